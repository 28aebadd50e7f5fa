/** The server's words for a field of the draft, found by its path. */
import type { FieldError, Problem } from '../../app/problem.ts';
import { type Draft, isBegun, type RowList } from './draft.ts';

export type ErrorsAt = (path: string) => string | undefined;

/** @param missing what the server says is not fit to be submitted; shown where something is typed already */
export function errorsOf(problem: Problem | null, draft: Draft, missing: FieldError[]): ErrorsAt {
  const unfit = missing.filter(
    ({ path }) => (path === 'deadline' && draft.deadline) || (path === 'joiningBy' && draft.joiningBy),
  );
  const byPath = new Map(
    [...unfit, ...(problem?.errors ?? [])].map((error) => [pathHere(error, draft), error.message]),
  );
  return (path) => byPath.get(path);
}

const LISTS: readonly string[] = [
  'locations',
  'skills',
  'rounds',
  'languages',
  'screeningQuestions',
] satisfies RowList[];

/** Rows in which nothing was typed were not sent, so the server counts without them. */
function pathHere({ path }: FieldError, draft: Draft): string {
  const [list = '', index, ...rest] = path.replace(/^body\./, '').split('.');
  if (!LISTS.includes(list) || index === undefined) return [list, index, ...rest].filter(Boolean).join('.');
  const rows: object[] = draft[list as RowList];
  const sent = rows.flatMap((row, at) => (isBegun(list as RowList, row) ? [at] : []));
  return [list, sent[Number(index)] ?? index, ...rest].join('.');
}
