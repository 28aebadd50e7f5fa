import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';

export const organisationEvents = {
  'organisation.founded': {
    audience: ['accounts', 'client'],
    sentence: (d) => `signed up ${d.name} (${d.code})`,
    tells: [],
  },
  'organisation.updated': {
    audience: ['accounts'],
    sentence: (d) => `changed the agency’s ${d.fields}`,
    tells: [],
  },
  'company.updated': {
    audience: ['client', 'agency'],
    sentence: (d) => `changed the company’s ${d.fields}`,
    tells: [],
  },
  'bank.changed': {
    audience: ['accounts'],
    sentence: (d) => `changed the bank account from ${d.before} to ${d.after}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `${d.actorName} changed where ${d.agencyName} is paid`,
        body: (d) =>
          `Before: ${d.before}.\nNow: ${d.after}.\nInvoices from now on name the new account. If you know nothing of this, put it right and change your passwords.`,
        href: () => '/agency/organisation?tab=bank',
        button: 'See the bank account',
        evenActor: true,
      },
    ],
  },
  'branding.changed': {
    audience: ['accounts'],
    sentence: (d) => `changed the agency’s ${d.what}`,
    tells: [],
  },
  'targets.set': {
    audience: ['accounts'],
    sentence: (d) => `set the targets of ${d.month} for ${d.people}`,
    tells: [],
  },
  'task.failed': {
    audience: ['accounts'],
    sentence: (d) => `could not run the task “${d.taskTitle}”: ${d.error}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The task “${d.taskTitle}” has failed`,
        body: (d) =>
          `It is tried again by itself, and nothing of it is lost. What went wrong: ${asSentence(d.error)}`,
        href: (d) => `/agency/tasks?task=${d.task}`,
        button: 'See the task',
      },
    ],
  },
  'task.recovered': {
    audience: ['accounts'],
    sentence: (d) => `no longer has trouble with the task “${d.taskTitle}”`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The task “${d.taskTitle}” is all right again`,
        body: () => 'What it missed has been made up for, or is at its next hour. There is nothing to do.',
        href: (d) => `/agency/tasks?task=${d.task}`,
        button: 'See the task',
      },
    ],
  },
  'task.changed': {
    audience: ['admins'],
    sentence: (d) => `changed the task “${d.taskTitle}”: ${d.changes}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The task “${d.taskTitle}” was changed`,
        body: (d) => `${d.actorName} changed it: ${d.changes}.`,
        href: (d) => `/agency/tasks?task=${d.task}&show=settings`,
        button: 'See the task',
      },
    ],
  },
  'security.changed': {
    audience: ['accounts'],
    sentence: (d) =>
      d.required === 'yes'
        ? 'now asks every member for a second factor'
        : 'no longer asks for a second factor',
    tells: [
      {
        to: 'admins',
        title: (d) =>
          d.required === 'yes'
            ? `${d.agencyName} now asks for a second factor`
            : `${d.agencyName} no longer asks for a second factor`,
        body: (d) => `${d.actorName} changed this.`,
        href: () => '/agency/organisation?tab=security',
        button: 'See the setting',
      },
    ],
  },
} satisfies EventCatalogue;

/** About the actor's own agency, or the client company that they founded. */
export async function announceOrganisation(
  context: Context,
  type: Exclude<keyof typeof organisationEvents, 'company.updated' | 'task.failed' | 'task.recovered'>,
  data: EventData,
): Promise<void> {
  const { organisationId, agencyId, clientCompanyId } = context.actor;
  const subject = { id: organisationId!, agencyId, clientCompanyId };
  await context.record(eventAbout(organisationEvents, type, 'organisation', subject, data));
}

/** What the system noticed of an agency's task. */
export async function announceTask(
  context: Context,
  type: 'task.failed' | 'task.recovered',
  agencyId: string,
  data: EventData,
): Promise<void> {
  await context.record(
    eventAbout(organisationEvents, type, 'organisation', { id: agencyId, agencyId }, data),
  );
}

/** About a client company, whoever keeps it: its agency knows only of what it wrote itself. */
export async function announceCompany(
  context: Context,
  type: 'company.updated',
  clientCompanyId: string,
  data: EventData,
): Promise<void> {
  const subject = { id: clientCompanyId, agencyId: context.actor.agencyId, clientCompanyId };
  await context.record(eventAbout(organisationEvents, type, 'organisation', subject, data));
}
