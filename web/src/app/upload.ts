import type { Intent } from './command.ts';
import { leave } from './leaving.ts';
import { apiHref } from './membership.ts';
import { problemFrom } from './problem.ts';

/** A file goes as a multipart part, which the typed client cannot say. */
export async function upload<Answer>(
  path: string,
  file: File,
  intent: Intent = { 'Idempotency-Key': crypto.randomUUID() },
): Promise<Answer> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(apiHref(path), {
    method: 'POST',
    body,
    headers: intent,
  });
  if (!response.ok) {
    const problem = await problemFrom(response);
    leave(problem);
    throw problem;
  }
  return (await response.json()) as Answer;
}
