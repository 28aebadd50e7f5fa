/** One search over what the reader may see, and what they opened from it last. */
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { findCandidates } from './candidate-hits.ts';
import { type Area, FINDABLE, type Findable } from './kinds.ts';
import type { Hit, Kind, RecentView, SearchView } from './schemas.ts';
import { readTyped } from './typed.ts';

const PER_GROUP = 6;
const RECENT = 8;

type Row = Hit & { kind: Kind };

/** By name also where it is mistyped; by words, code, e-mail and phone. Groups without a hit are left out. */
export async function search(context: Context, q: string): Promise<z.output<typeof SearchView>> {
  const findable = findableBy(context);
  const typed = readTyped(q, await countryOf(context));
  const candidates = findable.some(({ kind }) => kind === 'candidates')
    ? await findCandidates(context, typed)
    : [];
  const area = areaOf(context.actor.role);
  const asked = { typed, candidates };
  const likest = ({ id, name, first }: Findable) => {
    if (first) return first(asked);
    return name ? sql`word_similarity(${typed.whole}, lower(${name})) desc, ${id} desc` : sql`${id} desc`;
  };
  const rows = await read(context, findable, (each) => each.found(asked, area), likest);
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return {
    groups: findable.flatMap(({ kind }) => {
      const items = groups.get(kind);
      return items ? [{ kind, items }] : [];
    }),
  };
}

/** What has gone since, or may not be seen any more, is left out. */
export async function listRecent(context: Context): Promise<z.output<typeof RecentView>> {
  const { db, actor } = context;
  const { rows: opened } = await sql<{ kind: Kind; id: string }>`
    select kind, subject_id as id from opened_record where membership_id = ${actor.membershipId}
    order by opened_at desc, subject_id limit ${sql.lit(RECENT)}`.execute(db);
  if (!opened.length) return { items: [] };
  const ids = Map.groupBy(opened, ({ kind }) => kind);
  const findable = findableBy(context).filter(({ kind }) => ids.has(kind));
  const rows = await read(
    context,
    findable,
    ({ id, kind }) => sql`${id} = any (${ids.get(kind)!.map(({ id }) => id)}::uuid[])`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return { items: opened.flatMap(({ id }) => found.get(id) ?? []) };
}

/** Notes that the reader opened it from the search; of each membership the newest are kept. @throws NotFound for what they may not see */
export async function noteOpened(context: Context, kind: Kind, id: string) {
  const { db, actor, now } = context;
  const findable = findableBy(context).filter((each) => each.kind === kind);
  const [row] = await read(context, findable, (each) => sql`${each.id} = ${id}`);
  if (!row) throw new NotFound('This record');
  await sql`insert into opened_record (membership_id, user_id, kind, subject_id, opened_at)
    values (${actor.membershipId}, ${actor.userId}, ${kind}, ${id}, ${now})
    on conflict (membership_id, kind, subject_id) do update set opened_at = excluded.opened_at`.execute(db);
  await sql`delete from opened_record where membership_id = ${actor.membershipId} and (kind, subject_id) not in (
    select kind, subject_id from opened_record where membership_id = ${actor.membershipId}
    order by opened_at desc, subject_id limit ${sql.lit(RECENT)})`.execute(db);
  return listRecent(context);
}

async function read(
  context: Context,
  findable: Findable[],
  condition: (each: Findable) => RawBuilder<unknown>,
  order: (each: Findable) => RawBuilder<unknown> = ({ id }) => id,
): Promise<Row[]> {
  if (!findable.length) return [];
  const area = areaOf(context.actor.role);
  const parts = findable.map((each) => {
    const { kind, columns, rows, id, side, at, onePage } = each;
    const href = onePage ? sql`${at[area]!}::text` : sql`${at[area]!}::text || ${id}`;
    return sql`(select ${sql.lit(kind)} as kind, ${id} as id, ${columns}, ${href} as href
      from ${rows} where ${side?.(context) ?? sql`true`} and ${condition(each)}
      order by ${order(each)} limit ${sql.lit(PER_GROUP)})`;
  });
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(context.db);
  return rows;
}

const findableBy = ({ actor }: Context): Findable[] =>
  FINDABLE.filter(({ at, roles }) => at[areaOf(actor.role)] && (roles?.includes(actor.role) ?? true));

const AREAS: Partial<Record<string, Area>> = { agency_admin: 'manager', platform_admin: 'platform' };
const areaOf = (role: string): Area => AREAS[role] ?? (role as Area);

async function countryOf({ db, actor }: Context): Promise<string | null> {
  if (!actor.agencyId) return null;
  const { rows } = await sql<{ country: string }>`
    select country from organisation where id = ${actor.agencyId}`.execute(db);
  return rows[0]?.country ?? null;
}
