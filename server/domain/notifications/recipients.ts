/** The people behind a recipient's name. One query for all the tellings of an event. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import type { Recipient } from '../../platform/events.ts';

export type Person = {
  /** Null for a candidate without an account: told by mail only. */
  userId: string | null;
  name: string;
  email: string;
  timeZone: string;
  locale: string;
};

export type About = {
  agencyId: string | null;
  clientCompanyId: string | null;
  jobId: string | null;
  candidateRecordId: string | null;
  recruiterId: string | null;
  interviewerId: string | null;
};

export async function findRecipients(
  db: Tx,
  about: About,
  wanted: Recipient[],
): Promise<Map<Recipient, Person[]>> {
  const want = (recipient: Recipient) => sql`${wanted.includes(recipient)}::boolean`;
  const { rows } = await sql<Person & { recipient: Recipient }>`
    select r.recipient, u.id as user_id, u.name, u.email, u.time_zone, u.locale
    from (
      select case m.role when 'manager' then 'managers' when 'accountant' then 'accountants' end as recipient, m.user_id
        from membership m where m.organisation_id = ${about.agencyId} and m.state = 'active'
          and ((m.role = 'manager' and ${want('managers')}) or (m.role = 'accountant' and ${want('accountants')}))
      union select 'clients', m.user_id from membership m
        where m.organisation_id = ${about.clientCompanyId} and m.role = 'client' and m.state = 'active' and ${want('clients')}
      union select 'recruiter', ${about.recruiterId}::uuid where ${want('recruiter')}
      union select 'recruiters', a.recruiter_id from job_assignment a where a.job_id = ${about.jobId} and ${want('recruiters')}
      union select 'interviewer', ${about.interviewerId}::uuid where ${want('interviewer')}
      union select 'interviewers', r.interviewer_id from interview_round r where r.job_id = ${about.jobId} and ${want('interviewers')}
    ) r join app_user u on u.id = r.user_id
    union all
    select 'candidate', u.id, c.name, coalesce(u.email, c.emails[1]), coalesce(u.time_zone, o.time_zone), coalesce(u.locale, 'en')
      from candidate_record c join organisation o on o.id = c.agency_id left join app_user u on u.id = c.user_id
      where c.id = ${about.candidateRecordId} and ${want('candidate')} and coalesce(u.email, c.emails[1]) is not null`.execute(
    db,
  );
  const found = new Map<Recipient, Person[]>();
  for (const { recipient, ...person } of rows)
    found.set(recipient, [...(found.get(recipient) ?? []), person]);
  return found;
}
