import { type RawBuilder, sql } from 'kysely';
import type { Bounds, Reminder, Subject, Telling, Zone } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

const query = (agencies: Zone[], { after, before }: Bounds, since: RawBuilder<unknown>) => sql<Subject>`
  select i.agency_id, i.id as subject_id, ${since} as since, i.interviewer_id, i.client_company_id,
    json_build_object('candidateName', i.candidate_name, 'jobTitle', i.job_title, 'clientName', i.client_name,
      'interviewerName', i.interviewer_name, 'round', i.round_number, 'applicationId', i.application_id, 'jobId', i.job_id) as data
  from ${zones(agencies)}
  join interview i on i.agency_id = g.id and i.state = 'scheduled' and i.ends_at > ${after} and i.ends_at < ${before}
  order by i.ends_at, i.id`;

const toInterviewer: Telling = {
  to: 'interviewer',
  about: 'Interviews that await your feedback',
  title: (count) =>
    count === 1 ? 'Your feedback is awaited' : `Your feedback on ${count} interviews is awaited`,
  body: 'Two minutes now are worth more than ten next week: you still know what you saw.',
  button: 'Give feedback',
  words: (d) => `Round ${d.round} of ${d.candidateName} for “${d.jobTitle}”`,
  href: (_, id) => `/interviewer/interviews/${id}`,
  list: '/interviewer',
};

/** Two hours after the end, on the same day. */
export const feedbackRequest: Reminder = {
  task: 'processFeedbackRequests',
  title: 'Ask for feedback after an interview',
  what: 'Interviewers are asked for their feedback some hours after the end.',
  category: 'interviews',
  unit: 'hours',
  steps: [2],
  pointless: 12,
  mutable: true,
  waitsAs: ['feedback'],
  find: async (db, agencies, bounds) => {
    const { rows } = await query(agencies, bounds, sql`i.ends_at`).execute(db);
    return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
  },
  tells: [toInterviewer],
};

/** Still none on the days after it: the interviewer, then the client, then the managers. */
export const feedbackReminder: Reminder = {
  task: 'processFeedbackReminders',
  title: 'Remind of feedback',
  what: 'Interviewers are reminded of the feedback that is still missing; from the second step on the client, at the third the managers hear of it, too.',
  category: 'interviews',
  unit: 'working days',
  steps: [1, 2, 3],
  mutable: false,
  waitsAs: ['feedback'],
  find: async (db, agencies, bounds) =>
    (await query(agencies, bounds, dayOf(sql`i.ends_at`)).execute(db)).rows,
  tells: [
    toInterviewer,
    {
      to: 'clients',
      about: 'Interviews that your interviewers have given no feedback on',
      fromStep: 1,
      title: (count) =>
        count === 1 ? 'An interview has no feedback' : `${count} interviews have no feedback`,
      body: 'Without it nobody can go on with the candidate. Please ask your interviewer.',
      button: 'Open the interviews',
      words: (d) => `${d.interviewerName} on ${d.candidateName}, round ${d.round}, since ${d.since}`,
      href: (d) => `/client/applications/${d.applicationId}`,
      list: '/client/interviews',
    },
    {
      to: 'managers',
      about: 'Interviews that clients have given no feedback on',
      fromStep: 2,
      title: (count) =>
        count === 1 ? 'A client gives no feedback' : `Clients give no feedback on ${count} interviews`,
      body: 'Interviewer and client have been reminded.',
      button: 'Open the interviews',
      words: (d) => `${d.clientName} on ${d.candidateName}, round ${d.round}, since ${d.since}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/interviews',
    },
  ],
};
