/** Lists as somebody asked them once: their own, and those that are shared within the organisation. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { ListSavedFilters, SavedFilters, SaveFilter } from './schemas.ts';

const AT_MOST = 50;
const MOST_SHOWN = 200;

export async function listSavedFilters(
  { db, actor }: Context,
  { list }: z.output<typeof ListSavedFilters>,
): Promise<z.output<typeof SavedFilters>> {
  const rows = await db
    .selectFrom('savedFilter')
    .select(['id', 'name', 'query', 'shared', 'userId', 'userName'])
    .where('list', '=', list)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute();
  return {
    items: rows.map(({ userId, userName, ...row }) => ({
      ...row,
      own: userId === actor.userId,
      byName: userName,
    })),
  };
}

export async function saveFilter(
  { db, actor }: Context,
  input: z.output<typeof SaveFilter>,
): Promise<{ id: string }> {
  const { agencyId, clientCompanyId, userId, name: userName } = actor;
  const { count } = await db
    .selectFrom('savedFilter')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= AT_MOST) throw new Invalid(`At most ${AT_MOST} saved filters. Delete one first.`);
  const id = newId();
  try {
    await db
      .insertInto('savedFilter')
      .values({ id, agencyId, clientCompanyId, userId: userId!, userName, ...input })
      .execute();
  } catch (error) {
    if (violatedConstraint(error) !== 'saved_filter_name') throw error;
    const message = 'You have a filter of this name. Choose another name.';
    throw new Conflict('name_taken', message, { errors: [{ path: 'name', message }] });
  }
  return { id };
}

/** One's own; those that others share are theirs to delete. */
export async function deleteSavedFilter({ db, actor }: Context, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('savedFilter')
    .where('id', '=', id)
    .where('userId', '=', actor.userId)
    .returning('id')
    .executeTakeFirst();
  if (!gone) throw new NotFound('This filter');
}
