/** When a client is to decide after interviews, and since when: one rule for the work list and for the reminder. */
import { sql } from 'kysely';

/** No round of the application `a` is open any more: all are done, or the last one did not lead on. */
export const awaitsDecision = sql`(a.stage = 'interviewing' and not exists (select from interview i where i.application_id = a.id
  and i.state in ('to_schedule', 'proposed', 'scheduled', 'to_reschedule')))`;

/** Rounds may take weeks: it counts from the end of the last one. */
export const awaitsDecisionSince = sql`greatest(a.stage_since,
  (select max(i.state_since) from interview i where i.application_id = a.id))`;
