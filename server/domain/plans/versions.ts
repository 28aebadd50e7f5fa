/** What a plan costs and allows on a day: as the platform's admins last said, or as the catalogue does. */
import { type Kysely, sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, violatedConstraint } from '../../platform/errors.ts';
import type { DB } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import {
  CURRENCIES,
  INTERVALS,
  type Limits,
  PLAN_NAMES,
  PLANS,
  type PlanName,
  type Prices,
} from './catalogue.ts';
import { announcePlanVersion } from './events.ts';
import type { PlanVersionView, PublishPlanVersion } from './schemas.ts';

/** Of the catalogue in code. */
const FROM_THE_BEGINNING = '2000-01-01';
/** Prices are of the whole world, and begin with its days. */
const ZONE = 'UTC';

export type TermsOfDay = { plan: PlanName; termsOf: string; prices: Prices; limits: Limits };

/** Of every plan, from the smallest to the largest. One query. */
export async function plansOn(db: Kysely<DB>, date: string): Promise<TermsOfDay[]> {
  const { rows } = await sql<{ plan: PlanName; effectiveFrom: string; prices: Prices; limits: Limits }>`
    select distinct on (plan) plan, effective_from::text, prices, limits from plan_version
    where effective_from <= ${date}::date order by plan, effective_from desc`.execute(db);
  return PLAN_NAMES.map((plan) => {
    const said = rows.find((row) => row.plan === plan);
    const { prices, limits } = said ?? PLANS[plan];
    return { plan, termsOf: said?.effectiveFrom ?? FROM_THE_BEGINNING, prices, limits };
  });
}

export const planToday = (now: Date): string => localDate(now, ZONE);

export async function termsOfPlan(db: Kysely<DB>, plan: string, now: Date): Promise<TermsOfDay> {
  return (await plansOn(db, planToday(now))).find((terms) => terms.plan === plan)!;
}

/** Those of the day on which somebody bought it, unless the platform has said since that others hold for all. */
export async function termsKept(db: Kysely<DB>, plan: string, since: string, now: Date): Promise<TermsOfDay> {
  const { rows } = await sql<{ forced: string | null }>`
    select max(effective_from)::text as forced from plan_version
    where plan = ${plan} and for_all and effective_from > ${since}::date and effective_from <= ${planToday(now)}::date`.execute(
    db,
  );
  return (await plansOn(db, rows[0]?.forced ?? since)).find((terms) => terms.plan === plan)!;
}

/** From its day on; whoever has the plan keeps their terms, unless `forAll`. @throws Conflict where that day has its terms already */
export async function publishPlanVersion(
  context: Context,
  plan: PlanName,
  input: PublishPlanVersion,
): Promise<PlanVersionView[]> {
  const { db, actor, now } = context;
  checkVersion(plan, input, now);
  const { prices, limits, effectiveFrom, forAll } = input;
  const id = newId();
  try {
    await db
      .insertInto('planVersion')
      .values({
        id,
        plan,
        effectiveFrom,
        forAll,
        prices: JSON.stringify(prices),
        limits: JSON.stringify(limits),
        madeByName: actor.name,
      })
      .execute();
  } catch (error) {
    if (violatedConstraint(error) !== 'plan_version_plan_effective_from_key') throw error;
    throw new Conflict(
      'version_exists',
      `${PLANS[plan].title} has its terms of ${effectiveFrom} already. Choose another day.`,
    );
  }
  await announcePlanVersion(context, id, { plan: PLANS[plan].title, effectiveFrom, forAll });
  return listPlanVersions(context, plan);
}

function checkVersion(plan: PlanName, { prices, effectiveFrom }: PublishPlanVersion, now: Date): void {
  if (effectiveFrom < planToday(now)) {
    const message = 'What was sold stays as it was: choose today or a day to come.';
    throw new Invalid(message, [{ path: 'effectiveFrom', message }]);
  }
  for (const currency of CURRENCIES)
    for (const interval of INTERVALS) {
      const amount = Number(prices[currency][interval]);
      if (plan === 'free' ? amount === 0 : amount > 0) continue;
      const message =
        plan === 'free' ? 'The free plan costs nothing.' : 'A paid plan costs more than nothing.';
      throw new Invalid(message, [{ path: `prices.${currency}.${interval}`, message }]);
    }
}

/** The newest first; at the end what the catalogue says. */
export async function listPlanVersions({ db }: Context, plan: PlanName): Promise<PlanVersionView[]> {
  const rows = await db
    .selectFrom('planVersion')
    .select(['effectiveFrom', 'prices', 'limits', 'forAll', 'madeByName', 'createdAt'])
    .where('plan', '=', plan)
    .orderBy('effectiveFrom', 'desc')
    .limit(50)
    .execute();
  const { prices, limits } = PLANS[plan];
  const first = {
    effectiveFrom: FROM_THE_BEGINNING,
    prices,
    limits,
    forAll: false,
    madeByName: null,
    createdAt: null,
  };
  return [...(rows as unknown as PlanVersionView[]), first];
}
