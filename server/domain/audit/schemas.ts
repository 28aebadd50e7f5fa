import { z } from 'zod';
import {
  DateOnly,
  Instant,
  isInstant,
  pageOf,
  pageQuery,
  sortedCursor,
  text,
} from '../../platform/http/shapes.ts';

const several = (pattern: RegExp) => z.string().max(2000).regex(pattern).optional();

const Filters = z.strictObject({
  q: text(1, 200).optional().describe('Part of the name of who did it, or of who acted in their place.'),
  actorId: z.uuid().optional().describe('The user who did it, or who acted in their place.'),
  type: several(/^[a-z_]+\.[a-z_]+(,[a-z_]+\.[a-z_]+)*$/).describe('Event types, by comma.'),
  subject: several(/^[a-z_]+(,[a-z_]+)*$/).describe('Kinds of things, by comma: `job`, `invoice` …'),
  record: z.uuid().optional().describe('One record: what happened to it and to what belongs to it.'),
  from: DateOnly.optional().describe('The first day, in the reader’s time zone.'),
  to: DateOnly.optional().describe('The last day, in the reader’s time zone.'),
  organisation: text(1, 12).toUpperCase().optional().describe('The code of the organisation it concerns.'),
});
export type TrailFilters = z.output<typeof Filters>;

export const ExportTrail = Filters;
export const ListTrail = pageQuery.extend({
  ...Filters.shape,
  after: sortedCursor(isInstant),
});
export type ListTrail = z.output<typeof ListTrail>;

export const TrailItem = z.object({
  id: z.uuid(),
  at: Instant,
  type: z.string(),
  actorName: z.string(),
  actorRole: z.string(),
  impersonatorName: z.string().nullable().describe('The platform admin who acted in the actor’s place.'),
  sentence: z.string().describe('Reads on from the actor’s name.'),
  subjectType: z.string(),
  subjectId: z.uuid(),
  about: z.string(),
  organisationName: z.string().nullable().describe('The agency whose event it is, else the client company.'),
});
export type TrailItem = z.output<typeof TrailItem>;
export const TrailPage = pageOf(TrailItem);

export const TrailEvent = TrailItem.extend({
  actorUserId: z.uuid().nullable(),
  impersonatorUserId: z.uuid().nullable(),
  writtenAt: Instant.describe('By the database’s clock.'),
  data: z.record(z.string(), z.string()),
  seal: z
    .object({ sequence: z.int(), hash: z.string(), sealedAt: Instant })
    .nullable()
    .describe('Its place in the hash chain; null until it is sealed, and in a chain that is another’s.'),
});
export type TrailEvent = z.output<typeof TrailEvent>;

export const TrailTypes = z.object({ types: z.array(z.string()), subjects: z.array(z.string()) });

export const ChainQuery = z.strictObject({
  organisation: text(1, 12)
    .toUpperCase()
    .optional()
    .describe('For the platform: whose chain, by code; without it the platform’s own. Others have one.'),
});

export const ChainView = z.object({
  newest: z
    .object({
      sequence: z.int().describe('How many events are sealed.'),
      eventId: z.uuid(),
      eventAt: Instant.nullable(),
      sealedAt: Instant,
      hash: z
        .string()
        .describe(
          'SHA-256, hexadecimal. Kept elsewhere, it proves later that nothing before it was changed.',
        ),
    })
    .nullable(),
  unsealed: z.int(),
});

export const VerifyTrail = ChainQuery.extend({
  after: z.int().min(0).max(2_000_000_000).default(0).describe('`checked` of the part before.'),
});

export const ChainPartView = z.object({
  checked: z.int(),
  total: z.int(),
  broken: z.object({ sequence: z.int(), eventId: z.uuid(), why: z.string() }).nullable(),
});
