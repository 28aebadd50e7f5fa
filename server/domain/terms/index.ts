export { addRateCardBand, type RateCardBand, requireActiveEngagement, termsFor } from './commands.ts';
export { currentTerms, type TermsBand } from './queries.ts';
