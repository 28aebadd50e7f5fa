import { sql } from 'kysely';
import type { EventData } from '../../../platform/events.ts';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

const isAsked = (d: EventData) => d.state === 'requested';
const isVacant = (d: EventData) => d.state === 'approved';

const words = (d: EventData) =>
  isAsked(d)
    ? `${d.clientName} asked for a replacement of ${d.candidateName}, “${d.jobTitle}”, on ${d.since}`
    : `${d.clientName} has waited since ${d.since} for a replacement of ${d.candidateName}, “${d.jobTitle}”`;

/** A client asks for a replacement, or was promised one, and nobody acts: managers, the recruiter, at last the admins. */
export const replacementReminder: Reminder = {
  task: 'processReplacementReminders',
  title: 'Remind of replacements',
  what: 'Managers are reminded of replacements to answer, recruiter and managers of those for which nobody is found; from the second step on the admins hear of both.',
  category: 'offers',
  unit: 'working days',
  steps: [2, 5],
  mutable: false,
  waitsAs: ['replacementsToAnswer', 'toReplace'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select r.agency_id, r.id as subject_id, ${dayOf(sql`r.waiting_since`)} as since, p.recruiter_id,
        json_build_object('state', r.state, 'candidateName', r.candidate_name, 'jobTitle', r.job_title, 'clientName', r.client_name) as data
      from ${zones(agencies)}
      join replacement r on r.agency_id = g.id and r.waiting_since > ${after} and r.waiting_since < ${before}
        and (r.state = 'requested' or (r.state = 'approved' and r.successor_id is null))
      join placement p on p.id = r.placement_id
      order by r.waiting_since, r.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'managers',
      about: 'Replacements to answer, and those for which nobody is found',
      title: (count, d) =>
        count > 1
          ? `${count} replacements wait`
          : isAsked(d)
            ? 'A client waits for your answer about a replacement'
            : `Nobody is found yet to replace ${d.candidateName}`,
      body: 'The guarantee promises it. Answer the client, see to it that somebody is found, or give it up and credit the fee.',
      button: 'Open the replacements',
      words,
      href: (_, id) => `/manager/replacements/${id}`,
      list: '/manager/replacements?state=requested,approved',
    },
    {
      to: 'recruiter',
      about: 'Candidates of yours to be replaced',
      only: isVacant,
      title: (count, d) =>
        count === 1
          ? `${d.candidateName} is still to be replaced`
          : `${count} candidates are still to be replaced`,
      body: 'Submit somebody for the job, and choose who is to join in their place.',
      button: 'See whom to replace',
      words,
      href: (_, id) => `/recruiter/replacements/${id}`,
      list: '/recruiter/replacements?state=approved',
    },
    {
      to: 'admins',
      about: 'Replacements that nobody sees to',
      fromStep: 1,
      title: (count) => (count === 1 ? 'A replacement still waits' : `${count} replacements still wait`),
      body: 'The managers have been reminded, and nothing has happened.',
      button: 'Open the replacements',
      words,
      href: (_, id) => `/manager/replacements/${id}`,
      list: '/manager/replacements?state=requested,approved',
    },
  ],
};
