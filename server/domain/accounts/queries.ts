import { sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';
import { hashOfToken } from '../../platform/tokens.ts';
import { aliveSession } from './sessions.ts';

export type Membership = {
  id: string;
  role: Role;
  designation: string | null;
  organisation: { id: string; name: string; kind: 'agency' | 'client_company'; currency: string } | null;
};

export async function listMemberships(authDb: Database, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.id, m.role, m.designation,
      case when o.id is null then null else json_build_object('id', o.id, 'name', o.name, 'kind', o.kind,
        'currency', o.currency) end as organisation
    from membership m left join organisation o on o.id = m.organisation_id
    where m.user_id = ${userId} and m.state = 'active' and o.suspended_at is null order by m.created_at, m.id`.execute(
    authDb,
  );
  return rows;
}

export async function getUser(authDb: Database, userId: string) {
  return authDb
    .selectFrom('appUser')
    .select(['id', 'name', 'email', 'timeZone', 'locale', 'phone', 'pictureKey'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

export type SessionUser = { id: string; name: string; email: string };

/** Who holds a session, also without any membership: somebody who was invited has none yet. */
export async function findSessionUser(authDb: Database, token: string): Promise<SessionUser | null> {
  const { rows } = await sql<SessionUser>`
    select u.id, u.name, u.email from session s join app_user u on u.id = s.user_id
    where s.token_hash = ${hashOfToken(token)} and not s.awaits_second_factor and ${aliveSession}`.execute(
    authDb,
  );
  return rows[0] ?? null;
}

export type LostMembership = { id: string; state: 'suspended' | 'removed'; organisationName: string };

/**
 * Why somebody with a session may do nothing: the organisation that has suspended or removed them.
 * @param membershipId that the tab works in; null for the one that the session began with
 */
export async function findLostMembership(
  authDb: Database,
  token: string,
  membershipId: string | null,
): Promise<LostMembership | null> {
  const { rows } = await sql<LostMembership>`
    select m.id, m.state, o.name as organisation_name from session s
    join membership m on m.user_id = s.user_id and m.state <> 'active'
    join organisation o on o.id = m.organisation_id
    where s.token_hash = ${hashOfToken(token)} and not s.awaits_second_factor and ${aliveSession}
    order by (m.id is not distinct from coalesce(${membershipId}::uuid, s.membership_id)) desc, m.updated_at desc limit 1`.execute(
    authDb,
  );
  return rows[0] ?? null;
}
