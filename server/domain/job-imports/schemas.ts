import { z } from 'zod';
import { UploadQuery } from '../../platform/http/one-file.ts';
import { Instant, pageOf, pageQuery } from '../../platform/http/shapes.ts';
import { jobSchemas } from '../jobs/index.ts';

export const UploadJobImport = UploadQuery.extend({
  engagementId: z.uuid().describe('With whom: all jobs of the file are of this client and for this agency.'),
});

export const StartJobImport = z.strictObject({
  withDuplicates: z
    .boolean()
    .default(false)
    .describe('Also make drafts of rows that look like a job that is there already.'),
});
export type StartJobImport = z.output<typeof StartJobImport>;

const count = (words: string) => z.int().describe(words);

const JobImportItem = z.object({
  id: z.uuid(),
  state: z.enum(['checking', 'checked', 'importing', 'done', 'cancelled', 'failed']),
  fileName: z.string(),
  agencyName: z.string(),
  clientName: z.string(),
  byName: z.string(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  rows: count('In the file.'),
  good: count('That can become a draft, of those that look like no other job.'),
  bad: count('With something to mend.'),
  duplicates: count('That can become a draft, and look like a job that is there already.'),
  made: count('Drafts so far.'),
  failed: count('That were good, and yet could not become a draft.'),
});

export const JobImportPage = pageOf(JobImportItem);

export const ListJobImports = pageQuery;

export const JobImportView = JobImportItem.extend({
  engagementId: z.uuid(),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
  notes: z.array(z.string()).describe('What is to be known of the file as a whole, in sentences.'),
  withDuplicates: z.boolean(),
  reason: z.string().nullable().describe('Why it failed.'),
  sameFile: z
    .object({ id: z.uuid(), byName: z.string(), createdAt: Instant, made: z.int() })
    .nullable()
    .describe('The latest earlier import of the very same file.'),
});
export type JobImportView = z.output<typeof JobImportView>;

export const ListJobImportRows = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().min(1).max(100_000_000).optional().describe('`next` of the page before.'),
  show: z
    .enum(['all', 'problems', 'duplicates', 'drafts'])
    .default('all')
    .describe('`problems`: with something to mend; `drafts`: what became a draft, or can.'),
});
export type ListJobImportRows = z.output<typeof ListJobImportRows>;

export const JobImportRows = pageOf(
  z.object({
    id: z.string().describe('The line of the file where the row begins.'),
    line: z.int(),
    state: z.enum(['waiting', 'good', 'bad', 'duplicate', 'made', 'failed']),
    title: z.string(),
    fields: jobSchemas.JobFieldsInput.nullable().describe('As in a draft; null where something is to mend.'),
    problems: z.array(
      z.object({
        column: z.string().nullable().describe('Null where it is about the row as a whole.'),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
    job: z.object({ id: z.uuid().nullable(), code: z.string() }).nullable().describe('What it became.'),
  }),
);
export type JobImportRows = z.output<typeof JobImportRows>;
