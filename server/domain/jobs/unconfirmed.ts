/** What was read from a file, until a person confirms or changes it. A submission confirms all: it was read once more before. */
import type { Context } from '../../platform/context.ts';
import type { JobField, JobValues } from './fields.ts';

export type Unconfirmed = { field: JobField; snippet: string }[];

export async function keepUnconfirmed(
  { db }: Context,
  job: { id: string },
  unconfirmed: Unconfirmed,
): Promise<void> {
  await db
    .updateTable('job')
    .set({ unconfirmed: JSON.stringify(unconfirmed) })
    .where('id', '=', job.id)
    .execute();
}

export const stillUnconfirmed = (
  unconfirmed: Unconfirmed,
  confirmed: JobField[],
  before: JobValues,
  after: JobValues,
): Unconfirmed =>
  unconfirmed.filter(
    ({ field }) => !confirmed.includes(field) && asTyped(before[field]) === asTyped(after[field]),
  );

/** Rows of a draft are new rows with each save. */
const asTyped = (value: unknown): string =>
  JSON.stringify(value, (key, part) => (key === 'id' ? undefined : part)) ?? '';
