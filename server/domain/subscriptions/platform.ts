/** What the platform's admins see and set: plans with their terms, and who bills the agencies. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { eventAbout } from '../../platform/events.ts';
import { listPlanVersions, PLAN_NAMES, type PlanName, titleOf } from '../plans/index.ts';
import { issuerEvents } from './issuer-events.ts';
import type { PlanIssuer, PlatformPlans, UpdatePlanIssuer } from './schemas.ts';

export async function listPlatformPlans(context: Context): Promise<PlatformPlans> {
  const { rows } = await sql<{ plan: PlanName; state: string; count: number }>`
    select plan, state, count(*)::int as count from subscription group by plan, state`.execute(context.db);
  const { rows: without } = await sql<{ count: number }>`
    select count(*)::int as count from organisation o
    where o.kind = 'agency' and not exists (select from subscription s where s.agency_id = o.id)`.execute(
    context.db,
  );
  const items = [];
  for (const plan of PLAN_NAMES) {
    const theirs = rows.filter((row) => row.plan === plan);
    items.push({
      plan,
      title: titleOf(plan),
      subscriptions: Object.fromEntries(theirs.map(({ state, count }) => [state, count])),
      versions: await listPlanVersions(context, plan),
    });
  }
  return { items, withoutPlan: without[0]!.count };
}

export async function getPlanIssuer({ db }: Context): Promise<PlanIssuer> {
  const { id, currency, timeZone, pan, defaultTaxRule, ...issuer } = await db
    .selectFrom('planIssuer')
    .selectAll()
    .executeTakeFirstOrThrow();
  return issuer as PlanIssuer;
}

/** What is issued already stays as it was. @throws Conflict with it as it is, where it is not what the person saw */
export async function updatePlanIssuer(context: Context, input: UpdatePlanIssuer): Promise<PlanIssuer> {
  const { db } = context;
  const { version, bank, ...columns } = input;
  const { numUpdatedRows } = await db
    .updateTable('planIssuer')
    .set({ ...columns, bank: bank && JSON.stringify(bank) })
    .where('version', '=', version)
    .executeTakeFirst();
  if (!numUpdatedRows)
    throw new Conflict('stale', 'Somebody else changed this in the meantime. Look at both and choose.', {
      current: await getPlanIssuer(context),
    });
  const { rows } = await sql<{ id: string }>`select platform_issuer() as id`.execute(db);
  const subject = { id: rows[0]!.id, agencyId: null };
  await context.record(
    eventAbout(issuerEvents, 'plan.issuer_changed', 'plan_issuer', subject, {
      actorName: context.actor.name,
      account: bank?.accountNumber?.slice(-4) ?? bank?.iban?.slice(-4) ?? 'none',
    }),
  );
  return getPlanIssuer(context);
}
