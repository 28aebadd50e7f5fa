/** A list of jobs as CSV. */
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { CSV_MOST_ROWS, csvOf } from '../../platform/csv.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { listJobs } from './lists.ts';
import type { JobItem, JobListOrder } from './schemas.ts';

const PAGE = 200;

const COLUMNS = [
  'Code',
  'Title',
  'State',
  'Client',
  'Places',
  'Openings',
  'Filled',
  'Pay from (a year)',
  'Pay to (a year)',
  'Currency',
  'Deadline',
  'Days open',
  'Applications with the client',
];

/** Exactly the jobs that are filtered, newest or most urgent first. */
export const jobsAsCsv = (
  db: Database,
  actor: Actor,
  now: Date,
  asked: JobListOrder,
  most = CSV_MOST_ROWS,
): AsyncGenerator<string> =>
  csvOf({
    columns: COLUMNS,
    read: async (after) => {
      const { page, places } = await runAs(db, actor, now, async (context) => {
        const page = await listJobs(context, { ...asked, limit: PAGE, after });
        return { page, places: await placesOf(context, page.items) };
      });
      return {
        rows: page.items.map((item) => toLine(item, places.get(item.id) ?? [], now)),
        next: page.next,
      };
    },
    most,
    tooMany: `Only the first ${most} jobs. Narrow the list to get the others.`,
  });

const WITH_CLIENT = ['submitted', 'shortlisted', 'interviewing', 'selected', 'offered', 'on_hold'];

/** As an import reads them: “Pune: 2”, “Kochi (remote): 1”. */
async function placesOf({ db }: Context, jobs: JobItem[]): Promise<Map<string, string[]>> {
  const places = new Map<string, string[]>();
  if (!jobs.length) return places;
  const rows = await db
    .selectFrom('jobLocation')
    .select(['jobId', 'place', 'workMode', 'openings'])
    .where(
      'jobId',
      'in',
      jobs.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  for (const { jobId, place, workMode, openings } of rows) {
    const mode = workMode === 'office' ? '' : ` (${workMode})`;
    places.set(jobId, [...(places.get(jobId) ?? []), `${place}${mode}: ${openings}`]);
  }
  return places;
}

const toLine = (job: JobItem, places: string[], now: Date): string[] => [
  job.code,
  job.title,
  job.state,
  job.clientName,
  places.join('; '),
  String(job.openings),
  String(job.filled),
  job.pay?.from.amount ?? '',
  job.pay?.to.amount ?? '',
  job.pay?.from.currency ?? '',
  job.deadline ?? '',
  job.openedAt ? String(Math.max(0, Math.floor((now.getTime() - job.openedAt.getTime()) / 86_400_000))) : '',
  String(WITH_CLIENT.reduce((sum, stage) => sum + (job.stages[stage] ?? 0), 0)),
];
