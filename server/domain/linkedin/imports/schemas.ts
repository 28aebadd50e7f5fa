import { z } from 'zod';
import { Instant, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { candidateSchemas } from '../../candidates/index.ts';
import { EntryLine } from '../../careers/index.ts';

export const BeginProfileImport = z.strictObject({
  candidateRecordId: z
    .uuid()
    .optional()
    .describe('For whom, where that is known already; for an agency only.'),
});
export type BeginProfileImport = z.output<typeof BeginProfileImport>;

const ProfileImportItem = z.object({
  id: z.uuid(),
  state: z.enum(['reading', 'read', 'taken', 'discarded', 'failed']),
  source: z.enum(['linkedin_export', 'linkedin_pdf', 'linkedin_api', 'json_resume']),
  fileName: z.string().nullable(),
  byName: z.string(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  candidateRecordId: z.uuid().nullable().describe('For whom it was begun, or into whom it was taken.'),
  reason: z.string().nullable().describe('Why it failed.'),
});

export const ProfileImportPage = pageOf(ProfileImportItem);
export const ListProfileImports = pageQuery;

export const FIELDS = [
  'name',
  'headline',
  'location',
  'about',
  'currentTitle',
  'currentEmployer',
  'experienceMonths',
] as const;
export type FieldName = (typeof FIELDS)[number];

export const LISTS = [
  'emails',
  'phones',
  'positions',
  'education',
  'skills',
  'certificates',
  'languages',
  'links',
] as const;

const Compared = {
  proposed: z.enum(['keep', 'take', 'add']).describe('What we would choose.'),
};

export const SideBySide = z.object({
  version: z.int().describe('Of what is there; 0 where nothing is.'),
  fields: z.array(
    z.object({
      field: z.enum(FIELDS),
      there: z.string().nullable(),
      read: z.string(),
      ...Compared,
    }),
  ),
  lists: z.array(
    z.object({
      list: z.enum(LISTS),
      ...Compared,
      added: z.int().describe('How many entries are new.'),
      entries: z.array(
        z.object({
          state: z
            .enum(['new', 'same', 'differs', 'only_here'])
            .describe('`only_here`: it is there, and was not read.'),
          there: EntryLine.nullable(),
          read: EntryLine.nullable(),
        }),
      ),
    }),
  ),
});
export type SideBySide = z.output<typeof SideBySide>;

export const GetProfileImport = z.strictObject({
  candidateRecordId: z
    .uuid()
    .optional()
    .describe('Whom to compare with; without it whom the import was begun for, or nobody.'),
});

export const ProfileImportView = ProfileImportItem.extend({
  done: z.int().describe('Parts read so far.'),
  parts: z.int().describe('Parts that there are; 0 where it is not known yet.'),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
  name: z.string().nullable().describe('Of whom it was read.'),
  notes: z.array(z.string()).describe('What is to be known of the reading, in sentences.'),
  comparedWith: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('The candidate record whose values stand beside what was read.'),
  similar: z.array(candidateSchemas.Similar).describe('Records of the agency that are probably this person.'),
  sideBySide: SideBySide.nullable().describe('What was read beside what is there; null before and after.'),
});
export type ProfileImportView = z.output<typeof ProfileImportView>;

const Choice = z.enum(['keep', 'take', 'add']);

export const TakeProfileImport = z.strictObject({
  candidateRecordId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('Into which record; null for a candidate’s own profile, or to make a new record.'),
  version: z.int().min(0).max(2_147_483_647).describe('Of what stood beside it.'),
  choices: z
    .partialRecord(z.enum([...FIELDS, ...LISTS]), Choice)
    .describe('`take`: as it was read; `add` (lists only): what is new. What is not named is kept as it is.'),
  evenIfSimilar: z
    .boolean()
    .default(false)
    .describe('Make a new record although a probable match was shown: it is another person.'),
});
export type TakeProfileImport = z.output<typeof TakeProfileImport>;
