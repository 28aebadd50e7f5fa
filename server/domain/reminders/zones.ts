/** What the queries of reminders share. */
import { type RawBuilder, sql } from 'kysely';
import type { Zone } from './reminder.ts';

/** The agencies that are due, to join by: `zones(agencies)` is `g(id, zone)`. */
export const zones = (agencies: Zone[]): RawBuilder<unknown> =>
  sql`unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ timeZone }) => timeZone)}::text[]) as g(id, zone)`;

/** The day of an instant on the agency's wall. */
export const dayOf = (instant: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${instant} at time zone g.zone)::date::text`;
