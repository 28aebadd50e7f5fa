import { z } from 'zod';
import { Instant, pageOf, pageQuery, severalOf, text } from '../../platform/http/shapes.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../accounts/index.ts';
import { termsSchemas } from '../terms/index.ts';
import { isCountry, isTimeZone } from './countries.ts';

export const Reason = z.strictObject({ reason: text(3, 1000) });

const Code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{2,12}$/, 'A code has 2 to 12 letters and digits.');
export const CodeQuery = z.strictObject({ code: Code });

const Country = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCountry, 'Choose a country.')
  .describe('ISO 3166-1, two letters.');

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email('This is no e-mail address.'));

const optional = (max: number) => text(0, max).default('');

export const RequestEngagement = z.strictObject({
  code: Code.describe('The agency’s code, in whatever case.'),
  message: optional(2000),
});

export const InviteClient = z.strictObject({
  companyName: text(1, 200),
  contactName: text(1, 200),
  email: Email,
  message: optional(2000),
  evenIfSimilar: z
    .boolean()
    .default(false)
    .describe('Without it, a company like one of your clients is answered with 409 `similar_client`.'),
});

const idNumber = (pattern: RegExp, message: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(pattern, message)
    .or(z.literal('').transform(() => undefined))
    .optional();

export const CreateClientCompany = z.strictObject({
  name: text(1, 200),
  country: Country,
  state: optional(100).describe('Decides the tax in India.'),
  city: optional(100),
  address: optional(500),
  billingEmail: Email.or(z.literal('')).default(''),
  gstin: idNumber(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/, 'A GSTIN looks like 27AABCA4321F1Z7.'),
  pan: idNumber(/^[A-Z]{5}\d{4}[A-Z]$/, 'A PAN looks like AABCA4321F.'),
  vatId: idNumber(/^[A-Z]{2}[0-9A-Z+*]{2,13}$/, 'A VAT number begins with its country, like DE123456789.'),
  evenIfSimilar: z.boolean().default(false).describe('As when inviting.'),
});

export const SendClaimInvitation = z.strictObject({
  contactName: text(1, 200),
  email: Email,
  message: optional(2000),
});

const Account = z.strictObject({
  name: text(1, 200),
  password: z
    .string()
    .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters, please.`)
    .max(PASSWORD_MAX)
    .optional()
    .describe('Left out by whoever came with Google or LinkedIn.'),
  timeZone: z.string().max(64).refine(isTimeZone, 'This time zone does not exist.'),
});

const TermsAccepted = z.literal(true, 'Please accept the terms & conditions.');

export const SignUpByInvitation = z.strictObject({
  account: Account.optional().describe('Left out by somebody who is signed in.'),
  companyName: text(1, 200),
  country: Country,
  timeZone: z.string().max(64).refine(isTimeZone, 'This time zone does not exist.'),
  acceptTerms: TermsAccepted,
});

export const ClaimCompany = z.strictObject({
  account: Account.optional().describe('Left out by somebody who is signed in.'),
  acceptTerms: TermsAccepted,
});

const STATES = ['requested', 'active', 'suspended', 'ended', 'declined'] as const;
export const ListEngagements = pageQuery.extend({
  q: text(0, 100).optional().describe('Part of the other side’s name.'),
  state: severalOf(STATES),
});

export const EngagementItem = z.object({
  id: z.uuid(),
  state: z.string(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  clientCompanyId: z.uuid(),
  clientName: z.string(),
  stateSince: Instant,
  place: z.string().describe('City and country of the other side; empty before you work together.'),
  openJobs: z.int(),
  unclaimed: z.boolean().describe('The agency made the company and nobody has claimed it.'),
});
export const EngagementPage = pageOf(EngagementItem).extend({
  states: z.record(z.string(), z.int()).describe('How many there are in each state.'),
});

const OtherSide = z.object({
  code: z.string(),
  website: z.string().nullable(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
  timeZone: z.string(),
  about: z.string(),
  gstin: z.string().nullable(),
  pan: z.string().nullable(),
  vatId: z.string().nullable(),
});

export const InvitationView = z.object({
  id: z.uuid(),
  kind: z.enum(['engagement', 'claim']),
  state: z.string().describe('`expired` once an open one is too old.'),
  possible: z.array(z.string()),
  companyName: z.string(),
  contactName: z.string(),
  email: z.string(),
  message: z.string(),
  invitedByName: z.string(),
  sentAt: Instant,
  expiresAt: Instant,
  reason: z.string().nullable(),
  engagementId: z.uuid().nullable(),
});
export type InvitationView = z.output<typeof InvitationView>;
export const ListInvitations = pageQuery;
export const InvitationPage = pageOf(InvitationView);

export const EngagementView = EngagementItem.extend({
  possible: z.array(z.string()),
  message: z.string(),
  askedBy: z.object({ name: z.string(), email: z.string() }).nullable(),
  reason: z.string().nullable(),
  suspendedBy: z.enum(['agency', 'client']).nullable(),
  other: OtherSide.nullable().describe('The other organisation; null before you work together.'),
  terms: z.object({ version: z.int(), bands: z.array(termsSchemas.Band) }).nullable(),
  members: z
    .array(z.object({ name: z.string(), email: z.string(), designation: z.string().nullable() }))
    .describe('For the agency: the client’s contacts.'),
  jobs: z.record(z.string(), z.int()).describe('How many jobs there are in each state.'),
  claim: InvitationView.nullable().describe('The newest invitation to claim the company.'),
});
export type EngagementView = z.output<typeof EngagementView>;

export const EndingView = z.object({
  closing: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })).describe('At most 50.'),
  closingCount: z.int().describe('Open jobs and those on hold: they are closed.'),
  rejectedCount: z.int().describe('Jobs that wait for an approval: they are rejected.'),
  applications: z.int().describe('In play; they end.'),
  interviews: z.int().describe('To come; they are cancelled.'),
  offers: z.int().describe('Without an answer; they are withdrawn.'),
  joinings: z.int().describe('To come; they go on.'),
  invoices: z.int().describe('Not paid yet; they go on.'),
});

export const AgencyView = z.object({
  name: z.string(),
  code: z.string(),
  city: z.string().nullable(),
  country: z.string(),
  website: z.string().nullable(),
  about: z.string(),
});

/** For the agency’s own client: what it has to do with it already. */
export const FoundAgency = AgencyView.extend({
  engagement: z.object({ id: z.uuid(), state: z.string() }).nullable().describe('The live one, if any.'),
});

export const MyInvitations = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['engagement', 'claim']),
      agencyName: z.string(),
      companyName: z.string(),
      message: z.string(),
      invitedByName: z.string(),
      expiresAt: Instant,
      token: z.string().describe('Opens the page where it is answered.'),
    }),
  ),
});

export const InvitationByLink = z.object({
  kind: z.enum(['engagement', 'claim']),
  state: z.string(),
  companyName: z.string(),
  contactName: z.string(),
  email: z.string(),
  message: z.string(),
  invitedByName: z.string(),
  expiresAt: Instant,
  hasAccount: z.boolean().describe('The address can sign in.'),
  signedInAs: z.string().nullable().describe('The address of this session.'),
  agency: AgencyView,
  company: z
    .object({ name: z.string(), city: z.string().nullable(), country: z.string() })
    .nullable()
    .describe('The one to claim.'),
});

/** Where to go on: the membership that was made or used, and the engagement. */
export const Joined = z.object({ membershipId: z.uuid(), engagementId: z.uuid() });
