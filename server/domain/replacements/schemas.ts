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
import { replacementMachine } from './machine.ts';

export const RequestReplacement = z.strictObject({
  words: text(0, 2000)
    .default('')
    .describe('What should be different this time, and until when somebody is needed.'),
});

export const ApproveReplacement = z.strictObject({
  deadline: DateOnly.optional().describe('Of the job, where it has ended and its deadline has passed.'),
});

export const ReplacementReason = z.strictObject({ reason: text(3, 1000) });

export const ChooseSuccessor = z.strictObject({
  placementId: z.uuid().nullable().describe('Of somebody who is to join on this job; null for nobody yet.'),
});

export const ListReplacements = pageQuery.extend({
  state: severalOf(replacementMachine.states),
});
export type ListReplacements = z.infer<typeof ListReplacements>;

const Joiner = z.object({
  placementId: z.uuid(),
  applicationId: z.uuid(),
  candidateName: z.string(),
  joiningDate: DateOnly,
});

const ReplacementItem = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.string(),
  possible: z.array(z.string()),
  waitingSince: Instant,
  placementId: z.uuid(),
  applicationId: z.uuid().describe('Of the one who left.'),
  jobId: z.uuid(),
  jobTitle: z.string(),
  clientName: z.string(),
  candidateName: z.string().describe('Who left.'),
  joinedOn: DateOnly,
  leftOn: DateOnly,
  guaranteedUntil: DateOnly,
  rule: z.enum(['pro_rata', 'full_credit']).describe('What is credited where nobody replaces them.'),
  successor: Joiner.nullable(),
});

export const ReplacementPage = pageOf(ReplacementItem);

export const ReplacementView = ReplacementItem.extend({
  place: z.string(),
  leavingReason: z.string(),
  words: z.string().describe('Of who asked.'),
  askedByName: z.string(),
  askedAt: Instant,
  reason: z.string().nullable().describe('Of who answered or gave up.'),
  answeredByName: z.string().nullable(),
  needsDeadline: z
    .boolean()
    .describe('The job has ended and its deadline has passed: approving it needs another.'),
  creditNotes: z
    .array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        issuedOn: DateOnly,
        total: MoneyOut,
        invoice: z.object({ id: z.uuid(), number: z.string(), state: z.string() }),
      }),
    )
    .describe('Where it was given up; not for recruiters.'),
  choices: z.array(Joiner).describe('Who is to join on this job and replaces nobody else.'),
});
export type ReplacementView = z.output<typeof ReplacementView>;
