/** Reminders that a person does not want at all. Where somebody waits for their answer they cannot be turned off. */
import { z } from 'zod';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { Recipient } from '../../platform/events.ts';
import type { Reminder, Telling } from './reminder.ts';
import { reminders } from './scheduled-tasks.ts';

export const MyReminders = z.object({
  items: z.array(
    z.object({
      task: z.string(),
      title: z.string(),
      muted: z.boolean(),
      mutable: z.boolean().describe('It can be turned off.'),
    }),
  ),
});
type MyReminders = z.output<typeof MyReminders>;

/** An admin is told as a manager where the agency has none, or one is away. */
const TOLD_AS: Partial<Record<Role, Recipient[]>> = {
  agency_admin: ['admins', 'managers'],
  manager: ['managers'],
  accountant: ['accountants'],
  recruiter: ['recruiter'],
  client: ['clients'],
  interviewer: ['interviewer'],
  candidate: ['candidate'],
};

/** Those that can tell the reader's role; what is turned off counts in all their roles. */
export async function listMyReminders({ db, actor }: Context): Promise<MyReminders> {
  const role = actor.role as Role;
  const rows = TOLD_AS[role]
    ? await db.selectFrom('reminderMute').select('task').where('userId', '=', actor.userId).execute()
    : [];
  const muted = new Set(rows.map(({ task }) => task));
  return {
    items: reminders.flatMap((reminder) => {
      const telling = tellingOf(reminder, role);
      if (!telling) return [];
      const { task, mutable } = reminder;
      return [{ task, title: telling.about, muted: mutable && muted.has(task), mutable }];
    }),
  };
}

function tellingOf({ tells }: Reminder, role: Role): Telling | undefined {
  return tells.find(({ to }) => TOLD_AS[role]?.includes(to));
}

export async function muteReminder(context: Context, task: string): Promise<MyReminders> {
  const { db, actor } = context;
  if (!mine(context, task).mutable) {
    const why =
      'This reminder cannot be turned off: somebody waits. You can put single things off where they wait for you.';
    throw new Conflict('always_reminded', why);
  }
  await db
    .insertInto('reminderMute')
    .values({ userId: actor.userId!, task })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return listMyReminders(context);
}

export async function unmuteReminder(context: Context, task: string): Promise<MyReminders> {
  const { db, actor } = context;
  mine(context, task);
  await db.deleteFrom('reminderMute').where('userId', '=', actor.userId).where('task', '=', task).execute();
  return listMyReminders(context);
}

/** @throws NotFound for one that never tells the actor's role */
function mine({ actor }: Context, task: string): Reminder {
  const reminder = reminders.find((each) => each.task === task);
  if (!reminder || !tellingOf(reminder, actor.role as Role)) throw new NotFound('This reminder');
  return reminder;
}
