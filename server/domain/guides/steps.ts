/** The first steps of each role: what to do, why, on which screen, and the question to the reader's rows that tells whether it is done. */
import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';

export type Step = {
  /** Kept where it is skipped; the same as long as it means the same. */
  key: string;
  title: string;
  why: string;
  href: string;
  done: RawBuilder<boolean>;
};

export function stepsOf({ actor }: Context): Step[] {
  const me = sql`${actor.userId}::uuid`;
  const organisation = sql`${actor.organisationId}::uuid`;
  const exists = (rows: RawBuilder<unknown>) => sql<boolean>`exists (select from ${rows})`;

  const phone = exists(sql`app_user where id = ${me} and phone is not null`);
  const details: Step = {
    key: 'details',
    title: 'Say who you are',
    why: 'Your phone and what you do, for those who work with you.',
    href: '/account',
    done: actor.organisationId
      ? sql<boolean>`${phone} and ${exists(sql`membership where id = ${actor.membershipId}::uuid and designation <> ''`)}`
      : phone,
  };
  const picture: Step = {
    key: 'picture',
    title: 'Add your picture',
    why: 'A face is found faster than a name.',
    href: '/account',
    done: exists(sql`membership where id = ${actor.membershipId}::uuid and picture_key is not null`),
  };
  const secondFactor: Step = {
    key: 'second_factor',
    title: 'Set up a second factor',
    why: 'Whoever learns your password alone does not get in.',
    href: '/account?tab=security',
    done: sql<boolean>`i_have_second_factor()`,
  };
  const hasColleague = (role: Role) => sql<boolean>`(
    ${exists(sql`membership where organisation_id = ${organisation} and role = ${role} and state = 'active' and not service`)}
    or ${exists(sql`invitation where organisation_id = ${organisation} and state = 'open' and ${role} = any(roles)`)})`;
  const ofMine = (condition: RawBuilder<unknown>) =>
    exists(sql`organisation where id = ${organisation} and ${condition}`);
  const client: Step = {
    key: 'client',
    title: 'Bring in your first client',
    why: 'Job orders come from clients: invite one, or enter one who has no account.',
    href: '/manager/clients?invite=client',
    done: sql<boolean>`(${exists(sql`engagement where agency_id = ${organisation}`)}
      or ${exists(sql`client_invitation where agency_id = ${organisation} and state = 'invited'`)})`,
  };

  const steps: Record<Role, Step[]> = {
    agency_admin: [
      details,
      secondFactor,
      {
        key: 'profile',
        title: 'Describe your agency',
        why: 'Clients and candidates read it on your public page.',
        href: '/agency/organisation',
        done: ofMine(sql`about <> ''`),
      },
      {
        key: 'address',
        title: 'Enter your registered address',
        why: 'It stands on your invoices and decides which tax applies.',
        href: '/agency/organisation?tab=addresses',
        done: exists(
          sql`organisation_address where organisation_id = ${organisation} and kind = 'registered'`,
        ),
      },
      {
        key: 'tax',
        title: 'Enter your tax id',
        why: 'Invoices need it: GSTIN and PAN in India, the VAT number in Europe.',
        href: '/agency/organisation?tab=tax',
        done: ofMine(sql`coalesce(gstin, pan, vat_id) is not null`),
      },
      {
        key: 'bank',
        title: 'Say where clients pay to',
        why: 'The bank account stands on every invoice.',
        href: '/agency/organisation?tab=bank',
        done: ofMine(sql`bank is not null`),
      },
      {
        key: 'logo',
        title: 'Add your logo',
        why: 'Your public page, mails and invoices show it.',
        href: '/agency/organisation?tab=branding',
        done: exists(sql`organisation_logo where organisation_id = ${organisation}`),
      },
      {
        key: 'rate_card',
        title: 'Write your rate card',
        why: 'Its fees become the terms of every new client.',
        href: '/agency/rate-card',
        done: exists(sql`rate_card_terms where agency_id = ${organisation}`),
      },
      {
        key: 'manager',
        title: 'Invite a manager',
        why: 'Managers approve job orders and assign recruiters.',
        href: '/agency/members?invite=manager',
        done: hasColleague('manager'),
      },
      {
        key: 'recruiter',
        title: 'Invite a recruiter',
        why: 'Recruiters find the candidates.',
        href: '/agency/members?invite=recruiter',
        done: hasColleague('recruiter'),
      },
      client,
    ],
    manager: [
      details,
      picture,
      client,
      {
        key: 'approve',
        title: 'Approve the first job order',
        why: 'It opens the job, under the terms that hold today.',
        href: '/manager/jobs',
        done: exists(sql`job where agency_id = ${organisation} and approved_at is not null`),
      },
      {
        key: 'assign',
        title: 'Assign a recruiter',
        why: 'Recruiters see the jobs that they are assigned to.',
        href: '/manager/jobs',
        done: exists(sql`job_assignment where agency_id = ${organisation}`),
      },
    ],
    recruiter: [
      details,
      picture,
      {
        key: 'candidate',
        title: 'Add your first candidate',
        why: 'Drop a résumé: what it says is filled in for you.',
        href: '/recruiter/candidates/new',
        done: exists(sql`candidate_record where agency_id = ${organisation} and owner_id = ${me}`),
      },
      {
        key: 'source',
        title: 'Put a candidate into a job',
        why: 'Each job that you are assigned to has a desk of its own.',
        href: '/recruiter/jobs',
        done: exists(sql`application where agency_id = ${organisation} and recruiter_id = ${me}`),
      },
      {
        key: 'submit',
        title: 'Submit somebody to a client',
        why: 'The client then shortlists or rejects.',
        href: '/recruiter/jobs',
        done: exists(
          sql`application where agency_id = ${organisation} and recruiter_id = ${me} and submitted_at is not null`,
        ),
      },
    ],
    accountant: [
      details,
      picture,
      secondFactor,
      {
        key: 'payment',
        title: 'Verify the first payment',
        why: 'An invoice counts as paid once you have seen the money.',
        href: '/accountant/invoices',
        done: exists(sql`payment where agency_id = ${organisation} and state = 'verified'`),
      },
    ],
    client: [
      details,
      {
        key: 'company',
        title: 'Describe your company',
        why: 'Your agencies read it, and tell candidates.',
        href: '/client/company',
        done: ofMine(sql`about <> ''`),
      },
      {
        key: 'tax',
        title: 'Enter your address and tax id',
        why: 'Your agencies’ invoices need them.',
        href: '/client/company?tab=addresses',
        done: sql<boolean>`${ofMine(sql`coalesce(gstin, pan, vat_id) is not null`)}
          and ${exists(sql`organisation_address where organisation_id = ${organisation} and kind = 'registered'`)}`,
      },
      {
        key: 'billing',
        title: 'Say who gets the invoices',
        why: 'They are mailed to your billing contacts, who need no account.',
        href: '/client/company?tab=billing',
        done: exists(sql`billing_contact where organisation_id = ${organisation}`),
      },
      {
        key: 'agency',
        title: 'Find your agency',
        why: 'By its code, or by the invitation that it sent you.',
        href: '/client/agencies/find',
        done: exists(sql`engagement where client_company_id = ${organisation}`),
      },
      {
        key: 'interviewer',
        title: 'Invite an interviewer',
        why: 'Each interview round of a job has one.',
        href: '/client/team?invite=interviewer',
        done: hasColleague('interviewer'),
      },
      {
        key: 'job',
        title: 'Write your first job order',
        why: 'It is saved as you go; nobody sees it before you submit it.',
        href: '/client/jobs/new',
        done: exists(sql`job where client_company_id = ${organisation}`),
      },
    ],
    interviewer: [
      details,
      picture,
      {
        key: 'answer',
        title: 'Accept your first interview',
        why: 'The recruiter proposes a time; you accept or decline it.',
        href: '/interviewer/interviews',
        done: exists(
          sql`interview where interviewer_id = ${me} and state in ('scheduled', 'completed', 'no_show')`,
        ),
      },
      {
        key: 'feedback',
        title: 'Give your first feedback',
        why: 'It decides how the candidate goes on.',
        href: '/interviewer/interviews',
        done: exists(sql`feedback where interviewer_id = ${me}`),
      },
    ],
    candidate: [
      { ...details, title: 'Add your phone', why: 'Recruiters reach you before an interview.' },
      picture,
      secondFactor,
    ],
    platform_admin: [
      { ...details, title: 'Add your phone', why: 'The other admins reach you.' },
      picture,
      secondFactor,
    ],
  };
  return steps[actor.role as Role] ?? [];
}
