/** Approves the chosen jobs one after another; what one of them refuses does not hold up the others. */
import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { readAgain } from '../../../app/command.ts';
import { asProblem } from '../../../app/problem.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { toast } from '../../../ui/toast.ts';
import type { Waiting } from '../ApprovalsPage.tsx';

type Refused = { title: string; why: string };

export function ApproveTogether({ jobs, onDone }: { jobs: Waiting[]; onDone: () => void }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const running = done !== null;
  const approveAll = async () => {
    const failures: Refused[] = [];
    setRefused([]);
    for (const [index, { id, title }] of jobs.entries()) {
      setDone(index);
      try {
        const headers = { 'Idempotency-Key': crypto.randomUUID() };
        await ok(api.POST('/api/manager/jobs/{id}/approve', { params: { path: { id } }, headers }));
      } catch (error) {
        failures.push({ title, why: asProblem(error).message });
      }
    }
    setDone(null);
    setAsking(false);
    setRefused(failures);
    toast(`${jobs.length - failures.length} of ${jobs.length} approved.`);
    await readAgain(client, 'job');
    if (failures.length === 0) onDone();
  };
  const label = jobs.length === 1 ? 'Approve it' : `Approve ${jobs.length} jobs`;
  return (
    <Stack gap="sm">
      <Group>
        <Button onClick={() => setAsking(true)} loading={running}>
          {label}
        </Button>
        <Button variant="subtle" onClick={onDone} disabled={running}>
          Choose none
        </Button>
      </Group>
      {running && <Progress value={(100 * done) / jobs.length} aria-label="Approved so far" />}
      {refused.length > 0 && (
        <Alert color="clay" role="alert" title="Not approved">
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
        opened={asking}
        label={label}
        question="Each takes today’s terms and opens; clients and interviewers are told."
        running={running}
        error={null}
        onConfirm={() => void approveAll()}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
