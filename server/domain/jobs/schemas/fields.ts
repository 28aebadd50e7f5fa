import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  fitsCurrency,
  TOO_MANY_DECIMALS,
  text,
} from '../../../platform/http/shapes.ts';

const JobLocationInput = z.strictObject({
  id: z.uuid().optional().describe('In an edit of a job that runs: the location that this is.'),
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

export const differ = (keys: unknown[]) => new Set(keys).size === keys.length;

const Language = z.strictObject({
  name: text(1, 60),
  level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']).describe('CEFR.'),
});

const ScreeningQuestion = z
  .strictObject({
    question: text(3, 300),
    kind: z.enum(['yes_no', 'number', 'choice', 'text']),
    options: z.array(text(1, 120)).max(20).default([]).describe('Of a choice.'),
    knockOut: z
      .strictObject({
        accepted: z.array(text(1, 120)).max(20).optional().describe('Answers of yes_no or choice that pass.'),
        minimum: z.number().min(0).max(1_000_000_000).optional().describe('Of a number.'),
        maximum: z.number().min(0).max(1_000_000_000).optional(),
      })
      .nullable()
      .default(null)
      .describe('Any other answer does not qualify. Null: every answer does.'),
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length >= 2, {
    message: 'Give at least two choices.',
    path: ['options'],
  })
  .refine(
    ({ kind, options, knockOut }) => {
      if (!knockOut?.accepted) return true;
      const possible = kind === 'yes_no' ? ['yes', 'no'] : kind === 'choice' ? options : [];
      return knockOut.accepted.length > 0 && knockOut.accepted.every((answer) => possible.includes(answer));
    },
    { message: 'Only answers that can be given.', path: ['knockOut', 'accepted'] },
  )
  .refine(({ knockOut }) => (knockOut?.minimum ?? 0) <= (knockOut?.maximum ?? Number.POSITIVE_INFINITY), {
    message: '“From” must not be above “to”.',
    path: ['knockOut', 'maximum'],
  });

/** Age, gender, marital status and the like are not among them: no client may choose by those. */
export const JobDetails = {
  benefits: z.array(text(1, 80)).max(30),
  bond: text(1, 500).nullable().describe('What binds whoever joins, for how long.'),
  shift: z.enum(['day', 'night', 'rotating', 'flexible']).nullable(),
  workingDays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .refine(differ, 'Each day once.')
    .describe('ISO weekdays, Monday 1 to Sunday 7; empty where nothing is said.'),
  probationMonths: z.int().min(0).max(24).nullable(),
  education: text(1, 300).nullable(),
  certificates: z.array(text(1, 120)).max(20),
  languages: z
    .array(Language)
    .max(20)
    .refine((all) => differ(all.map(({ name }) => name.toLowerCase())), 'Each language once.'),
  visa: z.enum(['not_needed', 'required', 'sponsored']).nullable(),
  passportRequired: z.boolean().nullable(),
  travelPercent: z.int().min(0).max(100).nullable(),
  decisionMaker: text(1, 200).nullable().describe('Who decides in the end; not shown to candidates.'),
  screeningQuestions: z.array(ScreeningQuestion).max(20),
};

export const PayPeriod = z.enum(['year', 'month', 'day', 'hour']);

/** What a draft may hold; each step of the form saves some of it. */
export const JobFields = z.strictObject({
  title: text(0, 200),
  description: text(0, 20_000).describe('Plain text; blank lines make paragraphs.'),
  department: text(0, 120).nullable(),
  level: z.enum(['entry', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive']).nullable(),
  employmentType: z.enum(['permanent', 'contract', 'internship']),
  contractMonths: z.int().min(1).max(120).nullable().describe('Of a contract or an internship.'),
  pay: z
    .strictObject({
      from: Amount,
      to: Amount,
      currency: Currency,
      period: PayPeriod.optional().describe('Without it: a year.'),
    })
    .refine(({ from, to, currency }) => fitsCurrency(from, currency) && fitsCurrency(to, currency), {
      message: TOO_MANY_DECIMALS,
      path: ['from'],
    })
    .refine((pay) => Number(pay.from) < Number(pay.to), {
      message: 'Pay “from” must be below “to”.',
      path: ['to'],
    })
    .nullable()
    .describe('Pay band. Fees reckon by the year: 12 months, 260 days or 2080 hours.'),
  variablePay: text(1, 500).nullable(),
  experience: z
    .strictObject({ fromMonths: z.int().min(0).max(600), toMonths: z.int().min(0).max(600).nullable() })
    .refine((range) => range.toMonths === null || range.fromMonths <= range.toMonths, {
      message: 'Experience “from” must not be above “to”.',
      path: ['toMonths'],
    })
    .nullable(),
  noticeDaysMax: z.int().min(0).max(400).nullable(),
  joiningBy: DateOnly.nullable(),
  deadline: DateOnly.nullable(),
  confidential: z.boolean().describe('The public sees no name of the client.'),
  ...JobDetails,
  locations: z.array(JobLocationInput).max(50),
  skills: z
    .array(JobSkillInput)
    .max(50)
    .refine((skills) => new Set(skills.map((skill) => skill.name.toLowerCase())).size === skills.length, {
      message: 'Each skill once, please.',
    }),
  rounds: z.array(InterviewRoundInput).max(10),
});

/** What a draft may hold, any part of it. */
export const JobFieldsInput = JobFields.partial();
export type JobFieldsInput = z.infer<typeof JobFieldsInput>;
