/** What somebody did, learned and can, as it is kept. */
import { ActionIcon, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { LineProps } from './ListEntries.tsx';
import classes from './side-by-side.module.css';
import { LIST_NAMES } from './words.ts';

type List = { list: string; entries: LineProps[] };

type Props<L extends List> = {
  career: L[];
  /** Where one may take an entry away. */
  onRemove?: (list: L['list'], at: number) => void;
};

const AT_FIRST = 10;
const AT_ONCE = 100;

export function CareerLists<L extends List>({ career, onRemove }: Props<L>) {
  return (
    <Stack gap="lg">
      {career.map(({ list, entries }) => (
        <Paper
          key={list}
          component="section"
          withBorder
          p={{ base: 'md', sm: 'lg' }}
          aria-label={LIST_NAMES[list]}
        >
          <Title order={2} mb="xs">
            {LIST_NAMES[list]}
          </Title>
          <Entries entries={entries} onRemove={onRemove && ((at) => onRemove(list, at))} />
        </Paper>
      ))}
    </Stack>
  );
}

function Entries({ entries, onRemove }: { entries: LineProps[]; onRemove?: (at: number) => void }) {
  const [shown, setShown] = useState(AT_FIRST);
  const left = entries.length - shown;
  return (
    <>
      <ul className={classes.entries}>
        {entries.slice(0, shown).map(({ title, detail, words }, at) => (
          <li key={at}>
            <div className={classes.entry}>
              <Text fw={600}>{title}</Text>
              {detail && (
                <Text size="sm" c="dimmed">
                  {detail}
                </Text>
              )}
              {words && (
                <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                  {words}
                </Text>
              )}
            </div>
            {onRemove && (
              <ActionIcon
                variant="subtle"
                color="gray"
                c="dimmed"
                size="lg"
                aria-label={`Remove ${title}`}
                onClick={() => onRemove(at)}
              >
                <Icon name="trash" />
              </ActionIcon>
            )}
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
