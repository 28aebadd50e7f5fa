import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';

import { revisionEvents } from './revision-events.ts';
import { everySide, openJob } from './tellings.ts';

export const jobEvents = {
  ...revisionEvents,
  'job.created': {
    audience: ['client'],
    sentence: () => 'began this job',
    tells: [],
  },
  'job.drafted_for_client': {
    audience: ['agency', 'client'],
    sentence: (d) => `began this job for ${d.clientName}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.agencyName} drafts “${d.title}” for you`,
        body: (d) => `Look at it, complete it, and submit it when it is right. (${d.code})`,
        href: (d) => `/client/jobs/${d.jobId}/edit`,
        button: 'See the draft',
      },
    ],
  },
  'job.imported': {
    audience: ['client'],
    sentence: (d) => `began this job from ${d.fileName}`,
    tells: [],
  },
  // The name of the file is the agency's own.
  'job.imported_for_client': {
    audience: ['agency', 'client'],
    sentence: (d) => `began this job for ${d.clientName}, with others from a file`,
    tells: [],
  },
  'job.submitted': {
    audience: ['agency', 'client'],
    sentence: () => 'submitted the job for approval',
    tells: [
      {
        to: 'managers',
        title: (d) => `${d.clientName} asks you to approve “${d.title}”`,
        body: (d) => `Read it beside the terms that will apply, then approve or reject it. (${d.code})`,
        href: openJob('manager'),
        button: 'Review the job',
      },
    ],
  },
  'job.approved': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: () => 'approved the job; the terms of today apply to it',
    tells: [
      {
        to: 'clients',
        title: (d) => `“${d.title}” is open`,
        body: (d) => `${d.agencyName} approved the job and starts sourcing. (${d.code})`,
        href: openJob('client'),
        button: 'See the job',
      },
      {
        to: 'interviewers',
        title: (d) => `You are on the interview team of “${d.title}”`,
        body: (d) => `${d.clientName} named you as an interviewer. Invitations will reach you here.`,
        href: () => '/interviewer',
        button: 'Open Hireloom',
      },
    ],
  },
  'job.interviewer_chosen': {
    audience: ['agency', 'client'],
    sentence: (d) => `chose ${d.interviewerName} for “${d.round}”`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `You are on the interview team of “${d.title}”`,
        body: (d) => `${d.clientName} named you for “${d.round}”. Invitations will reach you here.`,
        href: () => '/interviewer',
        button: 'Open Hireloom',
      },
    ],
  },
  'job.shown': {
    audience: ['agency'],
    sentence: () => 'put the job on the public board',
    tells: [],
  },
  'job.hidden': {
    audience: ['agency'],
    sentence: () => 'took the job off the public board',
    tells: [],
  },
  'job.archived': { audience: ['agency', 'client'], sentence: () => 'archived the job', tells: [] },
  'job.unarchived': {
    audience: ['agency', 'client'],
    sentence: () => 'took the job out of the archive',
    tells: [],
  },
  'job.rejected': {
    audience: ['agency', 'client'],
    sentence: (d) => `rejected the job: ${d.reason}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `“${d.title}” was not approved`,
        body: (d) => `The agency says: ${d.reason}`,
        href: openJob('client'),
        button: 'See the job',
      },
    ],
  },
  'job.assigned': {
    audience: ['agency'],
    sentence: (d) => `assigned ${d.recruiterNames} to ${d.place}`,
    tells: [],
  },
  'job.recruiter_assigned': {
    audience: [],
    sentence: (d) => `assigned ${d.recruiterName} to ${d.place}`,
    tells: [
      {
        to: 'recruiter',
        title: (d) => `You are assigned to “${d.title}”, ${d.place}`,
        body: (d) => `${d.openings} opening(s) for ${d.clientName}. (${d.code})`,
        href: openJob('recruiter'),
        button: 'Open the job desk',
      },
    ],
  },
  'job.recruiter_taken_off': {
    audience: ['agency'],
    sentence: (d) => `took ${d.recruiterName} off ${d.place}`,
    tells: [
      {
        to: 'addressee',
        title: (d) => `You no longer work on “${d.title}”, ${d.place}`,
        body: (d) => `${d.next} (${d.code})`,
        href: () => '/recruiter/jobs',
        button: 'See my jobs',
      },
    ],
  },
  'job.handed_over': {
    audience: ['agency'],
    sentence: (d) =>
      `handed over ${d.work} in ${d.place} from ${d.fromNames} to ${d.recruiterName}${d.note && `: ${d.note}`}`,
    tells: [
      {
        to: 'recruiter',
        title: (d) => `You take over ${d.work} on “${d.title}”, ${d.place}`,
        body: (d) => `From ${d.fromNames}. (${d.code})${d.note && `\n\n${d.note}`}`,
        href: openJob('recruiter'),
        button: 'Open the job desk',
      },
    ],
  },
  'job.asked_for': {
    audience: ['agency'],
    sentence: () => 'asked to work on the job',
    tells: [
      {
        to: 'managers',
        title: (d) => `${d.recruiterName} would like to work on “${d.title}”`,
        body: (d) => `${d.note} Assign them, or say no. (${d.code})`,
        href: (d) => `/manager/jobs/${d.jobId}?tab=recruiters`,
        button: 'See the recruiters',
      },
    ],
  },
  'job.asking_declined': {
    audience: ['agency'],
    sentence: (d) => `did not assign ${d.recruiterName}, who had asked`,
    tells: [
      {
        to: 'addressee',
        title: (d) => `“${d.title}” stays with others`,
        body: (d) => `You asked to work on it; the manager decided otherwise. (${d.code})`,
        href: () => '/recruiter/jobs',
        button: 'See my jobs',
      },
    ],
  },
  'job.shared_by_agency': {
    audience: ['agency'],
    sentence: (d) => `made a link to read the job for ${d.forWhom}`,
    tells: [],
  },
  'job.shared_by_client': {
    audience: ['client'],
    sentence: (d) => `made a link to read the job for ${d.forWhom}`,
    tells: [],
  },
  'job.documents_changed': {
    audience: ['agency', 'client'],
    sentence: documentWords,
    tells: [],
  },
  'job.documents_drafted': {
    audience: ['client'],
    sentence: documentWords,
    tells: [],
  },
  'job.held': {
    audience: ['agency', 'client'],
    sentence: () => 'put the job on hold',
    tells: everySide(
      (d) => `“${d.title}” is on hold`,
      (d) => `Nothing is expected of you until it is resumed. (${d.code})`,
    ),
  },
  'job.resumed': {
    audience: ['agency', 'client'],
    sentence: () => 'resumed the job',
    tells: everySide(
      (d) => `“${d.title}” goes on`,
      (d) => `The job is open again. (${d.code})`,
    ),
  },
  'job.closed': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `closed the job: ${d.reason}`,
    tells: everySide(
      (d) => `“${d.title}” is closed`,
      (d) => `Reason: ${asSentence(d.reason)} Its interviews are cancelled.`,
    ),
  },
  // Client and managers hear once that the engagement has ended; these are for those who work on the job.
  'job.closed_with_engagement': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `closed the job. ${d.reason}`,
    tells: [
      {
        to: 'recruiters',
        title: (d) => `“${d.title}” is closed`,
        body: (d) => `${asSentence(d.reason)} Its interviews are cancelled.`,
        href: openJob('recruiter'),
        button: 'See the job',
      },
    ],
  },
  'job.rejected_with_engagement': {
    audience: ['agency', 'client'],
    sentence: (d) => `rejected the job. ${d.reason}`,
    tells: [],
  },
  'job.expired': {
    audience: ['agency', 'client'],
    sentence: (d) => `noted that the deadline of ${d.deadline} has passed`,
    tells: everySide(
      (d) => `“${d.title}” has expired`,
      (d) => `Its deadline was ${d.deadline}. (${d.code})`,
    ),
  },
  'job.location_filled': {
    audience: ['agency', 'client'],
    sentence: (d) => `filled the last opening in ${d.place}`,
    tells: [],
  },
  'job.filled': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: () => 'filled the last opening of the job',
    tells: everySide(
      (d) => `“${d.title}” is filled`,
      (d) => `All ${d.openings} opening(s) are taken. (${d.code})`,
    ),
  },
} satisfies EventCatalogue;

function documentWords({ did, document, newName }: EventData): string {
  return newName ? `renamed the document “${document}” to “${newName}”` : `${did} the document “${document}”`;
}

type JobRow = {
  id: string;
  agencyId: string;
  /** Null where the doer may not know it. */
  clientCompanyId: string | null;
  title: string;
  code: string;
  clientName: string;
};

export async function announceJob(
  context: Context,
  type: keyof typeof jobEvents,
  job: JobRow,
  data: EventData = {},
): Promise<void> {
  const { id: jobId, title, code, clientName } = job;
  const words = { jobId, title: title || 'Untitled job', code, clientName, ...data };
  await context.record(eventAbout(jobEvents, type, 'job', { ...job, jobId }, words));
}
