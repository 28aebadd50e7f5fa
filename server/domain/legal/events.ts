import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';
import { editionWords, type Numbered } from './editions.ts';

/** Of the platform alone: who accepted what stands in its list, and goes into nobody else's trail. */
export const legalEvents = {
  'legal.drafted': {
    audience: ['platform'],
    sentence: (d) => `began version ${d.version} of “${d.title}” (${d.edition})`,
    tells: [],
  },
  'legal.edited': {
    audience: ['platform'],
    sentence: (d) => `changed the draft of “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [],
  },
  'legal.discarded': {
    audience: ['platform'],
    sentence: (d) => `discarded the draft of “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [],
  },
  'legal.submitted': {
    audience: ['platform'],
    sentence: (d) => `asked for a review of “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `“${d.title}” waits for its review`,
        body: (d) => `${d.actorName} has finished version ${d.version} (${d.edition}).`,
        href: (d) => `/platform/terms/${d.documentId}`,
        button: 'Review it',
      },
    ],
  },
  'legal.returned': {
    audience: ['platform'],
    sentence: (d) => `returned “${d.title}”, version ${d.version} (${d.edition}): ${d.reason}`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `“${d.title}” is to be changed`,
        body: (d) => `${d.actorName} returned version ${d.version} (${d.edition}): ${d.reason}`,
        href: (d) => `/platform/terms/${d.documentId}`,
        button: 'Go on writing',
      },
    ],
  },
  'legal.scheduled': {
    audience: ['platform'],
    sentence: (d) => `scheduled “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `“${d.title}” is scheduled`,
        body: (d) => `Version ${d.version} (${d.edition}) comes into force on ${d.when}.`,
        href: (d) => `/platform/terms/${d.documentId}`,
        button: 'See it',
      },
    ],
  },
  'legal.taken_back': {
    audience: ['platform'],
    sentence: (d) => `took the date of “${d.title}”, version ${d.version} (${d.edition}), back`,
    tells: [],
  },
  'legal.published': {
    audience: ['platform'],
    sentence: (d) => `published “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `“${d.title}”, version ${d.version}, is published`,
        body: (d) =>
          d.graceDays
            ? `Everybody whom it concerns (${d.edition}) is asked to accept it within ${d.graceDays} days.`
            : `It holds for whoever comes from now on (${d.edition}); nobody is asked to accept it anew.`,
        href: (d) => `/platform/terms/${d.documentId}`,
        button: 'See it',
      },
    ],
  },
  'legal.accepted': {
    audience: ['platform'],
    sentence: (d) => `accepted “${d.title}”, version ${d.version} (${d.edition})`,
    tells: [],
  },
} satisfies EventCatalogue;

export type LegalEvent = Exclude<keyof typeof legalEvents, 'legal.accepted'>;

export async function announceLegal(
  context: Context,
  type: LegalEvent,
  document: Numbered & { id: string; title: string },
  data: EventData = {},
): Promise<void> {
  const words = { ...wordsOf(document), documentId: document.id, actorName: context.actor.name, ...data };
  await context.record(
    eventAbout(legalEvents, type, 'legal_document', { id: document.id, agencyId: null }, words),
  );
}

/** About the acceptance, so that a version's own timeline stays readable. */
export const acceptedEvent = (acceptanceId: string, document: Numbered & { title: string }) =>
  eventAbout(
    legalEvents,
    'legal.accepted',
    'legal_acceptance',
    { id: acceptanceId, agencyId: null },
    wordsOf(document),
  );

const wordsOf = (document: Numbered & { title: string }): EventData => ({
  title: document.title,
  version: String(document.documentVersion),
  edition: editionWords(document),
});
