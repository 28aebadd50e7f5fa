import { z } from 'zod';
import { Instant } from '../../../platform/http/shapes.ts';

const Connection = z.object({
  id: z.uuid(),
  name: z.string().describe('As whom LinkedIn knows the person who connected.'),
  byName: z.string(),
  state: z
    .enum(['connected', 'lost'])
    .describe('`lost`: LinkedIn takes our connection no more; connect again.'),
  createdAt: Instant,
  lostAt: Instant.nullable(),
});

export const LinkedinView = z.object({
  configured: z.boolean().describe('Whether this installation knows LinkedIn at all.'),
  profile: Connection.extend({
    whole: z.boolean().describe('Whether the whole profile can be read, or name and address alone.'),
  }).nullable(),
  page: Connection.extend({
    pages: z.array(z.object({ urn: z.string(), name: z.string() })).describe('In whose name it may post.'),
    pageUrn: z.string().describe('The one that it posts as.'),
  })
    .nullable()
    .describe('The agency’s company page; null also for who may not see it.'),
  possible: z
    .array(
      z.enum([
        'connectProfile',
        'connectPage',
        'disconnectProfile',
        'disconnectPage',
        'choosePage',
        'importProfile',
      ]),
    )
    .describe('What the reader can do now.'),
});
export type LinkedinView = z.output<typeof LinkedinView>;

export const Purpose = z.enum(['profile', 'page']);
export type Purpose = z.output<typeof Purpose>;

export const ChooseLinkedinPage = z.strictObject({ urn: z.string().max(100) });
