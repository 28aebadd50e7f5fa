/** To a smaller plan or none: at the end of what is paid. Until then, and then too, nothing is deleted. */
import { addDays } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { titleOf } from '../plans/index.ts';
import { kindOf, readSubscription, type Subscription } from './choosing.ts';
import { announcePlan } from './events.ts';
import { type SubscriptionCommand, subscriptionMachine } from './machine.ts';
import { getPlan } from './queries.ts';
import type { ChangeLater, PlanView, ProviderName } from './schemas.ts';

type Providers = readonly ProviderName[];

export async function changePlanLater(
  context: Context,
  { plan, interval }: ChangeLater,
  providers: Providers,
): Promise<PlanView> {
  const held = await lockSubscription(context, 'changeLater');
  if (
    plan !== 'free' &&
    kindOf({ ...held, nextPlan: null, nextInterval: null }, { plan, interval }) !== 'later'
  )
    throw new Conflict('at_once', 'This is no smaller plan: order it, and you have it at once.');
  const next = { nextPlan: plan, nextInterval: plan === 'free' ? null : interval };
  await context.db.updateTable('subscription').set(next).where('id', '=', held.id).execute();
  await announcePlan(context, 'plan.change_planned', held, {
    after: titleOf(plan),
    from: addDays(held.endsOn!, 1),
  });
  return getPlan(context, providers);
}

export async function keepPlan(context: Context, providers: Providers): Promise<PlanView> {
  const held = await lockSubscription(context, 'keep');
  if (held.nextPlan) {
    await context.db
      .updateTable('subscription')
      .set({ nextPlan: null, nextInterval: null })
      .where('id', '=', held.id)
      .execute();
    await announcePlan(context, 'plan.change_dropped', held, { plan: titleOf(held.plan) });
  }
  return getPlan(context, providers);
}

async function lockSubscription(context: Context, command: SubscriptionCommand): Promise<Subscription> {
  const held = await readSubscription(context, context.actor.agencyId!, true);
  if (!held) throw new NotFound('A plan of your agency');
  guard(subscriptionMachine, command, held.state, context.actor.role);
  if (held.nextOrderId)
    throw new Conflict(
      'paid_ahead',
      'Your next period is paid already. What shall follow after it can be chosen when it has begun.',
    );
  return held;
}
