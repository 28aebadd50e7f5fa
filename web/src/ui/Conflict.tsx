/** Somebody else was faster, or the record has moved on. */
import { Alert, Button, Text } from '@mantine/core';
import type { Problem } from '../app/problem.ts';
import { Icon } from './Icon.tsx';

export function Conflict({ problem, onReload }: { problem: Problem; onReload: () => void }) {
  return (
    <Alert color="marigold" role="alert" icon={<Icon name="swap" />} title="This changed in the meantime">
      <Text size="sm" c="var(--mantine-color-text)" mb="sm">
        {problem.detail}
      </Text>
      <Button size="xs" variant="default" onClick={onReload}>
        Show how it is now
      </Button>
    </Alert>
  );
}
