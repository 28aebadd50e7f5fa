import { z } from 'zod';
import { DateOnly, Instant, MoneyOut } from '../../../platform/http/shapes.ts';
import { termsSchemas } from '../../terms/index.ts';
import { JobDetails, PayPeriod } from './fields.ts';
import { StageCounts } from './lists.ts';

const { Band } = termsSchemas;
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
  level: z.string().nullable(),
  employmentType: z.string(),
  contractMonths: z.int().nullable(),
  clientName: z.string(),
  agencyName: z.string(),
  engagementId: z.uuid(),
  draftedByAgency: z.boolean(),
  public: z.boolean().describe('Whether the public board shows it while it is open.'),
  publicPath: z.string().nullable().describe('Its public address while it is shown; for managers.'),
  unclaimed: z
    .boolean()
    .describe('The company has no account yet: the agency’s managers answer for it. False for the client.'),
  archivedAt: Instant.nullable(),
  openRevisions: z
    .int()
    .describe('What one side asked and the other has not answered; for client and managers.'),
  pay: z.object({ from: MoneyOut, to: MoneyOut }).nullable().describe('Of a year.'),
  payGiven: z
    .object({ from: z.string(), to: z.string(), currency: z.string(), period: PayPeriod })
    .nullable()
    .describe('As it was typed.'),
  variablePay: z.string().nullable(),
  experience: z.object({ fromMonths: z.int(), toMonths: z.int().nullable() }).nullable(),
  noticeDaysMax: z.int().nullable(),
  joiningBy: DateOnly.nullable(),
  deadline: DateOnly.nullable(),
  confidential: z.boolean(),
  ...JobDetails,
  reason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  createdAt: Instant,
  unconfirmed: z
    .array(z.object({ field: z.string(), snippet: z.string() }))
    .describe('Read from a file; a person has not said yet that it is right. For the two sides.'),
  documents: z
    .array(
      z.object({
        fileId: z.uuid(),
        name: z.string(),
        readFrom: z.boolean().describe('Whether the order was read from it.'),
      }),
    )
    .describe('Not for interviewers.'),
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
