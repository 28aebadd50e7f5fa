import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';

/** An agency's events reach its admins and accounts, a company's its clients: the other of the two is not named in the event. */
const audience = ['accounts', 'client'] as const satisfies EventCatalogue[string]['audience'];

const membersPage = (d: EventData) => (d.organisationKind === 'agency' ? '/agency/members' : '/client/team');

const toLeads = (title: Telling['title'], body: Telling['body']): Telling[] =>
  (['admins', 'clients'] as const).map((to) => ({
    to,
    title,
    body,
    href: membersPage,
    button: 'See the members',
  }));

const toThem = (title: Telling['title'], body: Telling['body']): Telling => ({
  to: 'addressee',
  title,
  body,
  href: () => '/',
  button: 'Open Hireloom',
});

const invitationMail: Telling = {
  to: 'addressee',
  title: (d) => `${d.organisationName} invites you to Hireloom`,
  body: (d) =>
    `${d.inviterName} invites you to join ${d.organisationName} as ${d.roles}. The link is for you alone and works until ${d.expiresOn}.`,
  href: (d) => `/invitation/{link:${d.linkId}}`,
  button: 'See the invitation',
};

export const memberEvents = {
  'member.invited': {
    audience: [...audience],
    sentence: (d) => `invited ${d.addresseeEmail} as ${d.roles}`,
    tells: [invitationMail],
  },
  'invitation.resent': {
    audience: [...audience],
    sentence: (d) => `sent the invitation to ${d.addresseeEmail} again`,
    tells: [invitationMail],
  },
  'invitation.revoked': {
    audience: [...audience],
    sentence: (d) => `took back the invitation of ${d.email}`,
    tells: [],
  },
  'member.joined': {
    audience: [...audience],
    sentence: (d) => `joined ${d.organisationName} as ${d.roles}`,
    tells: toLeads(
      (d) => `${d.name} joined ${d.organisationName}`,
      (d) => `They accepted the invitation of ${d.inviterName} and are ${d.roles} now.`,
    ),
  },
  'member.away': {
    audience: [...audience],
    sentence: (d) => `is away from ${d.from} to ${d.until}; ${d.standInName} stands in`,
    tells: [
      {
        to: 'addressee',
        title: (d) => `You stand in for ${d.name}`,
        body: (d) => `From ${d.from} to ${d.until} you are told what ${d.name} would be told as a manager.`,
        href: () => '/manager/approvals',
        button: 'See what waits',
      },
    ],
  },
  'member.role_changed': {
    audience: [...audience],
    sentence: (d) => `made ${d.name} ${d.role}, who was ${d.formerRole}`,
    tells: [
      toThem(
        (d) => `You are ${d.role} of ${d.organisationName} now`,
        (d) => `${d.doerName} changed your role; before, you were ${d.formerRole}.`,
      ),
      ...toLeads(
        (d) => `${d.name} is ${d.role} now`,
        (d) => `${d.doerName} changed it; before, they were ${d.formerRole}.`,
      ),
    ],
  },
  'member.team_changed': {
    audience: [...audience],
    sentence: (d) => (d.team ? `put ${d.name} into the team ${d.team}` : `took ${d.name} out of their team`),
    tells: [],
  },
  'member.suspended': {
    audience: [...audience],
    sentence: (d) => `suspended ${d.name}`,
    tells: [
      toThem(
        (d) => `You are suspended at ${d.organisationName}`,
        (d) => `${d.doerName} suspended you as ${d.role}. Ask them if you do not know why.`,
      ),
      ...toLeads(
        (d) => `${d.name} is suspended`,
        (d) =>
          `${d.doerName} suspended them as ${d.role}. Their work stays with them until they are back or removed.`,
      ),
    ],
  },
  'member.reactivated': {
    audience: [...audience],
    sentence: (d) => `let ${d.name} in again`,
    tells: [
      toThem(
        (d) => `You are back at ${d.organisationName}`,
        (d) => `${d.doerName} let you in again as ${d.role}.`,
      ),
      ...toLeads(
        (d) => `${d.name} is back`,
        (d) => `${d.doerName} let them in again as ${d.role}.`,
      ),
    ],
  },
  'member.removed': {
    audience: [...audience],
    sentence: (d) =>
      `removed ${d.name}, who was ${d.role}${d.handedOver ? `; handed over: ${d.handedOver}` : ''}`,
    tells: [
      toThem(
        (d) => `You are no longer ${d.role} of ${d.organisationName}`,
        (d) => `${d.doerName} removed you. Your account stays yours.`,
      ),
      ...toLeads(
        (d) => `${d.name} was removed`,
        (d) =>
          `${d.doerName} removed them as ${d.role}.${d.handedOver ? ` Handed over: ${d.handedOver}.` : ''}`,
      ),
    ],
  },
  'member.took_over': {
    audience: [...audience],
    sentence: (d) => `handed ${d.work} of ${d.formerName} over to ${d.name}`,
    tells: [
      toThem(
        (d) => `You take over from ${d.formerName}`,
        (d) => `${d.doerName} handed you ${d.work}. You find them among your own from now on.`,
      ),
    ],
  },
  'team.created': { audience: [...audience], sentence: (d) => `made the team ${d.name}`, tells: [] },
  'team.renamed': {
    audience: [...audience],
    sentence: (d) => `renamed the team ${d.formerName} to ${d.name}`,
    tells: [],
  },
  'team.deleted': { audience: [...audience], sentence: (d) => `deleted the team ${d.name}`, tells: [] },
} satisfies EventCatalogue;

/** About a member, an invitation or a team of the actor's organisation. */
export async function announceMember(
  context: Context,
  type: keyof typeof memberEvents,
  subjectType: 'member' | 'invitation' | 'team',
  id: string,
  data: EventData,
): Promise<void> {
  const { agencyId, clientCompanyId, name: doerName } = context.actor;
  const subject = { id, agencyId, clientCompanyId };
  const organisationKind = agencyId ? 'agency' : 'client_company';
  await context.record(
    eventAbout(memberEvents, type, subjectType, subject, { doerName, organisationKind, ...data }),
  );
}
