import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';

const toRecruiter = (title: Telling['title'], body: Telling['body']): Telling => ({
  to: 'recruiter',
  title,
  body,
  href: (d) => `/recruiter/applications/${d.applicationId}`,
  button: 'Open the application',
});

const toManagers = (title: Telling['title'], body: Telling['body']): Telling => ({
  to: 'managers',
  title,
  body,
  href: (d) => `/manager/jobs/${d.jobId}`,
  button: 'See the job',
});

export const placementEvents = {
  'placement.reconfirmed': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `reconfirmed that ${d.candidateName} joins on ${d.joiningDate}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.candidateName} joins on ${d.joiningDate}`,
        body: (d) => `The agency reconfirmed it for “${d.jobTitle}”.`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the joining',
      },
    ],
  },
  'placement.joined': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `confirmed that ${d.candidateName} joined on ${d.joinedOn}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} joined ${d.clientName}`,
        (d) => `On ${d.joinedOn}, as “${d.jobTitle}”. Well done!`,
      ),
      toManagers(
        (d) => `${d.candidateName} joined ${d.clientName}`,
        (d) =>
          d.invoiceId
            ? `“${d.jobTitle}”. The invoice is scheduled for ${d.visibleFrom}.`
            : `“${d.jobTitle}”. They replace somebody at no higher fee, so there is no invoice.`,
      ),
      {
        to: 'accountants',
        title: (d) =>
          d.invoiceId
            ? `An invoice to ${d.clientName} is scheduled for ${d.visibleFrom}`
            : `${d.candidateName} joined ${d.clientName} without an invoice`,
        body: (d) =>
          d.invoiceId
            ? `${d.candidateName} joined on ${d.joinedOn} as “${d.jobTitle}”. The fee is ${d.fee}.`
            : `On ${d.joinedOn} as “${d.jobTitle}”. They replace somebody at no higher fee.`,
        href: (d) => `/accountant/invoices${d.invoiceId && `/${d.invoiceId}`}`,
        button: 'See the invoice',
      },
    ],
  },
  'placement.not_joined': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `reported that ${d.candidateName} did not join: ${d.reason}`,
    plain: () => 'noted that you did not join',
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} did not join ${d.clientName}`,
        (d) => `Reason: ${d.reason}`,
      ),
      toManagers(
        (d) => `${d.candidateName} did not join ${d.clientName}`,
        (d) => `Reason: ${d.reason}`,
      ),
    ],
  },
  'placement.left': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `recorded that ${d.candidateName} left on ${d.leftOn}: ${d.reason}`,
    plain: (d) => `recorded that you left on ${d.leftOn}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.candidateName} left`,
        body: (d) =>
          d.guaranteedUntil
            ? `On ${d.leftOn}, within the guarantee until ${d.guaranteedUntil}: you can ask for a replacement.`
            : `On ${d.leftOn}, as “${d.jobTitle}”.`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the placement',
      },
      toManagers(
        (d) => `${d.candidateName} left ${d.clientName}`,
        (d) => `On ${d.leftOn}. Reason: ${d.reason}`,
      ),
      toRecruiter(
        (d) => `${d.candidateName} left ${d.clientName}`,
        (d) => `On ${d.leftOn}. Reason: ${d.reason}`,
      ),
    ],
  },
} satisfies EventCatalogue;

export type PlacementRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  applicationId: string;
  candidateRecordId: string;
  candidateName: string;
  recruiterId: string;
  jobTitle: string;
  clientName: string;
  joiningDate: string;
};

export async function announcePlacement(
  context: Context,
  type: keyof typeof placementEvents,
  placement: PlacementRow,
  data: EventData = {},
): Promise<void> {
  const {
    id: placementId,
    applicationId,
    jobId,
    candidateName,
    recruiterId,
    jobTitle,
    clientName,
    joiningDate,
  } = placement;
  const words = {
    placementId,
    applicationId,
    jobId,
    candidateName,
    recruiterId,
    jobTitle,
    clientName,
    joiningDate,
  };
  await context.record(eventAbout(placementEvents, type, 'placement', placement, { ...words, ...data }));
}
