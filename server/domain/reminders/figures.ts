/** The figures that stand beside “Waiting for you”, each with the list that it counts. */
import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';

export function figuresOf({ actor, now }: Context) {
  const agency = sql`agency_id = ${actor.agencyId}`;
  const company = sql`client_company_id = ${actor.clientCompanyId}`;
  const openJobs = (side: RawBuilder<unknown>, href: string) => ({
    label: 'Open jobs',
    href,
    count: sql`(select count(*) from job where ${side} and state = 'open')`,
  });
  const coming = {
    label: 'Interviews to come',
    count: sql`(select count(*) from interview where state = 'scheduled' and starts_at > ${now})`,
  };
  const unpaid = (side: RawBuilder<unknown>, href: string) => ({
    label: 'Unpaid invoices',
    href,
    count: sql`(select count(*) from invoice where ${side} and state in ('issued', 'partly_paid', 'overdue'))`,
  });
  const active = (side: RawBuilder<unknown>, href: string) => ({
    label: 'Candidates in play',
    href,
    count: sql`(select count(*) from application where ${side} and stage in ('submitted', 'shortlisted', 'interviewing', 'selected', 'offered'))`,
  });
  const figures: Record<Role, { label: string; href: string; count: RawBuilder<unknown> }[]> = {
    platform_admin: [
      {
        label: 'Organisations',
        href: '/platform/organisations',
        count: sql`(select count(*) from organisation)`,
      },
      { label: 'Users', href: '/platform/users', count: sql`(select count(*) from app_user)` },
      {
        label: 'Suspended organisations',
        href: '/platform/organisations?state=suspended',
        count: sql`(select count(*) from organisation where suspended_at is not null)`,
      },
      {
        label: 'Suspended users',
        href: '/platform/users?state=suspended',
        count: sql`(select count(*) from app_user where suspended_at is not null)`,
      },
    ],
    agency_admin: [
      openJobs(agency, '/manager/jobs'),
      active(agency, '/manager/jobs'),
      unpaid(agency, '/accountant/invoices'),
    ],
    manager: [
      openJobs(agency, '/manager/jobs'),
      active(agency, '/manager/jobs'),
      { ...coming, href: '/manager/interviews' },
    ],
    recruiter: [
      openJobs(agency, '/recruiter/jobs'),
      active(agency, '/recruiter/jobs'),
      { ...coming, href: '/recruiter/schedule' },
    ],
    accountant: [unpaid(agency, '/accountant/invoices')],
    client: [
      openJobs(company, '/client/jobs'),
      active(company, '/client/review'),
      unpaid(company, '/client/invoices'),
    ],
    interviewer: [
      {
        ...coming,
        count: sql`(select count(*) from interview where interviewer_id = ${actor.userId} and state = 'scheduled' and starts_at > ${now})`,
        href: '/interviewer/interviews',
      },
    ],
    candidate: [{ ...coming, href: '/candidate' }],
  };
  return figures[actor.role as Role] ?? [];
}
