/** Who acts: a person in one membership, the bearer of a one-time link, nobody, or the system itself. */

export const ROLES = [
  'platform_admin',
  'agency_admin',
  'manager',
  'recruiter',
  'accountant',
  'client',
  'interviewer',
  'candidate',
] as const;

export type Role = (typeof ROLES)[number];

/** What state tables and event rows name as the doer: a role, or one of these. */
export type ActingRole = Role | 'system' | 'link' | 'nobody';

export type Actor = {
  role: ActingRole;
  /** The PostgreSQL role whose policies hold in the actor's transactions. */
  databaseRole: string;
  userId: string | null;
  name: string;
  membershipId: string | null;
  organisationId: string | null;
  agencyId: string | null;
  clientCompanyId: string | null;
  /** The agencies' records of this person, for a candidate or the bearer of a candidate's link. */
  candidateRecordIds: string[];
  /** IANA zone of the organisation, or of the person where there is none. */
  timeZone: string;
  /** The platform admin who acts in this person's place, by a session of impersonation. */
  impersonator: { userId: string; name: string } | null;
  /** When this session last proved who it is, by password or key; null for whom has none. */
  authenticatedAt: Date | null;
  /** What an API key may do, like `jobs:read`; null for whoever may do all that the role may. */
  scopes: string[] | null;
  /** The organisation asks its members for a second factor, and this one has none yet. */
  needsSecondFactor: boolean;
  /** One more than the agency's plan has seats for: reads, and changes nothing. */
  beyondPlan: boolean;
  /** What the addresses of files are signed with for this membership; empty for who is given none. */
  linkKey: string;
};

const DATABASE_ROLES: Record<ActingRole, string> = {
  platform_admin: 'hireloom_platform',
  agency_admin: 'hireloom_agency_admin',
  manager: 'hireloom_agency',
  accountant: 'hireloom_accountant',
  recruiter: 'hireloom_recruiter',
  client: 'hireloom_client',
  interviewer: 'hireloom_interviewer',
  candidate: 'hireloom_candidate',
  link: 'hireloom_candidate',
  system: 'hireloom_system',
  nobody: 'hireloom_public',
};

export const databaseRoleOf = (role: ActingRole): string => DATABASE_ROLES[role];

const unattached = {
  userId: null,
  membershipId: null,
  organisationId: null,
  agencyId: null,
  clientCompanyId: null,
  candidateRecordIds: [],
  timeZone: 'UTC',
  impersonator: null,
  authenticatedAt: null,
  scopes: null,
  needsSecondFactor: false,
  beyondPlan: false,
  linkKey: '',
};

export const SYSTEM: Actor = {
  ...unattached,
  role: 'system',
  databaseRole: databaseRoleOf('system'),
  name: 'Hireloom',
};

export const NOBODY: Actor = {
  ...unattached,
  role: 'nobody',
  databaseRole: databaseRoleOf('nobody'),
  name: 'Visitor',
};

/** The bearer of a one-time link, who acts as the candidate of exactly one record. */
export function linkActor(candidateRecordId: string, name: string): Actor {
  return {
    ...unattached,
    role: 'link',
    databaseRole: databaseRoleOf('link'),
    name,
    candidateRecordIds: [candidateRecordId],
  };
}
