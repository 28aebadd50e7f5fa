/** Roles of each kind of organisation, and how a sentence names them. */

export const AGENCY_ROLES = ['agency_admin', 'manager', 'recruiter', 'accountant'] as const;
export const COMPANY_ROLES = ['client', 'interviewer'] as const;

export type MemberRole = (typeof AGENCY_ROLES | typeof COMPANY_ROLES)[number];

const WORDS: Record<MemberRole, string> = {
  agency_admin: 'agency admin',
  manager: 'manager',
  recruiter: 'recruiter',
  accountant: 'accountant',
  client: 'client',
  interviewer: 'interviewer',
};

export const roleWords = (role: string): string => WORDS[role as MemberRole] ?? role;

/** “manager and recruiter” */
export const rolesWords = (roles: readonly string[]): string => inWords(roles.map(roleWords));

/** “one, two and three” */
export function inWords(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
