import { z } from 'zod';
import { text } from '../../platform/http/shapes.ts';

export const SearchQuery = z.strictObject({
  q: text(2, 100).describe('Words, the beginning of one, a code, an e-mail address or a phone number.'),
});

export const KINDS = [
  'jobs',
  'candidates',
  'applications',
  'interviews',
  'clients',
  'agencies',
  'invoices',
  'tickets',
  'posts',
  'people',
  'organisations',
  'users',
] as const;
export type Kind = (typeof KINDS)[number];

const Kind = z.enum(KINDS);

const Hit = z.object({
  id: z.uuid(),
  title: z.string(),
  detail: z.string().describe('What tells it from others of the same name.'),
  href: z.string().describe('The screen that shows it, of the area in which I may open it.'),
});

export const SearchView = z.object({
  groups: z
    .array(z.object({ kind: Kind, items: z.array(Hit) }))
    .describe('At most six of each kind; kinds of which nothing was found are left out.'),
});

export const RecentView = z.object({
  items: z.array(Hit.extend({ kind: Kind })).describe('What I opened from the search last, newest first.'),
});

export const OpenedParams = z.strictObject({ kind: Kind, id: z.uuid() });

export type Hit = z.output<typeof Hit>;
