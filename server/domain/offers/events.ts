import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

export const offerEvents = {
  'offer.issued': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `issued an offer of ${d.pay} a year, joining ${d.joiningDate}`,
    tells: [
      {
        to: 'candidate',
        title: (d) => `Your offer from ${d.clientName}`,
        body: (d) =>
          `${d.jobTitle}: ${d.pay} a year, joining on ${d.joiningDate}. Please answer by ${d.expiresOn}; no account is needed.`,
        href: (d) => `/offer/{link:${d.linkId}}`,
        button: 'Read and answer the offer',
      },
      {
        to: 'recruiter',
        title: (d) => `${d.candidateName} has an offer from ${d.clientName}`,
        body: (d) => `${d.pay} a year, joining ${d.joiningDate}. Answer by ${d.expiresOn}.`,
        href: (d) => `/recruiter/applications/${d.applicationId}`,
        button: 'Open the application',
      },
    ],
  },
  'offer.accepted': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `accepted the offer; joining ${d.joiningDate}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.candidateName} accepted your offer`,
        body: (d) => `“${d.jobTitle}”, joining on ${d.joiningDate}. Confirm on that day that they joined.`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the joining',
      },
      {
        to: 'recruiter',
        title: (d) => `${d.candidateName} accepted the offer`,
        body: (d) =>
          `Joining ${d.clientName} on ${d.joiningDate}. Reconfirm it with the candidate before that day.`,
        href: () => '/recruiter/joinings',
        button: 'Open joinings',
      },
      {
        to: 'managers',
        title: (d) => `${d.candidateName} accepted the offer of ${d.clientName}`,
        body: (d) => `“${d.jobTitle}”, joining on ${d.joiningDate}.`,
        href: (d) => `/manager/jobs/${d.jobId}`,
        button: 'See the job',
      },
      {
        to: 'candidate',
        title: (d) => `You accepted the offer of ${d.clientName}`,
        body: (d) => `You join on ${d.joiningDate}. Your recruiter is in touch before that.`,
        href: () => '/candidate',
        button: 'Open Hireloom',
        evenActor: true,
      },
    ],
  },
  'offer.declined': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `declined the offer: ${d.reason}`,
    plain: () => 'declined the offer',
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.candidateName} declined your offer`,
        body: (d) => `Reason: ${d.reason}`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the application',
      },
      {
        to: 'recruiter',
        title: (d) => `${d.candidateName} declined the offer`,
        body: (d) => `Reason: ${d.reason}`,
        href: (d) => `/recruiter/applications/${d.applicationId}`,
        button: 'Open the application',
      },
    ],
  },
  'offer.expired': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `noted that the offer was not answered by ${d.expiresOn}`,
    tells: [
      {
        to: 'candidate',
        title: (d) => `The offer of ${d.clientName} has expired`,
        body: (d) =>
          `“${d.jobTitle}” was to be answered by ${d.expiresOn}. Do you still want it? Ask your recruiter.`,
        href: () => '/candidate',
        button: 'Open Hireloom',
      },
      {
        to: 'clients',
        title: (d) => `Your offer to ${d.candidateName} has expired`,
        body: (d) => `It was not answered by ${d.expiresOn}. You can issue another one.`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the application',
      },
      {
        to: 'recruiter',
        title: (d) => `The offer to ${d.candidateName} has expired`,
        body: (d) => `${d.clientName} was not answered by ${d.expiresOn}.`,
        href: (d) => `/recruiter/applications/${d.applicationId}`,
        button: 'Open the application',
      },
    ],
  },
  'offer.withdrawn': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `withdrew the offer: ${d.reason}`,
    plain: () => 'withdrew the offer',
    tells: [
      {
        to: 'candidate',
        title: (d) => `The offer of ${d.clientName} was withdrawn`,
        body: (d) => `“${d.jobTitle}”. Your recruiter tells you more.`,
        href: () => '/candidate',
        button: 'Open Hireloom',
      },
      {
        to: 'recruiter',
        title: (d) => `${d.clientName} withdrew the offer to ${d.candidateName}`,
        body: (d) => `Reason: ${d.reason}`,
        href: (d) => `/recruiter/applications/${d.applicationId}`,
        button: 'Open the application',
      },
    ],
  },
} satisfies EventCatalogue;

export type OfferRow = {
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

export async function announceOffer(
  context: Context,
  type: keyof typeof offerEvents,
  offer: OfferRow,
  data: EventData = {},
): Promise<void> {
  const {
    id: offerId,
    applicationId,
    jobId,
    candidateName,
    recruiterId,
    jobTitle,
    clientName,
    joiningDate,
  } = offer;
  const words = {
    offerId,
    applicationId,
    jobId,
    candidateName,
    recruiterId,
    jobTitle,
    clientName,
    joiningDate,
  };
  await context.record(eventAbout(offerEvents, type, 'offer', offer, { ...words, ...data }));
}
