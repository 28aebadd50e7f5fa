import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  fitsCurrency,
  Instant,
  MoneyOut,
  pageOf,
  pageQuery,
  sortedCursor,
  TOO_MANY_DECIMALS,
  text,
} from '../../platform/http/shapes.ts';

const JobLocationInput = z.strictObject({
  place: text(1, 200).describe('City or address.'),
  workMode: z.enum(['office', 'hybrid', 'remote']),
  openings: z.int().min(1).max(1000),
});

const JobSkillInput = z.strictObject({
  name: text(1, 80),
  kind: z.enum(['primary', 'secondary']),
  measure: z.enum(['rating', 'years']).describe('What the minimum counts: a rating 1–5, or years.'),
  minimum: z.number().min(0).max(50),
});

const InterviewRoundInput = z.strictObject({
  name: text(1, 120),
  mode: z.enum(['face_to_face', 'online', 'telephone']),
  type: z.enum(['technical', 'non_technical', 'assignment']),
  minutes: z.int().min(10).max(480),
  interviewerId: z.uuid().nullable().describe('User id of an interviewer of the client company.'),
  invitationId: z
    .uuid()
    .nullish()
    .describe('While there is no interviewer: the invitation of whoever shall be it, once they have joined.'),
});

/** What a draft may hold; each step of the form saves some of it. */
const JobFields = z.strictObject({
  title: text(0, 200),
  description: text(0, 20_000).describe('Plain text; blank lines make paragraphs.'),
  department: text(0, 120).nullable(),
  employmentType: z.enum(['permanent', 'contract', 'internship']),
  pay: z
    .strictObject({ from: Amount, to: Amount, currency: Currency })
    .refine(({ from, to, currency }) => fitsCurrency(from, currency) && fitsCurrency(to, currency), {
      message: TOO_MANY_DECIMALS,
      path: ['from'],
    })
    .refine((pay) => Number(pay.from) < Number(pay.to), {
      message: 'Pay “from” must be below “to”.',
      path: ['to'],
    })
    .nullable()
    .describe('Annual pay band.'),
  experience: z
    .strictObject({ fromMonths: z.int().min(0).max(600), toMonths: z.int().min(0).max(600).nullable() })
    .refine((range) => range.toMonths === null || range.fromMonths <= range.toMonths, {
      message: 'Experience “from” must not be above “to”.',
      path: ['toMonths'],
    })
    .nullable(),
  noticeDaysMax: z.int().min(0).max(400).nullable(),
  deadline: DateOnly.nullable(),
  locations: z.array(JobLocationInput).max(50),
  skills: z
    .array(JobSkillInput)
    .max(50)
    .refine((skills) => new Set(skills.map((skill) => skill.name.toLowerCase())).size === skills.length, {
      message: 'Each skill once, please.',
    }),
  rounds: z.array(InterviewRoundInput).max(10),
});

export const CreateJobDraft = JobFields.partial().extend({
  engagementId: z.uuid().describe('The engagement with the agency that shall fill the job.'),
});
export type CreateJobDraft = z.infer<typeof CreateJobDraft>;

export const UpdateJobDraft = JobFields.partial().extend({
  version: z.int().describe('The version that was read; a stale one answers 409.'),
});
export type UpdateJobDraft = z.infer<typeof UpdateJobDraft>;

export type JobFieldsInput = Omit<CreateJobDraft, 'engagementId'>;

export const Reason = z.strictObject({ reason: text(3, 1000) });

export const AssignRecruiters = z.strictObject({
  jobLocationId: z.uuid(),
  recruiterIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .describe('Everyone who shall work on this location from now on.'),
});

export const ListJobs = pageQuery.extend({
  state: z
    .string()
    .regex(/^[a-z_]+(,[a-z_]+)*$/)
    .optional()
    .describe('One or more states, by comma.'),
  q: text(1, 100).optional().describe('Part of the title or the code.'),
  sort: z.enum(['newest', 'deadline']).default('newest'),
  after: sortedCursor((deadline) => deadline === 'infinity' || DateOnly.safeParse(deadline).success),
});
export type ListJobs = z.infer<typeof ListJobs>;

const StageCounts = z
  .record(z.string(), z.int())
  .describe('Applications by stage; only those the reader may see.');

export const JobItem = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  clientName: z.string(),
  state: z.string(),
  pay: z.object({ from: MoneyOut, to: MoneyOut }).nullable(),
  deadline: DateOnly.nullable(),
  places: z.array(z.string()),
  openings: z.int(),
  filled: z.int(),
  unassignedLocations: z.int().describe('Locations that nobody is assigned to.'),
  stages: StageCounts,
  since: Instant.describe('When it was submitted, or made if it is a draft.'),
});

export const JobPage = pageOf(JobItem).extend({ states: z.record(z.string(), z.int()) });

const Band = z.object({
  payFrom: z.string(),
  payTo: z.string(),
  currency: z.string(),
  feeType: z.enum(['percentage', 'fixed']),
  fee: z.string().describe('Percent of annual pay, or an amount.'),
  replacementDays: z.int(),
  invoiceAfterDays: z.int(),
  paymentWithinDays: z.int(),
  interestPercentPerMonth: z.string(),
  description: z.string().nullable(),
});
export type Band = z.infer<typeof Band>;

export const JobView = z.object({
  id: z.uuid(),
  version: z.int(),
  code: z.string(),
  state: z.string(),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
  missing: z.array(z.object({ path: z.string(), message: z.string() })).describe('What a draft still lacks.'),
  title: z.string(),
  description: z.string(),
  department: z.string().nullable(),
  employmentType: z.string(),
  clientName: z.string(),
  agencyName: z.string(),
  engagementId: z.uuid(),
  pay: z.object({ from: MoneyOut, to: MoneyOut }).nullable(),
  experience: z.object({ fromMonths: z.int(), toMonths: z.int().nullable() }).nullable(),
  noticeDaysMax: z.int().nullable(),
  deadline: DateOnly.nullable(),
  reason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  createdAt: Instant,
  locations: z.array(
    z.object({
      id: z.uuid(),
      place: z.string(),
      workMode: z.string(),
      openings: z.int(),
      filled: z.int(),
      recruiters: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
  skills: z.array(z.object({ name: z.string(), kind: z.string(), measure: z.string(), minimum: z.number() })),
  rounds: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      mode: z.string(),
      type: z.string(),
      minutes: z.int(),
      interviewerId: z.uuid().nullable(),
      interviewerName: z.string().nullable(),
      invitationId: z
        .uuid()
        .nullable()
        .describe('While it is set, the named interviewer is invited and has not joined yet.'),
    }),
  ),
  terms: z
    .object({ version: z.int(), snapshot: z.boolean(), bands: z.array(Band) })
    .nullable()
    .describe(
      'The snapshot of an approved job; before that, the terms that would apply. Only for client and managers.',
    ),
  stages: StageCounts,
});
export type JobView = z.output<typeof JobView>;

/** What a manager weighs when assigning. */
export const RecruiterLoad = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      openJobs: z.int(),
      activeApplications: z.int(),
      submittedLast30Days: z.int(),
    }),
  ),
});
