import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const SCREEN = '/agency/retention';

/** None of them names a candidate: the trail keeps what it says. */
export const retentionEvents = {
  'retention.changed': {
    audience: ['accounts'],
    sentence: (d) => `changed how long candidates are kept from ${d.before} to ${d.after}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Candidates are now kept ${d.afterTitle}`,
        body: (d) => `${d.actorName} changed it. Before: ${d.before}. Nobody goes without two weeks’ notice.`,
        href: () => SCREEN,
        button: 'See the setting',
      },
    ],
  },
  'retention.kept': {
    audience: ['agency'],
    sentence: (d) => `keeps this candidate until ${d.until}`,
    tells: [],
  },
  'retention.released': {
    audience: ['agency'],
    sentence: () => 'no longer keeps this candidate beyond their time',
    tells: [],
  },
  'retention.erased': {
    audience: ['agency'],
    sentence: () => 'erased this candidate, with whom nobody had worked for their time',
    tells: [],
  },
  'retention.reported': {
    audience: ['accounts'],
    sentence: (d) => `cleared up candidates: ${d.erasedWords} erased, ${d.warnedWords} to go in two weeks`,
    tells: [
      {
        to: 'admins',
        title: (d) => (d.warned === '0' ? `${d.erasedWords} erased` : `${d.warnedWords} will be erased`),
        body: (d) =>
          [
            d.warned !== '0' &&
              `Nobody has worked with ${d.warned === '1' ? 'this candidate' : 'them'} for ${d.months} months. In 14 days their data goes for good. Look at the list: whom you still need, you can keep.`,
            d.erased !== '0' &&
              `Last night ${d.erasedWords} ${d.erased === '1' ? 'was' : 'were'} erased, with their résumés and contacts. Your figures stay as they are.`,
          ]
            .filter(Boolean)
            .join('\n'),
        href: () => SCREEN,
        button: 'See who goes',
      },
    ],
  },
} satisfies EventCatalogue;

export async function announceRetention(
  context: Context,
  type: 'retention.changed' | 'retention.reported',
  agencyId: string,
  data: EventData,
): Promise<void> {
  await context.record(eventAbout(retentionEvents, type, 'organisation', { id: agencyId, agencyId }, data));
}

export async function announceOfCandidate(
  context: Context,
  type: 'retention.kept' | 'retention.released' | 'retention.erased',
  { id, agencyId }: { id: string; agencyId: string },
  data: EventData = {},
): Promise<void> {
  const subject = { id, agencyId, candidateRecordId: id };
  await context.record(eventAbout(retentionEvents, type, 'candidate', subject, data));
}
