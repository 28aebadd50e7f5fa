import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';

const atAgency = (d: EventData) => `/manager/clients/${d.engagementId}`;
const atClient = (d: EventData) => `/client/agencies/${d.engagementId}`;

type Words = (data: EventData) => string;

/** Whoever leads the agency. */
function agency(title: Words, body: Words, button = 'Open the client', href = atAgency): Telling[] {
  return (['managers', 'admins'] as const).map((to) => ({ to, title, body, href, button }));
}

const client = (title: Words, body: Words): Telling => ({
  to: 'clients',
  title,
  body,
  href: atClient,
  button: 'Open the agency',
});

export const engagementEvents = {
  'engagement.requested': {
    audience: ['accounts', 'client'],
    sentence: () => 'asked to work together',
    tells: agency(
      (d) => `${d.clientName} asks to work with you`,
      (d) => `${d.askedByName} (${d.askedByEmail})${d.message ? ` writes: ${d.message}` : ' asks.'}`,
      'Read and answer',
    ),
  },
  'engagement.withdrawn': {
    audience: ['accounts', 'client'],
    sentence: () => 'took back the request to work together',
    tells: agency(
      (d) => `${d.clientName} no longer asks to work with you`,
      () => 'The request was taken back before it was answered.',
      'Open your clients',
      () => '/manager/clients',
    ),
  },
  'engagement.accepted': {
    audience: ['accounts', 'client'],
    sentence: () => 'accepted the request; the rate card became the first terms',
    tells: [
      client(
        (d) => `${d.agencyName} works with you`,
        () => 'Your request was accepted. Read the terms; then you can post jobs.',
      ),
    ],
  },
  'engagement.declined': {
    audience: ['accounts', 'client'],
    sentence: (d) => `declined the request: ${d.reason}`,
    tells: [
      client(
        (d) => `${d.agencyName} declined your request`,
        (d) => `Reason: ${d.reason}`,
      ),
    ],
  },
  'engagement.begun': {
    audience: ['accounts', 'client'],
    sentence: () => 'accepted the invitation; the rate card became the first terms',
    tells: agency(
      (d) => `${d.clientName} works with you`,
      (d) => `${d.acceptedByName} accepted your invitation. Jobs can be posted from now on.`,
    ),
  },
  'engagement.company_made': {
    audience: ['accounts'],
    sentence: (d) => `made the company ${d.clientName}, which nobody has claimed yet`,
    tells: [],
  },
  'engagement.company_claimed': {
    audience: ['accounts', 'client'],
    sentence: () => 'claimed the company',
    tells: agency(
      (d) => `${d.clientName} is claimed`,
      (d) => `${d.acceptedByName} answers for the company from now on.`,
    ),
  },
  'engagement.suspended': {
    audience: ['accounts', 'client'],
    sentence: (d) => `suspended the engagement: ${d.reason}`,
    tells: bothSides(
      (other) => `The engagement with ${other} is suspended`,
      (d) => `Reason: ${asSentence(d.reason)} Running work goes on; no new job is submitted or approved.`,
    ),
  },
  'engagement.resumed': {
    audience: ['accounts', 'client'],
    sentence: () => 'resumed the engagement',
    tells: bothSides(
      (other) => `The engagement with ${other} goes on`,
      () => 'Jobs can be submitted and approved again.',
    ),
  },
  'engagement.ended': {
    audience: ['accounts', 'client'],
    sentence: (d) => `ended the engagement: ${d.reason}`,
    tells: bothSides(
      (other) => `The engagement with ${other} has ended`,
      (d) => `Reason: ${asSentence(d.reason)} ${d.effects} Joinings and invoices go on.`,
    ),
  },
} satisfies EventCatalogue;

function bothSides(title: (other: string) => string, body: Words): Telling[] {
  return [...agency((d) => title(d.clientName!), body), client((d) => title(d.agencyName!), body)];
}

const toAddressee: Telling = {
  to: 'addressee',
  title: (d) =>
    d.kind === 'claim'
      ? `${d.agencyName} keeps ${d.companyName} for you`
      : `${d.agencyName} would like to work with ${d.companyName}`,
  body: (d) =>
    [
      d.kind === 'claim'
        ? `${d.invitedByName} made your company at Hireloom. Claim it to see its jobs, candidates and invoices.`
        : `${d.invitedByName} invites you to post your jobs with ${d.agencyName}.`,
      d.message,
      `Please answer by ${d.expiresOn}.`,
    ]
      .filter(Boolean)
      .join(' '),
  href: (d) => `/${d.kind === 'claim' ? 'claim' : 'engagement-invitation'}/{link:${d.linkId}}`,
  button: 'Read and answer',
};

export const invitationEvents = {
  'client_invitation.sent': {
    audience: ['accounts'],
    sentence: (d) => `invited ${d.addresseeName} (${d.addresseeEmail}) for ${d.companyName}`,
    tells: [toAddressee],
  },
  'client_invitation.resent': {
    audience: ['accounts'],
    sentence: (d) => `sent the invitation to ${d.addresseeEmail} once more`,
    tells: [toAddressee],
  },
  'client_invitation.revoked': {
    audience: ['accounts'],
    sentence: (d) => `took back the invitation to ${d.addresseeEmail}`,
    tells: [],
  },
  'client_invitation.declined': {
    audience: ['accounts'],
    sentence: (d) => `declined the invitation for ${d.companyName}: ${d.reason}`,
    tells: agency(
      (d) => `${d.companyName} declined your invitation`,
      (d) => `${d.addresseeName} says: ${d.reason}`,
      'Open your invitations',
      () => '/manager/clients?tab=invitations',
    ),
  },
} satisfies EventCatalogue;

export type EngagementRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  agencyName: string;
  clientName: string;
};

export async function announceEngagement(
  context: Context,
  type: keyof typeof engagementEvents,
  engagement: EngagementRow,
  data: EventData = {},
): Promise<void> {
  const { id: engagementId, agencyName, clientName } = engagement;
  const words = { engagementId, agencyName, clientName, ...data };
  await context.record(eventAbout(engagementEvents, type, 'engagement', engagement, words));
}

export type InvitationRow = {
  id: string;
  kind: string;
  agencyId: string;
  agencyName: string;
  companyName: string;
  contactName: string;
  email: string;
  message: string;
  invitedByName: string;
  expiresAt: Date;
};

export async function announceInvitation(
  context: Context,
  type: keyof typeof invitationEvents,
  invitation: InvitationRow,
  data: EventData = {},
): Promise<void> {
  const { id, kind, agencyName, companyName, contactName, email, message, invitedByName, expiresAt } =
    invitation;
  const words = {
    kind,
    agencyName,
    companyName,
    message,
    invitedByName,
    addresseeName: contactName,
    addresseeEmail: email,
    linkId: id,
    expiresOn: expiresAt.toISOString().slice(0, 10),
  };
  const subject = { id, agencyId: invitation.agencyId };
  await context.record(
    eventAbout(invitationEvents, type, 'client_invitation', subject, { ...words, ...data }),
  );
}
