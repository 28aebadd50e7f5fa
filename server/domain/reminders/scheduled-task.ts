/** The form of everything that the timetable runs. */
import type { Context } from '../../platform/context.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Reminder } from './reminder.ts';
import type { Outcome, PreviewItem, Surroundings } from './run-reminder.ts';

export type ScheduledTask = {
  title: string;
  /** What it does, in a sentence for an agency's admin. */
  what: string;
  /** Where it only reminds, and so has steps. */
  reminder?: Reminder;
  /** Why an agency cannot turn it off. */
  alwaysOn?: string;
  run: (context: Context, agencies: DueAgency[], surroundings: Surroundings) => Promise<Outcome[]>;
  /** @param steps as if the agency had chosen these */
  preview: (context: Context, agencies: DueAgency[], steps?: number[]) => Promise<PreviewItem[]>;
};
