/** The session in which an admin acts as somebody, and the way back to their own. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Started } from './impersonation.ts';
import type { ImpersonationView } from './schemas.ts';

/** @param back the token of the admin's own session, which is kept. @returns the new session's token */
export async function openSession(
  authDb: Database,
  { id, userId, endsAt }: Started,
  back: string,
  userAgent: string,
): Promise<string> {
  const token = crypto.randomUUID() + crypto.randomUUID();
  await sql`
    insert into session (id, user_id, token, expires_at, user_agent, impersonation_id, back_session_id)
    select ${newId()}::uuid, ${userId}::uuid, ${token}, ${endsAt}::timestamptz, ${userAgent}, ${id}::uuid, s.id
    from session s where s.token = ${back}`.execute(authDb);
  return token;
}

export async function findImpersonation(
  authDb: Database,
  token: string,
): Promise<z.output<typeof ImpersonationView>> {
  const found = await authDb
    .selectFrom('session as s')
    .innerJoin('impersonation as i', 'i.id', 's.impersonationId')
    .select(['i.adminName', 'i.reason', 'i.endsAt'])
    .where('s.token', '=', token)
    .executeTakeFirst();
  return found ?? null;
}

export type WayBack = { impersonationId: string; token: string };

/** Whose session this leads back to; also when the half hour is over, so that nobody is left standing outside. */
export async function findWayBack(authDb: Database, token: string): Promise<WayBack | null> {
  const found = await authDb
    .selectFrom('session as s')
    .innerJoin('session as back', 'back.id', 's.backSessionId')
    .select(['s.impersonationId', 'back.token'])
    .where('s.token', '=', token)
    .where('back.expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found ? { impersonationId: found.impersonationId!, token: found.token } : null;
}

/** The name of the suspended organisation for which alone the bearer of this token could act; null for anybody else. */
export async function suspendedOrganisationOf(authDb: Database, token: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from session s join app_user u on u.id = s.user_id and u.suspended_at is null
      join membership m on m.user_id = u.id and m.state = 'active'
      join organisation o on o.id = m.organisation_id and o.suspended_at is not null
    where s.token = ${token} and s.expires_at > now() and s.impersonation_id is null
    order by (m.id is not distinct from s.membership_id) desc, m.created_at limit 1`.execute(authDb);
  return rows[0]?.name ?? null;
}
