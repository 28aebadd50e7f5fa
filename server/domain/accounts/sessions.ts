/** Who holds a session token, in which membership: one query. */
import { sql } from 'kysely';
import { type Actor, databaseRoleOf, type Role } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';

type SessionRow = {
  userId: string;
  userName: string;
  userTimeZone: string;
  membershipId: string;
  role: Role;
  organisationId: string | null;
  kind: 'agency' | 'client_company' | null;
  timeZone: string | null;
  candidateRecordIds: string[];
  authenticatedAt: Date;
  impersonatorUserId: string | null;
  impersonatorName: string | null;
};

/** The person of a session token in the active membership; null for a token that is unknown, expired or without membership. */
export async function findActor(authDb: Database, token: string): Promise<Actor | null> {
  const { rows } = await sql<SessionRow>`
    select u.id as user_id, u.name as user_name, u.time_zone as user_time_zone,
      m.id as membership_id, m.role, m.organisation_id, o.kind, o.time_zone, s.created_at as authenticated_at,
      i.admin_user_id as impersonator_user_id, i.admin_name as impersonator_name,
      case when m.role = 'candidate'
        then array(select c.id from candidate_record c where c.user_id = u.id) else '{}'::uuid[] end as candidate_record_ids
    from session s
    join app_user u on u.id = s.user_id and u.suspended_at is null
    left join impersonation i on i.id = s.impersonation_id
    join lateral (
      select * from membership where user_id = u.id and state = 'active'
        and not exists (select from organisation where id = membership.organisation_id and suspended_at is not null)
      order by (id is not distinct from s.active_membership_id) desc, created_at, id limit 1
    ) m on true
    left join organisation o on o.id = m.organisation_id
    where s.token = ${token} and s.expires_at > now()
      and (s.impersonation_id is null or (i.ended_at is null and i.ends_at > now()))`.execute(authDb);
  return rows[0] ? toActor(rows[0]) : null;
}

function toActor(row: SessionRow): Actor {
  return {
    role: row.role,
    databaseRole: databaseRoleOf(row.role),
    userId: row.userId,
    name: row.userName,
    membershipId: row.membershipId,
    organisationId: row.organisationId,
    agencyId: row.kind === 'agency' ? row.organisationId : null,
    clientCompanyId: row.kind === 'client_company' ? row.organisationId : null,
    candidateRecordIds: row.candidateRecordIds,
    timeZone: row.timeZone ?? row.userTimeZone,
    impersonator: row.impersonatorUserId
      ? { userId: row.impersonatorUserId, name: row.impersonatorName! }
      : null,
    authenticatedAt: row.authenticatedAt,
  };
}

/** Makes another of the person's memberships the active one of this session. @returns whether there is such a membership */
export async function activateMembership(
  authDb: Database,
  token: string,
  membershipId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update session s set active_membership_id = m.id, updated_at = now()
    from membership m
    where s.token = ${token} and m.id = ${membershipId} and m.user_id = s.user_id and m.state = 'active'
      and not exists (select from organisation where id = m.organisation_id and suspended_at is not null)`.execute(
    authDb,
  );
  return Number(numAffectedRows) === 1;
}
