import { sql } from 'kysely';
import type { Bounds, Reminder, Subject, Zone } from '../reminder.ts';
import { zones } from '../zones.ts';

async function find(db: Parameters<Reminder['find']>[0], agencies: Zone[], { after, before }: Bounds) {
  const { rows } = await sql<Subject>`
    select p.agency_id, p.id as subject_id, p.joining_date::text as since, p.client_company_id, p.recruiter_id, p.candidate_record_id,
      json_build_object('candidateName', p.candidate_name, 'jobTitle', p.job_title, 'clientName', p.client_name,
        'joiningDate', p.joining_date, 'applicationId', p.application_id, 'jobId', p.job_id) as data
    from ${zones(agencies)}
    join placement p on p.agency_id = g.id and p.state = 'joining' and p.joining_date between ${after}::date and ${before}::date
    order by p.joining_date, p.id`.execute(db);
  return rows;
}

/** A week and a day before somebody joins: recruiter and candidate make sure of it. */
export const joiningCountdown: Reminder = {
  task: 'processJoiningCountdown',
  title: 'Tell of candidates who join soon',
  what: 'Recruiter and candidate hear of a joining some days before it, to make sure of it.',
  category: 'offers',
  unit: 'days',
  steps: [-7, -1],
  pointless: 0,
  mutable: false,
  waitsAs: ['toReconfirm'],
  find,
  tells: [
    {
      to: 'recruiter',
      about: 'Candidates of yours who join soon',
      title: (count, d) =>
        count === 1 ? `${d.candidateName} joins on ${d.joiningDate}` : `${count} candidates join soon`,
      body: 'Reconfirm with them that nothing has changed.',
      button: 'Reconfirm',
      words: (d) => `${d.candidateName} at ${d.clientName}, “${d.jobTitle}”, on ${d.joiningDate}`,
      href: (d) => `/recruiter/applications/${d.applicationId}`,
      list: '/recruiter/joinings',
    },
    {
      to: 'candidate',
      about: 'Your first day at work, a week and a day before',
      title: (_, d) => `You join ${d.clientName} on ${d.joiningDate}`,
      body: 'Is anything unclear? Your recruiter is glad to hear from you before that day.',
      button: 'Open Hireloom',
      words: (d) => `“${d.jobTitle}” at ${d.clientName}, on ${d.joiningDate}`,
      href: () => '/candidate',
      list: '/candidate',
    },
  ],
};

/** The day has come and nobody has said whether they joined: the client, then the managers. */
export const joiningReminder: Reminder = {
  task: 'processJoiningReminders',
  title: 'Ask clients whether candidates have joined',
  what: 'Clients are asked to confirm each joining whose day has come; from the third step on the managers hear of it, too.',
  category: 'offers',
  unit: 'working days',
  steps: [0, 1, 2, 4],
  mutable: false,
  waitsAs: ['toConfirmJoined'],
  find,
  tells: [
    {
      to: 'clients',
      about: 'Joinings to confirm',
      title: (count, d) =>
        count === 1 ? `Has ${d.candidateName} joined?` : `Have ${count} candidates joined?`,
      body: 'Please confirm it, or say that they did not come.',
      button: 'Confirm',
      words: (d) => `${d.candidateName}, “${d.jobTitle}”, was to join on ${d.joiningDate}`,
      href: (d) => `/client/applications/${d.applicationId}`,
      list: '/client/joinings',
    },
    {
      to: 'managers',
      about: 'Joinings that the client has not confirmed',
      fromStep: 2,
      title: (count) => (count === 1 ? 'A joining is not confirmed' : `${count} joinings are not confirmed`),
      body: 'Without it there is no invoice. You can confirm for the client.',
      button: 'Open the joinings',
      words: (d) => `${d.candidateName} at ${d.clientName} was to join on ${d.joiningDate}`,
      href: (d) => `/manager/jobs/${d.jobId}`,
      list: '/manager/joinings',
    },
  ],
};
