import { z } from 'zod';
import { DateOnly, Instant, text } from '../../../platform/http/shapes.ts';
import { JOB_FIELDS } from '../fields.ts';
import { differ, JobFields } from './fields.ts';

const FieldName = z.enum(JOB_FIELDS);

export const RequestChanges = z
  .strictObject({
    note: text(1, 2000).optional(),
    fields: z
      .array(z.strictObject({ field: FieldName, reason: text(3, 1000) }))
      .min(1, 'Name at least one field.')
      .max(JOB_FIELDS.length)
      .refine((fields) => differ(fields.map(({ field }) => field)), 'Each field once.'),
    proposals: JobFields.partial()
      .default({})
      .describe('Another value for some of the fields; the rest is left to the client.'),
  })
  .refine(
    ({ fields, proposals }) =>
      Object.keys(proposals).every((name) => fields.some(({ field }) => field === name)),
    { message: 'Give a reason for every field that you propose.', path: ['proposals'] },
  );
export type RequestChanges = z.output<typeof RequestChanges>;

export const AcceptChanges = z.strictObject({ fields: z.array(FieldName).min(1).max(JOB_FIELDS.length) });

export const ProposeRevision = z.strictObject({
  note: text(1, 2000).optional(),
  changes: JobFields.partial().describe('Only what shall be otherwise; lists whole.'),
});
export type ProposeRevision = z.output<typeof ProposeRevision>;

export const DecideRevision = z.strictObject({
  decisions: z
    .array(z.strictObject({ field: FieldName, accept: z.boolean(), reason: text(1, 1000).optional() }))
    .min(1)
    .max(JOB_FIELDS.length)
    .refine((fields) => differ(fields.map(({ field }) => field)), 'Each field once.'),
});
export type DecideRevision = z.output<typeof DecideRevision>;

export const AskToReopen = z.strictObject({
  note: text(1, 2000).optional(),
  deadline: DateOnly,
  openings: z
    .array(z.strictObject({ jobLocationId: z.uuid(), openings: z.int().min(1).max(1000) }))
    .max(50)
    .default([])
    .describe('Of the locations that shall have another number of openings.'),
});
export type AskToReopen = z.output<typeof AskToReopen>;

const Change = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

export const JobVersions = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      cause: z.enum(['submitted', 'resubmitted', 'changes_accepted', 'revision', 'reopened', 'interviewer']),
      bySide: z.enum(['agency', 'client']),
      byName: z.string(),
      askedByName: z.string().nullable().describe('Whose wish it was, where the other side answered it.'),
      at: Instant,
      fields: z.record(z.string(), z.unknown()),
      changes: z.array(Change).describe('From the version before.'),
    }),
  ),
  sinceLastLook: z
    .object({
      changes: z.array(Change),
      leftAsItWas: z
        .array(z.object({ field: z.string(), reason: z.string().nullable() }))
        .describe('What the agency had asked to be changed, and is not.'),
    })
    .nullable()
    .describe(
      'From one submission to the next, where the newest version is a submission after changes were asked for.',
    ),
});

export const JobRevisions = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['changes', 'edit', 'reopening']),
      state: z.enum(['open', 'settled', 'withdrawn']),
      bySide: z.enum(['agency', 'client']),
      byName: z.string(),
      note: z.string().nullable(),
      createdAt: Instant,
      settledAt: Instant.nullable(),
      mayDecide: z.boolean(),
      mayWithdraw: z.boolean(),
      fields: z.array(
        Change.extend({
          reason: z.string().nullable().describe('Why it is asked.'),
          state: z.enum(['proposed', 'accepted', 'rejected', 'withdrawn', 'outdated']),
          decidedByName: z.string().nullable(),
          decisionReason: z.string().nullable(),
          movedOn: z.boolean().describe('The job says something else by now, so it cannot be accepted.'),
        }),
      ),
    }),
  ),
});
