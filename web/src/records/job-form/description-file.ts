/** A job description that the server reads: a file, or text that somebody pasted. */
import { apiHref } from '../../app/membership.ts';
import { problemFrom } from '../../app/problem.ts';
import type { operations } from '../../generated/api.d.ts';

export type DescriptionReading =
  operations['readJobDescription']['responses']['201']['content']['application/json'];

/** A file goes as a multipart part, which the typed client cannot say. */
export async function readDescription(file: File): Promise<DescriptionReading> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(apiHref('/api/common/job-descriptions'), { method: 'POST', body });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as DescriptionReading;
}

/** What a draft begins with: all that was read, for a person to look over. */
export const draftFrom = ({ fields, descriptionFileId, sources }: DescriptionReading) => ({
  ...fields,
  descriptionFileId,
  unconfirmed: sources as never,
});
