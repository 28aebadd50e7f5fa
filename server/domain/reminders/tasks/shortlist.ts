import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Applications that were submitted and not answered: the client, and at last the managers. */
export const shortlistReminder: Reminder = {
  task: 'processShortlistReminders',
  title: 'Remind clients of unanswered candidates',
  what: 'Clients get one message with all submitted candidates that wait for their answer; from the third step on the managers hear of it, too.',
  category: 'applications',
  unit: 'working days',
  steps: [1, 2, 4],
  mutable: false,
  waitsAs: ['toReview'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select a.agency_id, a.id as subject_id, ${dayOf(sql`a.stage_since`)} as since, a.client_company_id,
        json_build_object('candidateName', a.candidate_name, 'jobTitle', j.title, 'clientName', j.client_name, 'jobId', j.id) as data
      from ${zones(agencies)}
      join application a on a.agency_id = g.id and a.stage = 'submitted' and a.stage_since > ${after} and a.stage_since < ${before}
      join job j on j.id = a.job_id and j.state = 'open'
      order by a.stage_since, a.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'clients',
      about: 'Submitted candidates who await your answer',
      title: (count) =>
        count === 1 ? 'A candidate waits for your answer' : `${count} candidates wait for your answer`,
      body: 'Shortlist or reject each of them; good candidates do not wait long.',
      button: 'Review the candidates',
      words: (d) => `${d.candidateName} for “${d.jobTitle}”, since ${d.since}`,
      href: (_, id) => `/client/applications/${id}`,
      list: '/client/review',
    },
    {
      to: 'managers',
      about: 'Submitted candidates whom a client has not answered',
      fromStep: 2,
      title: (count) =>
        count === 1
          ? 'A client has not answered on a candidate'
          : `Clients have not answered on ${count} candidates`,
      body: 'They have been reminded twice. A call may help.',
      button: 'Open Hireloom',
      words: (d) =>
        `${d.clientName} has not answered on ${d.candidateName} for “${d.jobTitle}” since ${d.since}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/jobs?state=open',
    },
  ],
};
