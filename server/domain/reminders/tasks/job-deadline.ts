import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { zones } from '../zones.ts';

const shared = {
  about: 'Jobs that end soon',
  title: (count: number, d: Record<string, string>) =>
    count === 1 ? `“${d.jobTitle}” ends on ${d.deadline}` : `${count} jobs end soon`,
  body: 'On the day after, a job expires by itself. It can be extended until then.',
  button: 'Open',
  words: (d: Record<string, string>) =>
    `“${d.jobTitle}” of ${d.clientName} until ${d.deadline}: ${d.filled} of ${d.openings} openings filled`,
};

/** Open jobs a few days before their last one: everybody who works on them. */
export const jobDeadlineReminder: Reminder = {
  task: 'processJobDeadlineReminders',
  title: 'Tell of jobs that end soon',
  what: 'Managers, assigned recruiters and the client hear of each open job some days before its deadline.',
  category: 'jobs',
  unit: 'days',
  steps: [-5, -3, -1],
  pointless: 1,
  mutable: true,
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select j.agency_id, j.id as subject_id, j.deadline::text as since, j.client_company_id, s.recruiter_id,
        json_build_object('jobTitle', j.title, 'clientName', j.client_name, 'deadline', j.deadline, 'filled', n.filled, 'openings', n.openings) as data
      from ${zones(agencies)}
      join job j on j.agency_id = g.id and j.state = 'open' and coalesce(j.deadline, 'infinity') between ${after}::date and ${before}::date
      cross join lateral (select sum(filled) as filled, sum(openings) as openings from job_location where job_id = j.id) n
      -- A row for each recruiter; what they share is told once.
      left join lateral (select distinct recruiter_id from job_assignment where job_id = j.id) s on true
      order by j.deadline, j.id`.execute(db);
    return rows;
  },
  tells: [
    { to: 'managers', ...shared, href: (_, id) => `/manager/jobs/${id}`, list: '/manager/jobs?state=open' },
    { to: 'recruiter', ...shared, href: (_, id) => `/recruiter/jobs/${id}`, list: '/recruiter/jobs' },
    { to: 'clients', ...shared, href: (_, id) => `/client/jobs/${id}`, list: '/client/jobs?state=open' },
  ],
};
