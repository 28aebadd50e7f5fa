/** Told once of each number to its owner, and of each address: who leads the organisation of its reader, or the agency that wrote to somebody without an account. */
import type { EventCatalogue, Telling } from '../../platform/events.ts';

const toLead = (to: 'admins' | 'clients'): Telling => ({
  to,
  title: (d) => `Mail to ${d.name} comes back`,
  body: (d) =>
    `${d.email} refuses it: “${d.reason}”. Until the address is mended no more mail goes there. Tell ${d.name}; here you can have it tried again.`,
  href: (d) => (d.organisationKind === 'agency' ? '/agency/members' : '/client/team'),
  button: 'See the members',
});

export const refusalEvents = {
  'mail.member_refused': {
    audience: ['admins', 'client'],
    sentence: (d) => `could not mail ${d.name}: the address is refused`,
    tells: [toLead('admins'), toLead('clients')],
  },
  'mail.contact_refused': {
    audience: ['accounts'],
    sentence: (d) => `could not mail ${d.name}: the address is refused`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Mail to ${d.name} comes back`,
        body: (d) =>
          `${d.email} refuses it: “${d.reason}”. No more mail goes there. Please ask for another address.`,
        href: () => '/notifications',
        button: 'See what is new',
      },
    ],
  },
  'text.number_refused': {
    audience: ['platform'],
    sentence: (d) => `could not text ${d.name}: their number is refused`,
    tells: [
      {
        to: 'addressee',
        title: () => 'Texts do not reach your number',
        body: (d) =>
          `The provider says: “${d.reason}”. Until you verify your number anew no more text goes there.`,
        href: () => '/account?tab=notifications',
        button: 'See my notifications',
      },
    ],
  },
} satisfies EventCatalogue;
