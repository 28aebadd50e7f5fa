/** One step: a tick when it is done, the way to it until then. */
import { Button, Group, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../app/command.ts';
import { linkTo } from '../../app/query-string.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { type Step, skipSteps, takeUpSteps } from './queries.ts';

const STATES: Record<Step['state'], { icon: 'check' | 'right' | 'clock'; color: string; words: string }> = {
  done: { icon: 'check', color: 'pine', words: 'Done:' },
  open: { icon: 'right', color: 'marigold', words: 'To do:' },
  skipped: { icon: 'clock', color: 'gray', words: 'Left out for now:' },
};

export function StepRow({ step: { key, title, why, href, state } }: { step: Step }) {
  const change = useCommand({
    subject: 'guide',
    run: () => (state === 'skipped' ? takeUpSteps([key]) : skipSteps([key])),
  });
  const { icon, color, words } = STATES[state];
  return (
    <li>
      <Group gap="sm" align="flex-start">
        <ThemeIcon variant="light" color={color} radius="xl" mt={2}>
          <Icon name={icon} size={16} />
        </ThemeIcon>
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600} c={state === 'open' ? undefined : 'dimmed'}>
            <VisuallyHidden>{words} </VisuallyHidden>
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {why}
          </Text>
        </div>
        {state !== 'done' && (
          <Group gap={4}>
            <Button
              variant="subtle"
              size="xs"
              aria-label={`${state === 'skipped' ? 'Take up again' : 'Skip for now'}: ${title}`}
              loading={change.isPending}
              onClick={() => change.mutate()}
            >
              {state === 'skipped' ? 'Take up again' : 'Skip for now'}
            </Button>
            <Button
              component={Link}
              {...linkTo(href)}
              variant={state === 'skipped' ? 'default' : 'light'}
              size="xs"
              aria-label={`Go there: ${title}`}
            >
              Go there
            </Button>
          </Group>
        )}
      </Group>
      {change.error && <ProblemBox error={change.error} />}
    </li>
  );
}
