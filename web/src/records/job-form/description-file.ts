/** A job description that the server reads: a file, or text that somebody pasted. */
import type { operations } from '../../generated/api.d.ts';

export type DescriptionReading =
  operations['readJobDescription']['responses']['201']['content']['application/json'];

/** What a draft begins with: all that was read, for a person to look over. */
export const draftFrom = ({ fields, descriptionFileId, sources }: DescriptionReading) => ({
  ...fields,
  descriptionFileId,
  unconfirmed: sources as never,
});
