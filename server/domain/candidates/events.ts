import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

export const candidateEvents = {
  'candidate.created': {
    audience: ['agency'],
    sentence: () => 'added this candidate',
    tells: [],
  },
  'candidate.updated': {
    audience: ['agency'],
    sentence: (d) => `changed ${d.fields}`,
    tells: [],
  },
} satisfies EventCatalogue;

export async function announceCandidate(
  context: Context,
  type: keyof typeof candidateEvents,
  candidate: { id: string; agencyId: string; name: string },
  data: EventData = {},
): Promise<void> {
  const subject = { ...candidate, candidateRecordId: candidate.id };
  const words = { candidateName: candidate.name, ...data };
  await context.record(eventAbout(candidateEvents, type, 'candidate', subject, words));
}
