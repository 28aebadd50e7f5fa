import { Alert, Button, Group, Text } from '@mantine/core';
import { Icon } from '../../../ui/Icon.tsx';
import { When } from '../../../ui/When.tsx';

type Props = { at: string; onRestore: () => void; onDiscard: () => void };

/** The page was closed before everything had reached the server. */
export function LostWork({ at, onRestore, onDiscard }: Props) {
  return (
    <Alert color="sky" icon={<Icon name="clock" />} title="You typed more than was saved" mb="lg">
      <Text size="sm" c="var(--mantine-color-text)" mb="sm">
        This device still has it, from <When at={at} />.
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={onRestore}>
          Bring it back
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          Leave it
        </Button>
      </Group>
    </Alert>
  );
}
