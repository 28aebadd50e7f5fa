import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { currentTerms } from '../terms/index.ts';
import { countryName } from './countries.ts';
import { newestClaim } from './invitation-queries.ts';
import { engagementMachine } from './machine.ts';
import type {
  AgencyView,
  EngagementItem,
  EngagementPage,
  EngagementView,
  FoundAgency,
  ListEngagements,
} from './schemas.ts';

type Item = z.output<typeof EngagementItem>;
type Row = Omit<Item, 'place'> & { city: string | null; country: string | null };

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The other side’s organisation is only there for those who work or worked together: row-level security leaves it out. */
function parts({ actor }: Context) {
  const forAgency = actor.agencyId !== null;
  return {
    mine: forAgency
      ? sql`e.agency_id = ${actor.agencyId}`
      : sql`e.client_company_id = ${actor.clientCompanyId}`,
    otherName: forAgency ? sql`e.client_name` : sql`e.agency_name`,
    columns: sql`e.id, e.state, e.agency_id, e.agency_name, e.client_company_id, e.client_name, e.state_since,
      o.city, o.country, (select count(*)::int from job j where j.engagement_id = e.id and j.state = 'open') as open_jobs,
      ${forAgency ? sql`o.created_by_agency_id is not null` : sql`false`} as unclaimed`,
    joined: sql`left join organisation o on o.id = ${forAgency ? sql`e.client_company_id` : sql`e.agency_id`}`,
  };
}

const withPlace = ({ city, country, ...row }: Row): Item => ({
  ...row,
  place: [city, country && countryName(country)].filter(Boolean).join(', '),
});

/** The reader’s engagements, newest first. */
export async function listEngagements(
  context: Context,
  input: z.output<typeof ListEngagements>,
): Promise<z.output<typeof EngagementPage>> {
  const { db } = context;
  const { mine, otherName, columns, joined } = parts(context);
  const search = input.q ? sql`and ${otherName} ilike ${like(input.q)}` : sql``;
  const { rows } = await sql<Row>`
    select ${columns} from engagement e ${joined} where ${mine} ${search}
      ${input.state ? sql`and e.state = any(${input.state}::text[])` : sql``}
      ${input.after ? sql`and e.id < ${input.after}::uuid` : sql``}
    order by e.id desc limit ${input.limit + 1}`.execute(db);
  const counted = await sql<{ state: string; count: number }>`
    select e.state, count(*)::int from engagement e where ${mine} ${search} group by e.state`.execute(db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return {
    items: page.items.map(withPlace),
    next: page.next,
    states: Object.fromEntries(counted.rows.map(({ state, count }) => [state, count])),
  };
}

type FullRow = Row &
  Pick<EngagementView, 'message' | 'reason' | 'suspendedBy' | 'members' | 'jobs'> & {
    askedByName: string | null;
    askedByEmail: string | null;
    other: EngagementView['other'];
  };

/** @throws NotFound also for the engagement of others */
export async function getEngagement(context: Context, id: string): Promise<EngagementView> {
  const { db, actor } = context;
  const { mine, columns, joined } = parts(context);
  // A client sees no member of an agency.
  const members = actor.agencyId
    ? sql`coalesce((select json_agg(json_build_object('name', m.name, 'email', m.email, 'designation', m.designation) order by m.name)
        from membership m where m.organisation_id = e.client_company_id and m.role = 'client' and m.state = 'active' and not m.service), '[]')`
    : sql`'[]'::json`;
  const { rows } = await sql<FullRow>`
    select ${columns}, e.message, e.reason, e.suspended_by, e.asked_by_name, e.asked_by_email, ${members} as members,
      coalesce((select json_object_agg(state, count) from
        (select state, count(*)::int from job j where j.engagement_id = e.id group by state) by_state), '{}') as jobs,
      case when o.id is null then null else json_build_object('code', o.code, 'website', o.website, 'address', o.address,
        'city', o.city, 'state', o.state, 'country', o.country, 'timeZone', o.time_zone, 'about', o.about,
        'gstin', o.gstin, 'pan', o.pan, 'vatId', o.vat_id) end as other
    from engagement e ${joined} where e.id = ${id} and ${mine}`.execute(db);
  if (!rows[0]) throw new NotFound('This engagement');
  const { askedByName, askedByEmail, members: contacts, jobs, other, ...row } = rows[0];
  return {
    ...withPlace(row),
    message: row.message,
    reason: row.reason,
    suspendedBy: row.suspendedBy,
    askedBy: askedByName && askedByEmail ? { name: askedByName, email: askedByEmail } : null,
    members: contacts,
    jobs,
    other,
    terms: await currentTerms(context, id),
    claim: actor.agencyId ? await newestClaim(context, id) : null,
    possible: possibleFor(context, row),
  };
}

function possibleFor({ actor }: Context, row: { state: string; suspendedBy: string | null }): string[] {
  const side = actor.agencyId ? 'agency' : 'client';
  return possibleCommands(engagementMachine, row.state, actor.role).filter(
    (command) => command !== 'resume' || row.suspendedBy === null || row.suspendedBy === side,
  );
}

/** The agency with exactly this code, for a client. */
export async function findAgency(
  { db, actor }: Context,
  code: string,
): Promise<z.output<typeof FoundAgency>> {
  const { rows } = await sql<z.output<typeof AgencyView> & { id: string }>`
    select * from agency_by_code(${code})`.execute(db);
  if (!rows[0]) throw new NotFound('An agency with this code');
  const { id, ...agency } = rows[0];
  const engagement = await db
    .selectFrom('engagement')
    .select(['id', 'state'])
    .where('agencyId', '=', id)
    .where('clientCompanyId', '=', actor.clientCompanyId)
    .where('state', 'in', ['requested', 'active', 'suspended'])
    .executeTakeFirst();
  return { ...agency, engagement: engagement ?? null };
}

/** What an agency shows to everybody, if it does. */
export async function getPublicAgency({ db }: Context, code: string): Promise<z.output<typeof AgencyView>> {
  const { rows } = await sql<z.output<typeof AgencyView>>`select * from public_agency(${code})`.execute(db);
  if (!rows[0]) throw new NotFound('This agency');
  return rows[0];
}
