/** Where one writes on: the asker a line, the desk an answer or a note. */
import { Button, Group, Menu, Paper, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { leftToSay, putErrors } from '../../ui/field-errors.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { AttachmentList, useAttachments } from './Attaching.tsx';
import { answersQuery, type Ticket } from './queries.ts';

type Way = 'comment' | 'answer' | 'ask-back' | 'resolve' | 'note' | 'noteForBoth';

const BUTTONS: { way: Way; command: string; label: string }[] = [
  { way: 'comment', command: 'comment', label: 'Send' },
  { way: 'answer', command: 'answer', label: 'Answer' },
  { way: 'ask-back', command: 'askBack', label: 'Ask back and wait' },
  { way: 'resolve', command: 'resolve', label: 'Answer and solve' },
];

export function Composer({ ticket }: { ticket: Ticket }) {
  const { id, possible } = ticket;
  const attachments = useAttachments();
  const form = useForm({ initialValues: { text: '', to: 'everybody' } });
  const send = useCommand({
    subject: 'ticket',
    run: ({ way, text }: { way: Way; text: string; fileIds: string[] }, headers: Intent) =>
      say(id, way, { text, fileIds: attachments.ids }, headers),
    onDone: () => {
      form.reset();
      attachments.clear();
    },
  });
  const press = (way: Way) =>
    send.mutate(
      { way, text: form.values.text, fileIds: attachments.ids },
      { onError: (error) => putErrors(form, error) },
    );
  const ways = BUTTONS.filter(({ command }) => possible.includes(command));
  const readers = [
    ...(ways.length ? [{ value: 'everybody', label: 'Answer' }] : []),
    ...(possible.includes('note') ? [{ value: 'note', label: 'Internal note' }] : []),
    ...(possible.includes('noteForBoth') ? [{ value: 'noteForBoth', label: 'To both desks' }] : []),
  ];
  if (!readers.length) return null;
  const to = readers.some(({ value }) => value === form.values.to) ? form.values.to : readers[0]!.value;
  const isNote = to !== 'everybody';
  const error = leftToSay(form, send.error);
  return (
    <Paper component="section" withBorder p="md" aria-label="Write">
      <Stack gap="sm">
        {readers.length > 1 && (
          <SegmentedControl
            data={readers}
            value={to}
            onChange={(value) => form.setFieldValue('to', value)}
            aria-label="Who reads it"
          />
        )}
        <Textarea
          aria-label={isNote ? 'Internal note' : 'Your message'}
          placeholder={isNote ? 'Whoever asked never sees it.' : 'Write here.'}
          autosize
          minRows={3}
          maxRows={16}
          onPaste={attachments.paste}
          {...form.getInputProps('text')}
        />
        <AttachmentList attachments={attachments} />
        {error && <ProblemBox error={error} />}
        <Group gap="xs">
          {isNote ? (
            <Button
              variant="default"
              loading={send.isPending}
              disabled={!form.values.text.trim()}
              onClick={() => press(to as Way)}
            >
              Write it down
            </Button>
          ) : (
            ways.map(({ way, label }, at) => (
              <Button
                key={way}
                variant={at === 0 ? 'filled' : 'default'}
                loading={send.isPending && send.variables?.way === way}
                disabled={!form.values.text.trim() || send.isPending || attachments.isSending}
                onClick={() => press(way)}
              >
                {label}
              </Button>
            ))
          )}
          {!isNote && possible.includes('answer') && (
            <KeptAnswers
              ticket={ticket}
              onChoose={(text) =>
                form.setFieldValue('text', [form.values.text.trim(), text].filter(Boolean).join('\n\n'))
              }
            />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

type Said = { text: string; fileIds: string[] };

function say(id: string, way: Way, body: Said, headers: Intent) {
  const params = { path: { id } };
  switch (way) {
    case 'comment':
      return ok(api.POST('/api/common/tickets/{id}/comment', { params, body, headers }));
    case 'answer':
      return ok(api.POST('/api/common/tickets/{id}/answer', { params, body, headers }));
    case 'ask-back':
      return ok(api.POST('/api/common/tickets/{id}/ask-back', { params, body, headers }));
    case 'resolve':
      return ok(api.POST('/api/common/tickets/{id}/resolve', { params, body, headers }));
    default: {
      const note = { ...body, for: way === 'note' ? ('mine' as const) : ('both' as const) };
      return ok(api.POST('/api/common/tickets/{id}/notes', { params, body: note, headers }));
    }
  }
}

/** Put where one writes, so that they are read once more before they go; {name} becomes the asker’s. */
function KeptAnswers({ ticket, onChoose }: { ticket: Ticket; onChoose: (text: string) => void }) {
  const items = useQuery(answersQuery).data?.items ?? [];
  if (!items.length) return null;
  const first = ticket.askerName.split(' ')[0]!;
  return (
    <Menu shadow="md" width={280} position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" rightSection={<Icon name="down" size={14} />}>
          Kept answers
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {items.map(({ id, title, text }) => (
          <Menu.Item key={id} onClick={() => onChoose(text.replaceAll('{name}', first))}>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {text}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
