export {
  bandFor,
  type Conditions,
  changedConditions,
  isAgreed,
  overlapping,
  type TermsBand,
  withBand,
} from './bands.ts';
export { requireActiveEngagement, requireOwnHand, termsFor, termsOfJob, writeTerms } from './commands.ts';
export { rateCardEvents, termsEvents } from './events.ts';
export { currentTerms, termsOf } from './queries.ts';
export {
  bandsOfRateCard,
  checkRateCard,
  getRateCard,
  listRateCardVersions,
  saveRateCard,
  withdrawRateCard,
} from './rate-card.ts';
export * as termsSchemas from './schemas.ts';
export { renderTermsPdf } from './terms-pdf.ts';
export { getTermsVersion, listTermsVersions, signTerms } from './versions.ts';
