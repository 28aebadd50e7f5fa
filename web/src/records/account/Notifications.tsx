/** Which notifications are mailed, too. */
import { Badge, Group, NativeSelect, Paper, Skeleton, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { PushBrowsers } from './PushBrowsers.tsx';
import { QuietHours } from './QuietHours.tsx';
import { Section } from './Section.tsx';
import { Texts } from './Texts.tsx';

const PATH = '/api/authentication/me/notification-preferences';

const getPreferences = () => ok(api.GET(PATH));
export const preferencesQuery = queryOptions({
  queryKey: ['notification-preference'],
  queryFn: getPreferences,
});
const DELIVERIES = [
  { value: 'at_once', label: 'At once' },
  { value: 'hourly', label: 'Every hour' },
  { value: 'daily', label: 'Once a day' },
  { value: 'off', label: 'Off' },
];

type Preference = Awaited<ReturnType<typeof getPreferences>>['items'][number];

export function Notifications() {
  const preferences = useQuery(preferencesQuery);
  return (
    <>
      <Section
        title="Mails"
        detail="The bell always tells you. Choose what is mailed to you besides, and when: at once, or together every hour or at eight in the morning. It counts in all your roles."
      >
        {preferences.isPending && <Skeleton height={320} />}
        {preferences.isError && (
          <ProblemBox error={preferences.error} onRetry={() => preferences.refetch()} />
        )}
        {preferences.data?.items.map((preference) => (
          <Row key={preference.category} preference={preference} />
        ))}
      </Section>
      <PushBrowsers />
      <Texts />
      {preferences.data && <QuietHours chosen={preferences.data.quietHours} />}
    </>
  );
}

function Row({
  preference: { category, title, hint, delivery, locked, always },
}: {
  preference: Preference;
}) {
  const choose = useCommand({
    subject: 'notification-preference',
    run: (next: Preference['delivery']) => ok(api.PUT(PATH, { body: { category, delivery: next } })),
  });
  // As it was just chosen, until the server has said it.
  const shown = choose.isPending ? choose.variables : delivery;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 14rem' }}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
          {always && (
            <Group gap={6} mt={4} wrap="nowrap" align="flex-start">
              <Icon name="shield" size={16} />
              <Text size="sm">{always}</Text>
            </Group>
          )}
        </div>
        {locked ? (
          <Badge variant="light" color="gray" flex="none" mt={2}>
            Always
          </Badge>
        ) : (
          <NativeSelect
            aria-label={`Mail me: ${title}`}
            data={DELIVERIES}
            value={shown}
            disabled={choose.isPending}
            onChange={(event) => choose.mutate(event.currentTarget.value as Preference['delivery'])}
            flex="none"
          />
        )}
      </Group>
      {choose.error && <ProblemBox error={choose.error} />}
    </Paper>
  );
}
