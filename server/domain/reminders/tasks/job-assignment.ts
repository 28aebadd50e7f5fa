import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

const tells = {
  about: 'Locations that wait for a recruiter',
  title: (count: number) =>
    count === 1 ? 'A location waits for a recruiter' : `${count} locations wait for a recruiter`,
  body: 'Nobody looks for candidates there until somebody is assigned.',
  button: 'Assign',
  words: (d: Record<string, string>) => `“${d.jobTitle}” of ${d.clientName}, ${d.place}, since ${d.since}`,
  href: (d: Record<string, string>, id: string) => `/manager/jobs/${d.jobId}?assign=${id}`,
  list: '/manager',
};

/** Locations of open jobs that nobody is assigned to: the managers, and at last the admins. */
export const jobAssignmentReminder: Reminder = {
  task: 'processJobAssignmentReminders',
  title: 'Remind of jobs without a recruiter',
  what: 'Managers get one message with all locations that nobody is assigned to; from the third step on the admins hear of it, too.',
  category: 'jobs',
  unit: 'working days',
  steps: [1, 2, 4],
  mutable: false,
  waitsAs: ['locationsToAssign'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select l.agency_id, l.id as subject_id, ${dayOf(sql`greatest(j.approved_at, l.created_at)`)} as since,
        json_build_object('jobTitle', j.title, 'clientName', j.client_name, 'place', l.place, 'jobId', j.id) as data
      from ${zones(agencies)}
      join job j on j.agency_id = g.id and j.state = 'open' and j.approved_at < ${before}
      join job_location l on l.job_id = j.id and l.filled < l.openings
      where greatest(j.approved_at, l.created_at) > ${after}
        and not exists (select from job_assignment s where s.job_location_id = l.id)
      order by j.approved_at, l.id`.execute(db);
    return rows;
  },
  tells: [
    { to: 'managers', ...tells },
    { to: 'admins', fromStep: 2, ...tells },
  ],
};
