import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, eventAbout } from '../../platform/events.ts';

export const rateCardEvents = {
  'rate_card.made': {
    audience: ['accounts'],
    sentence: (d) => `made the first rate card, which holds from ${d.effectiveFrom}`,
    tells: [],
  },
  'rate_card.saved': {
    audience: ['accounts'],
    sentence: (d) => `saved version ${d.number} of the rate card, which holds from ${d.effectiveFrom}`,
    tells: [
      {
        to: 'managers',
        title: () => 'The rate card has changed',
        body: (d) =>
          `${d.savedByName} saved version ${d.number}. It holds from ${d.effectiveFrom} for whoever begins with you then; terms that are agreed stay as they are.`,
        href: () => '/manager/rate-card',
        button: 'Open the rate card',
      },
    ],
  },
  'rate_card.withdrawn': {
    audience: ['accounts'],
    sentence: (d) => `withdrew version ${d.number} of the rate card, planned for ${d.effectiveFrom}`,
    tells: [],
  },
} satisfies EventCatalogue;

type Card = { id: string; agencyId: string; number: number; effectiveFrom: string; savedByName: string };

export async function announceRateCard(
  context: Context,
  type: keyof typeof rateCardEvents,
  { number, effectiveFrom, savedByName, ...card }: Card,
): Promise<void> {
  const words = { number: String(number), effectiveFrom, savedByName };
  await context.record(
    eventAbout(rateCardEvents, type, 'rate_card', { id: card.id, agencyId: card.agencyId }, words),
  );
}

export const termsEvents = {
  'terms.signed': {
    audience: ['accounts', 'client'],
    sentence: (d) => `signed version ${d.version} of the terms as “${d.signedName}”`,
    tells: [
      {
        to: 'managers',
        title: (d) =>
          d.by === 'client'
            ? `${d.clientName} signed the terms`
            : `The terms with ${d.clientName} are signed by your side`,
        body: (d) => `Version ${d.version}, signed as “${d.signedName}”.`,
        href: (d) => `/manager/clients/${d.engagementId}?tab=terms`,
        button: 'Open the terms',
      },
      {
        to: 'clients',
        title: (d) =>
          d.by === 'agency'
            ? `${d.agencyName} signed the terms`
            : `The terms with ${d.agencyName} are signed by your side`,
        body: (d) => `Version ${d.version}, signed as “${d.signedName}”.`,
        href: (d) => `/client/agencies/${d.engagementId}?tab=terms`,
        button: 'Open the terms',
      },
    ],
  },
} satisfies EventCatalogue;

type Engagement = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  agencyName: string;
  clientName: string;
};

export async function announceTerms(
  context: Context,
  engagement: Engagement,
  data: { version: string; signedName: string; by: 'agency' | 'client' },
): Promise<void> {
  const { id: engagementId, agencyName, clientName } = engagement;
  const words = { engagementId, agencyName, clientName, ...data };
  await context.record(eventAbout(termsEvents, 'terms.signed', 'engagement', engagement, words));
}
