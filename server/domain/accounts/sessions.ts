/** Sessions of people, and who acts by what is shown: a session's token, a program's access token, an API key. */
import { type RawBuilder, sql } from 'kysely';
import { type Actor, databaseRoleOf, type Role } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { hashOfToken, newToken } from '../../platform/tokens.ts';

export const SESSION_IDLE_HOURS = 24;
export const SESSION_DAYS = 14;

export type SignInMethod = 'password' | 'google' | 'linkedin' | 'passkey' | 'link';

/** Where a request comes from, as its owner recognises it in the list of sessions. */
export type Device = {
  ipAddress: string;
  userAgent: string;
  /** Set at a sign-in: this browser has signed in to this account before. */
  isKnown?: boolean;
};

/** Begins a session. @returns its token, which only the person's browser keeps */
export async function startSession(
  authDb: Database,
  session: Device & {
    userId: string;
    method: SignInMethod;
    awaitsSecondFactor?: boolean;
    membershipId?: string | null;
  },
): Promise<string> {
  const token = newToken();
  await authDb
    .insertInto('session')
    .values({
      id: newId(),
      tokenHash: hashOfToken(token),
      expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
      userId: session.userId,
      method: session.method,
      membershipId: session.membershipId ?? null,
      awaitsSecondFactor: session.awaitsSecondFactor ?? false,
      ipAddress: session.ipAddress,
      userAgent: session.userAgent.slice(0, 400),
    })
    .execute();
  return token;
}

/** Alive: neither too old, nor unused for too long. */
export const aliveSession = sql<boolean>`s.expires_at > now() and s.seen_at > now() - make_interval(hours => ${sql.lit(SESSION_IDLE_HOURS)})`;

type ActorRow = {
  userId: string;
  userName: string;
  userTimeZone: string;
  membershipId: string;
  role: Role;
  organisationId: string | null;
  kind: 'agency' | 'client_company' | null;
  timeZone: string | null;
  candidateRecordIds: string[];
  authenticatedAt: Date | null;
  scopes: string[] | null;
  needsSecondFactor: boolean;
  beyondPlan: boolean;
  impersonatorUserId: string | null;
  impersonatorName: string | null;
};

/**
 * The person of a session in the membership that this tab of the browser works in.
 * @param session the hash of its token
 * @param membershipId of the tab; null for the one that the session began with
 * @returns null for a session that is unknown, ended, without its second factor, or without such a membership
 */
export async function findActorOfSession(
  authDb: Database,
  session: Buffer,
  membershipId: string | null,
): Promise<Actor | null> {
  // Written at most every few minutes: a session that is used costs no write per request.
  const seen = sql`seen as (update session set seen_at = now()
    where token_hash = ${session} and seen_at < now() - interval '5 minutes' and seen_at > now() - make_interval(hours => ${sql.lit(SESSION_IDLE_HOURS)}))`;
  const chosen = membershipId
    ? sql`and id = ${membershipId}`
    : sql`order by (id is not distinct from s.membership_id) desc, created_at, id`;
  return findActor(authDb, {
    before: seen,
    from: sql`session s join app_user u on u.id = s.user_id left join impersonation i on i.id = s.impersonation_id
      join lateral (
        select * from membership where user_id = u.id and state = 'active'
          and not exists (select from organisation where id = membership.organisation_id and suspended_at is not null)
        ${chosen} limit 1) m on true`,
    where: sql`s.token_hash = ${session} and not s.awaits_second_factor and ${aliveSession}
      and (s.impersonation_id is null or (i.ended_at is null and i.ends_at > now()))`,
    impersonator: { userId: sql`i.admin_user_id`, name: sql`i.admin_name` },
    authenticatedAt: sql`s.authenticated_at`,
    method: sql`s.method`,
    scopes: sql`null::text[]`,
  });
}

/** The person of an access token: its membership must still be active, and its family not be ended. */
export async function findActorOfToken(
  authDb: Database,
  claims: { userId: string; membershipId: string; familyId: string },
): Promise<Actor | null> {
  return findActor(authDb, {
    from: sql`membership m join app_user u on u.id = m.user_id`,
    where: sql`m.id = ${claims.membershipId} and m.user_id = ${claims.userId} and m.state = 'active' and exists (
      select from refresh_token where family_id = ${claims.familyId} and user_id = m.user_id and revoked_at is null)`,
    authenticatedAt: sql`null::timestamptz`,
    scopes: sql`null::text[]`,
  });
}

/** Whoever has the membership, for what they began and the background goes on with; null where it is not active any more. */
export async function findActorOfMembership(authDb: Database, membershipId: string): Promise<Actor | null> {
  return findActor(authDb, {
    from: sql`membership m join app_user u on u.id = m.user_id`,
    where: sql`m.id = ${membershipId} and m.state = 'active'`,
    authenticatedAt: sql`null::timestamptz`,
    scopes: sql`null::text[]`,
  });
}

export const API_KEY_PREFIX = 'hlk_';

/** Whom an API key acts for, within its scopes. */
export async function findActorOfApiKey(authDb: Database, key: string): Promise<Actor | null> {
  const hash = hashOfToken(key);
  return findActor(authDb, {
    before: sql`seen as (update api_key set last_used_at = now()
      where hash = ${hash} and (last_used_at is null or last_used_at < now() - interval '5 minutes'))`,
    from: sql`api_key k join membership m on m.id = k.membership_id join app_user u on u.id = m.user_id`,
    where: sql`k.hash = ${hash} and k.revoked_at is null and k.expires_at > now() and m.state = 'active'`,
    authenticatedAt: sql`null::timestamptz`,
    scopes: sql`k.scopes`,
  });
}

type By = {
  before?: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  authenticatedAt: RawBuilder<unknown>;
  scopes: RawBuilder<unknown>;
  /** How the session came to be: a passkey stands for two factors. */
  method?: RawBuilder<unknown>;
  impersonator?: { userId: RawBuilder<unknown>; name: RawBuilder<unknown> };
};

async function findActor(authDb: Database, by: By): Promise<Actor | null> {
  const { rows } = await sql<ActorRow>`${by.before ? sql`with ${by.before}` : sql``}
    select u.id as user_id, u.name as user_name, u.time_zone as user_time_zone,
      m.id as membership_id, m.role, m.beyond_plan, m.organisation_id, o.kind, o.time_zone,
      ${by.authenticatedAt} as authenticated_at, ${by.scopes} as scopes,
      coalesce(o.second_factor_required, false) and not m.service and ${by.method ?? sql`''`} <> 'passkey'
        and not exists (select from second_factor f where f.user_id = u.id and f.confirmed_at is not null) as needs_second_factor,
      ${by.impersonator?.userId ?? sql`null::uuid`} as impersonator_user_id, ${by.impersonator?.name ?? sql`null::text`} as impersonator_name,
      case when m.role = 'candidate'
        then array(select c.id from candidate_record c where c.user_id = u.id) else '{}'::uuid[] end as candidate_record_ids
    from ${by.from} left join organisation o on o.id = m.organisation_id
    where ${by.where} and u.suspended_at is null and o.suspended_at is null`.execute(authDb);
  return rows[0] ? toActor(rows[0]) : null;
}

function toActor(row: ActorRow): Actor {
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
    scopes: row.scopes,
    needsSecondFactor: row.needsSecondFactor,
    beyondPlan: row.beyondPlan,
    linkKey: '',
  };
}

/**
 * Makes another of the person's memberships the one that the session begins with; in a browser under a new token, so
 * that the old one opens nothing more.
 * @param renew false for a program, which keeps its token by itself
 * @returns the token from now on, or null where there is no such membership
 */
export async function activateMembership(
  authDb: Database,
  token: string,
  membershipId: string,
  renew: boolean,
): Promise<string | null> {
  const next = renew ? newToken() : token;
  const { numAffectedRows } = await sql`
    update session s set membership_id = m.id, token_hash = ${hashOfToken(next)} from membership m
    where s.token_hash = ${hashOfToken(token)} and m.id = ${membershipId} and m.user_id = s.user_id and m.state = 'active'
      and not exists (select from organisation where id = m.organisation_id and suspended_at is not null)`.execute(
    authDb,
  );
  return Number(numAffectedRows) === 1 ? next : null;
}

/** @param except the token of a session that stays @returns the hashes of the tokens of those that were ended */
export async function endSessions(
  authDb: Database,
  userId: string,
  except: string | null = null,
): Promise<Buffer[]> {
  let query = authDb.deleteFrom('session').where('userId', '=', userId);
  if (except) query = query.where('tokenHash', '<>', hashOfToken(except));
  return (await query.returning('tokenHash').execute()).map(({ tokenHash }) => tokenHash);
}
