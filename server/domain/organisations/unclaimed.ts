/** Companies that an agency made and nobody has claimed: its managers answer for both. */
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';

/** Whether the reader answers for the company of this column, too. */
export const answersFor = ({ role }: Actor, company: string): RawBuilder<boolean> =>
  role === 'manager' || role === 'agency_admin'
    ? sql`(${sql.ref(company)} = any ((select my_unclaimed_companies())::uuid[]))`
    : sql`false`;
