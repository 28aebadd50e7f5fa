import { z } from 'zod';
import {
  Instant,
  InstantIn,
  isInstant,
  pageOf,
  pageQuery,
  severalOf,
  sortedCursor,
  text,
} from '../../platform/http/shapes.ts';

const STATES = ['draft', 'submitted', 'rejected', 'scheduled', 'published', 'unpublished'] as const;

const Tag = text(1, 30)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .+#&-]*$/u, 'Letters, digits, spaces and . + # & - only.')
  .transform((tag) => tag.toLowerCase().replaceAll(/\s+/g, ' '));

const Reason = text(3, 1000);
const Version = z.int().min(1).describe('Of the post as it was last read; another one is 409 `stale`.');

const isWebAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
};

export const LONGEST_BODY = 60_000;

export const CreatePost = z.strictObject({ title: text(0, 150).default('') });

export const SavePost = z
  .strictObject({
    title: text(0, 150),
    excerpt: text(0, 300).describe('Shown in lists, previews and feeds.'),
    body: text(0, LONGEST_BODY).describe('HTML; what is not of the allow-list is left out.'),
    tags: z
      .array(Tag)
      .max(8, 'At most 8 tags, please.')
      .transform((tags) => [...new Set(tags)]),
    canonicalUrl: text(1, 500)
      .refine(isWebAddress, 'An address that begins with https://.')
      .nullable()
      .describe('Where it appeared first, if not here.'),
    coverImageId: z.uuid().nullable().describe('A picture of this post.'),
    coverAlt: text(0, 300).describe('What the cover shows, for whom cannot see it.'),
  })
  .partial()
  .extend({ version: Version });
export type SavePost = z.output<typeof SavePost>;

export const SubmitPost = z.strictObject({
  publishAt: InstantIn.nullable().default(null).describe('When it shall appear; null: once it is approved.'),
});
export const ApprovePost = z.strictObject({
  version: Version,
  publishAt: InstantIn.nullable()
    .optional()
    .describe('When it appears; null: now; left out: when its author would like it.'),
});
export const RejectPost = z.strictObject({ version: Version, reason: Reason });
export const TakeDownPost = z.strictObject({ reason: Reason });

export const ListMyPosts = pageQuery.extend({
  state: severalOf(STATES),
  q: text(0, 100).optional().describe('Part of the title.'),
});

export const ListPostsToReview = pageQuery.extend({
  after: sortedCursor(isInstant),
  state: severalOf(STATES, 'Left out: what waits. Of drafts those that revise what everybody reads.'),
  q: text(0, 100).optional().describe('Part of the title or of the author’s name.'),
});

const Item = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(STATES),
  live: z.boolean().describe('Everybody reads it, or an earlier text of it.'),
  tags: z.array(z.string()),
  submittedAt: Instant.nullable(),
  publishAt: Instant.nullable().describe('When it shall appear.'),
  publishedAt: Instant.nullable(),
  updatedAt: Instant,
});
export const PostPage = pageOf(Item);
export const ReviewPage = pageOf(Item.extend({ authorName: z.string(), agencyName: z.string().nullable() }));

export const ImageView = z.object({
  id: z.uuid(),
  src: z.string().describe('As the text names it.'),
  width: z.int(),
  height: z.int(),
});

const Decision = z.object({
  id: z.uuid(),
  at: Instant,
  outcome: z.enum(['approved', 'rejected', 'taken_down']),
  byName: z.string(),
  reason: z.string().nullable(),
});

export const PostView = Item.extend({
  version: z.int(),
  authorName: z.string(),
  excerpt: z.string(),
  body: z.string(),
  canonicalUrl: z.string().nullable(),
  cover: ImageView.nullable(),
  coverAlt: z.string(),
  reason: z.string().nullable().describe('Why it was rejected or taken down.'),
  publicPath: z.string().nullable().describe('Where everybody reads it.'),
  missing: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .describe('What it lacks before it can be submitted.'),
  decisions: z.array(Decision).describe('The newest first, at most 20.'),
  possible: z.array(z.string()),
});
export type PostView = z.output<typeof PostView>;

export const ReviewView = PostView.extend({ agencyName: z.string().nullable() });
export type ReviewView = z.output<typeof ReviewView>;

export const PostSlug = z.strictObject({
  slug: z
    .string()
    .max(200)
    .regex(/^(?:[a-z0-9-]*-)?[0-9a-f]{12}$/),
});

export const ListPublicPosts = z.strictObject({
  q: text(0, 100).optional().describe('Words; “-word” leaves out.'),
  tag: text(0, 30).optional(),
  author: z
    .string()
    .regex(/^(?:[a-z0-9-]*-)?[0-9a-f]{12}$/)
    .max(200)
    .optional()
    .describe('The end of an author’s page.'),
  agency: text(0, 12).optional().describe('The code of an agency that shows the posts of its members.'),
  limit: z.coerce.number().int().min(1).max(50).default(12),
  after: sortedCursor(isInstant),
});
export type ListPublicPosts = z.output<typeof ListPublicPosts>;

export const PublicPostItem = z.object({
  path: z.string(),
  title: z.string(),
  excerpt: z.string(),
  tags: z.array(z.string()),
  author: z.object({ name: z.string(), path: z.string() }),
  agency: z.object({ code: z.string(), name: z.string() }).nullable(),
  cover: z
    .object({ src: z.string(), smallSrc: z.string(), alt: z.string(), width: z.int(), height: z.int() })
    .nullable(),
  minutes: z.int().describe('To read it.'),
  publishedAt: Instant,
  changedAt: Instant,
});
export type PublicPostItem = z.output<typeof PublicPostItem>;
export const PublicPostPage = pageOf(PublicPostItem);
export type PublicPostPage = z.output<typeof PublicPostPage>;

export const PublicPost = PublicPostItem.extend({
  key: z.string(),
  body: z.string().describe('HTML.'),
  words: z.int(),
  canonicalUrl: z.string().nullable(),
});
export type PublicPost = z.output<typeof PublicPost>;
