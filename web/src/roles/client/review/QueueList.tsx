import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ApplicationItem } from '../../../records/applications/queries.ts';
import { When } from '../../../ui/When.tsx';
import classes from './review.module.css';

export function QueueList({ queue, currentId }: { queue: ApplicationItem[]; currentId: string }) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is current, so another one must be in view
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <nav aria-label="Applications to review" className={classes.queue}>
      <ul ref={list}>
        {queue.map(({ id, candidateName, jobTitle, matchScore, stageSince }) => (
          <li key={id}>
            <Link
              to="."
              search={((before: object) => ({ ...before, open: id })) as never}
              replace
              resetScroll={false}
              className={classes.item}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={id === currentId ? 'true' : undefined}
            >
              <Text span fw={600} truncate>
                {candidateName}
              </Text>
              <Text span size="sm" c="dimmed" truncate>
                {jobTitle}
              </Text>
              <Text span size="sm" c="dimmed">
                Match {matchScore} % · <When at={stageSince} />
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
