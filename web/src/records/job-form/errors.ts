/** The server's words for a field of the draft, found by its path. */
import type { FieldError, Problem } from '../../app/problem.ts';
import type { Draft } from './draft.ts';

export type ErrorsAt = (path: string) => string | undefined;

/** @param missing what the server says is not fit to be submitted; shown where something is typed already */
export function errorsOf(problem: Problem | null, draft: Draft, missing: FieldError[]): ErrorsAt {
  const unfit = missing.filter(({ path }) => path === 'deadline' && draft.deadline);
  const byPath = new Map(
    [...unfit, ...(problem?.errors ?? [])].map((error) => [pathHere(error, draft), error.message]),
  );
  return (path) => byPath.get(path);
}

const LISTS = {
  locations: 'place',
  skills: 'name',
  rounds: 'name',
  languages: 'name',
  screeningQuestions: 'question',
} as const;

/** Rows that are only begun were not sent, so the server counts without them. */
function pathHere({ path }: FieldError, draft: Draft): string {
  const [list = '', index, ...rest] = path.replace(/^body\./, '').split('.');
  if (!(list in LISTS) || index === undefined) return [list, index, ...rest].filter(Boolean).join('.');
  const name = LISTS[list as keyof typeof LISTS];
  const rows = draft[list as keyof typeof LISTS] as unknown as Record<string, string>[];
  const sent = rows.flatMap((row, at) => (row[name]?.trim() ? [at] : []));
  return [list, sent[Number(index)] ?? index, ...rest].join('.');
}
