export { acceptancesAsCsv, listLegalAcceptances } from './acceptances.ts';
export {
  acceptLegalDocuments,
  legalStanding,
  listMyLegalAcceptances,
  listWaitingLegalDocuments,
  recordAcceptance,
  termsOfNewcomer,
} from './accepting.ts';
export { KIND_WORDS, readEdition } from './editions.ts';
export { legalEvents } from './events.ts';
export { legalMachine } from './machine.ts';
export { toHtml } from './markdown.ts';
export { publishDueLegalDocuments, publishLegalDocument } from './publishing.ts';
export { compareLegalDocuments, getLegalDocument, listLegalDocuments } from './queries.ts';
export { listPublicTerms, type PublicTerms, type PublicVersion, readPublicTerms } from './reading.ts';
export * as legalSchemas from './schemas.ts';
export {
  createLegalDraft,
  discardLegalDraft,
  editLegalDraft,
  returnLegalDocumentToDraft,
  submitLegalDraftForReview,
  takeLegalDocumentBack,
} from './writing.ts';
