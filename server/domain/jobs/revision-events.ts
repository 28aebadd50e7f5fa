/** What one side asks of a job and the other answers: changes before the approval, edits, reopening. */
import type { EventCatalogue } from '../../platform/events.ts';
import { everySide, openJob } from './tellings.ts';

export const revisionEvents = {
  'job.changes_requested': {
    audience: ['agency', 'client'],
    sentence: (d) => `asked for changes: ${d.fields}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `“${d.title}”: please look at its ${d.fields}`,
        body: (d) =>
          `The agency asks for changes before it opens the job. Take them, or answer with your own. (${d.code})`,
        href: openJob('client'),
        button: 'See what is asked',
      },
    ],
  },
  'job.changes_accepted': {
    audience: ['agency', 'client'],
    sentence: (d) => `took the proposed changes: ${d.fields}`,
    tells: [],
  },
  'job.resubmitted': {
    audience: ['agency', 'client'],
    sentence: () => 'submitted the job again',
    tells: [
      {
        to: 'managers',
        title: (d) => `${d.clientName} answers on “${d.title}”`,
        body: (d) => `It is submitted again; what changed is marked. (${d.code})`,
        href: openJob('manager'),
        button: 'Review the job',
      },
    ],
  },
  'job.edit_proposed_by_agency': {
    audience: ['agency', 'client'],
    sentence: (d) => `asked to change the ${d.fields}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `${d.agencyName} asks to change “${d.title}”`,
        body: (d) => `Its ${d.fields}. Accept or reject each; what you accept holds at once. (${d.code})`,
        href: openJob('client'),
        button: 'See the changes',
      },
    ],
  },
  'job.edit_proposed_by_client': {
    audience: ['agency', 'client'],
    sentence: (d) => `asked to change the ${d.fields}`,
    tells: [
      {
        to: 'managers',
        title: (d) => `${d.clientName} asks to change “${d.title}”`,
        body: (d) => `Its ${d.fields}. Accept or reject each; what you accept holds at once. (${d.code})`,
        href: openJob('manager'),
        button: 'See the changes',
      },
    ],
  },
  'job.edit_answered': {
    audience: ['agency', 'client'],
    sentence: (d) => `answered the edit: accepted ${d.accepted}, rejected ${d.rejected}`,
    tells: [
      {
        to: 'addressee',
        title: (d) => `Your edit of “${d.title}” is answered`,
        body: (d) => `Accepted: ${d.accepted}. Rejected: ${d.rejected}. (${d.code})`,
        href: (d) => `/${d.addresseeRole}/jobs/${d.jobId}`,
        button: 'See the job',
      },
    ],
  },
  'job.edit_withdrawn': {
    audience: ['agency', 'client'],
    sentence: (d) => `took back the wish to change the ${d.fields}`,
    tells: [],
  },
  'job.reopening_asked': {
    audience: ['agency', 'client'],
    sentence: (d) => `asked to reopen the job until ${d.deadline}`,
    tells: [
      {
        to: 'managers',
        title: (d) => `${d.clientName} asks to reopen “${d.title}”`,
        body: (d) =>
          `With a deadline of ${d.deadline}. Applications that its closing ended come back. (${d.code})`,
        href: openJob('manager'),
        button: 'See the request',
      },
    ],
  },
  'job.reopened': {
    audience: ['agency', 'client'],
    sentence: (d) => `reopened the job until ${d.deadline}`,
    tells: everySide(
      (d) => `“${d.title}” is open again`,
      (d) => `Its deadline is ${d.deadline}; ${d.back} application(s) come back. (${d.code})`,
    ),
  },
  'job.reopening_declined': {
    audience: ['agency', 'client'],
    sentence: (d) => `declined to reopen the job: ${d.reason}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `“${d.title}” stays closed`,
        body: (d) => `The agency says: ${d.reason}`,
        href: openJob('client'),
        button: 'See the job',
      },
    ],
  },
} satisfies EventCatalogue;
