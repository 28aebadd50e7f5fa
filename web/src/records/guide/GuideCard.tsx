/** On the home: the next steps of somebody new. Gone once all are done or left out. */
import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../app/command.ts';
import classes from './guide.module.css';
import { guideQuery, skipSteps } from './queries.ts';
import { Reached } from './Reached.tsx';
import { StepRow } from './StepRow.tsx';

const SHOWN = 3;

export function GuideCard() {
  const steps = useQuery(guideQuery).data?.steps ?? [];
  const open = steps.filter(({ state }) => state === 'open');
  const skipAll = useCommand({
    subject: 'guide',
    done: 'Left out for now. Your menu leads back: “Getting started”.',
    run: () => skipSteps(open.map(({ key }) => key)),
  });
  if (!open.length) return null;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} maw={820} aria-labelledby="guide">
      <Stack>
        <Title order={2} id="guide">
          Getting started
        </Title>
        <Reached steps={steps} />
        <ul className={classes.steps}>
          {open.slice(0, SHOWN).map((step) => (
            <StepRow key={step.key} step={step} />
          ))}
        </ul>
        <Group justify="space-between">
          <Button component={Link} to="/getting-started" variant="default" size="xs">
            {open.length > SHOWN ? `All steps, ${open.length - SHOWN} more to do` : 'All steps'}
          </Button>
          <Button variant="subtle" size="xs" loading={skipAll.isPending} onClick={() => skipAll.mutate()}>
            Skip all for now
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
