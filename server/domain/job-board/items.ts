/** A job as the board's lists show it. */
import { sql } from 'kysely';
import { roundToMinor } from '../../platform/money.ts';
import { PARTS_OF_A_YEAR } from '../jobs/index.ts';
import type { PublicJobItem } from './schemas.ts';

const parts = sql`(case pay_period ${sql.join(
  Object.entries(PARTS_OF_A_YEAR).map(([period, each]) => sql`when ${sql.lit(period)} then ${sql.lit(each)}`),
  sql` `,
)} end)`;

/** Alike as columns and, with the names that rows have here, as JSON. */
export const ITEM = sql`job_id as "jobId", key, code, title, client_name as "clientName", agency_code as "agencyCode", agency_name as "agencyName", places,
  work_modes as "workModes", employment_type as "employmentType", level, currency, (pay_from / ${parts})::text as "payFrom",
  (pay_to / ${parts})::text as "payTo", pay_period as "payPeriod", posted_at as "postedAt", ends_on as "endsOn"`;

export type ItemRow = Omit<PublicJobItem, 'path' | 'companyName' | 'agency' | 'pay' | 'postedAt'> & {
  /** As text where it comes as JSON. */
  postedAt: Date | string;
  jobId: string;
  clientName: string | null;
  agencyCode: string;
  agencyName: string;
  currency: string;
  payFrom: string;
  payTo: string;
  payPeriod: PublicJobItem['pay']['period'];
};

export function itemOf(row: ItemRow): PublicJobItem {
  const { key, code, title, clientName, agencyCode, agencyName, places, workModes } = row;
  const { employmentType, level, currency, payFrom, payTo, payPeriod, postedAt, endsOn } = row;
  return {
    ...{ key, path: pathOf(title, key), code, title, companyName: clientName, places, workModes },
    ...{ employmentType, level, postedAt: new Date(postedAt), endsOn },
    agency: { code: agencyCode, name: agencyName },
    pay: { from: roundToMinor(payFrom, currency), to: roundToMinor(payTo, currency), period: payPeriod },
  };
}

/** Says what the job is; only the key at its end counts. */
export function pathOf(title: string, key: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return `/jobs/${[...words.slice(0, 10), key].join('-')}`;
}
