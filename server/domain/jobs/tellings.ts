import type { EventData } from '../../platform/events.ts';

export const openJob = (role: string) => (d: EventData) => `/${role}/jobs/${d.jobId}`;

/** Both sides of the engagement, and those who work on it. */
export function everySide(title: (d: EventData) => string, body: (d: EventData) => string) {
  const side = (to: 'managers' | 'recruiters' | 'clients', role: string) => ({
    to,
    title,
    body,
    href: openJob(role),
    button: 'See the job',
  });
  return [side('managers', 'manager'), side('recruiters', 'recruiter'), side('clients', 'client')];
}
