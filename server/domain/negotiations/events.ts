import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';

type Words = (data: EventData) => string;

const atAgency: Words = (d) => `/manager/negotiations/${d.negotiationId}`;
const atClient: Words = (d) => `/client/negotiations/${d.negotiationId}`;

/** Both sides, each in their own words. `by` is the side that acted. */
function tells(
  title: (other: string, isOurs: boolean, d: EventData) => string,
  body: Words,
  button = 'Open the negotiation',
): Telling[] {
  return [
    {
      to: 'managers',
      title: (d) => title(d.clientName!, d.by === 'agency', d),
      body,
      href: atAgency,
      button,
    },
    { to: 'clients', title: (d) => title(d.agencyName!, d.by === 'client', d), body, href: atClient, button },
  ];
}

const offer: Words = (d) =>
  [`${d.what}.`, d.message && `“${d.message}”`, `To be answered by ${d.expiresOn}.`]
    .filter(Boolean)
    .join(' ');

export const negotiationEvents = {
  'negotiation.proposed': {
    audience: ['accounts', 'client'],
    sentence: (d) => `proposed terms: ${d.what}`,
    tells: tells(
      (other, isOurs) => (isOurs ? `Your side proposed terms to ${other}` : `${other} proposes terms`),
      offer,
      'Read the proposal',
    ),
  },
  'negotiation.countered': {
    audience: ['accounts', 'client'],
    sentence: (d) => `made a counter-offer: ${d.what}`,
    tells: tells(
      (other, isOurs) =>
        isOurs ? `Your side made ${other} a counter-offer` : `${other} made a counter-offer`,
      offer,
      'Read the counter-offer',
    ),
  },
  'negotiation.accepted': {
    audience: ['accounts', 'client'],
    sentence: (d) => `accepted: ${d.what}`,
    tells: tells(
      (other, isOurs) =>
        isOurs ? `Your side accepted the terms of ${other}` : `${other} accepted your terms`,
      (d) => `${d.what}. ${d.result}`,
    ),
  },
  'negotiation.rejected': {
    audience: ['accounts', 'client'],
    sentence: (d) => `rejected the proposal: ${d.reason}`,
    tells: tells(
      (other, isOurs) =>
        isOurs ? `Your side rejected the terms of ${other}` : `${other} rejected your terms`,
      (d) => `${d.what}. Reason: ${d.reason}`,
    ),
  },
  'negotiation.withdrawn': {
    audience: ['accounts', 'client'],
    sentence: (d) => `withdrew the proposal: ${d.what}`,
    tells: tells(
      (other, isOurs) =>
        isOurs ? `Your side withdrew its proposal to ${other}` : `${other} withdrew the proposal`,
      (d) => `${d.what}. Nothing is to be answered any more; the terms stay as they were.`,
    ),
  },
  'negotiation.expired': {
    audience: ['accounts', 'client'],
    sentence: (d) => `closed the proposal without an answer: ${d.what}`,
    tells: tells(
      (other) => `The negotiation with ${other} has expired`,
      (d) => `${d.what}. ${d.why} The terms stay as they were.`,
    ),
  },
  // Of one side alone: recorded for its audit trail, without the words.
  'negotiation.noted_by_agency': {
    audience: ['accounts'],
    sentence: () => 'wrote an internal note',
    tells: [],
  },
  'negotiation.noted_by_client': {
    audience: ['client'],
    sentence: () => 'wrote an internal note',
    tells: [],
  },
} satisfies EventCatalogue;

export type NegotiationRow = {
  id: string;
  threadId: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string | null;
  agencyName: string;
  clientName: string;
};

/** About the thread, so that all its rounds are one timeline. */
export async function announceNegotiation(
  context: Context,
  type: keyof typeof negotiationEvents,
  negotiation: NegotiationRow,
  data: EventData = {},
): Promise<void> {
  const { threadId, id, agencyName, clientName, agencyId, clientCompanyId } = negotiation;
  const words = { negotiationId: id, agencyName, clientName, ...data };
  const subject = { id: threadId, agencyId, clientCompanyId };
  await context.record(eventAbout(negotiationEvents, type, 'negotiation', subject, words));
}

/** Known to one side only. */
export async function announceNote(
  context: Context,
  { id, threadId, agencyId, clientCompanyId }: NegotiationRow,
): Promise<void> {
  const words = { negotiationId: id };
  await context.record(
    context.actor.agencyId
      ? eventAbout(
          negotiationEvents,
          'negotiation.noted_by_agency',
          'negotiation',
          { id: threadId, agencyId },
          words,
        )
      : eventAbout(
          negotiationEvents,
          'negotiation.noted_by_client',
          'negotiation',
          { id: threadId, agencyId: null, clientCompanyId },
          words,
        ),
  );
}
