/** The entries of a list, read and there; the first of them, and more when asked. */
import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Compared } from './queries.ts';
import classes from './side-by-side.module.css';

type Entry = Compared['lists'][number]['entries'][number];

const AT_FIRST = 6;
const AT_ONCE = 100;

const STATES: Record<Entry['state'], { label: string; color: string }> = {
  new: { label: 'New', color: 'pine' },
  differs: { label: 'Differs', color: 'marigold' },
  same: { label: 'The same', color: 'gray' },
  only_here: { label: 'Only here', color: 'gray' },
};

export function ListEntries({ entries }: { entries: Entry[] }) {
  const [shown, setShown] = useState(AT_FIRST);
  const left = entries.length - shown;
  return (
    <>
      <ul className={classes.entries}>
        {entries.slice(0, shown).map((entry, at) => (
          <li key={at}>
            <Badge variant="light" color={STATES[entry.state].color} radius="sm" tt="none" miw="5.5rem">
              {STATES[entry.state].label}
            </Badge>
            <div className={classes.entry}>
              {entry.state === 'differs' && <Line said="There" line={entry.there!} />}
              <Line
                said={entry.state === 'differs' ? 'Read' : undefined}
                line={(entry.read ?? entry.there)!}
              />
            </div>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShown(shown + AT_ONCE)}>
          {left > AT_ONCE
            ? `Show ${AT_ONCE} more of ${left.toLocaleString()}`
            : `Show ${left.toLocaleString()} more`}
        </Button>
      )}
    </>
  );
}

export type LineProps = { title: string; detail: string; words: string };

function Line({ said, line: { title, detail, words } }: { said: string | undefined; line: LineProps }) {
  return (
    <div>
      {said && (
        <Text span size="xs" c="dimmed">
          {said}:{' '}
        </Text>
      )}
      <Text span fw={600}>
        {title}
      </Text>
      {detail && (
        <Text span size="sm" c="dimmed">
          {' '}
          {detail}
        </Text>
      )}
      {words && (
        <Text size="sm" lineClamp={3} style={{ whiteSpace: 'pre-line' }}>
          {words}
        </Text>
      )}
    </div>
  );
}
