/** Answers that a desk gives often, kept to be used again. */
import { Button, Group, Paper, Skeleton, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { answersQuery, type KeptAnswer } from './queries.ts';

export default function KeptAnswersPage() {
  const answers = useQuery(answersQuery);
  const [adding, add] = useState(false);
  return (
    <>
      <PageHeader
        title="Kept answers"
        detail="For questions that come again. {name} becomes the first name of whoever asked."
        back={{ label: 'Tickets', href: '/tickets' }}
      >
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => add(true)}>
          Keep an answer
        </Button>
      </PageHeader>
      {answers.isPending && <Skeleton height={160} radius="lg" />}
      {answers.isError && <ProblemBox error={answers.error} onRetry={() => answers.refetch()} />}
      {answers.data?.items.length === 0 && (
        <EmptyState
          icon="mail"
          title="No kept answers yet"
          hint="What you have answered twice is worth keeping."
        />
      )}
      <Stack gap="sm">
        {answers.data?.items.map((answer) => (
          <OneAnswer key={answer.id} answer={answer} />
        ))}
      </Stack>
      {adding && <AnswerForm close={() => add(false)} />}
    </>
  );
}

function OneAnswer({ answer }: { answer: KeptAnswer }) {
  const [asked, ask] = useState<'change' | 'remove' | null>(null);
  const remove = useCommand({
    subject: 'ticket',
    run: (_: undefined, headers: Intent) =>
      ok(api.DELETE('/api/common/ticket-answers/{id}', { params: { path: { id: answer.id } }, headers })),
    done: 'The answer is deleted.',
  });
  return (
    <Paper component="section" withBorder p="md" aria-label={answer.title}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {answer.title}
        </Title>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={`Change ${answer.title}`}
            onClick={() => ask('change')}
          >
            Change
          </Button>
          <Button
            size="xs"
            variant="light"
            color="clay"
            aria-label={`Delete ${answer.title}`}
            onClick={() => ask('remove')}
          >
            Delete
          </Button>
        </Group>
      </Group>
      <Text mt="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {answer.text}
      </Text>
      <Text size="sm" c="dimmed" mt="xs">
        {answer.byName}
      </Text>
      <Confirm
        opened={asked === 'remove'}
        label="Delete the answer"
        question={`“${answer.title}” is gone for everybody who answers here.`}
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => ask(null)}
      />
      {asked === 'change' && <AnswerForm answer={answer} close={() => ask(null)} />}
    </Paper>
  );
}

function AnswerForm({ answer, close }: { answer?: KeptAnswer; close: () => void }) {
  return (
    <CommandForm
      title={answer ? 'Change the answer' : 'Keep an answer'}
      label="Keep"
      size="lg"
      subject="ticket"
      initial={{ title: answer?.title ?? '', text: answer?.text ?? '' }}
      submit={(body, headers) =>
        answer
          ? ok(
              api.PATCH('/api/common/ticket-answers/{id}', {
                params: { path: { id: answer.id } },
                body: { ...body, version: answer.version },
                headers,
              }),
            )
          : ok(api.POST('/api/common/ticket-answers', { body, headers }))
      }
      done="Kept."
      close={close}
    >
      {(form) => (
        <>
          <TextInput label="Name" maxLength={120} data-autofocus {...form.getInputProps('title')} />
          <Textarea label="Answer" autosize minRows={5} maxRows={16} {...form.getInputProps('text')} />
        </>
      )}
    </CommandForm>
  );
}
