/** Who works on which place; `?assign=<place>` opens the choice for one of them. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import type { Job } from '../../../records/jobs/queries.ts';
import { WORK_MODES, wordFor } from '../../../records/jobs/words.ts';
import { AssignForm } from './AssignForm.tsx';

export function AssignmentPanel({ job }: { job: Job }) {
  const [address, change] = useQueryString();
  const asked = oneOf(address.assign);
  const mayAssign = job.possible.includes('assign');
  const opened = mayAssign ? job.locations.find(({ id }) => id === asked) : undefined;
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {job.locations.map((location) => (
        <Paper key={location.id} component="li" withBorder p="md">
          <Group justify="space-between" gap="sm">
            <div style={{ flex: '1 1 14rem' }}>
              <Text fw={600}>
                {location.place} · {wordFor(WORK_MODES, location.workMode)}
              </Text>
              <Text size="sm" c="dimmed">
                {location.filled} of {location.openings} filled
              </Text>
              <Text
                size="sm"
                mt={4}
                c={location.recruiters.length === 0 ? 'var(--mantine-color-error)' : undefined}
              >
                {location.recruiters.map(({ name }) => name).join(', ') || 'Nobody is assigned yet'}
              </Text>
            </div>
            {mayAssign && location !== opened && (
              <Button
                variant={location.recruiters.length === 0 ? 'filled' : 'default'}
                aria-label={
                  location.recruiters.length === 0
                    ? `Assign recruiters to ${location.place}`
                    : `Change who works on ${location.place}`
                }
                onClick={() => change({ tab: 'recruiters', assign: location.id })}
              >
                {location.recruiters.length === 0 ? 'Assign' : 'Change'}
              </Button>
            )}
          </Group>
          {location === opened && (
            <AssignForm
              jobId={job.id}
              location={location}
              close={() => change({ tab: 'recruiters', assign: undefined })}
            />
          )}
        </Paper>
      ))}
    </Stack>
  );
}
