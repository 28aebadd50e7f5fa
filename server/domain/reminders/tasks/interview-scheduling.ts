import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Rounds without a time: the recruiter, and at last the managers. */
export const interviewSchedulingReminder: Reminder = {
  task: 'processInterviewSchedulingReminders',
  title: 'Remind recruiters of interviews without a time',
  what: 'Recruiters get one message with all rounds that need a time; from the third step on the managers hear of it, too.',
  category: 'interviews',
  unit: 'working days',
  steps: [1, 2, 3],
  mutable: false,
  waitsAs: ['toSchedule'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select i.agency_id, i.id as subject_id, ${dayOf(sql`i.state_since`)} as since, i.recruiter_id,
        json_build_object('candidateName', i.candidate_name, 'jobTitle', i.job_title, 'clientName', i.client_name,
          'round', i.round_number, 'applicationId', i.application_id, 'jobId', i.job_id) as data
      from ${zones(agencies)}
      join interview i on i.agency_id = g.id and i.state in ('to_schedule', 'to_reschedule')
        and i.state_since > ${after} and i.state_since < ${before}
      order by i.state_since, i.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'recruiter',
      about: 'Interviews that need a time',
      title: (count) => (count === 1 ? 'An interview needs a time' : `${count} interviews need a time`),
      body: 'Propose a slot to the interviewer.',
      button: 'Schedule',
      words: (d) => `Round ${d.round} of ${d.candidateName} for “${d.jobTitle}”, since ${d.since}`,
      href: (d) => `/recruiter/applications/${d.applicationId}`,
      list: '/recruiter/schedule',
    },
    {
      to: 'managers',
      about: 'Interviews that have had no time for days',
      fromStep: 2,
      title: (count) =>
        count === 1
          ? 'An interview has had no time for days'
          : `${count} interviews have had no time for days`,
      body: 'Their recruiters have been reminded twice.',
      button: 'Open the interviews',
      words: (d) => `Round ${d.round} of ${d.candidateName} with ${d.clientName}, since ${d.since}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/interviews',
    },
  ],
};
