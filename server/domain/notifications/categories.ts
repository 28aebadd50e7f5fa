/** What notifications are about, so that people can choose which of them are mailed, too. */
import { ROLES, type Role } from '../../platform/actor.ts';

export const CATEGORIES = [
  'jobs',
  'applications',
  'interviews',
  'offers',
  'invoices',
  'engagements',
  'organisation',
  'tickets',
  'plans',
  'blog',
  'operation',
  'account',
] as const;

export type Category = (typeof CATEGORIES)[number];

type Words = {
  title: string;
  hint: string;
  /** Who is told of any of it. */
  roles: readonly Role[];
  /** What is mailed in any case, and why. */
  always?: string;
  /** All of it is. */
  locked?: true;
};

export const categoryWords: Record<Category, Words> = {
  jobs: {
    title: 'Jobs',
    hint: 'Submitted, approved, assigned, on hold, closed.',
    roles: ['agency_admin', 'manager', 'recruiter', 'client', 'interviewer'],
  },
  applications: {
    title: 'Candidates and applications',
    hint: 'Submitted, shortlisted, selected, rejected, withdrawn, and reminders to answer.',
    roles: ['agency_admin', 'manager', 'recruiter', 'client', 'candidate'],
  },
  interviews: {
    title: 'Interviews',
    hint: 'Proposed, accepted, moved, cancelled, feedback; with the entry for your calendar.',
    roles: ['recruiter', 'client', 'interviewer', 'candidate'],
    always: 'What concerns an interview of the same day is always mailed: you might not look here in time.',
  },
  offers: {
    title: 'Offers and joinings',
    hint: 'Issued, answered, withdrawn; joined or not; replacements.',
    roles: ['agency_admin', 'manager', 'recruiter', 'accountant', 'client', 'candidate'],
  },
  invoices: {
    title: 'Invoices and payments',
    hint: 'Issued, overdue, credited, payments reported, verified, refused.',
    roles: ['accountant', 'client'],
  },
  engagements: {
    title: 'Clients and agencies',
    hint: 'Requests, invitations, suspensions and ends of working together.',
    roles: ['agency_admin', 'manager', 'recruiter', 'client'],
  },
  organisation: {
    title: 'Your organisation',
    hint: 'Who joined, what you take over, what changed in its profile.',
    roles: ['agency_admin', 'manager', 'recruiter', 'client', 'interviewer'],
  },
  tickets: {
    title: 'Tickets',
    hint: 'Questions that you asked, follow or answer.',
    roles: ROLES,
  },
  plans: {
    title: 'Plan and payments',
    hint: 'What your plan has no room for, when it ends, its invoices and payments.',
    roles: ['agency_admin', 'platform_admin'],
  },
  blog: {
    title: 'Blog',
    hint: 'Your posts: approved, rejected, published; for the platform, what waits for approval.',
    roles: ROLES,
  },
  operation: {
    title: 'Running of the platform',
    hint: 'Tasks that do not run, a queue that is behind, jobs that were given up.',
    roles: ['platform_admin'],
  },
  account: {
    title: 'Account, security and legal',
    hint: 'Sign-in links, invitations, roles, bank account, webhooks, who acted as you, terms.',
    roles: [
      'platform_admin',
      'agency_admin',
      'manager',
      'recruiter',
      'accountant',
      'client',
      'interviewer',
      'candidate',
    ],
    always: 'Always mailed: they keep your account and your organisation safe.',
    locked: true,
  },
};

/** By the event's type, or by the part before its dot for all of that kind that are not named themselves. */
const CATEGORY_OF: Record<string, Category> = {
  job: 'jobs',
  job_import: 'jobs',
  linkedin_post: 'jobs',
  application: 'applications',
  candidate: 'applications',
  profile_import: 'applications',
  interview: 'interviews',
  offer: 'offers',
  placement: 'offers',
  replacement: 'offers',
  invoice: 'invoices',
  payment: 'invoices',
  engagement: 'engagements',
  client_invitation: 'engagements',
  rate_card: 'engagements',
  terms: 'engagements',
  negotiation: 'engagements',
  organisation: 'organisation',
  company: 'organisation',
  branding: 'organisation',
  retention: 'organisation',
  targets: 'organisation',
  task: 'organisation',
  ticket: 'tickets',
  team: 'organisation',
  member: 'organisation',
  'member.invited': 'account',
  'member.role_changed': 'account',
  'member.suspended': 'account',
  'member.reactivated': 'account',
  'member.removed': 'account',
  account: 'account',
  invitation: 'account',
  legal: 'account',
  bank: 'account',
  security: 'account',
  webhook: 'account',
  linkedin: 'account',
  'organisation.suspended': 'account',
  'organisation.reactivated': 'account',
  user: 'account',
  impersonation: 'account',
  dead_letter: 'account',
  mail: 'account',
  text: 'account',
  alert: 'operation',
  plan: 'plans',
  blog_post: 'blog',
};

export const categoryOf = (type: string): Category | undefined =>
  CATEGORY_OF[type] ?? CATEGORY_OF[type.split('.')[0]!];
