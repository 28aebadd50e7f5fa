import { Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { deviceWords } from './device-words.ts';
import { Section } from './Section.tsx';

export function Sessions() {
  const sessions = useQuery({
    queryKey: ['session'],
    queryFn: () => ok(api.GET('/api/authentication/sessions')),
  });
  const end = useCommand({
    run: (id: string) => ok(api.POST('/api/authentication/sessions/{id}/end', { params: { path: { id } } })),
    subject: 'session',
    done: 'Signed out there.',
  });
  const endOthers = useCommand({
    run: () => ok(api.POST('/api/authentication/sessions/end-others', {})),
    subject: 'session',
    done: 'Signed out everywhere else.',
  });
  return (
    <Section
      title="Where you are signed in"
      detail="A session ends by itself after a day without use, and after two weeks in any case."
    >
      {sessions.isPending && <Skeleton height={120} />}
      {sessions.isError && <ProblemBox error={sessions.error} onRetry={() => sessions.refetch()} />}
      {end.error && <ProblemBox error={end.error} />}
      <Stack component="ul" gap="sm" p={0} m={0} lts={0}>
        {sessions.data?.items.map(({ id, current, platform, userAgent, ipAddress, seenAt, createdAt }) => (
          <Paper key={id} component="li" withBorder p="sm" display="block">
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>
                    {platform ? 'Hireloom support, acting as you' : deviceWords(userAgent)}
                  </Text>
                  {current && <Badge>This one</Badge>}
                </Group>
                <Text size="sm" c="dimmed">
                  {ipAddress && `${ipAddress}, `}last used <When at={seenAt} />, signed in{' '}
                  <When at={createdAt} show="full" />
                </Text>
              </div>
              {!current && (
                <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate(id)}>
                  Sign out there
                </Button>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
      {(sessions.data?.items.length ?? 0) > 1 && (
        <Group>
          <Button variant="light" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            Sign out everywhere else
          </Button>
        </Group>
      )}
    </Section>
  );
}
