import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import type { ApplicationItem } from '../../../records/applications/queries.ts';
import { QueueList } from './QueueList.tsx';
import { ReviewOne } from './ReviewOne.tsx';
import classes from './review.module.css';

export function ReviewDesk({ queue }: { queue: ApplicationItem[] }) {
  const [address, change] = useQueryString();
  const roomy = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  const at = Math.max(
    0,
    queue.findIndex(({ id }) => id === oneOf(address.open)),
  );
  const go = (to: number) => {
    const next = queue[to];
    if (next) void change({ open: next.id });
  };
  useHotkeys([
    ['j', () => go(at + 1)],
    ['k', () => go(at - 1)],
  ]);
  const current = queue[at]!;
  // Whoever is decided on leaves the queue; the one after takes the place.
  const leave = () => change({ open: (queue[at + 1] ?? queue[at - 1])?.id });
  return (
    <div className={classes.desk}>
      {roomy && <QueueList queue={queue} currentId={current.id} />}
      <ReviewOne
        key={current.id}
        item={current}
        position={`${at + 1} of ${queue.length}`}
        onPrevious={at > 0 ? () => go(at - 1) : undefined}
        onNext={at < queue.length - 1 ? () => go(at + 1) : undefined}
        onDecided={leave}
      />
    </div>
  );
}
