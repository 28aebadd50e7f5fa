import { sql } from 'kysely';
import type { EventData } from '../../../platform/events.ts';
import { titleOf } from '../../plans/index.ts';
import type { Reminder, Subject } from '../reminder.ts';
import { zones } from '../zones.ts';

const line = (d: EventData) => `the ${d.plan} plan, until ${d.endsOn}; then ${d.follows}`;

/** Plans and trials before their last day, unless what follows is paid already. What they become then is the affair of processPlanEnd. */
export const planExpiryReminder: Reminder = {
  task: 'processPlanExpiry',
  title: 'Remind admins of a plan that ends',
  what: 'The admins are reminded before the last day of a trial or a paid plan.',
  category: 'plans',
  unit: 'days',
  steps: [-14, -7, -1],
  pointless: 0,
  mutable: false,
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<
      Subject & { plan: string; state: string; endsOn: string; nextPlan: string | null }
    >`
      select s.agency_id, s.id as subject_id, s.ends_on::text as since, s.plan, s.state, s.ends_on::text, s.next_plan
      from ${zones(agencies)}
      join subscription s on s.agency_id = g.id and s.state in ('trial', 'active') and s.next_order_id is null
        and s.ends_on between ${after}::date and ${before}::date
      order by s.ends_on, s.id`.execute(db);
    return rows.map(({ plan, state, endsOn, nextPlan, ...subject }) => ({
      ...subject,
      data: { plan: titleOf(plan), endsOn, follows: follows(state, nextPlan) },
    }));
  },
  tells: [
    {
      to: 'admins',
      about: 'Plans that end',
      title: (_, d) => `Your ${d.plan} plan ends on ${d.endsOn}`,
      body: 'Nothing is deleted then. Choose a plan or pay the next period, and all goes on as it is.',
      button: 'See plan and usage',
      words: line,
      href: () => '/agency/plan',
      list: '/agency/plan',
    },
  ],
};

function follows(state: string, nextPlan: string | null): string {
  if (nextPlan) return `the ${titleOf(nextPlan)} plan follows`;
  return state === 'trial'
    ? 'the Free plan follows'
    : 'it goes on for a week, for you to pay the next period';
}
