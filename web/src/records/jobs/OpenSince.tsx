/** How long a job has been open, at the end of its page’s head; nothing where it is not. */
import { useNow } from '../../app/clock.ts';
import { daysOpen, openWords } from './ageing.ts';
import type { Job } from './queries.ts';

export function OpenSince({ job: { state, approvedAt } }: { job: Job }) {
  const now = useNow();
  if (!approvedAt || !['open', 'on_hold'].includes(state)) return null;
  return <> · {openWords(daysOpen(approvedAt, now)).toLowerCase()}</>;
}
