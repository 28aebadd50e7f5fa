import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { asSentence } from '../../platform/text.ts';

const ofOrganisation = (words: (d: EventData) => { title: string; body: string }) =>
  (['admins', 'clients'] as const).map((to) => ({
    to,
    title: (d: EventData) => words(d).title,
    body: (d: EventData) => words(d).body,
    href: () => '/sign-in',
    button: 'Open Hireloom',
  }));

export const platformEvents = {
  'organisation.suspended': {
    audience: ['client'],
    sentence: (d) => `suspended ${d.organisationName}: ${d.reason}`,
    tells: ofOrganisation((d) => ({
      title: `${d.organisationName} is suspended`,
      body: `Nobody can act for ${d.organisationName} until the platform reactivates it. Reason: ${asSentence(d.reason)} Answer this mail to reach the platform.`,
    })),
  },
  'organisation.reactivated': {
    audience: ['client'],
    sentence: (d) => `reactivated ${d.organisationName}`,
    tells: ofOrganisation((d) => ({
      title: `${d.organisationName} is active again`,
      body: 'Everybody can sign in and go on where they were.',
    })),
  },
  'user.suspended': {
    audience: ['platform'],
    sentence: (d) => `suspended the account of ${d.userName}: ${d.reason}`,
    tells: [],
  },
  'user.reactivated': {
    audience: ['platform'],
    sentence: (d) => `reactivated the account of ${d.userName}`,
    tells: [],
  },
  'user.impersonation_allowed': {
    audience: ['platform'],
    sentence: (d) => `allowed ${d.userName} to act as others`,
    tells: [],
  },
  'user.impersonation_forbidden': {
    audience: ['platform'],
    sentence: (d) => `no longer lets ${d.userName} act as others`,
    tells: [],
  },
  'impersonation.started': {
    audience: ['client', 'platform'],
    sentence: (d) => `of Hireloom support began to act as ${d.userName}: ${d.reason}`,
    tells: [],
  },
  'impersonation.ended': {
    audience: ['client', 'platform'],
    sentence: (d) =>
      d.how === 'stopped'
        ? `of Hireloom support stopped acting as ${d.userName}`
        : `ended the time of ${d.adminName} acting as ${d.userName}`,
    tells: [
      {
        to: 'addressee',
        title: (d) => `${d.adminName} of Hireloom support acted as you`,
        body: (d) =>
          `They began on ${d.when}. Reason: ${asSentence(d.reason)} What they did carries their name in the audit trail.`,
        href: () => '/notifications',
        button: 'Open Hireloom',
      },
    ],
  },
  'dead_letter.retried': {
    audience: ['platform'],
    sentence: (d) => `had ${d.task} tried again (dead letter ${d.letter})`,
    tells: [],
  },
  'dead_letter.discarded': {
    audience: ['platform'],
    sentence: (d) => `discarded ${d.task} (dead letter ${d.letter})`,
    tells: [],
  },
} satisfies EventCatalogue;

export async function announceOfOrganisation(
  context: Context,
  type: 'organisation.suspended' | 'organisation.reactivated',
  organisation: { id: string; kind: string; name: string },
  data: EventData = {},
): Promise<void> {
  const subject = { id: organisation.id, ...keysOf(organisation) };
  const words = { organisationName: organisation.name, ...data };
  await context.record(eventAbout(platformEvents, type, 'organisation', subject, words));
}

export async function announceOfUser(
  context: Context,
  type: 'user.suspended' | 'user.reactivated' | 'user.impersonation_allowed' | 'user.impersonation_forbidden',
  user: { id: string; name: string },
  data: EventData = {},
): Promise<void> {
  const words = { userName: user.name, ...data };
  await context.record(eventAbout(platformEvents, type, 'user', { id: user.id, agencyId: null }, words));
}

/** In the platform's own trail, which tells the person when it is over, and in that of each organisation they belong to. */
export async function announceImpersonation(
  context: Context,
  type: 'impersonation.started' | 'impersonation.ended',
  impersonation: { userId: string; userName: string; adminName: string; reason: string; createdAt: Date },
  organisations: { id: string; kind: string }[],
  data: EventData = {},
): Promise<void> {
  const { userId, userName, adminName, reason, createdAt } = impersonation;
  const words = { userName, adminName, reason, startsAt: createdAt.toISOString(), ...data };
  const told = type === 'impersonation.ended' ? { ...words, addresseeId: userId } : words;
  await context.record(eventAbout(platformEvents, type, 'user', { id: userId, agencyId: null }, told));
  for (const organisation of organisations) {
    const subject = { id: userId, ...keysOf(organisation) };
    await context.record(eventAbout(platformEvents, type, 'user', subject, words));
  }
}

export async function announceDeadLetter(
  context: Context,
  type: 'dead_letter.retried' | 'dead_letter.discarded',
  data: EventData,
): Promise<void> {
  // The queue counts its jobs; an event's subject has an id of our own form.
  const subject = { id: newId(), agencyId: null };
  await context.record(eventAbout(platformEvents, type, 'dead_letter', subject, data));
}

const keysOf = ({ id, kind }: { id: string; kind: string }) =>
  kind === 'agency' ? { agencyId: id } : { agencyId: null, clientCompanyId: id };
