import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, eventAbout } from '../../platform/events.ts';

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
