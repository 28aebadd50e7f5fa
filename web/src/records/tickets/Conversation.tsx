/** What was said, first to last; notes stand apart, and only those who may read them get them from the server. */
import { Anchor, Badge, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FilePreview } from '../../ui/FilePreview.tsx';
import { When } from '../../ui/When.tsx';
import type { Message } from './queries.ts';
import classes from './tickets.module.css';
import { NOTE_WORDS } from './words.ts';

export function Conversation({ messages }: { messages: Message[] }) {
  return (
    <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Conversation">
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </Stack>
  );
}

function OneMessage({ message }: { message: Message }) {
  const { authorName, side, audience, text, quoted, via, at, mergedFrom, files } = message;
  return (
    <Paper
      component="li"
      withBorder
      p="md"
      className={classes.message}
      data-side={audience === 'everybody' ? side : 'note'}
    >
      <Group gap="xs" mb={6}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {authorName}
        </Text>
        <Text size="sm" c="dimmed">
          {side === 'platform' ? 'Hireloom · ' : ''}
          {via === 'email' ? 'by mail · ' : ''}
          {mergedFrom ? `${mergedFrom} · ` : ''}
          <When at={at} />
        </Text>
        {audience !== 'everybody' && (
          <Badge color="marigold" variant="light">
            {NOTE_WORDS[audience]}
          </Badge>
        )}
      </Group>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
      {quoted && <Quoted text={quoted} />}
      {files.length > 0 && (
        <Stack gap="xs" mt="sm">
          {files.map((file) => (
            <OneFile key={file.id} file={file} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function Quoted({ text }: { text: string }) {
  const [opened, { toggle }] = useDisclosure();
  return (
    <>
      <Button variant="subtle" size="compact-xs" mt={4} onClick={toggle} aria-expanded={opened}>
        {opened ? 'Hide what it quotes' : 'Show what it quotes'}
      </Button>
      <Collapse expanded={opened}>
        <Text size="sm" c="dimmed" mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      </Collapse>
    </>
  );
}

function OneFile({ file: { id, name } }: { file: Message['files'][number] }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        style={{ overflowWrap: 'anywhere' }}
        onClick={open}
      >
        {name}
      </Anchor>
      {opened && <FilePreview fileId={id} name={name} onClose={close} />}
    </>
  );
}
