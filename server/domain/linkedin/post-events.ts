import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';

const openPosts = (d: EventData) => `/manager/jobs/${d.jobId}?tab=links`;

export const linkedinPostEvents = {
  'linkedin_post.begun': {
    audience: ['accounts'],
    sentence: (d) => `had this job posted to ${d.pageName} at LinkedIn`,
    tells: [],
  },
  'linkedin_post.posted': {
    audience: ['agency'],
    sentence: (d) => `posted this job to ${d.pageName} at LinkedIn`,
    tells: [],
  },
  'linkedin_post.failed': {
    audience: ['accounts'],
    sentence: (d) => `could not post this job to ${d.pageName} at LinkedIn: ${d.reason}`,
    tells: [
      {
        to: 'addressee',
        evenActor: true,
        title: (d) => `${d.jobTitle} was not posted to LinkedIn`,
        body: (d) => `${asSentence(d.reason)} Once that is mended, try again.`,
        href: openPosts,
        button: 'See the post',
      },
    ],
  },
  'linkedin_post.taken_down': {
    audience: ['agency'],
    sentence: (d) => `took the post of this job at ${d.pageName} down`,
    tells: [],
  },
  'linkedin_post.kept_up': {
    audience: ['accounts'],
    sentence: (d) => `could not take the post at ${d.pageName} down: ${d.reason}`,
    tells: [
      {
        to: 'addressee',
        evenActor: true,
        title: (d) => `The post of ${d.jobTitle} is still at LinkedIn`,
        body: (d) => `${asSentence(d.reason)} Try again, or take it down at LinkedIn itself.`,
        href: openPosts,
        button: 'See the post',
      },
    ],
  },
} satisfies EventCatalogue;

type OfPost = {
  id: string;
  agencyId: string;
  jobId: string;
  jobTitle: string;
  pageName: string;
  byUserId: string;
  reason?: string | null;
};

export async function announcePost(
  context: Context,
  type: keyof typeof linkedinPostEvents,
  { id, agencyId, jobId, jobTitle, pageName, byUserId, reason }: OfPost,
): Promise<void> {
  const data = { jobId, jobTitle, pageName, addresseeId: byUserId, reason: reason ?? '' };
  await context.record(eventAbout(linkedinPostEvents, type, 'linkedin_post', { id, agencyId, jobId }, data));
}
