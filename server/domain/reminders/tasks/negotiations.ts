/** Whoever is to answer a proposal: a while after it was made, and before its last day. */
import { type RawBuilder, sql } from 'kysely';
import type { EventData } from '../../../platform/events.ts';
import type { Reminder, Subject, Telling, Zone } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/** Still open on its last day or before. The side that did not propose it has its key set, so that it alone is found. */
function waitingOf(agencies: Zone[], since: RawBuilder<unknown>, within: RawBuilder<unknown>) {
  return sql<Subject>`
    select n.agency_id, n.id as subject_id, ${since} as since,
      case n.proposed_by when 'agency' then n.client_company_id end as client_company_id,
      json_build_object('proposedBy', n.proposed_by, 'expiresOn', n.expires_on,
        'otherName', case n.proposed_by when 'agency' then n.agency_name else n.client_name end) as data
    from ${zones(agencies)}
    join negotiation n on n.agency_id = g.id and n.state = 'proposed' and ${within}
    order by n.expires_on, n.id`;
}

const telling = (side: 'client' | 'manager'): Omit<Telling, 'to' | 'about' | 'words' | 'title'> => ({
  body: 'Accept, make a counter-offer, or say why not.',
  button: 'Read and answer',
  href: (_, id) => `/${side}/negotiations/${id}`,
  list: `/${side}/negotiations?turn=mine`,
});

const byClient = (d: EventData) => d.proposedBy === 'client';

const waits = {
  about: 'Proposals of terms that await an answer',
  title: (count: number) =>
    count === 1 ? 'A proposal waits for your answer' : `${count} proposals wait for your answer`,
  words: (d: EventData) =>
    `The proposal of ${d.otherName} has waited since ${d.since}, to be answered by ${d.expiresOn}`,
};

/** Not answered for some days; an agency's admins hear of it at last. */
export const negotiationReminder: Reminder = {
  task: 'processNegotiationReminders',
  title: 'Remind of proposals to answer',
  what: 'Whoever has to answer a proposal of terms is reminded; from the third step on the admins hear of it, too.',
  category: 'engagements',
  unit: 'working days',
  steps: [1, 2, 4],
  mutable: false,
  waitsAs: ['negotiationsToAnswer'],
  find: async (db, agencies, { after, before }) => {
    const within = sql`n.proposed_at > ${after} and n.proposed_at < ${before}`;
    return (await waitingOf(agencies, dayOf(sql`n.proposed_at`), within).execute(db)).rows;
  },
  tells: [
    { to: 'clients', ...waits, ...telling('client') },
    { to: 'managers', only: byClient, ...waits, ...telling('manager') },
    { to: 'admins', fromStep: 2, ...waits, ...telling('manager') },
  ],
};

/** Days before the last one. */
const NOTICE = 3;

const expires = {
  about: 'Proposals of terms that are about to expire',
  title: (count: number) =>
    count === 1 ? 'A proposal is about to expire' : `${count} proposals are about to expire`,
  words: (d: EventData) => `The proposal of ${d.otherName} expires after ${d.expiresOn}`,
};

/** Said once, when the last days begin. */
export const negotiationDeadline: Reminder = {
  task: 'processNegotiationDeadlines',
  title: 'Tell of proposals that expire soon',
  what: 'Whoever has to answer a proposal of terms is told some days before it expires.',
  category: 'engagements',
  unit: 'days',
  steps: [-NOTICE],
  pointless: 1,
  mutable: true,
  waitsAs: ['negotiationsToAnswer'],
  find: async (db, agencies, { after, before }) => {
    const within = sql`n.expires_on between ${after}::date and ${before}::date`;
    return (await waitingOf(agencies, sql`n.expires_on::text`, within).execute(db)).rows;
  },
  tells: [
    { to: 'clients', ...expires, ...telling('client') },
    { to: 'managers', only: byClient, ...expires, ...telling('manager') },
  ],
};
