import { useNow } from '../../app/clock.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';

type Props = { state: string; endsAt: string | null };

/** The state of an interview; one that is over and has no feedback yet says what it waits for. */
export function InterviewBadge({ state, endsAt }: Props) {
  const now = useNow();
  const over = endsAt !== null && new Date(endsAt) < now;
  return <StateBadge state={state} words={state === 'scheduled' && over ? 'Feedback awaited' : undefined} />;
}
