/** Approves or rejects the chosen jobs one after another; what one of them refuses does not hold up the others. */
import { Alert, Button, Group, List, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { readAgain } from '../../../app/command.ts';
import { asProblem } from '../../../app/problem.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { toast } from '../../../ui/toast.ts';
import type { Waiting } from '../ApprovalsPage.tsx';

type Refused = { title: string; why: string };
/** With a reason they are rejected. */
type Answer = { reason?: string };

const intent = () => ({ 'Idempotency-Key': crypto.randomUUID() });

function send(id: string, { reason }: Answer) {
  const path = { id };
  return reason === undefined
    ? ok(api.POST('/api/manager/jobs/{id}/approve', { params: { path }, headers: intent() }))
    : ok(
        api.POST('/api/manager/jobs/{id}/reject', { params: { path }, body: { reason }, headers: intent() }),
      );
}

export function AnswerTogether({ jobs, onDone }: { jobs: Waiting[]; onDone: () => void }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const running = done !== null;
  const answerAll = async (answer: Answer) => {
    const failures: Refused[] = [];
    setRefused([]);
    for (const [index, { id, title }] of jobs.entries()) {
      setDone(index);
      try {
        await send(id, answer);
      } catch (error) {
        failures.push({ title, why: asProblem(error).message });
      }
    }
    setDone(null);
    setAsking(null);
    setRefused(failures);
    const word = answer.reason === undefined ? 'approved' : 'rejected';
    toast(`${jobs.length - failures.length} of ${jobs.length} ${word}.`);
    await readAgain(client, 'job');
    if (failures.length === 0) onDone();
  };
  const them = jobs.length === 1 ? 'it' : `${jobs.length} jobs`;
  return (
    <Stack gap="sm">
      <Group>
        <Button onClick={() => setAsking('approve')} loading={running}>
          Approve {them}
        </Button>
        <Button variant="light" color="clay" onClick={() => setAsking('reject')} disabled={running}>
          Reject {them}
        </Button>
        <Button variant="subtle" onClick={onDone} disabled={running}>
          Choose none
        </Button>
      </Group>
      {running && <Progress value={(100 * done) / jobs.length} aria-label="Answered so far" />}
      {refused.length > 0 && (
        <Alert color="clay" role="alert" title="Not answered">
          <List size="sm" c="var(--mantine-color-text)">
            {refused.map(({ title, why }) => (
              <List.Item key={title}>
                <Text span fw={600}>
                  {title}
                </Text>
                : {why}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Confirm
        opened={asking === 'approve'}
        label={`Approve ${them}`}
        question="Each takes today’s terms and opens; clients and interviewers are told."
        running={running}
        error={null}
        onConfirm={() => void answerAll({})}
        onClose={() => setAsking(null)}
      />
      {asking === 'reject' && (
        <CommandForm
          title={`Reject ${them}?`}
          label={`Reject ${them}`}
          tone="danger"
          subject="job"
          initial={{ reason: '' }}
          validate={{
            reason: (reason) => (reason.trim().length < 3 ? 'At least 3 characters, please.' : null),
          }}
          submit={({ reason }) => answerAll({ reason: reason.trim() })}
          close={() => setAsking(null)}
        >
          {(form) => (
            <Textarea
              label="Why"
              description="Each client reads it."
              autosize
              minRows={3}
              maxLength={1000}
              data-autofocus
              {...form.getInputProps('reason')}
            />
          )}
        </CommandForm>
      )}
    </Stack>
  );
}
