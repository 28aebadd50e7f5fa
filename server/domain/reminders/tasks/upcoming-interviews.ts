import { sql } from 'kysely';
import type { Reminder, Subject, Telling } from '../reminder.ts';
import { zones } from '../zones.ts';

const shared = (screen: string): Omit<Telling, 'to' | 'words'> => ({
  about: 'Interviews that begin within a day',
  title: (count, d) => (count === 1 ? `Interview on ${d.when}` : `${count} interviews soon`),
  body: 'The details are on its page. If you cannot make it, say so now rather than later.',
  button: 'Open',
  href: () => screen,
  list: screen,
});

/** Interviews of the next 24 hours, and of the next one: whoever takes part. */
export const upcomingInterviews: Reminder = {
  task: 'processUpcomingInterviews',
  title: 'Tell of interviews that begin soon',
  what: 'Candidate, interviewer and recruiter are told some hours before an interview begins.',
  category: 'interviews',
  unit: 'hours',
  steps: [-24, -1],
  pointless: 0,
  mutable: true,
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select i.agency_id, i.id as subject_id, i.starts_at as since, i.recruiter_id, i.interviewer_id, i.client_company_id, i.candidate_record_id,
        json_build_object('candidateName', i.candidate_name, 'jobTitle', i.job_title, 'interviewerName', i.interviewer_name,
          'clientName', case when client_is_known(i.job_id, i.candidate_record_id) then i.client_name else 'a company' end,
          'round', i.round_number, 'applicationId', i.application_id, 'startsAt', i.starts_at) as data
      from ${zones(agencies)}
      join interview i on i.agency_id = g.id and i.state = 'scheduled' and i.starts_at > ${after} and i.starts_at < ${before}
      order by i.starts_at, i.id`.execute(db);
    return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
  },
  tells: [
    {
      to: 'candidate',
      ...shared('/candidate'),
      words: (d) => `With ${d.interviewerName} of ${d.clientName} for “${d.jobTitle}”, ${d.when}`,
    },
    {
      to: 'interviewer',
      ...shared('/interviewer/interviews'),
      href: (_, id) => `/interviewer/interviews/${id}`,
      words: (d) => `${d.candidateName} for “${d.jobTitle}”, round ${d.round}, ${d.when}`,
    },
    {
      to: 'recruiter',
      ...shared('/recruiter/schedule'),
      href: (d) => `/recruiter/applications/${d.applicationId}`,
      words: (d) => `${d.candidateName} meets ${d.interviewerName} for “${d.jobTitle}”, ${d.when}`,
    },
  ],
};
