import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  Instant,
  isInstant,
  MoneyOut,
  pageOf,
  pageQuery,
  severalOf,
  sortedCursor,
  text,
} from '../../../platform/http/shapes.ts';
import { jobMachine } from '../machine.ts';

const JobFilters = z.strictObject({
  state: severalOf(jobMachine.states),
  q: text(1, 100).optional().describe('Part of the title or the code.'),
  archived: z.stringbool().default(false).describe('Those that were archived, and no others.'),
  engagement: z.uuid().optional().describe('Of one client, or for a client of one agency.'),
  place: text(1, 100).optional().describe('Part of a place.'),
  workMode: severalOf(['office', 'hybrid', 'remote']),
  deadlineFrom: DateOnly.optional(),
  deadlineTo: DateOnly.optional(),
  payAtLeast: Amount.optional().describe('Of a year; the band reaches it.'),
  payAtMost: Amount.optional().describe('Of a year; the band begins below it.'),
  currency: Currency.optional().describe('Of the pay.'),
  unassigned: z
    .stringbool()
    .default(false)
    .describe('Open, with a place that nobody is assigned to; for the agency.'),
});
export type JobFilters = Omit<z.output<typeof JobFilters>, 'state'>;

export const CountJobs = JobFilters.omit({ state: true });
export type CountJobs = z.output<typeof CountJobs>;

const sort = z
  .enum(['newest', 'deadline', 'waiting'])
  .default('newest')
  .describe('`waiting`: submitted first.');

export const ExportJobs = JobFilters.extend({ sort });
export type JobListOrder = z.output<typeof ExportJobs>;

export const ListJobs = pageQuery.extend({
  ...ExportJobs.shape,
  after: sortedCursor(
    (value) => value === 'infinity' || DateOnly.safeParse(value).success || isInstant(value),
  ),
});
export type ListJobs = z.infer<typeof ListJobs>;

export const StageCounts = z
  .record(z.string(), z.int())
  .describe('Applications by stage; only those the reader may see.');

export const JobItem = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  clientName: z.string(),
  state: z.string(),
  pay: z.object({ from: MoneyOut, to: MoneyOut }).nullable(),
  deadline: DateOnly.nullable(),
  places: z.array(z.string()),
  openings: z.int(),
  filled: z.int(),
  unassignedLocations: z.int().describe('Locations that nobody is assigned to.'),
  stages: StageCounts,
  since: Instant.describe('When it was submitted, or made if it is a draft.'),
  openedAt: Instant.nullable().describe('When it was approved; null once it has ended.'),
});
export type JobItem = z.output<typeof JobItem>;

export const JobPage = pageOf(JobItem);

export const JobCounts = z.object({ states: z.record(z.string(), z.int()) });
