import { z } from 'zod';
import {
  DateOnly,
  Instant,
  MoneyOut,
  pageOf,
  pageQuery,
  severalOf,
  text,
} from '../../platform/http/shapes.ts';
import { jobMachine } from '../jobs/machine.ts';
import { applicationMachine } from './machine.ts';
import { REJECTION_REASONS } from './words.ts';

export const SourceCandidate = z.strictObject({
  jobLocationId: z.uuid('Choose a place, please.'),
  candidateRecordId: z.uuid(),
});

export const RecordRight = z.strictObject({
  evidence: text(5, 1000).describe(
    'Where the candidate’s consent can be found: a mail of a date, a recorded call, a signed form.',
  ),
});

export const SubmitApplication = z.strictObject({
  remarks: text(0, 4000).default('').describe('What the client reads first.'),
});

export const RejectApplication = z.strictObject({
  reasonCode: z.enum(Object.keys(REJECTION_REASONS) as (keyof typeof REJECTION_REASONS)[]),
  reason: text(3, 1000),
});

export const ListApplications = pageQuery.extend({
  stage: severalOf(applicationMachine.states),
  jobId: z.uuid().optional(),
  jobState: severalOf(jobMachine.states, 'Of the job.'),
});
export type ListApplications = z.infer<typeof ListApplications>;

const MatchLine = z.object({
  criterion: z.string(),
  met: z.enum(['yes', 'no', 'unknown']),
  words: z.string(),
});

export const ApplicationItem = z.object({
  id: z.uuid(),
  jobId: z.uuid(),
  jobTitle: z.string(),
  clientName: z.string(),
  place: z.string(),
  candidateName: z.string(),
  recruiterName: z.string(),
  stage: z.string(),
  round: z.int(),
  allRoundsDone: z.boolean(),
  matchScore: z.int().nullable(),
  stageSince: Instant,
});

export const ApplicationPage = pageOf(ApplicationItem);

const BoardCard = z.object({
  id: z.uuid(),
  candidateName: z.string(),
  place: z.string(),
  recruiterName: z.string(),
  round: z.int(),
  allRoundsDone: z.boolean(),
  matchScore: z.int(),
  stageSince: Instant,
  version: z.int(),
  possible: z.array(z.string()),
});

export const Board = z.object({
  columns: z.array(
    z.object({
      stage: z.string(),
      count: z.int(),
      cards: z.array(BoardCard).describe('The best matches; at most 50 a column.'),
    }),
  ),
});

export const ApplicationView = z.object({
  id: z.uuid(),
  version: z.int(),
  stage: z.string(),
  previousStage: z.string().nullable(),
  round: z.int(),
  allRoundsDone: z.boolean(),
  possible: z.array(z.string()),
  missing: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .describe('What must be there before it can be submitted.'),
  candidateRecordId: z.uuid().nullable().describe('Only for the agency.'),
  candidateName: z.string(),
  recruiterName: z.string(),
  jobId: z.uuid(),
  jobTitle: z.string(),
  jobState: z.string(),
  clientName: z.string(),
  place: z.string(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  stageSince: Instant,
  match: z.object({ score: z.int(), lines: z.array(MatchLine) }).nullable(),
  right: z.object({ state: z.string(), evidence: z.string(), recordedByName: z.string() }).nullable(),
  person: z
    .object({
      currentTitle: z.string().nullable(),
      currentEmployer: z.string().nullable(),
      location: z.string().nullable(),
      experienceMonths: z.int().nullable(),
      expectedPay: MoneyOut.nullable(),
      noticeDays: z.int().nullable(),
      skills: z.array(
        z.object({ name: z.string(), rating: z.int().nullable(), years: z.number().nullable() }),
      ),
      remarks: z.string(),
      resumeFileId: z.uuid().nullable(),
      resumeText: z.string().nullable(),
    })
    .nullable(),
  requirements: z.array(
    z.object({ name: z.string(), kind: z.string(), measure: z.string(), minimum: z.number() }),
  ),
  rounds: z.int().describe('How many interview rounds the job has.'),
  interviews: z.array(
    z.object({
      id: z.uuid(),
      roundNumber: z.int(),
      roundName: z.string(),
      state: z.string(),
      interviewerName: z.string(),
      startsAt: z.string().nullable(),
      endsAt: z.string().nullable(),
      feedback: z
        .object({
          outcome: z.string(),
          overall: z.int(),
          scores: z.array(z.object({ skill: z.string(), score: z.int() })),
          remarks: z.string(),
        })
        .nullable(),
    }),
  ),
  offer: z
    .object({
      id: z.uuid(),
      state: z.string(),
      possible: z.array(z.string()),
      annualPay: MoneyOut,
      joiningDate: DateOnly,
      benefits: z.string(),
      expiresOn: DateOnly,
      answerWords: z.string().nullable(),
    })
    .nullable(),
  placement: z
    .object({
      id: z.uuid(),
      state: z.string(),
      possible: z.array(z.string()),
      joiningDate: DateOnly,
      joinedOn: DateOnly.nullable(),
      leftOn: DateOnly.nullable(),
      reason: z.string().nullable(),
      guaranteedUntil: DateOnly.nullable().describe('Who leaves until then can be replaced.'),
      replacement: z.object({ id: z.uuid(), state: z.string() }).nullable(),
      replaces: z
        .object({ id: z.uuid(), candidateName: z.string() })
        .nullable()
        .describe('The replacement that this joining is, and who left.'),
    })
    .nullable(),
});
export type ApplicationView = z.output<typeof ApplicationView>;
