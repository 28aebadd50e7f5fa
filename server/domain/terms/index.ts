export { addRateCardBand, engage, type RateCardBand, requireActiveEngagement, termsFor } from './commands.ts';
export { currentTerms, listEngagements, type TermsBand } from './queries.ts';
