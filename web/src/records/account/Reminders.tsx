/** Which reminders come at all. */
import { Badge, Group, Paper, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

const getReminders = () => ok(api.GET('/api/authentication/me/reminders'));
type Reminder = Awaited<ReturnType<typeof getReminders>>['items'][number];

export function Reminders() {
  const reminders = useQuery({ queryKey: ['reminder'], queryFn: getReminders });
  if (reminders.data?.items.length === 0) return null;
  return (
    <Section
      title="Reminders"
      detail="Where somebody waits for you, the reminder always comes; put a single thing off where it waits for you. The others you can turn off, bell and mail."
    >
      {reminders.isPending && <Skeleton height={160} />}
      {reminders.isError && <ProblemBox error={reminders.error} onRetry={() => reminders.refetch()} />}
      {reminders.isSuccess && (
        <Paper withBorder p="sm">
          <Stack gap="xs">
            {reminders.data.items.map((reminder) => (
              <Row key={reminder.task} reminder={reminder} />
            ))}
          </Stack>
        </Paper>
      )}
    </Section>
  );
}

const PATH = '/api/authentication/me/reminders/{task}/mute';

function Row({ reminder: { task, title, muted, mutable } }: { reminder: Reminder }) {
  const choose = useCommand({
    subject: 'reminder',
    run: (mute: boolean, headers: Intent) => {
      const options = { params: { path: { task } }, headers };
      return mute ? ok(api.PUT(PATH, options)) : ok(api.DELETE(PATH, options));
    },
  });
  // As it was just chosen, until the server has said it.
  const shown = choose.isPending ? choose.variables : muted;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text>{title}</Text>
        {mutable ? (
          <Switch
            aria-label={`Remind me: ${title}`}
            label={shown ? 'Off' : 'On'}
            labelPosition="left"
            checked={!shown}
            disabled={choose.isPending}
            onChange={(event) => choose.mutate(!event.currentTarget.checked)}
            flex="none"
          />
        ) : (
          <Badge variant="light" color="gray" flex="none">
            Always
          </Badge>
        )}
      </Group>
      {choose.error && <ProblemBox error={choose.error} />}
    </div>
  );
}
