/** The session in which an admin acts as somebody, and the way back to their own. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { hashOfToken, newToken } from '../../platform/tokens.ts';
import type { Started } from './impersonation.ts';
import type { ImpersonationView } from './schemas.ts';

/** @param back the token of the admin's own session, which is kept. @returns the new session's token */
export async function openSession(
  authDb: Database,
  { id, userId, endsAt }: Started,
  back: string,
  userAgent: string,
): Promise<string> {
  const token = newToken();
  await sql`
    insert into session (id, user_id, token_hash, expires_at, user_agent, impersonation_id, back_session_id)
    select ${newId()}::uuid, ${userId}::uuid, ${hashOfToken(token)}::bytea, ${endsAt}::timestamptz, ${userAgent}, ${id}::uuid, s.id
    from session s where s.token_hash = ${hashOfToken(back)}`.execute(authDb);
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
    .where('s.tokenHash', '=', hashOfToken(token))
    .executeTakeFirst();
  return found ?? null;
}

/** @property session the hash of the token of the admin's own */
export type WayBack = { impersonationId: string; session: Buffer };

/** Whose session this leads back to; also when the half hour is over, so that nobody is left standing outside. */
export async function findWayBack(authDb: Database, token: string): Promise<WayBack | null> {
  const found = await authDb
    .selectFrom('session as s')
    .innerJoin('session as back', 'back.id', 's.backSessionId')
    .select(['s.impersonationId', 'back.tokenHash'])
    .where('s.tokenHash', '=', hashOfToken(token))
    .where('back.expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found ? { impersonationId: found.impersonationId!, session: found.tokenHash } : null;
}

/**
 * The browser goes on in the admin's own session, under a new token, as nobody knows the old one.
 * @returns it, or null where another tab has gone back before
 */
export async function goBack(authDb: Database, token: string): Promise<string | null> {
  const next = newToken();
  const { numAffectedRows } = await sql`
    with acting as (delete from session where token_hash = ${hashOfToken(token)} returning back_session_id)
    update session set token_hash = ${hashOfToken(next)} where id = (select back_session_id from acting)`.execute(
    authDb,
  );
  return numAffectedRows === 1n ? next : null;
}

/** The name of the suspended organisation for which alone the bearer of this token could act; null for anybody else. */
export async function suspendedOrganisationOf(authDb: Database, token: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from session s join app_user u on u.id = s.user_id and u.suspended_at is null
      join membership m on m.user_id = u.id and m.state = 'active'
      join organisation o on o.id = m.organisation_id and o.suspended_at is not null
    where s.token_hash = ${hashOfToken(token)} and s.expires_at > now() and s.impersonation_id is null
    order by (m.id is not distinct from s.membership_id) desc, m.created_at limit 1`.execute(authDb);
  return rows[0]?.name ?? null;
}
