/** Moves the application's clock, so that a demonstration need not wait a month for an invoice. */
import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { instantOf, minutesOf } from '../records/interviews/zone.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { formatInstant } from '../ui/When.tsx';
import { api, ok } from './api.ts';
import { useNow } from './clock.ts';
import { useCommand } from './command.ts';
import { useReader } from './session.ts';

type Move = { to: string } | { reset: true } | { advance: { days?: number; hours?: number } };

const STEPS: [label: string, Move][] = [
  ['+1 hour', { advance: { hours: 1 } }],
  ['+1 day', { advance: { days: 1 } }],
  ['+1 week', { advance: { days: 7 } }],
  ['+30 days', { advance: { days: 30 } }],
];

export default function ClockControl() {
  const { locale, timeZone } = useReader();
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const shown = formatInstant(useNow().toISOString(), locale, timeZone);
  const clock = useCommand({
    run: (body: Move, headers) => ok(api.POST('/api/dev/clock', { body, headers })),
    subject: 'me',
    // Another day shows another truth everywhere.
    onDone: () => void client.invalidateQueries(),
  });
  // Buttons that are switched off while the clock moves would drop the focus, and with it the Escape key.
  const go = (move: Move) => {
    if (!clock.isPending) clock.mutate(move);
  };
  return (
    <Popover position="bottom-end" shadow="md" width={290} trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          px={8}
          aria-label={`The clock shows ${shown}. Move it`}
          leftSection={<Icon name="clock" />}
        >
          <Text span size="sm" visibleFrom="lg">
            {shown}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <div>
            <Text fw={600}>{shown}</Text>
            <Text size="sm" c="dimmed">
              The demonstration’s clock. Moving it runs what falls due.
            </Text>
          </div>
          <Group gap="xs" grow>
            {STEPS.slice(0, 2).map(([label, move]) => (
              <Button key={label} variant="default" size="xs" onClick={() => go(move)}>
                {label}
              </Button>
            ))}
          </Group>
          <Group gap="xs" grow>
            {STEPS.slice(2).map(([label, move]) => (
              <Button key={label} variant="default" size="xs" onClick={() => go(move)}>
                {label}
              </Button>
            ))}
          </Group>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              type="datetime-local"
              label="Go to"
              size="xs"
              flex={1}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <Button
              size="xs"
              flex="none"
              disabled={!to}
              onClick={() => go({ to: readerInstant(to, timeZone) })}
            >
              Go
            </Button>
          </Group>
          <Button variant="subtle" size="xs" onClick={() => go({ reset: true })}>
            Back to the real time
          </Button>
          {clock.error && <ProblemBox error={clock.error} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is typed is meant on the clock that is shown, which need not be the machine's. */
function readerInstant(typed: string, timeZone: string): string {
  const [day = '', time = ''] = typed.split('T');
  return instantOf({ day, minutes: minutesOf(time) }, timeZone).toISOString();
}
