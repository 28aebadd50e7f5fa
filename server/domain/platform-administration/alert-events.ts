/** What the system notices of itself, in words for those who run the platform. */
import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, type EventWords, eventAbout } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';

export type AlertKind = 'ticks' | 'runs' | 'queue' | 'dead_letters';

type Words = { title: string; body: (data: EventData) => string };

const WORDS: Record<AlertKind, { began: Words; ended: Words }> = {
  ticks: {
    began: {
      title: 'Scheduled tasks have stopped',
      body: (d) =>
        `For two hours nobody has looked at ${d.tasks}. Reminders, invoices and deadlines wait. Does a worker run?`,
    },
    ended: {
      title: 'Scheduled tasks run again',
      body: () => 'What was missed has been made up for. There is nothing to do.',
    },
  },
  runs: {
    began: {
      title: 'Tasks of agencies are late',
      body: (d) =>
        `More than two hours past their hour, for this many agencies: ${d.agencies}. They are ${d.tasks}. They are tried again by themselves; the log says what is in the way.`,
    },
    ended: {
      title: 'No agency’s tasks are late any more',
      body: () => 'All have had their run. There is nothing to do.',
    },
  },
  queue: {
    began: {
      title: 'The queue is behind',
      body: (d) =>
        `Its oldest job has waited for ${d.minutes} minutes. Mails and notifications come late. Is there a worker too few?`,
    },
    ended: {
      title: 'The queue has caught up',
      body: () => 'No job waits for long any more. There is nothing to do.',
    },
  },
  dead_letters: {
    began: {
      title: 'A background job was given up',
      body: (d) =>
        `“${d.task}” has failed for the last time. Look at its error, and try it again or discard it.`,
    },
    ended: {
      title: 'No job is given up any more',
      body: () => 'Each has been tried again or discarded. There is nothing to do.',
    },
  },
};

const toPlatform = ({ title, body }: Words): EventWords => ({
  audience: ['platform'],
  sentence: () => `noticed: ${title}`,
  tells: [
    {
      to: 'platformAdmins',
      title: () => title,
      body,
      href: () => '/platform/scheduler',
      button: 'Open the scheduler',
    },
  ],
});

/** `alert.queue` when it begins, `alert.queue_over` when it is over. */
export const alertEvents: EventCatalogue = Object.fromEntries(
  Object.entries(WORDS).flatMap(([kind, { began, ended }]) => [
    [`alert.${kind}`, toPlatform(began)],
    [`alert.${kind}_over`, toPlatform(ended)],
  ]),
);

export async function announceAlert(
  context: Context,
  kind: AlertKind,
  what: 'began' | 'over',
  data: EventData = {},
): Promise<void> {
  const type = what === 'began' ? `alert.${kind}` : `alert.${kind}_over`;
  await context.record(eventAbout(alertEvents, type, 'alert', { id: newId(), agencyId: null }, data));
}
