import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

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
    audience: ['client'],
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

/** About the actor's own agency or client company. */
export async function announceOrganisation(
  context: Context,
  type: keyof typeof organisationEvents,
  data: EventData,
): Promise<void> {
  const { organisationId, agencyId, clientCompanyId } = context.actor;
  const subject = { id: organisationId!, agencyId, clientCompanyId };
  await context.record(eventAbout(organisationEvents, type, 'organisation', subject, data));
}
