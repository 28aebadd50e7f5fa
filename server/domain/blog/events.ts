import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';

const toAuthor = (title: Telling['title'], body: Telling['body']): Telling[] => [
  { to: 'addressee', title, body, href: (d) => `/posts/${d.postId}`, button: 'Open the post' },
];

/** Between its author and the platform. A draft is the author's alone, so what they do with it is no event. */
export const blogEvents = {
  'blog_post.submitted': {
    audience: ['platform'],
    sentence: (d) => `submitted “${d.title}”`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `“${d.title}” waits for your approval`,
        body: (d) =>
          `${d.authorName} would like it to appear on the blog. Read it, and approve it or say what is to change.`,
        href: (d) => `/platform/blog/${d.postId}`,
        button: 'Read the post',
      },
    ],
  },
  'blog_post.withdrawn': {
    audience: ['platform'],
    sentence: (d) => `took “${d.title}” back before it was approved`,
    tells: [],
  },
  'blog_post.approved': {
    audience: ['platform'],
    sentence: (d) => `approved and published “${d.title}”`,
    tells: toAuthor(
      (d) => `“${d.title}” is approved and published`,
      () => 'Everybody can read it now.',
    ),
  },
  'blog_post.scheduled': {
    audience: ['platform'],
    sentence: (d) => `approved “${d.title}” to appear on ${d.when}`,
    tells: toAuthor(
      (d) => `“${d.title}” is approved`,
      (d) => `It appears on ${d.when}. Until then you can take it back.`,
    ),
  },
  'blog_post.rejected': {
    audience: ['platform'],
    sentence: (d) => `rejected “${d.title}”: ${d.reason}`,
    tells: toAuthor(
      (d) => `“${d.title}” is not approved yet`,
      (d) => `${asSentence(d.reason)} Change it and submit it again.`,
    ),
  },
  'blog_post.unscheduled': {
    audience: ['platform'],
    sentence: (d) => `took “${d.title}” back before it appeared`,
    tells: [],
  },
  'blog_post.published': {
    audience: ['platform'],
    sentence: (d) => `published “${d.title}” at its time`,
    tells: toAuthor(
      (d) => `“${d.title}” is published`,
      () => 'Its time has come, and everybody can read it now.',
    ),
  },
  'blog_post.unpublished': {
    audience: ['platform'],
    sentence: (d) => `took “${d.title}” off the blog`,
    tells: [],
  },
  'blog_post.taken_down': {
    audience: ['platform'],
    sentence: (d) => `took down “${d.title}”: ${d.reason}`,
    tells: toAuthor(
      (d) => `“${d.title}” was taken off the blog`,
      (d) => `${asSentence(d.reason)} You can change it and submit it again.`,
    ),
  },
} satisfies EventCatalogue;

export type PostWords = { id: string; title: string; authorId: string; authorName: string };

export async function announcePost(
  context: Context,
  type: keyof typeof blogEvents,
  { id, title, authorId, authorName }: PostWords,
  data: EventData = {},
): Promise<void> {
  const words = { postId: id, title, authorName, addresseeId: authorId, ...data };
  await context.record(eventAbout(blogEvents, type, 'blog_post', { id, agencyId: null }, words));
}
