import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { type OnItsDay, whoGoes } from './finding.ts';
import { ownAgency } from './own-agency.ts';
import { AHEAD_DAYS, type ListRetained, type RetainedPage, WARNING_DAYS } from './schemas.ts';

type Row = Omit<RetainedPage['items'][number], 'possible'> & { sortedBy: string };

/** Who goes within 30 days, soonest first; or who is kept, by the day on which that ends. */
export async function listRetained(
  context: Context,
  { show, after, limit }: ListRetained,
): Promise<RetainedPage> {
  const agency = await ownAgency(context);
  const [day, id] = after?.split('|') ?? [];
  const found =
    show === 'due'
      ? sql`select g.id, g.name, g.last_worked_on, g.erase_on, g.warned_on, g.erase_on as sorted_by
          from ${whoGoes([agency], AHEAD_DAYS)} g`
      : sql`select c.id, c.name, (r.last_worked_at at time zone ${agency.timeZone})::date as last_worked_on, null::date as erase_on,
          r.warned_on, r.kept_until as sorted_by
          from candidate_retention r join candidate_record c on c.id = r.candidate_record_id
          where r.agency_id = ${agency.id} and r.kept_until >= ${agency.localDate}::date`;
  const { rows } = await sql<Row>`
    select f.id, f.name, f.last_worked_on::text, f.erase_on::text, f.warned_on::text, f.sorted_by::text,
      r.kept_until::text, r.kept_reason, r.kept_by_name
    from (${found}) f join candidate_retention r on r.candidate_record_id = f.id
    ${after ? sql`where (f.sorted_by, f.id) > (${day}::date, ${id}::uuid)` : sql``}
    order by f.sorted_by, f.id limit ${limit + 1}`.execute(context.db);
  const { items, next } = toPage(rows, limit, (row) => `${row.sortedBy}|${row.id}`);
  return {
    next,
    items: items.map(({ sortedBy, ...row }) => ({
      ...row,
      possible: show === 'kept' ? ['keep', 'release'] : ['keep'],
    })),
  };
}

/** So many are shown of a run. */
const PREVIEWED = 200;

/** Whom the next run erases, and whom it tells of. */
export async function previewRetention(
  { db }: Context,
  agencies: OnItsDay[],
): Promise<{ name: string; lastWorkedOn: string; isDue: boolean }[]> {
  const { rows } = await sql<{ name: string; lastWorkedOn: string; isDue: boolean }>`
    select g.name, g.last_worked_on::text, g.erase_on <= g.today as is_due from ${whoGoes(agencies, WARNING_DAYS)} g
    where g.erase_on <= g.today or g.warned_on is null
    order by is_due desc, g.erase_on, g.id limit ${PREVIEWED}`.execute(db);
  return rows;
}
