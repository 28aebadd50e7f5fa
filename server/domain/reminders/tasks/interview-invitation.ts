import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Slots that the interviewer has not answered: the interviewer, and at last the recruiter. A slot that is over is no question any more. */
export const interviewInvitationReminder: Reminder = {
  task: 'processInterviewInvitationReminders',
  title: 'Remind interviewers of proposed times',
  what: 'Interviewers are reminded of the times that they have not answered; from the second step on the recruiter hears of it, too.',
  category: 'interviews',
  unit: 'working days',
  steps: [1, 2],
  mutable: false,
  waitsAs: ['invitations'],
  find: async (db, agencies, { after, before, now }) => {
    const { rows } = await sql<Subject>`
      select i.agency_id, i.id as subject_id, ${dayOf(sql`i.state_since`)} as since, i.recruiter_id, i.interviewer_id, i.client_company_id,
        json_build_object('candidateName', i.candidate_name, 'jobTitle', i.job_title, 'interviewerName', i.interviewer_name,
          'round', i.round_number, 'applicationId', i.application_id, 'startsAt', i.starts_at) as data
      from ${zones(agencies)}
      join interview i on i.agency_id = g.id and i.state = 'proposed' and i.starts_at > ${now}
        and i.state_since > ${after} and i.state_since < ${before}
      order by i.state_since, i.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'interviewer',
      about: 'Proposed interview times that await your answer',
      title: (count) =>
        count === 1 ? 'An interview waits for your yes' : `${count} interviews wait for your yes`,
      body: 'Accept the slot, or say which would suit you better.',
      button: 'Answer',
      words: (d) => `Round ${d.round} of ${d.candidateName} for “${d.jobTitle}”, ${d.when}`,
      href: (_, id) => `/interviewer/interviews/${id}`,
      list: '/interviewer',
    },
    {
      to: 'recruiter',
      about: 'Proposed interview times that the interviewer has not answered',
      fromStep: 1,
      title: (count) =>
        count === 1 ? 'An interviewer has not answered' : `${count} interview slots are not answered`,
      body: 'Call them, or propose another slot.',
      button: 'Open the schedule',
      words: (d) => `${d.interviewerName} has not answered for ${d.candidateName}, ${d.when}`,
      href: (d) => `/recruiter/applications/${d.applicationId}`,
      list: '/recruiter/schedule',
    },
  ],
};
