import { sql } from 'kysely';
import { awaitsDecision, awaitsDecisionSince } from '../awaits-decision.ts';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** No round is open any more, or it is on hold, and nobody decides: the client, and at last the managers. */
export const selectionReminder: Reminder = {
  task: 'processSelectionReminders',
  title: 'Remind clients of decisions',
  what: 'Clients get one message with all candidates who have no interview before them or are on hold; from the second step on the managers hear of it, too.',
  category: 'applications',
  unit: 'working days',
  steps: [1, 3, 5],
  mutable: false,
  waitsAs: ['toDecide', 'onHold'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select a.agency_id, a.id as subject_id, ${dayOf(sql`waits.since`)} as since, a.client_company_id,
        json_build_object('candidateName', a.candidate_name, 'jobTitle', j.title, 'clientName', j.client_name, 'jobId', j.id,
          'what', case when a.stage = 'on_hold' then 'is on hold' when a.all_rounds_done then 'has had all interviews'
            else 'awaits a decision after the last round' end) as data
      from ${zones(agencies)}
      join application a on a.agency_id = g.id and a.stage_since < ${before} and (a.stage = 'on_hold' or ${awaitsDecision})
      cross join lateral (select case a.stage when 'on_hold' then a.stage_since else ${awaitsDecisionSince} end as since) waits
      join job j on j.id = a.job_id and j.state in ('open', 'on_hold')
      where waits.since > ${after} and waits.since < ${before}
      order by waits.since, a.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'clients',
      about: 'Candidates who await your decision',
      title: (count) =>
        count === 1 ? 'A candidate waits for your decision' : `${count} candidates wait for your decision`,
      body: 'Select or reject each of them.',
      button: 'Decide',
      words: (d) => `${d.candidateName} for “${d.jobTitle}” ${d.what} since ${d.since}`,
      href: (_, id) => `/client/applications/${id}`,
      list: '/client/decisions',
    },
    {
      to: 'managers',
      about: 'Candidates whom a client does not decide on',
      fromStep: 1,
      title: (count) =>
        count === 1 ? 'A client does not decide' : `Clients do not decide on ${count} candidates`,
      body: 'They have been reminded. A call may help.',
      button: 'Open the jobs',
      words: (d) => `${d.clientName}: ${d.candidateName} for “${d.jobTitle}” ${d.what} since ${d.since}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/jobs?state=open',
    },
  ],
};
