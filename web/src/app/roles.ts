/** Roles, their words, and which areas of the application each may enter. */
export type Role =
  | 'platform_admin'
  | 'agency_admin'
  | 'manager'
  | 'recruiter'
  | 'accountant'
  | 'client'
  | 'interviewer'
  | 'candidate';

/** The folder under `roles/` and the first part of the address. */
export type AreaName =
  | 'platform'
  | 'agency'
  | 'manager'
  | 'recruiter'
  | 'accountant'
  | 'client'
  | 'interviewer'
  | 'candidate';

export const ROLE_WORDS: Record<Role, string> = {
  platform_admin: 'Platform admin',
  agency_admin: 'Agency admin',
  manager: 'Manager',
  recruiter: 'Recruiter',
  accountant: 'Accountant',
  client: 'Client',
  interviewer: 'Interviewer',
  candidate: 'Candidate',
};

/** The first one is the role's home. */
export const AREAS_OF: Record<Role, [AreaName, ...AreaName[]]> = {
  platform_admin: ['platform'],
  agency_admin: ['agency', 'manager', 'recruiter', 'accountant'],
  manager: ['manager', 'recruiter', 'accountant'],
  recruiter: ['recruiter'],
  accountant: ['accountant'],
  client: ['client'],
  interviewer: ['interviewer'],
  candidate: ['candidate'],
};

export const homeOf = (role: Role) => `/${AREAS_OF[role][0]}`;
