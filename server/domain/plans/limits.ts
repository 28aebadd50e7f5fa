/** What a plan has no room for is refused in the transaction that would make it: of two who take the last place one does. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { FEATURES, type Feature, nameOf, titleOf } from './catalogue.ts';

type Full = { plan: string; most: string; used: string };
type Limited = Pick<Context, 'db' | 'actor' | 'now'>;

/**
 * @param adding of a feature that counts `each`, the one itself
 * @throws Conflict `plan_limit` where so much more does not fit into the agency's plan
 */
export async function requireRoom(
  context: Limited,
  agencyId: string,
  feature: Feature,
  adding = 1,
): Promise<void> {
  const full = await withoutRoom(context, agencyId, feature, adding);
  if (full) throw planLimit(context, feature, full, adding);
}

async function withoutRoom({ db, now }: Limited, agencyId: string, feature: Feature, adding: number) {
  const { rows } = await sql<Full>`
    select * from plan_without_room(${agencyId}, ${feature}, ${adding}, ${now})`.execute(db);
  return rows[0];
}

function planLimit(
  { actor }: Limited,
  feature: Feature,
  { plan, most, used }: Full,
  adding: number,
): Conflict {
  const { counts } = FEATURES[feature];
  if (counts === 'each')
    return new Conflict(
      'plan_limit',
      `${FEATURES[feature].title}: up to ${amountOf(feature, most)} with the present plan, and this is ${amountOf(feature, adding)}.`,
      { feature, limit: Number(most), used: adding },
    );
  // What their agency's plan is, is no affair of its clients.
  if (actor.agencyId === null)
    return new Conflict(
      'plan_limit',
      'Your agency has no room for this in its plan at the moment. Ask them to look at it.',
    );
  const what =
    counts === 'may' || most === '0'
      ? `The ${titleOf(plan)} plan does not have this: ${nameOf(feature)}.`
      : `The ${titleOf(plan)} plan has room for ${amountOf(feature, most)} (${nameOf(feature)}), and ${amountOf(feature, used)} are used.`;
  const how =
    actor.role === 'agency_admin'
      ? 'Choose a larger plan on the page “Plan and usage”, or make room.'
      : 'An admin of your agency can choose a larger plan, or make room.';
  return new Conflict('plan_limit', `${what} ${how}`, {
    feature,
    limit: Number(most),
    used: Number(used),
  });
}

/** “12,000”, “20 GB”. */
export function amountOf(feature: Feature, amount: string | number): string {
  if (FEATURES[feature].unit !== 'bytes') return Number(amount).toLocaleString('en-GB');
  const megabytes = Number(amount) / 1024 ** 2;
  return megabytes < 1024 ? `${Math.round(megabytes)} MB` : `${Math.round(megabytes / 102.4) / 10} GB`;
}

/** @throws Conflict `plan_read_only` for what lies beyond the plan: after a smaller plan it stays, and nobody changes it */
export async function requireWithinPlan(
  { db, actor }: Limited,
  agencyId: string,
  feature: 'jobs' | 'candidates' | 'webhooks',
  id: string,
): Promise<void> {
  const { rows } = await sql<{ beyond: boolean }>`
    select is_beyond_plan(${agencyId}, ${feature}, ${id}) as beyond`.execute(db);
  if (!rows[0]!.beyond) return;
  const things = nameOf(feature);
  throw new Conflict(
    'plan_read_only',
    actor.agencyId === null
      ? 'This lies beyond your agency’s plan and cannot be changed at the moment. Ask them to look at it.'
      : `Your agency has more ${things} than its plan allows. The newest can be read, and not changed, until there is room or a larger plan.`,
    { feature },
  );
}

/** Who is beyond the members that the plan allows reads only: anew whenever the members or the plan have changed. */
export async function settleMembers({ db }: Pick<Context, 'db'>, agencyId: string): Promise<void> {
  await sql`select settle_members(${agencyId})`.execute(db);
}
