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
import { termsSchemas } from '../terms/index.ts';

const { Band, ConditionName, ConditionsIn, feeProblem, RangeIn, SignedName } = termsSchemas;

const signed = {
  message: text(0, 2000).default('').describe('The other side reads it.'),
  signedName: SignedName.describe('Your full name, typed as your signature should the other side accept.'),
  expiresOn: DateOnly.optional().describe(
    'The last day for an answer; in 14 days where it is left out, at most in 90.',
  ),
};

export const ProposeTerms = z
  .strictObject({ range: RangeIn, conditions: ConditionsIn, ...signed })
  .superRefine((input, check) => {
    const message = feeProblem(input.conditions, input.range.currency);
    if (message) check.addIssue({ code: 'custom', path: ['conditions', 'fee'], message });
  });
export const ProposeTermsOfJob = z.strictObject({ conditions: ConditionsIn, ...signed });
export const ProposeForOpenJobs = z.strictObject({
  jobIds: z.array(z.uuid()).min(1, 'Choose at least one job.').max(100),
  ...signed,
});
export const CounterNegotiation = z.strictObject({ conditions: ConditionsIn, ...signed });
export const AcceptNegotiation = z.strictObject({ signedName: SignedName });
export const NegotiationReason = z.strictObject({ reason: text(3, 1000) });
export const WriteNote = z.strictObject({ text: text(1, 4000) });

const STATES = ['proposed', 'accepted', 'rejected', 'withdrawn', 'expired'] as const;

export const ListNegotiations = pageQuery.extend({
  state: severalOf(STATES),
  turn: z.enum(['mine', 'theirs']).optional().describe('Of the open ones: who is to answer.'),
  expiring: z.enum(['true']).optional().describe('Open, and to be answered within three days.'),
  engagementId: z.uuid().optional(),
  jobId: z.uuid().optional().describe('Of terms for this job alone.'),
  q: text(0, 100).optional().describe('Part of the other side’s name.'),
});

const Side = z.enum(['agency', 'client']);
const Job = z.object({ id: z.uuid(), code: z.string(), title: z.string(), state: z.string() });

export const ListNegotiableJobs = z.strictObject({
  q: text(0, 100).optional().describe('Part of the title or the code.'),
});
export const NegotiableJobs = z.object({
  items: z
    .array(Job.extend({ currency: z.string() }))
    .describe('Newest first, at most 50; a client’s drafts are not among them.'),
});

export const NegotiationItem = z.object({
  id: z.uuid().describe('Of the newest round.'),
  threadId: z.uuid(),
  engagementId: z.uuid(),
  agencyName: z.string(),
  clientName: z.string(),
  scope: z.enum(['band', 'job', 'open_jobs']),
  job: Job.nullable().describe('Of `job`.'),
  band: Band.nullable().describe('What the newest round proposes; null of `open_jobs`.'),
  jobCount: z.int(),
  state: z.string(),
  round: z.int(),
  proposedBy: Side,
  proposedAt: Instant,
  expiresOn: DateOnly,
  turn: z.enum(['mine', 'theirs']).nullable().describe('Who is to answer; null once it is settled.'),
});

export const NegotiationPage = pageOf(NegotiationItem).extend({
  states: z.record(z.string(), z.int()).describe('How many there are in each state.'),
});

const Round = z.object({
  id: z.uuid(),
  round: z.int(),
  state: z.string(),
  proposedBy: Side,
  proposedByName: z.string(),
  signedName: z.string(),
  proposedAt: Instant,
  expiresOn: DateOnly,
  message: z.string(),
  band: Band.nullable(),
  changed: z
    .array(ConditionName)
    .describe('Against the round before; of the first, against the terms of that day.'),
  answeredByName: z.string().nullable(),
  answeredAt: Instant.nullable(),
  reason: z.string().nullable(),
});

export const NegotiationView = NegotiationItem.extend({
  possible: z.array(z.string()),
  termsVersion: z
    .int()
    .describe('The engagement’s terms when it was proposed; of `open_jobs`, those that shall hold.'),
  madeVersion: z.int().nullable().describe('The version of the engagement’s terms that accepting made.'),
  before: z.array(Band).describe('The terms of the day of the first round for this pay.'),
  rounds: z.array(Round).describe('First to last.'),
  jobs: z.array(Job).describe('Of `open_jobs`.'),
  notes: z
    .array(z.object({ id: z.uuid(), authorName: z.string(), text: z.string(), writtenAt: Instant }))
    .describe('My side’s own, newest first, at most 100; the other side never sees them.'),
  effect: z
    .object({ placements: z.int(), now: MoneyOut, proposed: MoneyOut, difference: MoneyOut })
    .nullable()
    .describe(
      'For the agency: fees of the last 12 months’ placements in this pay, by today’s terms and by those proposed.',
    ),
  openJobs: z
    .array(Job)
    .describe(
      'For the agency, once it is accepted: open jobs that do not have these terms yet, at most 100.',
    ),
});
export type NegotiationView = z.output<typeof NegotiationView>;

export const NegotiationStatistics = z.object({
  since: DateOnly,
  open: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  withdrawn: z.int(),
  expired: z.int(),
  medianDaysToAgreement: z.number().nullable().describe('From the first round to the yes.'),
  averageFeeChange: z
    .number()
    .nullable()
    .describe('Percentage points against the terms of the first round’s day, of agreements on a percentage.'),
});
