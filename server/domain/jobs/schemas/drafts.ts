import { z } from 'zod';
import { Instant, text } from '../../../platform/http/shapes.ts';
import { JOB_FIELDS } from '../fields.ts';
import { differ, JobFields, JobFieldsInput } from './fields.ts';

const Source = z.strictObject({
  field: z.enum(JOB_FIELDS),
  snippet: text(0, 400).describe('The words that it was read from.'),
});
const Sources = z
  .array(Source)
  .max(JOB_FIELDS.length)
  .refine((all) => differ(all.map(({ field }) => field)), 'Each field once.');

export const CreateJobDraft = JobFields.partial().extend({
  engagementId: z.uuid().describe('The engagement with the agency that shall fill the job.'),
  descriptionFileId: z.uuid().optional().describe('The file that it was read from, of readJobDescription.'),
  unconfirmed: Sources.optional().describe('Fields that were read and that nobody has looked at yet.'),
});
export type CreateJobDraft = z.infer<typeof CreateJobDraft>;

export const UpdateJobDraft = JobFields.partial().extend({
  version: z.int().describe('The version that was read; a stale one answers 409.'),
  confirmed: z
    .array(z.enum(JOB_FIELDS))
    .max(JOB_FIELDS.length)
    .optional()
    .describe('Fields read from a file that a person has found right.'),
});
export type UpdateJobDraft = z.infer<typeof UpdateJobDraft>;

export const SaveTemplate = z.strictObject({ name: text(1, 120) });

export const JobTemplates = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      updatedAt: Instant,
      fields: z.record(z.string(), z.unknown()).describe('As in a draft.'),
    }),
  ),
});

export const CheckJobWording = JobFields.pick({
  title: true,
  description: true,
  pay: true,
  skills: true,
}).partial();

export const JobWording = z.object({
  hints: z.array(
    z.object({
      kind: z.enum(['pay', 'title', 'wording', 'description', 'skills']),
      field: z.enum(['pay', 'title', 'description', 'skills']),
      message: z.string(),
      at: z
        .object({ from: z.int(), to: z.int(), words: z.string() })
        .nullable()
        .describe('Where the words stand in the field.'),
      suggestion: z.string().nullable().describe('To say instead.'),
    }),
  ),
});

/** What a job description says, for a person to look over. */
export const JobDescriptionReading = z.object({
  descriptionFileId: z.uuid(),
  fileName: z.string(),
  fields: JobFieldsInput.describe('As in a draft.'),
  sources: z.array(z.object({ field: z.string(), snippet: z.string() })),
  warnings: z
    .array(z.string())
    .describe('Sentences for the person: what was taken for granted, or left out.'),
});
