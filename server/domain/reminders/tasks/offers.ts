import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Offers that are not answered: the candidate, soon also the recruiter. */
export const offerReminder: Reminder = {
  task: 'processOfferReminders',
  title: 'Remind candidates of offers',
  what: 'Candidates are reminded of an offer that they have not answered; from the second step on the recruiter hears of it, too.',
  category: 'offers',
  unit: 'days',
  steps: [1, 2, 3],
  mutable: false,
  waitsAs: ['offers'],
  find: async (db, agencies, { after, before, now }) => {
    const { rows } = await sql<Subject>`
      select o.agency_id, o.id as subject_id, ${dayOf(sql`o.created_at`)} as since, o.recruiter_id, o.candidate_record_id,
        json_build_object('candidateName', o.candidate_name, 'jobTitle', o.job_title, 'clientName', o.client_name,
          'expiresOn', o.expires_on, 'applicationId', o.application_id, 'linkId', l.id) as data
      from ${zones(agencies)}
      join offer o on o.agency_id = g.id and o.state = 'issued' and o.created_at > ${after} and o.created_at < ${before}
        and o.expires_on >= (${now}::timestamptz at time zone g.zone)::date
      left join lateral (select id from one_time_link where subject_id = o.id and kind = 'offer' order by id desc limit 1) l on true
      order by o.created_at, o.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'candidate',
      about: 'Offers that await your answer',
      title: (count, d) =>
        count === 1 ? `${d.clientName} awaits your answer` : `${count} offers await your answer`,
      body: 'Accept it, decline it, or ask your recruiter for a change. No account is needed.',
      button: 'Read and answer',
      words: (d) => `“${d.jobTitle}” at ${d.clientName}, to be answered by ${d.expiresOn}`,
      href: (d) => `/offer/{link:${d.linkId}}`,
      list: '/candidate',
    },
    {
      to: 'recruiter',
      about: 'Offers that the candidate has not answered',
      fromStep: 1,
      title: (count) => (count === 1 ? 'An offer is not answered' : `${count} offers are not answered`),
      body: 'A word with the candidate now can save the placement.',
      button: 'Open',
      words: (d) =>
        `${d.candidateName}: “${d.jobTitle}” at ${d.clientName}, to be answered by ${d.expiresOn}`,
      href: (d) => `/recruiter/applications/${d.applicationId}`,
      list: '/recruiter',
    },
  ],
};
