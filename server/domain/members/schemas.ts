import { z } from 'zod';
import { ROLES } from '../../platform/actor.ts';
import { DateOnly, Instant, pageOf, pageQuery, severalOf, text } from '../../platform/http/shapes.ts';
import { PASSWORD_MAX, RefusedAddress } from '../accounts/index.ts';
import { PictureLink } from '../files/index.ts';
import { memberMachine } from './machine.ts';
import { AGENCY_ROLES, COMPANY_ROLES } from './words.ts';

export const MemberRole = z.enum([...AGENCY_ROLES, ...COMPANY_ROLES]);

/** Compared as it is stored: lower case, and one form for letters that only look alike. */
const EmailAddress = z
  .string()
  .trim()
  .normalize('NFKC')
  .toLowerCase()
  .max(254, 'At most 254 characters, please.')
  .pipe(z.email({ error: 'An address like name@company.com.' }));

export const ListMembers = pageQuery.extend({
  q: text(1, 100).optional().describe('Part of the name or the address.'),
  role: severalOf(ROLES),
  state: severalOf(memberMachine.states, 'Without it, all but those who were removed.'),
  teamId: z.uuid().optional(),
});

const TeamRef = z.object({ id: z.uuid(), name: z.string() });

export const MemberView = z.object({
  id: z.uuid().describe('Of the membership: somebody with two roles is two members.'),
  userId: z.uuid(),
  name: z.string(),
  picture: PictureLink,
  email: z.string(),
  mailRefused: RefusedAddress,
  role: MemberRole,
  state: z.string(),
  designation: z.string().nullable(),
  team: TeamRef.nullable(),
  since: Instant,
  isMe: z.boolean(),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
});
export type MemberView = z.output<typeof MemberView>;

export const MemberPage = pageOf(MemberView);

export const InviteMembers = z.strictObject({
  people: z
    .array(z.strictObject({ email: EmailAddress, name: text(1, 200).nullish() }))
    .min(1, 'Whom would you like to invite?')
    .max(50, 'At most 50 people at once, please.'),
  roles: z
    .array(MemberRole)
    .min(1, 'Choose a role.')
    .max(4)
    .refine((roles) => new Set(roles).size === roles.length, { message: 'Each role once, please.' }),
  teamId: z.uuid().nullish(),
});

export const InvitationView = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string().nullable(),
  roles: z.array(MemberRole),
  team: TeamRef.nullable(),
  state: z.string().describe('`open`, `expired`, `accepted` or `revoked`.'),
  sentAt: Instant,
  expiresAt: Instant,
  invitedByName: z.string(),
  possible: z.array(z.string()),
});
export type InvitationView = z.output<typeof InvitationView>;

export const InvitationPage = pageOf(InvitationView);
export const Invited = z.object({ items: z.array(InvitationView) });

export const KINDS = ['jobs', 'applications', 'interviews', 'candidates', 'rounds'] as const;
export type Kind = (typeof KINDS)[number];

const receiver = z.uuid().nullish();

/** To whom each kind of work goes, as user ids. */
const HandOverTo = z.strictObject({
  jobs: receiver.describe('A recruiter; null leaves the places without one.'),
  applications: receiver,
  interviews: receiver,
  candidates: receiver,
  rounds: receiver,
});
export type HandOverTo = z.output<typeof HandOverTo>;

export const ChangeRole = z.strictObject({ role: MemberRole, handOver: HandOverTo.optional() });
export const ChangeTeam = z.strictObject({ teamId: z.uuid().nullable() });
export const RemoveMember = z.strictObject({ handOver: HandOverTo.optional() });

export const AskHandOver = z.strictObject({
  role: MemberRole.optional().describe('The role they would have afterwards; without it they would be gone.'),
});

export const HandOver = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(KINDS),
      count: z.int(),
      optional: z.boolean().describe('It may be left to nobody.'),
      to: z.array(z.object({ id: z.uuid(), name: z.string(), role: MemberRole })),
    }),
  ),
});
export type HandOver = z.output<typeof HandOver>;

export const Removed = z.object({
  member: MemberView,
  interviewsToReschedule: z
    .int()
    .describe('Interviews whose new interviewer is taken at that time: they get another.'),
});

export const TeamInput = z.strictObject({ name: text(1, 80) });
export const TeamView = z.object({ id: z.uuid(), name: z.string(), members: z.int() });
export const TeamList = z.object({ items: z.array(TeamView) });

export const InvitationByLink = z.object({
  email: z.string(),
  name: z.string().nullable(),
  organisationName: z.string(),
  organisationKind: z.enum(['agency', 'client_company']),
  roles: z.array(MemberRole),
  teamName: z.string().nullable(),
  invitedByName: z.string(),
  expiresAt: Instant,
  next: z
    .enum(['sign_up', 'sign_in', 'join', 'other_account'])
    .describe('What the bearer has to do; `other_account` is signed in as somebody else.'),
  signedInAs: z.string().nullable().describe('The address of this session.'),
});

export const SignUpByInvitation = z.strictObject({
  name: text(1, 200),
  password: z
    .string()
    .max(PASSWORD_MAX)
    .optional()
    .describe('Left out by whoever came with Google or LinkedIn.'),
  acceptTerms: z.literal(true, { error: 'Please accept the terms first.' }),
});

export const Joined = z.object({ membershipId: z.uuid(), role: MemberRole });

export const InvitedInterviewers = z.array(
  z.object({
    id: z.uuid().describe('Of the invitation.'),
    name: z.string(),
    email: z.string(),
    userId: z.uuid().nullable().describe('Set once they have joined.'),
  }),
);

export const SetAway = z
  .strictObject({
    from: DateOnly,
    until: DateOnly,
    standInId: z.uuid('Choose a colleague, please.').describe('User id of another manager.'),
  })
  .refine(({ from, until }) => from <= until, {
    message: 'The last day must not be before the first.',
    path: ['until'],
  });

export const AwayView = z.object({
  away: z
    .object({ from: DateOnly, until: DateOnly, standInId: z.uuid(), standInName: z.string() })
    .nullable()
    .describe('Days of the agency, both included.'),
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Who could stand in.'),
});
