import { z } from 'zod';
import {
  DateOnly,
  Instant,
  MoneyOut,
  pageOf,
  pageQuery,
  severalOf,
  sortedCursor,
  text,
} from '../../platform/http/shapes.ts';
import { placementMachine } from './machine.ts';

export const ConfirmJoined = z.strictObject({
  joinedOn: DateOnly.describe('The day on which the candidate began.'),
});
export const NotJoined = z.strictObject({ reason: text(3, 1000) });
export const RecordLeaving = z.strictObject({ leftOn: DateOnly, reason: text(3, 1000) });

export const ListPlacements = pageQuery.extend({
  after: sortedCursor((date) => DateOnly.safeParse(date).success),
  state: severalOf(placementMachine.states),
});
export type ListPlacements = z.infer<typeof ListPlacements>;

const ReplacementOf = z.object({ id: z.uuid(), state: z.string() });

export const PlacementView = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.string(),
  possible: z.array(z.string()),
  applicationId: z.uuid(),
  jobId: z.uuid(),
  jobTitle: z.string(),
  clientName: z.string(),
  candidateName: z.string(),
  place: z.string(),
  joiningDate: DateOnly,
  reconfirmedAt: Instant.nullable(),
  joinedOn: DateOnly.nullable(),
  leftOn: DateOnly.nullable(),
  reason: z.string().nullable(),
  annualPay: MoneyOut,
  guaranteedUntil: DateOnly.nullable().describe('Who leaves until then can be replaced.'),
  replacement: ReplacementOf.nullable(),
});
export type PlacementView = z.output<typeof PlacementView>;

export const PlacementPage = pageOf(PlacementView);
