import type { EventCatalogue } from '../../platform/events.ts';

export const organisationEvents = {
  'organisation.founded': {
    audience: ['accounts', 'client'],
    sentence: (d) => `signed up ${d.name} (${d.code})`,
    tells: [],
  },
} satisfies EventCatalogue;
