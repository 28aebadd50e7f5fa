import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

const tells = {
  about: 'Jobs that wait for approval',
  title: (count: number) => (count === 1 ? 'A job waits for approval' : `${count} jobs wait for approval`),
  body: 'Approve, ask for changes, or reject with a reason.',
  button: 'Review',
  words: (d: Record<string, string>) => `“${d.jobTitle}” of ${d.clientName} (${d.code}), since ${d.since}`,
  href: (_: unknown, id: string) => `/manager/jobs/${id}`,
  list: '/manager/approvals',
};

/** Jobs that nobody has approved or rejected: the managers, and at last the admins. */
export const jobApprovalReminder: Reminder = {
  task: 'processJobApprovalReminders',
  title: 'Remind of jobs to approve',
  what: 'Managers get one message with all jobs that wait for their approval; from the third step on the admins hear of it, too.',
  category: 'jobs',
  unit: 'working days',
  steps: [1, 2, 4],
  mutable: false,
  waitsAs: ['jobsToApprove'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select j.agency_id, j.id as subject_id, ${dayOf(sql`j.submitted_at`)} as since,
        json_build_object('jobTitle', j.title, 'clientName', j.client_name, 'code', j.code) as data
      from ${zones(agencies)}
      join job j on j.agency_id = g.id and j.state = 'pending_approval' and j.submitted_at > ${after} and j.submitted_at < ${before}
      order by j.submitted_at, j.id`.execute(db);
    return rows;
  },
  tells: [
    { to: 'managers', ...tells },
    { to: 'admins', fromStep: 2, ...tells },
  ],
};
