/** A platform admin acts as a user: with a reason, for half an hour at most, marked in every event, and told afterwards. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Forbidden, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { announceImpersonation } from './events.ts';
import type { StartImpersonation } from './schemas.ts';

/** A moment after the end, so that the task finds it over. */
const END_SECONDS = 30 * 60 + 1;

export type Started = { id: string; userId: string; endsAt: Date };

/** Everything but the session itself, which `openSession` makes when this is committed. */
export async function startImpersonation(
  context: Context,
  userId: string,
  { reason }: z.output<typeof StartImpersonation>,
): Promise<Started> {
  const { db, actor } = context;
  const { rows } = await sql<{ may: boolean }>`select i_may_impersonate() as may`.execute(db);
  if (!rows[0]!.may) throw new Forbidden('Another platform admin must first allow you to act as others.');
  const user = await findTarget(context, userId);
  // One at a time: whoever begins anew has left the last.
  await endAllOf(context, actor.userId!);
  const impersonation = await db
    .insertInto('impersonation')
    .values({
      id: newId(),
      adminUserId: actor.userId!,
      adminName: actor.name,
      userId,
      userName: user.name,
      reason,
    })
    .returning(['id', 'userId', 'userName', 'adminName', 'reason', 'createdAt', 'endsAt'])
    .executeTakeFirstOrThrow();
  const organisations = await organisationsOf(context, userId);
  await announceImpersonation(context, 'impersonation.started', impersonation, organisations);
  await enqueue(db, 'endImpersonation', { impersonationId: impersonation.id }, { delaySeconds: END_SECONDS });
  return impersonation;
}

async function findTarget({ db, actor }: Context, id: string): Promise<{ name: string }> {
  const { rows } = await sql<{ name: string; suspended: boolean; isAdmin: boolean; usable: boolean }>`
    select name, suspended_at is not null as suspended,
      exists (select from membership where user_id = u.id and role = 'platform_admin') as is_admin,
      exists (select from membership m left join organisation o on o.id = m.organisation_id
        where m.user_id = u.id and m.state = 'active' and o.suspended_at is null) as usable
    from app_user u where id = ${id}`.execute(db);
  const user = rows[0];
  if (!user) throw new NotFound('This user');
  if (user.isAdmin || id === actor.userId) throw new Forbidden('Nobody acts as a platform admin.');
  if (user.suspended) throw new Conflict('user_suspended', `The account of ${user.name} is suspended.`);
  if (!user.usable) throw new Conflict('no_membership', `${user.name} has no active membership to act in.`);
  return user;
}

async function organisationsOf({ db }: Context, userId: string): Promise<{ id: string; kind: string }[]> {
  return db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisationId')
    .select(['o.id', 'o.kind'])
    .distinct()
    .where('m.userId', '=', userId)
    .where('m.state', '=', 'active')
    .execute();
}

/** Ends it unless it ended before. @param how `stopped` by the admin, `expired` by the clock, or `cut_short` by another */
export async function endImpersonation(
  context: Context,
  id: string,
  how: 'stopped' | 'expired' | 'cut_short',
): Promise<void> {
  const ended = await context.db
    .updateTable('impersonation')
    .set({ endedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .$if(how === 'expired', (query) => query.where('endsAt', '<=', sql<Date>`now()`))
    .returning(['userId', 'userName', 'adminName', 'reason', 'createdAt'])
    .executeTakeFirst();
  if (!ended) return;
  const organisations = await organisationsOf(context, ended.userId);
  await announceImpersonation(context, 'impersonation.ended', ended, organisations, { how });
}

/** What an admin has open: when they begin another, may no longer, or are suspended. */
export async function endAllOf(context: Context, adminUserId: string): Promise<void> {
  const open = await context.db
    .selectFrom('impersonation')
    .select('id')
    .where('adminUserId', '=', adminUserId)
    .where('endedAt', 'is', null)
    .execute();
  const how = adminUserId === context.actor.userId ? 'stopped' : 'cut_short';
  for (const { id } of open) await endImpersonation(context, id, how);
}
