import { z } from 'zod';
import { DateOnly, pageOf, pageQuery, sortedCursor, text } from '../../platform/http/shapes.ts';

/** Unless the agency has chosen. */
export const DEFAULT_MONTHS = 24;
const MONTHS = { from: 6, to: 120 };
/** How long somebody stays after it was told that they go. */
export const WARNING_DAYS = 14;
/** How far ahead the list looks. */
export const AHEAD_DAYS = 30;

export const RetentionChange = z.strictObject({
  months: z
    .int()
    .min(MONTHS.from)
    .max(MONTHS.to)
    .nullable()
    .describe('Without work on them, after which candidates are erased; null: never.'),
});

export const RetentionView = z.object({
  months: z.int().nullable(),
  defaultMonths: z.int(),
  monthsFrom: z.int(),
  monthsTo: z.int(),
  due: z.int().describe('Who goes within 30 days, unless somebody works with them or keeps them.'),
  kept: z.int(),
});
export type RetentionView = z.output<typeof RetentionView>;
export const BOUNDS = { monthsFrom: MONTHS.from, monthsTo: MONTHS.to };

export const ListRetained = pageQuery.extend({
  after: sortedCursor((value) => DateOnly.safeParse(value).success),
  show: z.enum(['due', 'kept']).default('due'),
});
export type ListRetained = z.output<typeof ListRetained>;

export const RetainedPage = pageOf(
  z.object({
    id: z.uuid(),
    name: z.string(),
    lastWorkedOn: DateOnly,
    eraseOn: DateOnly.nullable().describe('The first night in which they may go; null while they are kept.'),
    warnedOn: DateOnly.nullable().describe('When the admins were told.'),
    keptUntil: DateOnly.nullable(),
    keptReason: z.string().nullable(),
    keptByName: z.string().nullable(),
    possible: z.array(z.enum(['keep', 'release'])),
  }),
);
export type RetainedPage = z.output<typeof RetainedPage>;

export const KeepCandidate = z.strictObject({
  until: DateOnly.describe('The last day on which they stay whatever happens; at most ten years from now.'),
  reason: text(1, 500),
});
export type KeepCandidate = z.output<typeof KeepCandidate>;

export const RetentionDone = z.object({ done: z.literal(true) });
