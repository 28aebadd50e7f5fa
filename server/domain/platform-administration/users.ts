/** Accounts as the platform sees them – never a secret of theirs –, their suspension, and which admin may act as others. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { endStreamsOf } from '../../platform/live.ts';
import { possibleCommands, wrongState } from '../../platform/state-machine.ts';
import { announceOfUser } from './events.ts';
import { endAllOf } from './impersonation.ts';
import { standing, userMachine } from './machine.ts';
import { likeOf } from './organisations.ts';
import type { ListUsers, UserPage, UserView } from './schemas.ts';

const memberships = sql`(select coalesce(json_agg(json_build_object('role', m.role, 'state', m.state, 'organisation',
    case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'suspended', o.suspended_at is not null) end)
    order by m.created_at, m.id), '[]')
  from membership m left join organisation o on o.id = m.organisation_id where m.user_id = u.id)`;

/** Newest account first. */
export async function listUsers({ db }: Context, input: ListUsers): Promise<z.output<typeof UserPage>> {
  const states = input.state;
  const roles = input.role;
  const part = input.q && likeOf(input.q);
  const { rows } = await sql<z.output<typeof UserPage>['items'][number] & { createdAt: Date }>`
    with page as (
      select id from app_user u where not service and deleted_at is null
        ${states ? sql`and case when suspended_at is null then 'active' else 'suspended' end = any(${states})` : sql``}
        ${roles ? sql`and exists (select from membership m where m.user_id = u.id and m.state = 'active' and m.role = any(${roles}))` : sql``}
        ${part ? sql`and (plain_words(name) like plain_words(${part}) or plain_words(email) like plain_words(${part}))` : sql``}
        ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
      order by id desc limit ${input.limit + 1}
    )
    select u.id, u.name, u.email, u.created_at, case when u.suspended_at is null then 'active' else 'suspended' end as state,
      ${memberships} as memberships
    from page join app_user u on u.id = page.id order by u.id desc`.execute(db);
  return toPage(rows, input.limit, (row) => row.id);
}

type Row = Pick<
  UserView,
  | 'id'
  | 'name'
  | 'email'
  | 'createdAt'
  | 'emailVerified'
  | 'timeZone'
  | 'memberships'
  | 'mayImpersonate'
  | 'sessions'
  | 'signInMethods'
  | 'hasSecondFactor'
  | 'lastSignInAt'
> & {
  suspendedAt: Date | null;
  suspendedBy: string;
  suspendedReason: string;
  isAdmin: boolean;
  usable: boolean;
  iMay: boolean;
};

export async function getPlatformUser(context: Context, id: string): Promise<UserView> {
  const { rows } = await sql<Row>`
    select u.id, u.name, u.email, u.created_at, u.email_verified, u.time_zone, u.suspended_at, u.suspended_by,
      u.suspended_reason, ${memberships} as memberships, s.sessions, array_remove(s.methods, 'second_factor') as sign_in_methods,
      'second_factor' = any(s.methods) as has_second_factor,
      s.last_sign_in as last_sign_in_at, i_may_impersonate() as i_may,
      exists (select from membership where user_id = u.id and role = 'platform_admin') as is_admin,
      exists (select from membership where user_id = u.id and role = 'platform_admin' and may_impersonate) as may_impersonate,
      exists (select from membership m left join organisation o on o.id = m.organisation_id
        where m.user_id = u.id and m.state = 'active' and o.suspended_at is null) as usable
    from app_user u cross join sign_in_of(u.id) s where u.id = ${id}`.execute(context.db);
  const row = rows[0];
  if (!row) throw new NotFound('This user');
  const { suspendedAt, suspendedBy: by, suspendedReason: reason, isAdmin, usable, iMay, ...facts } = row;
  return {
    ...facts,
    state: standing(suspendedAt),
    possible: possibleFor(context, row),
    suspension: suspendedAt && { at: suspendedAt, by, reason },
    impersonations: await listImpersonations(context, id),
  };
}

function possibleFor({ actor }: Context, row: Row): string[] {
  if (row.id === actor.userId) return [];
  const state = standing(row.suspendedAt);
  return [
    ...possibleCommands(userMachine, state, actor.role),
    ...(row.iMay && !row.isAdmin && row.usable && state === 'active' ? ['impersonate'] : []),
    ...(row.isAdmin ? [row.mayImpersonate ? 'forbidImpersonation' : 'allowImpersonation'] : []),
  ];
}

async function listImpersonations({ db }: Context, userId: string): Promise<UserView['impersonations']> {
  return db
    .selectFrom('impersonation')
    .select(['id', 'adminName', 'reason', 'createdAt as startedAt', 'endedAt'])
    .where('userId', '=', userId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** Their sessions end with it; sign-in then answers as for a wrong password. */
export async function suspendUser(context: Context, id: string, reason: string): Promise<UserView> {
  const { db, actor, now } = context;
  const user = await findUser(context, id);
  const { rows } = await sql<{ done: boolean | null }>`
    select suspend_user(${id}, ${now}, ${actor.name}, ${reason}) as done`.execute(db);
  judge(rows[0]!.done, context, 'suspend', 'suspended');
  await endAllOf(context, id);
  await announceOfUser(context, 'user.suspended', user, { reason });
  await endStreamsOf(db, { userId: id });
  return getPlatformUser(context, id);
}

export async function reactivateUser(context: Context, id: string): Promise<UserView> {
  const user = await findUser(context, id);
  const { rows } = await sql<{
    done: boolean | null;
  }>`select reactivate_user(${id}) as done`.execute(context.db);
  judge(rows[0]!.done, context, 'reactivate', 'active');
  await announceOfUser(context, 'user.reactivated', user);
  return getPlatformUser(context, id);
}

function judge(
  done: boolean | null,
  { actor }: Context,
  command: 'suspend' | 'reactivate',
  state: 'active' | 'suspended',
) {
  if (done === null) throw new Forbidden('Nobody suspends themselves; another platform admin can.');
  if (!done) throw wrongState(userMachine, command, state, actor.role);
}

/** Another admin decides it, never one for oneself; the database holds that, too. */
export async function setMayImpersonate(context: Context, id: string, may: boolean): Promise<UserView> {
  const { db, actor } = context;
  const user = await findUser(context, id);
  if (id === actor.userId) throw new Forbidden('Another platform admin decides this for you.');
  const changed = await db
    .updateTable('membership')
    .set({ mayImpersonate: may })
    .where('userId', '=', id)
    .where('role', '=', 'platform_admin')
    .where('mayImpersonate', '=', !may)
    .executeTakeFirst();
  // Twice is once.
  if (changed.numUpdatedRows) {
    if (!may) await endAllOf(context, id);
    await announceOfUser(context, may ? 'user.impersonation_allowed' : 'user.impersonation_forbidden', user);
  }
  return getPlatformUser(context, id);
}

async function findUser({ db }: Context, id: string): Promise<{ id: string; name: string }> {
  const user = await db.selectFrom('appUser').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  if (!user) throw new NotFound('This user');
  return user;
}
