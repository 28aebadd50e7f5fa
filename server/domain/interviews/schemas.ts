import { z } from 'zod';
import {
  Instant,
  InstantIn,
  isInstant,
  pageOf,
  pageQuery,
  severalOf,
  sortedCursor,
  text,
} from '../../platform/http/shapes.ts';
import { interviewMachine } from './machine.ts';

export const ProposeInterview = z.strictObject({
  startsAt: InstantIn.describe('Instant with offset; the end follows from the minutes of the round.'),
  place: text(2, 500).describe('Address, meeting link or telephone number.'),
});

export const InterviewReason = z.strictObject({ reason: text(3, 1000) });

export const GiveFeedback = z.strictObject({
  outcome: z
    .enum(['advance', 'select', 'hold', 'reject'])
    .describe('After the last round: select, hold or reject.'),
  overall: z.int('Give an overall score from 1 to 5.').min(1).max(5),
  scores: z
    .array(z.strictObject({ skill: text(1, 80), score: z.int().min(1).max(5) }))
    .max(50)
    .describe('One for each skill of the job.'),
  remarks: text(10, 10_000),
});

export const ListInterviews = pageQuery.extend({
  after: sortedCursor((time) => time === 'infinity' || isInstant(time)),
  mine: z
    .literal('true')
    .optional()
    .describe('Of a recruiter: of their own candidates only, not of their jobs.'),
  from: InstantIn.optional(),
  to: InstantIn.optional(),
  state: severalOf(interviewMachine.states),
  jobId: z.uuid().optional(),
  interviewerId: z.uuid().optional(),
  sort: z
    .enum(['startsAt', '-startsAt'])
    .default('startsAt')
    .describe('Those without a time come at the far end.'),
});
export type ListInterviews = z.infer<typeof ListInterviews>;

export const InterviewView = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.string(),
  possible: z.array(z.string()),
  applicationId: z.uuid(),
  jobId: z.uuid(),
  jobTitle: z.string(),
  clientName: z.string(),
  candidateName: z.string(),
  interviewerName: z.string(),
  interviewerId: z.uuid(),
  roundNumber: z.int(),
  roundName: z.string(),
  lastRound: z.boolean(),
  mode: z.string(),
  minutes: z.int(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  place: z.string().nullable(),
  reason: z.string().nullable(),
  stateSince: Instant,
  skills: z.array(z.string()).describe('Each wants a score in the feedback.'),
});
export type InterviewView = z.output<typeof InterviewView>;

export const InterviewPage = pageOf(InterviewView);
