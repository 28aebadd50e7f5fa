/** Putting off the reminders of one thing that waits. It stays in the list; only the reminders wait. */
import { z } from 'zod';
import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { DateOnly } from '../../platform/http/shapes.ts';
import { getWork, isRemindedOf, type WorkView, waitsForMe } from './waiting.ts';

const LONGEST_DAYS = 60;

export const SnoozeReminder = z.strictObject({
  until: DateOnly.describe(`From this day on I am reminded again; at most ${LONGEST_DAYS} days ahead.`),
});

type Item = { kind: string; id: string };
type Work = z.output<typeof WorkView>;

/** @throws NotFound for what does not wait for the actor */
export async function snoozeReminder(
  context: Context,
  { kind, id }: Item,
  { until }: z.output<typeof SnoozeReminder>,
): Promise<Work> {
  const { db, actor, now } = context;
  if (!(await waitsForMe(context, kind, id))) throw new NotFound('This work');
  if (!isRemindedOf(kind))
    throw new Conflict('no_reminder', 'Nothing reminds you of this, so there is nothing to put off.');
  const today = localDate(now, actor.timeZone);
  if (until <= today || until > addDays(today, LONGEST_DAYS)) {
    const message = `A day from tomorrow on, at most ${LONGEST_DAYS} days ahead, please.`;
    throw new Invalid(message, [{ path: 'until', message }]);
  }
  await db
    .insertInto('reminderSnooze')
    .values({ userId: actor.userId!, kind, subjectId: id, until })
    .onConflict((conflict) => conflict.columns(['userId', 'kind', 'subjectId']).doUpdateSet({ until }))
    .execute();
  return getWork(context);
}

/** @throws NotFound for what does not wait for the actor */
export async function unsnoozeReminder(context: Context, { kind, id }: Item): Promise<Work> {
  if (!(await waitsForMe(context, kind, id))) throw new NotFound('This work');
  await context.db
    .deleteFrom('reminderSnooze')
    .where('userId', '=', context.actor.userId)
    .where('kind', '=', kind)
    .where('subjectId', '=', id)
    .execute();
  return getWork(context);
}
