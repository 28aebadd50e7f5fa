/** Which state the list shows, with how many there are of each. */
import { Link } from '@tanstack/react-router';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { stateWords } from '../../ui/StateBadge.tsx';
import classes from './invoices.module.css';
import type { Total } from './queries.ts';

const ORDER = ['overdue', 'partly_paid', 'issued', 'scheduled', 'paid', 'credited', 'cancelled'];

export function StateChips({ totals }: { totals: Total[] }) {
  const [address] = useQueryString();
  const chosen = oneOf(address.state);
  const counts = new Map<string, number>();
  for (const { state, count } of totals) counts.set(state, (counts.get(state) ?? 0) + count);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label="Invoices by state">
      <ul className={classes.chips}>
        <Chip words="All" count={all} current={!chosen} />
        {ORDER.filter((state) => counts.has(state)).map((state) => (
          <Chip
            key={state}
            state={state}
            words={stateWords(state)}
            count={counts.get(state)!}
            current={state === chosen}
          />
        ))}
      </ul>
    </nav>
  );
}

type ChipProps = { state?: string; words: string; count: number; current: boolean };

function Chip({ state, words, count, current }: ChipProps) {
  return (
    <li>
      <Link
        to="."
        search={(state ? { state } : {}) as never}
        replace
        resetScroll={false}
        className={classes.chip}
        data-late={state === 'overdue' || undefined}
        aria-current={current ? 'true' : undefined}
        activeProps={{ 'aria-current': undefined }}
      >
        {words} <span>{count}</span>
      </Link>
    </li>
  );
}
