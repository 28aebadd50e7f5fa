import { Alert, Button, Group, Text } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import { When } from '../../ui/When.tsx';

type Props = {
  at: string;
  /** What differs from what is shown now. */
  fields: string[];
  onRestore: () => void;
  onDiscard: () => void;
};

/** The page was closed before everything had reached the server. */
export function LostWork({ at, fields, onRestore, onDiscard }: Props) {
  return (
    <Alert color="sky" icon={<Icon name="clock" />} title="You typed more than was saved" mb="lg">
      <Text size="sm" c="var(--mantine-color-text)" mb="sm">
        This device still has another {fields.join(', ')}, from <When at={at} />. Bringing it back replaces
        what is shown now.
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
