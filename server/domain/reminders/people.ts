/** Whom reminders tell: the people of many subjects in one query, by the same rules as those of one event. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import type { Recipient } from '../../platform/events.ts';
import { leads, type Person } from '../notifications/index.ts';
import { PLATFORM_DESK } from '../tickets/index.ts';
import type { Subject } from './reminder.ts';

type Found = Person & { recipient: Recipient; key: string };

/** By which key of a subject a recipient is found. */
const KEYS: Partial<Record<Recipient, keyof Subject>> = {
  admins: 'agencyId',
  managers: 'agencyId',
  accountants: 'agencyId',
  clients: 'clientCompanyId',
  billing: 'clientCompanyId',
  recruiter: 'recruiterId',
  interviewer: 'interviewerId',
  candidate: 'candidateRecordId',
  ticketAssignee: 'assigneeId',
  addressee: 'userId',
};

export type PeopleOf = (subject: Subject, recipient: Recipient) => Person[];

export async function findPeople(
  db: Tx,
  subjects: Subject[],
  wanted: Recipient[],
  now: Date,
): Promise<PeopleOf> {
  const keys = (key: keyof Subject) => [...new Set(subjects.flatMap((each) => (each[key] as string) ?? []))];
  const agencies = sql`${keys('agencyId')}::uuid[]`;
  const companies = sql`${keys('clientCompanyId')}::uuid[]`;
  const users = sql`${[...keys('recruiterId'), ...keys('interviewerId'), ...keys('assigneeId')]}::uuid[]`;
  const want = (recipient: Recipient) => sql`${wanted.includes(recipient)}::boolean`;
  const { rows } = await sql<Found>`
    with agency_member as (${leads(agencies, now)}),
    company_member as (
      select organisation_id, user_id, role from membership
      where organisation_id = any (${companies}) and state = 'active' and not service
    )
    select r.recipient, r.key, u.id as user_id, u.name, u.email, u.time_zone, u.locale
    from (
      select 'managers' as recipient, m.organisation_id as key, m.user_id from agency_member m where ${want('managers')}
        and m.role = case when exists (select from agency_member o where o.organisation_id = m.organisation_id and o.role = 'manager')
          then 'manager' else 'agency_admin' end
      union select 'admins', organisation_id, user_id from agency_member where role = 'agency_admin' and ${want('admins')}
      union select 'admins', ${PLATFORM_DESK}::uuid, user_id from membership where role = 'platform_admin' and state = 'active' and not service
        and ${PLATFORM_DESK}::uuid = any (${agencies}) and ${want('admins')}
      union select 'accountants', organisation_id, user_id from agency_member where role = 'accountant' and ${want('accountants')}
      union select 'clients', organisation_id, user_id from company_member where role = 'client' and ${want('clients')}
      union select k.recipient, m.user_id, m.user_id from membership m
        cross join (values ('recruiter'), ('interviewer'), ('ticketAssignee')) as k(recipient)
        where m.user_id = any (${users}) and m.state = 'active' and not m.service
          and case k.recipient when 'recruiter' then ${want('recruiter')} and m.organisation_id = any (${agencies})
            when 'ticketAssignee' then ${want('ticketAssignee')} and (m.organisation_id = any (${agencies}) or m.role = 'platform_admin')
            else ${want('interviewer')} and m.organisation_id = any (${companies}) end
      union select 'addressee', u.id, u.id from app_user u where u.id = any (${keys('userId')}::uuid[]) and ${want('addressee')}
    ) r join app_user u on u.id = r.user_id
    union all
    select 'billing', b.organisation_id, null::uuid, b.name, b.email, o.time_zone, 'en'
      from billing_contact b join organisation o on o.id = b.organisation_id
      where b.organisation_id = any (${companies}) and ${want('billing')} and not exists (select from membership m
        where m.organisation_id = b.organisation_id and m.email = b.email and m.role = 'client' and m.state = 'active')
    union all
    select 'candidate', c.id, u.id, c.name, coalesce(u.email, c.emails[1]), coalesce(u.time_zone, o.time_zone), coalesce(u.locale, 'en')
      from candidate_record c join organisation o on o.id = c.agency_id left join app_user u on u.id = c.user_id
      where c.id = any (${keys('candidateRecordId')}::uuid[]) and ${want('candidate')}
        and coalesce(u.email, c.emails[1]) is not null`.execute(db);
  const found = Map.groupBy(rows, ({ recipient, key }) => `${recipient} ${key}`);
  return (subject, recipient) => found.get(`${recipient} ${subject[KEYS[recipient]!]}`) ?? [];
}
