import { Progress, Text } from '@mantine/core';
import type { Step } from './queries.ts';

/** How many of the steps are done. */
export function Reached({ steps }: { steps: Step[] }) {
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6}>
        {done} of {steps.length} done
      </Text>
      <Progress.Root size="sm">
        <Progress.Section
          value={(done / steps.length) * 100}
          color="pine"
          aria-label={`${done} of ${steps.length} steps done`}
        />
      </Progress.Root>
    </div>
  );
}
