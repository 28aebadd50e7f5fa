import { sql } from 'kysely';
import type { Reminder, Waiting } from './reminder.ts';

/** Applications that were submitted and not answered: the client, and at last the managers. */
export const shortlistReminder: Reminder = {
  task: 'processShortlistReminders',
  steps: [1, 2, 4],
  title: (count) =>
    count === 1 ? 'A candidate waits for your answer' : `${count} candidates wait for your answer`,
  body: 'Shortlist or reject each of them; good candidates do not wait long.',
  button: 'Review the candidates',
  href: (waiting) => (waiting.escalation === null ? '/client/review' : '/manager'),
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<
      Omit<Waiting, 'person' | 'words'> &
        Waiting['person'] & { candidateName: string; jobTitle: string; clientName: string }
    >`
      select a.agency_id, a.id as subject_id, (a.stage_since at time zone g.zone)::date as since, t.escalation,
        u.id as user_id, u.name, u.email, u.time_zone, u.locale, a.candidate_name, j.title as job_title, j.client_name,
        case when t.escalation is null then '/client/applications/' || a.id else '/manager/jobs/' || a.job_id end as href
      from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ timeZone }) => timeZone)}::text[]) as g(id, zone)
      join application a on a.agency_id = g.id and a.stage = 'submitted'
        and a.stage_since > ${after} and a.stage_since < ${before}
      join job j on j.id = a.job_id and j.state = 'open'
      join lateral (
        select m.user_id, null::int as escalation from membership m
          where m.organisation_id = a.client_company_id and m.role = 'client' and m.state = 'active'
        union all
        select m.user_id, 4 from membership m
          where m.organisation_id = a.agency_id and m.role = 'manager' and m.state = 'active' and not m.service
      ) t on true
      join app_user u on u.id = t.user_id
      order by a.stage_since, a.id`.execute(db);
    return rows.map(
      ({ candidateName, jobTitle, clientName, agencyId, subjectId, since, escalation, href, ...person }) => ({
        agencyId,
        subjectId,
        since,
        escalation,
        href,
        person,
        words:
          escalation === null
            ? `${candidateName} for “${jobTitle}”, since ${since}`
            : `${clientName} has not answered on ${candidateName} for “${jobTitle}” since ${since}`,
      }),
    );
  },
};
