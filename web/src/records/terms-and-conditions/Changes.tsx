/** What is new: added words underlined, removed ones struck out, and both said to whoever hears them. */
import { Stack, Switch, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import classes from './legal.module.css';
import type { ChangedPart } from './queries.ts';

export function Changes({ parts }: { parts: ChangedPart[] }) {
  const [whole, setWhole] = useState(false);
  if (!parts.some(({ change }) => change !== 'same')) return <Text>Not a word is different.</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        <span className={classes.changes}>
          <ins>Added words</ins> are underlined, <del>removed ones</del> struck out.
        </span>
      </Text>
      <Switch
        label="Show what did not change, too"
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by keyboard */}
      <section className={`${classes.changes} ${classes.scrolled}`} aria-label="What is new" tabIndex={0}>
        {parts.map((part, index) => (
          <Part
            key={index}
            part={part}
            shorten={!whole}
            first={index === 0}
            last={index === parts.length - 1}
          />
        ))}
      </section>
    </Stack>
  );
}

type Props = { part: ChangedPart; shorten: boolean; first: boolean; last: boolean };

function Part({ part: { change, text }, shorten, first, last }: Props) {
  if (change === 'added')
    return (
      <ins>
        <VisuallyHidden>Added: </VisuallyHidden>
        {text}
        <VisuallyHidden> (end of what was added)</VisuallyHidden>
      </ins>
    );
  if (change === 'removed')
    return (
      <del>
        <VisuallyHidden>Removed: </VisuallyHidden>
        {text}
        <VisuallyHidden> (end of what was removed)</VisuallyHidden>
      </del>
    );
  if (!shorten || text.length < 3 * AROUND) return <span>{text}</span>;
  return (
    <span>
      {!first && text.slice(0, AROUND)}
      <span className={classes.left}>{' […] '}</span>
      {!last && text.slice(-AROUND)}
    </span>
  );
}

/** Characters that stay before and after what changed. */
const AROUND = 120;
