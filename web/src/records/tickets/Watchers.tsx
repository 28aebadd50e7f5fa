/** Who follows it: they read the conversation, and hear of every answer. */
import { CloseButton, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { peopleQuery, type Ticket } from './queries.ts';

export function Watchers({ ticket: { id, watchers, possible } }: { ticket: Ticket }) {
  const mayAdd = possible.includes('addWatcher');
  const people = useQuery({ ...peopleQuery(id), enabled: mayAdd }).data?.watchable ?? [];
  const add = useCommand({
    subject: 'ticket',
    run: (userId: string, headers: Intent) =>
      ok(
        api.POST('/api/common/tickets/{id}/watchers', {
          params: { path: { id } },
          body: { userId },
          headers,
        }),
      ),
  });
  const remove = useCommand({
    subject: 'ticket',
    run: (userId: string, headers: Intent) =>
      ok(
        api.DELETE('/api/common/tickets/{id}/watchers/{userId}', {
          params: { path: { id, userId } },
          headers,
        }),
      ),
  });
  if (!mayAdd && !watchers.length) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="watchers">
      <Title order={2} size="h4" id="watchers" mb="sm">
        Who follows it
      </Title>
      <Stack gap="xs">
        {watchers.length === 0 && (
          <Text size="sm" c="dimmed">
            Nobody yet. Whoever follows reads the conversation.
          </Text>
        )}
        {watchers.map(({ userId, name }) => (
          <Group key={userId} justify="space-between" wrap="nowrap">
            <Text size="sm">{name}</Text>
            {mayAdd && (
              <CloseButton size="sm" aria-label={`Remove ${name}`} onClick={() => remove.mutate(userId)} />
            )}
          </Group>
        ))}
        {mayAdd && people.length > 0 && (
          <Select
            aria-label="Let a colleague follow it"
            placeholder="Let a colleague follow it"
            data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
            searchable
            value={null}
            disabled={add.isPending}
            onChange={(userId) => userId && add.mutate(userId)}
          />
        )}
        {(add.error ?? remove.error) && <ProblemBox error={add.error ?? remove.error} />}
      </Stack>
    </Paper>
  );
}
