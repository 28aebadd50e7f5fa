import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const SOURCES: Record<string, string> = {
  linkedin_export: 'LinkedIn’s export',
  linkedin_pdf: 'a LinkedIn profile as PDF',
  linkedin_api: 'LinkedIn',
  json_resume: 'a JSON Resume',
};

export const profileImportEvents = {
  'profile_import.taken': {
    audience: ['agency'],
    sentence: (d) => `took over what ${d.source} says of ${d.candidateName}`,
    tells: [],
  },
} satisfies EventCatalogue;

export async function announceTaken(
  context: Context,
  { id, name, agencyId }: { id: string; name: string; agencyId: string },
  source: string,
): Promise<void> {
  const subject = { id, agencyId, candidateRecordId: id };
  const words = { candidateName: name, source: SOURCES[source]! };
  await context.record(eventAbout(profileImportEvents, 'profile_import.taken', 'candidate', subject, words));
}

/** Of an agency's page its managers read; of a person's own profile nobody else does. */
export const linkedinEvents = {
  'linkedin.connected': {
    audience: ['accounts'],
    sentence: (d) => `connected ${d.what} with Hireloom`,
    tells: [],
  },
  'linkedin.page_chosen': {
    audience: ['accounts'],
    sentence: (d) => `lets jobs be posted to ${d.what}`,
    tells: [],
  },
  'linkedin.disconnected': {
    audience: ['accounts'],
    sentence: (d) => `disconnected ${d.what} from Hireloom`,
    tells: [],
  },
  'linkedin.lost': {
    audience: ['accounts'],
    sentence: (d) => `lost the connection to ${d.what}`,
    tells: [
      {
        to: 'addressee',
        title: () => 'LinkedIn wants to be connected again',
        body: (d) =>
          `It takes the connection to ${d.what} no more. Nothing is lost: connect again, and go on.`,
        href: () => '/linkedin',
        button: 'Connect again',
      },
    ],
  },
} satisfies EventCatalogue;

type OfConnection = {
  id: string;
  purpose: 'profile' | 'page';
  /** Of the company page. */
  page: string;
  agencyId?: string | null;
  userId?: string;
};

export async function announceLinkedin(
  context: Context,
  type: keyof typeof linkedinEvents,
  { id, purpose, page, agencyId = context.actor.agencyId, userId }: OfConnection,
): Promise<void> {
  const what = purpose === 'page' ? `the company page ${page} at LinkedIn` : 'their LinkedIn profile';
  const data: EventData = { what, ...(userId ? { addresseeId: userId } : {}) };
  const event = eventAbout(
    linkedinEvents,
    type,
    'linkedin',
    { id, agencyId: purpose === 'page' ? agencyId : null },
    data,
  );
  await context.record(purpose === 'page' ? event : { ...event, audience: [] });
}
