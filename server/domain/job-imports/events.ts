import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, type EventSubject, eventAbout } from '../../platform/events.ts';

/** One side's own matter: the event carries the keys of that side alone. */
const OURS = ['accounts', 'client'] as const;
const openImport = (d: EventData) => `/${d.area}/jobs/imports/${d.importId}`;

export const jobImportEvents = {
  'job_import.uploaded': {
    audience: [...OURS],
    sentence: (d) => `uploaded ${d.fileName} to import jobs of ${d.clientName}`,
    tells: [],
  },
  'job_import.checked': {
    audience: [...OURS],
    sentence: (d) => `had ${d.fileName} looked through: ${d.summary}`,
    tells: [],
  },
  'job_import.started': {
    audience: [...OURS],
    sentence: (d) => `began to import ${d.fileName}`,
    tells: [],
  },
  'job_import.cancelled': {
    audience: [...OURS],
    sentence: (d) => `cancelled the import of ${d.fileName}; ${d.made} stay`,
    tells: [],
  },
  'job_import.done': {
    audience: [...OURS],
    sentence: (d) => `imported ${d.fileName}: ${d.summary}`,
    tells: [
      {
        to: 'addressee',
        evenActor: true,
        title: (d) => `Your import is done: ${d.summary}`,
        body: (d) => `${d.fileName}, jobs of ${d.clientName}. The result file says what became of each row.`,
        href: openImport,
        button: 'See the import',
      },
    ],
  },
  'job_import.failed': {
    audience: [...OURS],
    sentence: (d) => `stopped the import of ${d.fileName}: ${d.reason}`,
    tells: [
      {
        to: 'addressee',
        evenActor: true,
        title: (d) => `Your import of ${d.fileName} was stopped`,
        body: (d) => `${d.reason} ${d.made} stay.`,
        href: openImport,
        button: 'See the import',
      },
    ],
  },
  /** Once for all of them: the client is not told of each. */
  'job_import.drafted_for_client': {
    audience: ['accounts', 'client'],
    sentence: (d) => `drafted ${d.made} for ${d.clientName} from a file`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.agencyName} drafts ${d.made} for you`,
        body: () => 'Look at them, complete them, and submit those that are right.',
        href: () => '/client/jobs?state=draft',
        button: 'See the drafts',
      },
    ],
  },
} satisfies EventCatalogue;

export type JobImportWords = {
  id: string;
  agencyId: string | null;
  clientCompanyId: string | null;
  fileName: string;
  agencyName: string;
  clientName: string;
  byUserId: string;
};

export async function announceImport(
  context: Context,
  type: keyof typeof jobImportEvents,
  the: JobImportWords,
  data: EventData = {},
  keys: Partial<EventSubject> = {},
): Promise<void> {
  const { id, agencyId, clientCompanyId, fileName, agencyName, clientName, byUserId } = the;
  const area = agencyId ? 'manager' : 'client';
  await context.record(
    eventAbout(
      jobImportEvents,
      type,
      'job_import',
      { id, agencyId, clientCompanyId, ...keys },
      { importId: id, area, fileName, agencyName, clientName, addresseeId: byUserId, ...data },
    ),
  );
}

/** “1 draft”, “4,930 drafts”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
