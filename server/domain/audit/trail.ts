/** The audit trail, newest first: all of an agency for its admins, a company's own side for its clients, everything for the platform. */
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import type { EventData } from '../../platform/events.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import { catalogue, readable, sentenceOf } from '../notifications/index.ts';
import type { ListTrail, TrailEvent, TrailFilters, TrailItem, TrailPage, TrailTypes } from './schemas.ts';

/** Where each role's indexes serve (migration 0016); the rows themselves come through the wall of `event`. */
const TRAILS: Record<string, string> = {
  agency_admin: 'agency_trail',
  client: 'company_trail',
  platform_admin: 'whole_trail',
};

type Row = Omit<TrailItem, 'sentence' | 'about'> & { data: EventData };

export async function listTrail(context: Context, input: ListTrail): Promise<z.output<typeof TrailPage>> {
  const rows = await findRows(context, input, input.after, input.limit + 1);
  const page = toPage(rows, input.limit, cursorOf);
  return { next: page.next, items: page.items.map((row) => toItem(row, context)) };
}

export const cursorOf = ({ at, id }: { at: Date; id: string }) => `${at.toISOString()}|${id}`;

export async function findItems(
  context: Context,
  filters: TrailFilters,
  after: string | undefined,
  limit: number,
): Promise<TrailItem[]> {
  const rows = await findRows(context, filters, after, limit);
  return rows.map((row) => toItem(row, context));
}

async function findRows(
  { db, actor }: Context,
  filters: TrailFilters,
  after: string | undefined,
  limit: number,
): Promise<Row[]> {
  const [at, id] = (after ?? '').split('|');
  const where = conditions(filters);
  if (after) where.push(sql`(e.at, e.id) < (${at}::timestamptz, ${id}::uuid)`);
  const { rows } = await sql<Row>`${BY_ITS_VALUES}
    with page as (
      select e.id from ${sql.table(TRAILS[actor.role]!)} e where ${sql.join([sql`true`, ...where], sql` and `)}
      order by e.at desc, e.id desc limit ${limit}
    )
    select e.id, e.at, e.type, e.actor_name, e.actor_role, e.impersonator_name, e.subject_type, e.subject_id, e.data,
      o.name as organisation_name
    from page join event e on e.id = page.id left join organisation o on o.id = coalesce(e.agency_id, e.client_company_id)
    order by e.at desc, e.id desc`.execute(db);
  return rows;
}

function conditions({ q, actorId, type, subject, record, from, to, organisation }: TrailFilters) {
  const found: RawBuilder<unknown>[] = [];
  if (q) {
    const part = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    found.push(sql`(e.actor_name ilike ${part} or e.impersonator_name ilike ${part})`);
  }
  if (actorId) found.push(sql`(e.actor_user_id = ${actorId} or e.impersonator_user_id = ${actorId})`);
  if (type) found.push(sql`e.type = any(${type.split(',')})`);
  if (subject) found.push(sql`e.subject_type = any(${subject.split(',')})`);
  if (record)
    found.push(sql`(e.subject_id = ${record} or e.job_id = ${record} or e.application_id = ${record}
      or e.candidate_record_id = ${record})`);
  if (from) found.push(sql`e.at >= ${startOf(from)}`);
  if (to) found.push(sql`e.at < ${startOf(to)} + interval '1 day'`);
  if (organisation) {
    const id = sql`(select id from organisation where code = ${organisation})`;
    found.push(sql`(e.agency_id = ${id} or e.client_company_id = ${id})`);
  }
  return found;
}

/** Midnight where the reader is: the same zone in which the times are shown. */
const startOf = (day: string) =>
  sql`(${day}::timestamp at time zone (select time_zone from app_user where id = my_user()))`;

function toItem({ data, ...row }: Row, { actor }: Context): TrailItem {
  return {
    ...row,
    about: [data.candidateName, data.jobTitle ?? data.title, data.clientName].filter(Boolean).join(' · '),
    sentence: sentenceOf(row.type, readable(data, actor), actor.role),
  };
}

export async function getTrailEvent(context: Context, id: string): Promise<TrailEvent> {
  const { db } = context;
  const { rows } = await sql<Row & Pick<TrailEvent, 'actorUserId' | 'impersonatorUserId' | 'writtenAt'>>`
    select e.id, e.at, e.type, e.actor_name, e.actor_role, e.actor_user_id, e.impersonator_name, e.impersonator_user_id,
      e.subject_type, e.subject_id, e.data, e.written_at, o.name as organisation_name
    from event e left join organisation o on o.id = coalesce(e.agency_id, e.client_company_id)
    where e.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This event');
  return { ...toItem(row, context), ...row, seal: await sealOf(context, id) };
}

async function sealOf({ db }: Context, eventId: string): Promise<TrailEvent['seal']> {
  const { rows } = await sql<NonNullable<TrailEvent['seal']>>`
    select sequence::int as sequence, encode(hash, 'hex') as hash, sealed_at from event_seal where event_id = ${eventId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** What there is to filter by. */
export function trailTypes(): z.output<typeof TrailTypes> {
  const types = Object.keys(catalogue).sort();
  return { types, subjects: [...new Set(types.map((type) => type.split('.')[0]!))] };
}
