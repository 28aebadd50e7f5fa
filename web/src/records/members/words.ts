import { ROLE_WORDS } from '../../app/roles.ts';
import type { MemberRole, Work } from './queries.ts';

export type Side = 'agency' | 'company';

/** The roles of each side, with what they are for. */
export const ROLES_OF: Record<Side, { role: MemberRole; what: string }[]> = {
  agency: [
    { role: 'recruiter', what: 'Finds candidates and brings them through.' },
    { role: 'manager', what: 'Approves jobs and sees all of the agency’s work.' },
    { role: 'accountant', what: 'Invoices and payments.' },
    { role: 'agency_admin', what: 'All of that, and the agency itself: members, terms, keys.' },
  ],
  company: [
    { role: 'interviewer', what: 'Sees the candidates they interview, and gives feedback.' },
    { role: 'client', what: 'Orders jobs, decides on candidates, and leads the team here.' },
  ],
};

export const roleOptions = (side: Side) =>
  ROLES_OF[side].map(({ role }) => ({ value: role, label: ROLE_WORDS[role] }));

export const rolesInWords = (roles: MemberRole[]) =>
  roles.map((role, index) => (index ? ROLE_WORDS[role].toLowerCase() : ROLE_WORDS[role])).join(' and ');

const WORK: Record<Work['kind'], [one: string, many: string]> = {
  jobs: ['open job', 'open jobs'],
  applications: ['application in play', 'applications in play'],
  interviews: ['interview', 'interviews'],
  candidates: ['candidate', 'candidates'],
  rounds: ['interview round of an open job', 'interview rounds of open jobs'],
};

export const workInWords = ({ kind, count }: Work) => `${count} ${WORK[kind][count === 1 ? 0 : 1]}`;
