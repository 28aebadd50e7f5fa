import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Assigned locations for which the recruiter has submitted nobody: the recruiter, and at last the managers. */
export const recruiterAssignmentReminder: Reminder = {
  task: 'processRecruiterAssignmentReminders',
  title: 'Remind recruiters of jobs without a candidate',
  what: 'Recruiters get one message with all their jobs for which they have submitted nobody; from the third step on the managers hear of it, too.',
  category: 'jobs',
  unit: 'working days',
  steps: [2, 4, 7],
  mutable: true,
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select s.agency_id, s.job_location_id as subject_id, ${dayOf(sql`s.assigned_at`)} as since, s.recruiter_id,
        json_build_object('jobTitle', j.title, 'clientName', j.client_name, 'place', l.place, 'jobId', j.id,
          'recruiterName', s.recruiter_name) as data
      from ${zones(agencies)}
      join job_assignment s on s.agency_id = g.id and s.assigned_at > ${after} and s.assigned_at < ${before}
      join job j on j.id = s.job_id and j.state = 'open'
      join job_location l on l.id = s.job_location_id and l.filled < l.openings
      where not exists (select from application a where a.job_location_id = s.job_location_id
        and a.recruiter_id = s.recruiter_id and a.submitted_at is not null)
      order by s.assigned_at, s.job_location_id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'recruiter',
      about: 'Jobs of yours without a candidate',
      title: (count) =>
        count === 1 ? 'A job of yours has no candidate yet' : `${count} jobs of yours have no candidate yet`,
      body: 'Submit somebody, or tell your manager what is in the way.',
      button: 'Open my jobs',
      words: (d) => `“${d.jobTitle}” of ${d.clientName}, ${d.place}, yours since ${d.since}`,
      href: (d) => `/recruiter/jobs/${d.jobId}`,
      list: '/recruiter/jobs',
    },
    {
      to: 'managers',
      about: 'Jobs for which the recruiter has submitted nobody',
      fromStep: 2,
      title: (count) =>
        count === 1 ? 'A recruiter has submitted nobody yet' : `For ${count} jobs nobody is submitted yet`,
      body: 'Talk with the recruiter, or assign another one.',
      button: 'Open the jobs',
      words: (d) =>
        `${d.recruiterName} has submitted nobody for “${d.jobTitle}”, ${d.place}, since ${d.since}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/jobs?state=open',
    },
  ],
};
