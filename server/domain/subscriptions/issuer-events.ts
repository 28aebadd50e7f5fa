import type { EventCatalogue } from '../../platform/events.ts';

export const issuerEvents = {
  'plan.issuer_changed': {
    audience: ['platform'],
    sentence: (d) => `changed who bills the agencies; transfers go to the account ending in ${d.account}`,
    tells: [
      {
        to: 'platformAdmins',
        title: () => 'Who bills the agencies was changed',
        body: (d) =>
          `${d.actorName} changed it. Transfers go to the account ending in ${d.account}. If you know nothing of this, put it right.`,
        href: () => '/platform/plans',
        button: 'See it',
      },
    ],
  },
} satisfies EventCatalogue;
