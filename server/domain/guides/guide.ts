/** What somebody new should do next, read from what there is; and what they leave out for now. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { stepsOf } from './steps.ts';

export const GuideView = z.object({
  steps: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      why: z.string(),
      href: z.string().describe('The screen where it is done.'),
      state: z.enum(['open', 'done', 'skipped']),
    }),
  ),
});
type GuideView = z.output<typeof GuideView>;

export const ChosenSteps = z.strictObject({
  steps: z.array(z.string().max(40)).min(1).max(40).describe('Their keys.'),
});
type ChosenSteps = z.output<typeof ChosenSteps>;

/** Two queries: what was skipped, and all the steps' questions together. */
export async function getGuide(context: Context): Promise<GuideView> {
  const steps = stepsOf(context);
  if (!steps.length) return { steps: [] };
  const skips = await context.db
    .selectFrom('guideSkip')
    .select('step')
    .where('membershipId', '=', context.actor.membershipId)
    .execute();
  const skipped = new Set(skips.map(({ step }) => step));
  const { rows } = await sql<{ done: boolean[] }>`
    select array[${sql.join(steps.map(({ done }) => done))}]::boolean[] as done`.execute(context.db);
  return {
    steps: steps.map(({ key, title, why, href }, index) => ({
      key,
      title,
      why,
      href,
      state: rows[0]!.done[index] ? 'done' : skipped.has(key) ? 'skipped' : 'open',
    })),
  };
}

/** For this membership; in another role they are asked for anew. */
export async function skipSteps(context: Context, { steps }: ChosenSteps): Promise<GuideView> {
  const { db, actor, now } = context;
  requireMine(context, steps);
  await db
    .insertInto('guideSkip')
    .values(
      steps.map((step) => ({
        membershipId: actor.membershipId!,
        userId: actor.userId!,
        step,
        skippedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return getGuide(context);
}

export async function takeUpSteps(context: Context, { steps }: ChosenSteps): Promise<GuideView> {
  requireMine(context, steps);
  await context.db
    .deleteFrom('guideSkip')
    .where('membershipId', '=', context.actor.membershipId)
    .where('step', 'in', steps)
    .execute();
  return getGuide(context);
}

function requireMine(context: Context, steps: string[]) {
  const mine = new Set(stepsOf(context).map(({ key }) => key));
  const strange = steps.find((step) => !mine.has(step));
  if (strange === undefined) return;
  const message = 'This is no step of your role.';
  throw new Invalid(message, [{ path: `steps.${steps.indexOf(strange)}`, message }]);
}
