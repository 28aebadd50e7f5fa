/** How much of its plan an agency uses, and the notices before it is full. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { FEATURES, type Feature, featureNames, type Limits, nameOf, titleOf } from './catalogue.ts';
import { announcePlanUsage } from './events.ts';
import { amountOf } from './limits.ts';
import type { Meter } from './schemas.ts';

/** As the agency's own numbers, or as another plan would have them. */
export async function usageOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  agencyId: string,
  limits: Limits | null,
): Promise<Meter[]> {
  const { rows } = await sql<{ feature: Feature; used: string }>`
    select f.feature, u.used from unnest(${featureNames}::text[]) with ordinality as f(feature, place)
    cross join lateral (select plan_usage_of(${agencyId}, f.feature, ${now}) as used) u order by f.place`.execute(
    db,
  );
  return rows.map(({ feature, used }) => {
    const { title, counts, unit } = FEATURES[feature];
    const limit = limits ? limits[feature] : null;
    return {
      feature,
      title,
      unit,
      counts,
      used: Number(used),
      limit,
      share:
        limit === null || counts === 'each'
          ? null
          : limit === 0
            ? Number(Number(used) > 0)
            : Number(used) / limit,
      words: wordsOf(feature, limit, used),
    };
  });
}

function wordsOf(feature: Feature, limit: number | null, used: string): string {
  const { counts } = FEATURES[feature];
  if (counts === 'may') return mayWords(limit, used);
  if (counts === 'each') return limit === null ? 'without limit' : `up to ${amountOf(feature, limit)}`;
  return amountWords(feature, limit, used);
}

function mayWords(limit: number | null, used: string): string {
  if (limit === 0) return used === '0' ? 'not in the plan' : 'kept as it is, and not in the plan';
  return used === '0' ? 'not used yet' : 'in use';
}

const amountWords = (feature: Feature, limit: number | null, used: string): string =>
  limit === null
    ? `${amountOf(feature, used)}, without limit`
    : `${amountOf(feature, used)} of ${amountOf(feature, limit)}`;

/** What would not fit into these limits. */
export async function excessOver(context: Pick<Context, 'db' | 'now'>, agencyId: string, limits: Limits) {
  const meters = await usageOf(context, agencyId, limits);
  return meters.filter(({ used, limit, counts }) => limit !== null && counts !== 'month' && used > limit);
}

type Crossed = {
  agencyId: string;
  subscriptionId: string;
  plan: string;
  feature: Feature;
  percent: number;
  used: string;
  most: string;
};

/** Each agency is told once in each period that four fifths of something are used, and once that all is. @returns those that were told */
export async function noticeUsage(context: Context, agencyIds: string[]): Promise<{ agencyId: string }[]> {
  const { rows } = await sql<Crossed>`
    with measured as (
      select s.agency_id, s.id as subscription_id, s.plan, f.feature, (s.limits ->> f.feature)::bigint as most,
        plan_used(s.agency_id, f.feature, (s.limits ->> f.feature)::bigint + 1, ${context.now}) as used,
        case when f.counts = 'month' then date_trunc('month', ${context.now}::timestamptz at time zone 'UTC')::date else s.starts_on end as period
      from subscription s cross join unnest(${featureNames}::text[], ${featureNames.map((feature) => FEATURES[feature].counts)}::text[])
        as f(feature, counts)
      where s.agency_id = any (${agencyIds}::uuid[]) and f.counts <> 'may' and (s.limits ->> f.feature)::bigint > 0
    ), reached as (
      select *, case when used >= most then 100 else 80 end as percent from measured where used * 5 >= most * 4
    ), told as (
      insert into plan_notice (agency_id, feature, period, percent)
      select agency_id, feature, period, percent from reached on conflict do nothing returning agency_id, feature, percent
    )
    select r.* from reached r join told t using (agency_id, feature, percent) order by r.agency_id, r.feature`.execute(
    context.db,
  );
  for (const { agencyId, subscriptionId, plan, feature, percent, used, most } of rows)
    await announcePlanUsage(
      context,
      percent === 100 ? 'plan.limit_reached' : 'plan.limit_near',
      {
        id: subscriptionId,
        agencyId,
      },
      {
        feature: nameOf(feature),
        plan: titleOf(plan),
        used: amountOf(feature, used),
        most: amountOf(feature, most),
      },
    );
  return rows;
}

/** Counts texts of an agency in this month. @returns whether its plan had room for them */
export async function countMessages(db: Tx, agencyId: string, messages: number, now: Date): Promise<boolean> {
  const { rows } =
    await sql`select from plan_without_room(${agencyId}, 'messages', ${messages}, ${now})`.execute(db);
  if (rows.length) return false;
  await sql`
    insert into plan_usage (agency_id, feature, month, used)
    values (${agencyId}, 'messages', date_trunc('month', ${now}::timestamptz at time zone 'UTC')::date, ${messages})
    on conflict (agency_id, feature, month) do update set used = plan_usage.used + excluded.used`.execute(db);
  return true;
}
