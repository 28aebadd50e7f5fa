import { Anchor, Checkbox, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { When } from '../../ui/When.tsx';
import { Changes } from './Changes.tsx';
import { LegalText } from './LegalText.tsx';
import classes from './legal.module.css';
import type { Waiting } from './queries.ts';

type Props = { document: Waiting; ticked: boolean; onTick: (is: boolean) => void };

export function DocumentToAccept({ document, ticked, onTick }: Props) {
  const heading = useId();
  const { title, documentVersion, edition, dueAt, overdue, before, changes, html, path } = document;
  const [shown, setShown] = useState(before ? 'changes' : 'text');
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby={heading}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3" id={heading}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            Version {documentVersion} ({edition}), {overdue ? 'to be accepted since' : 'to be accepted by'}{' '}
            <When at={dueAt} show="full" />
          </Text>
        </div>
        {before && (
          <>
            <Text size="sm">
              {before.acceptedAt ? (
                <>
                  You accepted version {before.documentVersion} on <When at={before.acceptedAt} show="full" />
                  .
                </>
              ) : (
                `Before it, version ${before.documentVersion} held.`
              )}
            </Text>
            <SegmentedControl
              aria-label="Show"
              value={shown}
              onChange={setShown}
              data={[
                { value: 'changes', label: 'What is new' },
                { value: 'text', label: 'The whole text' },
              ]}
              style={{ alignSelf: 'flex-start' }}
            />
          </>
        )}
        {shown === 'changes' ? (
          <Changes parts={changes} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by keyboard
          <section className={classes.scrolled} aria-label={`Text of ${title}`} tabIndex={0}>
            <LegalText html={html} />
          </section>
        )}
        <Anchor href={path} target="_blank" size="sm">
          Its public page, to print or to keep
        </Anchor>
        <Checkbox
          label={`I have read and accept: ${title}, version ${documentVersion}`}
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </Stack>
    </Paper>
  );
}
