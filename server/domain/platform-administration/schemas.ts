import { z } from 'zod';
import { ROLES } from '../../platform/actor.ts';
import { Instant, pageOf, pageQuery, severalOf, text } from '../../platform/http/shapes.ts';

const State = z.enum(['active', 'suspended']);
const Kind = z.enum(['agency', 'client_company']);

export const SuspendReason = z.strictObject({ reason: text(3, 1000) });

const Suspension = z
  .object({ at: Instant, by: z.string(), reason: z.string() })
  .nullable()
  .describe('Since when, by whom and why; null while active.');

export const ListOrganisations = pageQuery.extend({
  q: text(1, 100).optional().describe('Part of the name or the code; case and accents do not matter.'),
  kind: severalOf(Kind.options),
  state: severalOf(State.options),
});
export type ListOrganisations = z.output<typeof ListOrganisations>;

const OrganisationItem = z.object({
  id: z.uuid(),
  name: z.string(),
  code: z.string(),
  kind: Kind,
  state: State,
  city: z.string().nullable(),
  country: z.string(),
  members: z.int().describe('Active members.'),
  createdAt: Instant,
  lastActivityAt: Instant.nullable(),
});
export const OrganisationPage = pageOf(OrganisationItem);

export const OrganisationView = OrganisationItem.extend({
  possible: z.array(z.string()),
  suspension: Suspension,
  website: z.string().nullable(),
  address: z.string().nullable(),
  region: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
  gstin: z.string().nullable(),
  vatId: z.string().nullable(),
  membersByRole: z.record(z.string(), z.int()),
  engagements: z.record(z.string(), z.int()).describe('How many, by state.'),
  admins: z
    .array(z.object({ userId: z.uuid(), name: z.string(), email: z.string() }))
    .describe('An agency’s admins or a company’s clients: whom to write to. At most 20.'),
});
export type OrganisationView = z.output<typeof OrganisationView>;

export const ListUsers = pageQuery.extend({
  q: text(1, 254).optional().describe('Part of the name or the e-mail; case and accents do not matter.'),
  state: severalOf(State.options),
  role: severalOf(ROLES, 'Of active memberships.'),
});
export type ListUsers = z.output<typeof ListUsers>;

const MembershipLine = z.object({
  role: z.enum(ROLES),
  state: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string(), suspended: z.boolean() }).nullable(),
});

const UserItem = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  state: State,
  memberships: z.array(MembershipLine),
  createdAt: Instant,
});
export const UserPage = pageOf(UserItem);

export const UserView = UserItem.extend({
  possible: z
    .array(z.string())
    .describe('`suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`.'),
  suspension: Suspension,
  emailVerified: z.boolean(),
  timeZone: z.string(),
  mayImpersonate: z.boolean(),
  sessions: z.int().describe('Sessions that are open now.'),
  signInMethods: z.array(z.string()).describe('`credential` is the password; providers; `passkey`.'),
  hasSecondFactor: z.boolean(),
  lastSignInAt: Instant.nullable(),
  impersonations: z
    .array(
      z.object({
        id: z.uuid(),
        adminName: z.string(),
        reason: z.string(),
        startedAt: Instant,
        endedAt: Instant.nullable(),
      }),
    )
    .describe('Who acted as this person, newest first; at most 20.'),
});
export type UserView = z.output<typeof UserView>;

export const StartImpersonation = z.strictObject({
  reason: text(10, 500).describe('The person is told it afterwards.'),
});

export const ImpersonationStarted = z.object({
  token: z.string().describe('For programs; the web gets it as its cookie.'),
  endsAt: Instant,
});

export const ImpersonationView = z
  .object({ adminName: z.string(), reason: z.string(), endsAt: Instant })
  .nullable()
  .describe('By whom this session acts, why and until when; null in a session of one’s own.');
