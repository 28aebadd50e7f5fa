/** The people behind a recipient's name. One query for all the tellings of an event. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import type { Recipient } from '../../platform/events.ts';
import { askerByMail, peopleOfTicket } from './ticket-people.ts';

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
  addresseeId?: string | null;
  addresseeEmail?: string | null;
  addresseeName?: string | null;
  /** The ticket that it is about, and what was written in it. */
  ticketId?: string | null;
  messageId?: string | null;
  /** The desk that had it then: one that has handed it on is not told any more. */
  desk?: string | null;
};

/** The people of agencies with their roles. Whoever is away is told nothing as a lead: their stand-in is. */
export const leads = (agencies: RawBuilder<unknown>, now: Date) => sql`
  select m.organisation_id, m.role,
    case when m.role in ('manager', 'agency_admin') and (${now}::timestamptz at time zone o.time_zone)::date between m.away_from and m.away_until
        and exists (select from membership s where s.user_id = m.stand_in_id and s.organisation_id = m.organisation_id and s.state = 'active'
          and s.role in ('manager', 'agency_admin'))
      then m.stand_in_id else m.user_id end as user_id
  from membership m join organisation o on o.id = m.organisation_id
  where m.organisation_id = any (${agencies}) and m.state = 'active' and not m.service`;

export async function findRecipients(
  db: Tx,
  about: About,
  wanted: Recipient[],
  now: Date,
): Promise<Map<Recipient, Person[]>> {
  const want = (recipient: Recipient) => sql`${wanted.includes(recipient)}::boolean`;
  const { rows } = await sql<Person & { recipient: Recipient }>`
    with agency_member as (${leads(sql`${[about.agencyId]}::uuid[]`, now)}), company_member as (
      select user_id, role from membership where organisation_id = ${about.clientCompanyId} and state = 'active' and not service
    )
    select r.recipient, u.id as user_id, u.name, u.email, u.time_zone, u.locale
    from (
      select 'managers' as recipient, user_id from agency_member where ${want('managers')}
        -- An agency without a manager is led by its admins.
        and role = case when exists (select from agency_member where role = 'manager') then 'manager' else 'agency_admin' end
      union select 'admins', user_id from agency_member where role = 'agency_admin' and ${want('admins')}
      union select 'platformAdmins', user_id from membership where role = 'platform_admin' and state = 'active' and not service
        and ${want('platformAdmins')}
      union select 'accountants', user_id from agency_member where role = 'accountant' and ${want('accountants')}
      union select 'clients', user_id from company_member where role = 'client' and ${want('clients')}
      union select 'recruiter', user_id from agency_member where user_id = ${about.recruiterId}::uuid and ${want('recruiter')}
      union select 'recruiters', user_id from agency_member where ${want('recruiters')}
        and user_id in (select recruiter_id from job_assignment where job_id = ${about.jobId})
      union select 'interviewer', user_id from company_member
        where user_id = ${about.interviewerId}::uuid and ${want('interviewer')}
      union select 'interviewers', user_id from company_member where ${want('interviewers')}
        and user_id in (select interviewer_id from interview_round where job_id = ${about.jobId})
      union select 'addressee', ${about.addresseeId ?? null}::uuid where ${want('addressee')}
      ${about.ticketId ? peopleOfTicket(about.ticketId, about.desk ?? null) : sql``}
    ) r join app_user u on u.id = r.user_id
    union all
    -- The owner of the address by their account; whoever has none in the time and language of the organisation that writes.
    select 'addressee', u.id, coalesce(u.name, ${about.addresseeName ?? null}::text), ${about.addresseeEmail ?? null}::text,
      coalesce(u.time_zone, o.time_zone), coalesce(u.locale, 'en')
      from organisation o left join app_user u on u.email = ${about.addresseeEmail ?? null}::text and u.email_verified
      where o.id = coalesce(${about.agencyId}::uuid, ${about.clientCompanyId}::uuid)
        and ${about.addresseeEmail ?? null}::text is not null and ${want('addressee')}
    union all
    select 'billing', null::uuid, b.name, b.email, o.time_zone, 'en'
      from billing_contact b join organisation o on o.id = b.organisation_id
      where b.organisation_id = ${about.clientCompanyId} and ${want('billing')} and b.email not in
        (select email from membership where organisation_id = ${about.clientCompanyId} and role = 'client' and state = 'active')
    union all
    select 'candidate', u.id, c.name, coalesce(u.email, c.emails[1]), coalesce(u.time_zone, o.time_zone), coalesce(u.locale, 'en')
      from candidate_record c join organisation o on o.id = c.agency_id left join app_user u on u.id = c.user_id
      where c.id = ${about.candidateRecordId} and ${want('candidate')} and coalesce(u.email, c.emails[1]) is not null
    ${about.ticketId ? askerByMail(about.ticketId, about.messageId ?? null) : sql``}`.execute(db);
  const found = new Map<Recipient, Person[]>();
  for (const { recipient, ...person } of rows)
    if (wanted.includes(recipient)) found.set(recipient, [...(found.get(recipient) ?? []), person]);
  return found;
}
