/** Terms and conditions: their versions are the platform's, what one accepted is one's own. */
import { hidden, type KnownCall, ownOnly } from './known-call.ts';

/** The platform's admins see every version that there is; this is none. */
const NONE = '0197f000-0000-7000-8000-000000000000';

const draft = { version: 1, title: 'Terms', body: 'Text', acceptedBy: [] };

export const legalCalls = (): Record<string, KnownCall> => ({
  listLegalDocuments: ownOnly(),
  createLegalDraft: { body: { kind: 'terms_of_use', country: 'IS', language: 'is' }, answers: 201 },
  listLegalAcceptances: { ...ownOnly(), seenBy: 'platform_admin' },
  exportLegalAcceptances: { ...ownOnly(), seenBy: 'platform_admin' },
  previewLegalText: { body: { body: '# Terms' }, answers: 200 },
  getLegalDocument: hidden(NONE),
  compareLegalDocuments: { ...hidden(NONE), query: `?with=${NONE}` },
  editLegalDraft: hidden(NONE, draft),
  submitLegalDraftForReview: hidden(NONE),
  returnLegalDocumentToDraft: hidden(NONE, { note: 'Written by a test.' }),
  publishLegalDocument: hidden(NONE, { publishAt: null, graceDays: 14 }),
  takeLegalDocumentBack: hidden(NONE),
  discardLegalDraft: hidden(NONE),
  listWaitingLegalDocuments: ownOnly(),
  acceptLegalDocuments: { body: { documents: [NONE] }, answers: 404 },
  listMyLegalAcceptances: ownOnly(),
  termsOfNewcomer: { query: '?kind=candidate&locale=en-IN', answers: 200, toNobody: 200 },
});
