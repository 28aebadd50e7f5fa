import { sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';

export type Membership = {
  id: string;
  role: Role;
  organisation: { id: string; name: string; kind: 'agency' | 'client_company'; currency: string } | null;
};

export async function listMemberships(authDb: Database, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.id, m.role,
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
    .select(['id', 'name', 'email', 'timeZone', 'locale'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}
