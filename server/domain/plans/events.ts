import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const SCREEN = '/agency/plan';

export const planEvents = {
  'plan.limit_near': {
    audience: ['admins'],
    sentence: (d) => `noted that most of the plan is used: ${d.feature}, ${d.used} of ${d.most}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Four fifths of your plan are used: ${d.feature}`,
        body: (d) =>
          `${d.used} of the ${d.most} that the ${d.plan} plan allows. A larger plan holds from the moment it is paid.`,
        href: () => SCREEN,
        button: 'See plan and usage',
      },
    ],
  },
  'plan.limit_reached': {
    audience: ['admins'],
    sentence: (d) => `noted that the plan is full: ${d.feature}, ${d.used} of ${d.most}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your plan is full: ${d.feature}`,
        body: (d) =>
          `All ${d.most} that the ${d.plan} plan allows are used. What is there stays; more needs a larger plan, or room.`,
        href: () => SCREEN,
        button: 'See plan and usage',
      },
    ],
  },
  'plan.terms_published': {
    audience: ['platform'],
    sentence: (d) => `set what the ${d.plan} plan costs and allows from ${d.effectiveFrom} on, ${d.whom}`,
    tells: [],
  },
} satisfies EventCatalogue;

export async function announcePlanUsage(
  context: Context,
  type: 'plan.limit_near' | 'plan.limit_reached',
  subscription: { id: string; agencyId: string },
  data: EventData,
): Promise<void> {
  await context.record(eventAbout(planEvents, type, 'plan', subscription, data));
}

export async function announcePlanVersion(
  context: Context,
  id: string,
  { plan, effectiveFrom, forAll }: { plan: string; effectiveFrom: string; forAll: boolean },
): Promise<void> {
  const whom = forAll ? 'for everybody' : 'for whoever chooses it then';
  await context.record(
    eventAbout(
      planEvents,
      'plan.terms_published',
      'plan_version',
      { id, agencyId: null },
      { plan, effectiveFrom, whom },
    ),
  );
}
