import { sql } from 'kysely';
import type { Reminder, Subject } from '../reminder.ts';
import { dayOf, zones } from '../zones.ts';

/**
 * A person may belong to no agency, but the timetable knows agencies only: each looks after its members, then the people of
 * its clients, then its candidates; whoever belongs to none is the oldest agency’s. So everybody is told once, and nobody forgotten.
 */
export const legalReacceptance: Reminder = {
  task: 'processLegalReacceptance',
  title: 'Ask everybody to accept new terms',
  what: 'Whoever has not accepted the newest terms and conditions is asked when they are published, and again after 3 and 7 days.',
  category: 'account',
  unit: 'days',
  steps: [0, 3, 7],
  alwaysOn: 'Whoever does not hear of it could soon only read, so this stays on.',
  mutable: false,
  find: async (db, agencies, { after, before }) => {
    // Mostly nothing was asked for in that time: then nobody has to be looked for.
    const { rows: asked } = await sql`
      select from legal_document where state = 'published' and asked_from between ${after} and ${before} limit 1`.execute(
      db,
    );
    if (!asked.length) return [];
    const { rows } = await sql<Subject>`
      with asked as (
        select user_id, document_id, min(asked_from) as asked_from, min(due_at) as due_at from terms_asked
        where asked_from between ${after} and ${before} group by user_id, document_id
      ), looked_after as (
        select distinct on (a.user_id) a.user_id, k.agency_id from (select distinct user_id from asked) a
        cross join lateral (
          select 1 as rank, o.id as agency_id from membership m join organisation o on o.id = m.organisation_id
            where m.user_id = a.user_id and m.state = 'active' and o.kind = 'agency' and o.suspended_at is null
          union all select 2, e.agency_id from membership m join engagement e on e.client_company_id = m.organisation_id
            join organisation o on o.id = e.agency_id
            where m.user_id = a.user_id and m.state = 'active' and o.suspended_at is null
          union all select 3, c.agency_id from candidate_record c join organisation o on o.id = c.agency_id
            where c.user_id = a.user_id and o.suspended_at is null
          union all (select 4, id from organisation where kind = 'agency' and suspended_at is null order by id limit 1)
        ) k order by a.user_id, k.rank, k.agency_id
      )
      select g.id as agency_id, q.id as subject_id, ${dayOf(sql`a.asked_from`)} as since, a.user_id,
        json_build_object('title', d.title, 'version', d.document_version::text,
          'until', (a.due_at at time zone u.time_zone)::date::text) as data
      from ${zones(agencies)} join looked_after l on l.agency_id = g.id join asked a on a.user_id = l.user_id
      join app_user u on u.id = a.user_id join legal_document d on d.id = a.document_id
      -- The version that asked: a correction that follows it says nothing anew.
      join legal_document q on q.kind = d.kind and q.country is not distinct from d.country and q.language = d.language
        and q.document_version = d.asked_version
      order by a.due_at, d.kind, d.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'addressee',
      about: 'New terms and conditions that you have not accepted',
      title: (count, d) =>
        count === 1 ? `Please accept: ${d.title}, version ${d.version}` : `Please accept ${count} documents`,
      body: 'They have changed. The page shows what is new. Who has not accepted them in time can only read and export until they do.',
      button: 'Read and accept',
      words: (d) => `${d.title}, version ${d.version}: to be accepted by ${d.until}`,
      href: () => '/accept-terms',
      list: '/accept-terms',
    },
  ],
};
