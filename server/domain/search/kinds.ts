/** What can be found: who finds it, by what, and which screen shows it. The walls decide which rows of it somebody sees. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Kind } from './schemas.ts';
import type { Typed } from './typed.ts';

type Condition = RawBuilder<unknown>;

/** An area of the application; an agency's admin works in the managers'. */
export type Area =
  | 'manager'
  | 'recruiter'
  | 'accountant'
  | 'client'
  | 'interviewer'
  | 'candidate'
  | 'platform';

export type Asked = { typed: Typed; candidates: string[] };

export type Findable = {
  kind: Kind;
  /** Of each area that finds it, the address that an id is put behind. */
  at: Partial<Record<Area, string>>;
  /** Where one page shows all of them, their ids are not part of its address. */
  onePage?: true;
  /** A table or join, and the columns `id`, `title` and `detail`. */
  rows: Condition;
  columns: Condition;
  id: Condition;
  /** Of the reader's side, so that its index is taken. */
  side?: (context: Context) => Condition;
  found: (asked: Asked, area: Area) => Condition;
  /** In what order, if not the newest first. */
  first?: (asked: Asked) => Condition;
  /** By what the likest are told where slips are found, too. */
  name?: Condition;
  /** Also for these roles only. */
  roles?: readonly string[];
};

/** A slip more or less in a name still finds it. */
const LIKENESS = 0.37;

const named = (column: Condition, { like, whole }: Typed): Condition =>
  sql`(${column} ilike ${like} or word_similarity(${whole}, lower(${column})) >= ${sql.lit(LIKENESS)})`;

const ofSide =
  (table: 'j' | 'i' | 'e' | 'a' | 'v') =>
  ({ actor }: Context): Condition =>
    actor.clientCompanyId
      ? sql`${sql.ref(`${table}.client_company_id`)} = ${actor.clientCompanyId}`
      : sql`${sql.ref(`${table}.agency_id`)} = ${actor.agencyId}`;

/** Many of the newest are looked at, which is enough where many jobs have the words; else the index of their letters knows the few. */
const foundJobs = (jobs: Condition, { like }: Typed): Condition => sql`
  with newest as materialized (
    select id from (select id, found_by from ${jobs} order by id desc limit 300) looked_at where found_by like ${like} limit 6
  ), hit as materialized (
    select id from newest union all select id from ${jobs} where found_by like ${like} and (select count(*) from newest) < 6
  ) select id from hit`;

const everywhere = (path: string) =>
  ({
    manager: path,
    recruiter: path,
    accountant: path,
    client: path,
    interviewer: path,
    candidate: path,
    platform: path,
  }) satisfies Record<Area, string>;

export const FINDABLE: readonly Findable[] = [
  {
    kind: 'jobs',
    at: { manager: '/manager/jobs/', recruiter: '/recruiter/jobs/', client: '/client/jobs/' },
    rows: sql`job j`,
    columns: sql`j.title, j.code || ' · ' || j.client_name || ' · ' || replace(j.state, '_', ' ') as detail`,
    id: sql`j.id`,
    side: ofSide('j'),
    found: ({ typed }, area) =>
      sql`j.id in (${foundJobs(area === 'client' ? sql`searchable_own_job` : sql`searchable_job`, typed)})`,
  },
  {
    kind: 'candidates',
    at: { manager: '/recruiter/candidates/', recruiter: '/recruiter/candidates/' },
    rows: sql`candidate_record c`,
    columns: sql`c.name as title, concat_ws(' · ', c.current_title, c.location) as detail`,
    id: sql`c.id`,
    side: () => sql`c.erased_at is null`,
    found: ({ candidates }) => sql`c.id = any (${candidates}::uuid[])`,
    // The likest come first, as they were found.
    first: ({ candidates }) => sql`array_position(${candidates}::uuid[], c.id)`,
  },
  {
    kind: 'applications',
    at: {
      manager: '/recruiter/applications/',
      recruiter: '/recruiter/applications/',
      client: '/client/applications/',
    },
    rows: sql`application a join job j on j.id = a.job_id`,
    columns: sql`a.candidate_name as title, j.title || ' · ' || replace(a.stage, '_', ' ') as detail`,
    id: sql`a.id`,
    side: ofSide('a'),
    name: sql`a.candidate_name`,
    found: ({ typed, candidates }, area) =>
      area === 'client'
        ? sql`a.id in (select id from searchable_submission where candidate_name ilike ${typed.like}
            or candidate_name % ${typed.whole} limit 60)`
        : // Materialized, or the planner would rather look at each application of a recruiter's jobs.
          sql`a.id in (with hit as materialized (select id from searchable_application
            where candidate_record_id = any (${candidates}::uuid[])) select id from hit)`,
  },
  {
    kind: 'interviews',
    at: { interviewer: '/interviewer/interviews/' },
    rows: sql`interview v`,
    columns: sql`v.candidate_name as title, v.job_title || ' · ' || replace(v.state, '_', ' ') as detail`,
    id: sql`v.id`,
    side: ({ actor }) => sql`v.interviewer_id = ${actor.userId}`,
    name: sql`v.candidate_name`,
    found: ({ typed }) => sql`(${named(sql`v.candidate_name`, typed)} or v.job_title ilike ${typed.like})`,
  },
  {
    kind: 'clients',
    at: { manager: '/manager/clients/' },
    rows: sql`engagement e`,
    columns: sql`e.client_name as title, e.state as detail`,
    id: sql`e.id`,
    side: ofSide('e'),
    name: sql`e.client_name`,
    found: ({ typed }) => named(sql`e.client_name`, typed),
  },
  {
    kind: 'agencies',
    at: { client: '/client/agencies/' },
    rows: sql`engagement e`,
    columns: sql`e.agency_name as title, e.state as detail`,
    id: sql`e.id`,
    side: ofSide('e'),
    name: sql`e.agency_name`,
    found: ({ typed }) => named(sql`e.agency_name`, typed),
  },
  {
    kind: 'invoices',
    at: {
      manager: '/accountant/invoices/',
      accountant: '/accountant/invoices/',
      client: '/client/invoices/',
    },
    rows: sql`invoice i`,
    columns: sql`coalesce(i.number, 'Scheduled invoice') as title, i.client_name || ' · ' || i.candidate_name as detail`,
    id: sql`i.id`,
    side: ofSide('i'),
    found: ({ typed }, area) =>
      sql`i.id in (select id from ${
        area === 'client' ? sql`searchable_own_invoice` : sql`searchable_invoice`
      } where found_by like ${typed.like} limit 60)`,
  },
  {
    kind: 'tickets',
    at: everywhere('/tickets/'),
    rows: sql`ticket t`,
    columns: sql`t.subject as title, 'T-' || t.number || ' · ' || t.asker_name || ' · ' || replace(t.state, '_', ' ') as detail`,
    id: sql`t.id`,
    found: ({ typed }) =>
      sql`(t.subject ilike ${typed.like} or 'T-' || t.number ilike ${typed.like} or ${named(sql`t.asker_name`, typed)})`,
  },
  {
    kind: 'posts',
    at: { ...everywhere('/posts/'), platform: '/platform/blog/' },
    // What an author changes of a published post is theirs alone: everybody else finds what all read.
    rows: sql`(select b.id, b.author_name, b.state, coalesce(p.title, b.title) as title, coalesce(p.tags, b.tags) as tags
      from blog_post b left join public_post p on p.post_id = b.id and b.state = 'draft' and b.author_id <> (select my_user())) b`,
    columns: sql`b.title, b.author_name || ' · ' || b.state as detail`,
    id: sql`b.id`,
    found: ({ typed }) => sql`(b.title ilike ${typed.like} or ${typed.whole} = any (b.tags))`,
  },
  {
    kind: 'people',
    at: { manager: '/agency/members', client: '/client/team' },
    onePage: true,
    roles: ['agency_admin', 'client'],
    rows: sql`membership m`,
    columns: sql`m.name as title, concat_ws(' · ', m.designation, replace(m.role, '_', ' '), m.email) as detail`,
    id: sql`m.id`,
    side: ({ actor }) => sql`m.organisation_id = ${actor.organisationId} and m.state = 'active'`,
    name: sql`m.name`,
    found: ({ typed }) => sql`(${named(sql`m.name`, typed)} or m.email ilike ${typed.like})`,
  },
  {
    kind: 'organisations',
    at: { platform: '/platform/organisations/' },
    rows: sql`organisation o`,
    columns: sql`o.name as title, o.code || ' · ' || replace(o.kind, '_', ' ') as detail`,
    id: sql`o.id`,
    name: sql`o.name`,
    found: ({ typed }) => sql`(${named(sql`o.name`, typed)} or o.code ilike ${typed.like})`,
  },
  {
    kind: 'users',
    at: { platform: '/platform/users/' },
    rows: sql`app_user u`,
    columns: sql`u.name as title, u.email as detail`,
    id: sql`u.id`,
    name: sql`u.name`,
    found: ({ typed }) => sql`(${named(sql`u.name`, typed)} or u.email ilike ${typed.like})`,
  },
];
