import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const openJob = (role: string) => (d: EventData) => `/${role}/jobs/${d.jobId}`;

export const jobEvents = {
  'job.created': {
    audience: ['client'],
    sentence: () => 'began this job',
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
      (d) => `Reason: ${d.reason}. Its interviews are cancelled.`,
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
        body: (d) => `${d.reason}. Its interviews are cancelled.`,
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

/** Both sides of the engagement, and those who work on it. */
function everySide(title: (d: EventData) => string, body: (d: EventData) => string) {
  const side = (to: 'managers' | 'recruiters' | 'clients', role: string) => ({
    to,
    title,
    body,
    href: openJob(role),
    button: 'See the job',
  });
  return [side('managers', 'manager'), side('recruiters', 'recruiter'), side('clients', 'client')];
}

type JobRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
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
