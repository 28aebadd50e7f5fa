import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  Instant,
  MoneyOut,
  pageOf,
  pageQuery,
  sortedCursor,
  text,
} from '../../platform/http/shapes.ts';
import { CareerLines } from '../careers/index.ts';

export const SkillInput = z.strictObject({
  name: text(1, 80),
  rating: z.int().min(1).max(5).nullable().describe('The recruiter’s judgement, 1 to 5.'),
  years: z.number().min(0).max(70).nullable(),
});

const CandidateFields = {
  name: text(1, 200),
  emails: z.array(z.email({ error: 'This is not an e-mail address.' }).max(254)).max(5),
  phones: z.array(text(5, 30)).max(5).describe('With country code, or as dialled in the agency’s country.'),
  location: text(0, 200).nullable(),
  currentTitle: text(0, 200).nullable(),
  currentEmployer: text(0, 200).nullable(),
  experienceMonths: z.int().min(0).max(900).nullable(),
  payCurrency: Currency.nullable(),
  currentPay: Amount.nullable().describe('Annual.'),
  expectedPay: Amount.nullable().describe('Annual.'),
  noticeDays: z.int().min(0).max(400).nullable(),
  birthDate: DateOnly.nullable().describe('Only to recognise the same person; never shown to a client.'),
  tags: z.array(text(1, 40)).max(30),
  notes: text(0, 10_000).describe('Private to the agency.'),
  skills: z
    .array(SkillInput)
    .max(200)
    .refine((skills) => new Set(skills.map((skill) => skill.name.toLowerCase())).size === skills.length, {
      message: 'Each skill once, please.',
    }),
};

export const CreateCandidate = z
  .strictObject(CandidateFields)
  .partial()
  .extend({
    name: CandidateFields.name,
    resumeFileId: z.uuid().nullable().default(null).describe('What uploadResume answered.'),
    evenIfSimilar: z
      .boolean()
      .default(false)
      .describe('Save although a probable match was shown: it is another person.'),
  })
  .refine((candidate) => (candidate.emails?.length ?? 0) + (candidate.phones?.length ?? 0) > 0, {
    message: 'Add an e-mail address or a phone number.',
    path: ['emails'],
  });
export type CreateCandidate = z.infer<typeof CreateCandidate>;

export const UpdateCandidate = z
  .strictObject(CandidateFields)
  .partial()
  .extend({
    version: z.int(),
    resumeFileId: z.uuid().optional().describe('What uploadResume answered: this résumé from now on.'),
  });
export type UpdateCandidate = z.infer<typeof UpdateCandidate>;

export const ListCandidates = pageQuery.extend({
  after: sortedCursor((rank) => /^\d+(\.\d+)?(e-\d+)?$/.test(rank)),
  q: text(1, 200)
    .optional()
    .describe('Words from the name, title, employer, place, skills or résumé; all must be there.'),
  skills: text(1, 300).optional().describe('Skill names by comma; all must be there.'),
  minYears: z.coerce.number().min(0).max(70).optional().describe('Experience in years.'),
  maxPay: Amount.optional().describe('Expected annual pay at most.'),
  maxNoticeDays: z.coerce.number().int().min(0).max(400).optional(),
  location: text(1, 100).optional(),
});
export type ListCandidates = z.infer<typeof ListCandidates>;

export const Similar = z.object({
  id: z.uuid(),
  name: z.string(),
  currentTitle: z.string().nullable(),
  currentEmployer: z.string().nullable(),
  location: z.string().nullable(),
  reasons: z.array(z.string()).describe('Why it is probably the same person.'),
});
export type Similar = z.infer<typeof Similar>;

export const ResumeReadingView = z.object({
  resumeFileId: z.uuid(),
  fileName: z.string(),
  pages: z.int(),
  fields: z.object({
    name: z.string().nullable(),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    location: z.string().nullable(),
    currentTitle: z.string().nullable(),
    currentEmployer: z.string().nullable(),
    experienceMonths: z.int().nullable(),
    noticeDays: z.int().nullable(),
    birthDate: DateOnly.nullable(),
    skills: z.array(z.object({ name: z.string(), years: z.number().nullable() })),
  }),
  similar: z.array(Similar),
});

export const CandidateItem = z.object({
  id: z.uuid(),
  name: z.string(),
  currentTitle: z.string().nullable(),
  currentEmployer: z.string().nullable(),
  location: z.string().nullable(),
  experienceMonths: z.int().nullable(),
  expectedPay: MoneyOut.nullable(),
  noticeDays: z.int().nullable(),
  skills: z.array(z.string()),
  ownerName: z.string().nullable(),
});

export const CandidatePage = pageOf(CandidateItem);

export const CandidateView = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  location: z.string().nullable(),
  currentTitle: z.string().nullable(),
  currentEmployer: z.string().nullable(),
  experienceMonths: z.int().nullable(),
  currentPay: MoneyOut.nullable(),
  expectedPay: MoneyOut.nullable(),
  noticeDays: z.int().nullable(),
  birthDate: DateOnly.nullable(),
  source: z.string(),
  ownerName: z.string().nullable(),
  tags: z.array(z.string()),
  notes: z.string(),
  resumeFileId: z.uuid().nullable(),
  resumeFileName: z.string().nullable(),
  resumeText: z.string().nullable(),
  createdAt: Instant,
  career: CareerLines,
  skills: z.array(z.object({ name: z.string(), rating: z.int().nullable(), years: z.number().nullable() })),
  applications: z.array(
    z.object({
      id: z.uuid(),
      jobId: z.uuid(),
      jobTitle: z.string(),
      clientName: z.string(),
      stage: z.string(),
    }),
  ),
});
export type CandidateView = z.output<typeof CandidateView>;
