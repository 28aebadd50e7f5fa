import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';

type Words = Telling['title'];

const toClients = (title: Words, body: Words): Telling => ({
  to: 'clients',
  title,
  body,
  href: (d) => `/client/applications/${d.applicationId}`,
  button: 'See the replacement',
});

const toManagers = (title: Words, body: Words, button = 'See the replacement'): Telling => ({
  to: 'managers',
  title,
  body,
  href: (d) => `/manager/replacements/${d.replacementId}`,
  button,
});

const toRecruiters = (title: Words, body: Words, button = 'See the replacement'): Telling => ({
  to: 'recruiters',
  title,
  body,
  href: (d) => `/recruiter/replacements/${d.replacementId}`,
  button,
});

export const replacementEvents = {
  'replacement.requested': {
    audience: ['agency', 'client'],
    sentence: (d) => `asked for a replacement of ${d.candidateName}`,
    tells: [
      toManagers(
        (d) => `${d.clientName} asks for a replacement of ${d.candidateName}`,
        (d) => `Who left “${d.jobTitle}” on ${d.leftOn}, within the guarantee until ${d.guaranteedUntil}.`,
        'Answer',
      ),
    ],
  },
  'replacement.approved': {
    audience: ['agency', 'client'],
    sentence: (d) => `approved the replacement of ${d.candidateName}; the opening is free again`,
    tells: [
      toClients(
        (d) => `${d.candidateName} will be replaced`,
        (d) => `The agency looks for somebody else for “${d.jobTitle}”. The opening is free again.`,
      ),
      toRecruiters(
        (d) => `${d.clientName} needs a replacement of ${d.candidateName}`,
        (d) => `“${d.jobTitle}” has a free opening again. Who joins for it costs the client no second fee.`,
        'See whom to replace',
      ),
    ],
  },
  'replacement.declined': {
    audience: ['agency', 'client'],
    sentence: (d) => `declined the replacement of ${d.candidateName}: ${d.reason}`,
    tells: [
      toClients(
        (d) => `${d.candidateName} will not be replaced`,
        (d) => `The agency says: ${d.reason}`,
      ),
    ],
  },
  'replacement.successor_chosen': {
    audience: ['agency', 'client'],
    sentence: (d) =>
      d.successorName
        ? `chose ${d.successorName} to replace ${d.candidateName}`
        : `took back who was to replace ${d.candidateName}`,
    tells: [
      toClients(
        (d) =>
          d.successorName
            ? `${d.successorName} is to replace ${d.candidateName}`
            : `${d.candidateName} is to be replaced by somebody else`,
        (d) =>
          d.successorName
            ? `“${d.jobTitle}”. You pay only what the fee is higher by, if it is.`
            : `“${d.jobTitle}”. You hear of it as soon as somebody is found.`,
      ),
    ],
  },
  'replacement.fulfilled': {
    audience: ['agency', 'client'],
    sentence: (d) => `${d.successorName} replaces ${d.candidateName}`,
    tells: [
      toClients(
        (d) => `${d.successorName} replaces ${d.candidateName}`,
        (d) => `“${d.jobTitle}”. ${d.charge}`,
      ),
      toManagers(
        (d) => `${d.successorName} replaces ${d.candidateName}`,
        (d) => `“${d.jobTitle}”, ${d.clientName}. ${d.charge}`,
      ),
      toRecruiters(
        (d) => `${d.successorName} replaces ${d.candidateName}`,
        (d) => `“${d.jobTitle}”, ${d.clientName}. Well done!`,
      ),
    ],
  },
  'replacement.unfulfilled': {
    audience: ['agency', 'client'],
    sentence: (d) => `gave up replacing ${d.candidateName}: ${d.reason}`,
    tells: [
      toClients(
        (d) => `Nobody replaces ${d.candidateName}`,
        (d) => `The agency says: ${d.reason} ${d.credit}`,
      ),
      toRecruiters(
        (d) => `Nobody needs to replace ${d.candidateName} any more`,
        (d) => `“${d.jobTitle}”, ${d.clientName}. Reason: ${d.reason}`,
      ),
    ],
  },
} satisfies EventCatalogue;

export type ReplacementRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  applicationId: string;
  candidateName: string;
  jobTitle: string;
  clientName: string;
};

export async function announceReplacement(
  context: Context,
  type: keyof typeof replacementEvents,
  replacement: ReplacementRow,
  data: EventData = {},
): Promise<void> {
  const { id: replacementId, applicationId, jobId, candidateName, jobTitle, clientName } = replacement;
  const words = { replacementId, applicationId, jobId, candidateName, jobTitle, clientName, ...data };
  await context.record(eventAbout(replacementEvents, type, 'replacement', replacement, words));
}
