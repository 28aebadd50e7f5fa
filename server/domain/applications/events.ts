import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';
import { REJECTION_REASONS } from './words.ts';

const reasonOf = ({ reasonCode = '' }: EventData) =>
  REJECTION_REASONS[reasonCode as keyof typeof REJECTION_REASONS] ?? reasonCode;

const toRecruiter = (title: Telling['title'], body: Telling['body']): Telling => ({
  to: 'recruiter',
  title,
  body,
  href: (d) => `/recruiter/applications/${d.applicationId}`,
  button: 'Open the application',
});

export const applicationEvents = {
  'application.sourced': {
    audience: ['agency'],
    sentence: (d) => `added ${d.candidateName} to the job`,
    tells: [],
  },
  'application.moved': {
    audience: ['agency'],
    sentence: (d) => `moved ${d.candidateName} to ${d.place}`,
    tells: [],
  },
  'application.advanced': {
    audience: ['agency', 'client'],
    sentence: (d) => `goes on with ${d.candidateName} to round ${d.roundNumber}`,
    tells: [
      toRecruiter(
        (d) => `${d.clientName} goes on with ${d.candidateName}: round ${d.roundNumber}`,
        (d) => `Propose a slot for round ${d.roundNumber} for “${d.jobTitle}”.`,
      ),
    ],
  },
  'application.right_recorded': {
    audience: ['agency'],
    sentence: (d) => `recorded the right to represent ${d.candidateName}`,
    tells: [],
  },
  'application.submitted': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `submitted ${d.candidateName}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.candidateName} is submitted for “${d.jobTitle}”`,
        body: () => 'Read the résumé beside the requirements, then shortlist or reject.',
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'Review the candidate',
      },
      {
        to: 'candidate',
        title: (d) => `Your application for “${d.jobTitle}” is with the client`,
        body: (d) => `${d.clientName} has your résumé now. We tell you as soon as they answer.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.shortlisted': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `shortlisted ${d.candidateName}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} is shortlisted for “${d.jobTitle}”`,
        (d) => `Propose a slot for round 1. ${d.clientName} is waiting.`,
      ),
      {
        to: 'candidate',
        title: (d) => `You are shortlisted for “${d.jobTitle}”`,
        body: (d) => `${d.clientName} would like to meet you. Your recruiter arranges the first interview.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.rejected': {
    audience: ['agency', 'client'],
    sentence: (d) => `rejected ${d.candidateName} (${reasonOf(d)}): ${d.reason}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} was rejected for “${d.jobTitle}”`,
        (d) => `${reasonOf(d)}: ${d.reason}`,
      ),
      {
        to: 'candidate',
        title: (d) => `Your application for “${d.jobTitle}” ended`,
        body: (d) =>
          `${d.clientName} goes on with other candidates. Thank you for your time; your recruiter keeps you in mind.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.reopened': {
    audience: ['agency', 'client'],
    sentence: (d) => `reopened the application of ${d.candidateName}`,
    tells: [],
  },
  'application.held': {
    audience: ['agency', 'client'],
    sentence: (d) => `put ${d.candidateName} on hold`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} is on hold for “${d.jobTitle}”`,
        (d) => `${d.clientName} decides later.`,
      ),
    ],
  },
  'application.resumed': {
    audience: ['agency', 'client'],
    sentence: (d) => `took ${d.candidateName} off hold`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} goes on for “${d.jobTitle}”`,
        (d) => `${d.clientName} took the application off hold.`,
      ),
    ],
  },
  'application.selected': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `selected ${d.candidateName}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} is selected for “${d.jobTitle}”`,
        (d) => `${d.clientName} issues the offer next.`,
      ),
      {
        to: 'managers',
        title: (d) => `${d.candidateName} is selected for “${d.jobTitle}”`,
        body: (d) => `${d.clientName} issues the offer next.`,
        href: (d) => `/manager/jobs/${d.jobId}`,
        button: 'See the job',
      },
      {
        to: 'candidate',
        title: (d) => `You are selected for “${d.jobTitle}”`,
        body: (d) => `Congratulations! ${d.clientName} prepares your offer.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.withdrawn': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `withdrew the application of ${d.candidateName}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} withdrew from “${d.jobTitle}”`,
        () => 'The application is closed and its interviews are cancelled.',
      ),
    ],
  },
  'application.job_closed': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `ended the application of ${d.candidateName}: the job was closed`,
    tells: [
      {
        to: 'candidate',
        title: (d) => `“${d.jobTitle}” is closed`,
        body: (d) =>
          `${d.clientName} stopped hiring for it, so your application ends here. Your recruiter keeps you in mind.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.job_reopened': {
    audience: ['agency', 'client', 'candidate'],
    sentence: (d) => `took ${d.candidateName} up again: the job goes on`,
    tells: [
      {
        to: 'candidate',
        title: (d) => `“${d.jobTitle}” goes on`,
        body: (d) => `${d.clientName} is hiring for it again, and your application goes on where it was.`,
        href: () => '/candidate',
        button: 'See my applications',
      },
    ],
  },
  'application.job_reopened_unseen': {
    audience: ['agency'],
    sentence: (d) => `took ${d.candidateName} up again: the job goes on`,
    tells: [],
  },
  'application.rejected_unseen': {
    audience: ['agency'],
    sentence: (d) => `rejected ${d.candidateName} before the submission (${reasonOf(d)}): ${d.reason}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} was rejected for “${d.jobTitle}”`,
        (d) => `${reasonOf(d)}: ${d.reason}`,
      ),
    ],
  },
  'application.reopened_unseen': {
    audience: ['agency'],
    sentence: (d) => `reopened the application of ${d.candidateName}`,
    tells: [],
  },
  'application.withdrawn_unseen': {
    audience: ['agency', 'candidate'],
    sentence: (d) => `withdrew the application of ${d.candidateName}`,
    tells: [
      toRecruiter(
        (d) => `${d.candidateName} withdrew from “${d.jobTitle}”`,
        () => 'The client had not seen the application.',
      ),
    ],
  },
  'application.job_closed_unseen': {
    audience: ['agency'],
    sentence: (d) => `ended the application of ${d.candidateName}: the job was closed`,
    tells: [],
  },
} satisfies EventCatalogue;

export type ApplicationRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  candidateRecordId: string;
  candidateName: string;
  recruiterId: string;
  /** Null until the client has seen it. */
  submittedAt: Date | null;
};

type ApplicationEvent = keyof typeof applicationEvents;

/** Before the submission the client does not know that somebody is in play, and is not told that they are not any more. */
const UNSEEN: Partial<Record<ApplicationEvent, ApplicationEvent>> = {
  'application.rejected': 'application.rejected_unseen',
  'application.reopened': 'application.reopened_unseen',
  'application.withdrawn': 'application.withdrawn_unseen',
  'application.job_closed': 'application.job_closed_unseen',
  'application.job_reopened': 'application.job_reopened_unseen',
};

export async function announceApplication(
  context: Context,
  type: ApplicationEvent,
  application: ApplicationRow,
  data: EventData,
): Promise<void> {
  const { id: applicationId, jobId, candidateName, recruiterId, submittedAt } = application;
  const kind = submittedAt ? type : (UNSEEN[type] ?? type);
  const words = { applicationId, jobId, candidateName, recruiterId, ...data };
  await context.record(
    eventAbout(applicationEvents, kind, 'application', { ...application, applicationId }, words),
  );
}
