/** Organisations as the platform sees them, and their suspension: while it lasts, nobody acts for them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { endStreamsOf } from '../../platform/live.ts';
import { guard, possibleCommands } from '../../platform/state-machine.ts';
import { announceOfOrganisation } from './events.ts';
import { organisationMachine, standing } from './machine.ts';
import type { ListOrganisations, OrganisationPage, OrganisationView } from './schemas.ts';

/** Each of the two by its own index. */
const lastActivity = sql`case when o.kind = 'agency' then (select max(at) from event where agency_id = o.id)
  else (select max(at) from event where client_company_id = o.id) end`;

/** By the time of their founding, newest first. */
export async function listOrganisations(
  { db }: Context,
  input: ListOrganisations,
): Promise<z.output<typeof OrganisationPage>> {
  const kinds = input.kind;
  const states = input.state;
  const part = input.q && likeOf(input.q);
  const { rows } = await sql<z.output<typeof OrganisationPage>['items'][number]>`
    with page as (
      select id from organisation where kind <> 'platform'
        ${kinds ? sql`and kind = any(${kinds})` : sql``}
        ${states ? sql`and case when suspended_at is null then 'active' else 'suspended' end = any(${states})` : sql``}
        ${part ? sql`and (plain_words(name) like plain_words(${part}) or lower(code) like plain_words(${part}))` : sql``}
        ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
      order by id desc limit ${input.limit + 1}
    )
    select o.id, o.name, o.code, o.kind, case when o.suspended_at is null then 'active' else 'suspended' end as state,
      o.city, o.country, o.created_at,
      (select count(*)::int from membership m where m.organisation_id = o.id and m.state = 'active' and not m.service) as members,
      ${lastActivity} as last_activity_at
    from page join organisation o on o.id = page.id order by o.id desc`.execute(db);
  return toPage(rows, input.limit, (row) => row.id);
}

export const likeOf = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

type Row = Omit<OrganisationView, 'possible' | 'suspension' | 'state'> & {
  suspendedAt: Date | null;
  suspendedBy: string;
  suspendedReason: string;
};

export async function getPlatformOrganisation({ db, actor }: Context, id: string): Promise<OrganisationView> {
  const { rows } = await sql<Row>`
    select o.id, o.name, o.code, o.kind, o.city, o.country, o.created_at, o.website, o.address, o.state as region,
      o.time_zone, o.currency, o.gstin, o.vat_id, o.suspended_at, o.suspended_by, o.suspended_reason,
      (select count(*)::int from membership m where m.organisation_id = o.id and m.state = 'active' and not m.service) as members,
      ${lastActivity} as last_activity_at,
      (select coalesce(json_object_agg(role, count), '{}') from (select role, count(*)::int from membership
        where organisation_id = o.id and state = 'active' and not service group by role) r) as members_by_role,
      (select coalesce(json_object_agg(state, count), '{}') from (select state, count(*)::int from engagement
        where agency_id = o.id or client_company_id = o.id group by state) r) as engagements,
      (select coalesce(json_agg(json_build_object('userId', user_id, 'name', name, 'email', email)), '[]') from (
        select user_id, name, email from membership where organisation_id = o.id and state = 'active' and not service
          and role in ('agency_admin', 'client') order by name, id limit 20) a) as admins
    from organisation o where o.id = ${id} and o.kind <> 'platform'`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This organisation');
  const { suspendedAt, suspendedBy: by, suspendedReason: reason, ...facts } = row;
  const state = standing(suspendedAt);
  return {
    ...facts,
    state,
    possible: possibleCommands(organisationMachine, state, actor.role),
    suspension: suspendedAt && { at: suspendedAt, by, reason },
  };
}

export async function suspendOrganisation(
  context: Context,
  id: string,
  reason: string,
): Promise<OrganisationView> {
  const { db, actor, now } = context;
  const organisation = await lockOrganisation(context, id);
  guard(organisationMachine, 'suspend', standing(organisation.suspendedAt), actor.role);
  await db
    .updateTable('organisation')
    .set({ suspendedAt: now, suspendedBy: actor.name, suspendedReason: reason })
    .where('id', '=', id)
    .execute();
  await announceOfOrganisation(context, 'organisation.suspended', organisation, { reason });
  await endStreamsOf(db, { organisationId: id });
  return getPlatformOrganisation(context, id);
}

export async function reactivateOrganisation(context: Context, id: string): Promise<OrganisationView> {
  const { db, actor } = context;
  const organisation = await lockOrganisation(context, id);
  guard(organisationMachine, 'reactivate', standing(organisation.suspendedAt), actor.role);
  await db
    .updateTable('organisation')
    .set({ suspendedAt: null, suspendedBy: null, suspendedReason: null })
    .where('id', '=', id)
    .execute();
  await announceOfOrganisation(context, 'organisation.reactivated', organisation);
  return getPlatformOrganisation(context, id);
}

async function lockOrganisation({ db }: Context, id: string) {
  const organisation = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'suspendedAt'])
    .where('id', '=', id)
    .where('kind', '<>', 'platform')
    .forUpdate()
    .executeTakeFirst();
  if (!organisation) throw new NotFound('This organisation');
  return organisation;
}
