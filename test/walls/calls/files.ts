/** Files on their way, and what is shown of those that are kept. */
import { MADE_UP_LINK } from './every-day.ts';
import { hidden, type KnownCall, type Records } from './known-call.ts';

export const filesCalls = (its: Records): Record<string, KnownCall> => ({
  // Without the header that says how long it is nothing begins.
  createUpload: { answers: 422 },
  getUpload: hidden(its.file),
  appendToUpload: hidden(its.file),
  removeUpload: hidden(its.file),
  getFilePreview: { ...hidden(its.file), query: MADE_UP_LINK },
  listFileVersions: hidden(its.file),
});
