import { z } from 'zod';
import { DateOnly, Instant, text } from '../../../platform/http/shapes.ts';

export const PostJob = z.strictObject({
  words: text(1, 3000).describe('What stands above the link.'),
  withPicture: z
    .boolean()
    .default(true)
    .describe('With a picture made of the agency’s logo and colour, where it has a logo.'),
});
export type PostJob = z.output<typeof PostJob>;

export const LinkedinPostView = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'posted', 'failed', 'cancelled', 'taking_down', 'taken_down']),
  pageName: z.string(),
  words: z.string(),
  withPicture: z.boolean(),
  byName: z.string(),
  createdAt: Instant,
  postedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  nextTryAt: Instant.nullable().describe('Where it has to wait.'),
  reason: z.string().nullable().describe('Why it waits longer, or was given up.'),
  postUrl: z.string().nullable().describe('Of the post at LinkedIn.'),
  linkUrl: z.string().describe('What the post leads to; it counts.'),
  clicks: z.int(),
  lastClickedOn: DateOnly.nullable(),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
});
export type LinkedinPostView = z.output<typeof LinkedinPostView>;

export const LinkedinPosts = z.object({
  pageName: z
    .string()
    .nullable()
    .describe('As which company page would be posted; null where none is connected.'),
  hasLogo: z.boolean(),
  suggestion: z.string().describe('Words to begin with.'),
  possible: z.array(z.enum(['post'])).describe('What the reader can do now besides.'),
  items: z.array(LinkedinPostView),
});
