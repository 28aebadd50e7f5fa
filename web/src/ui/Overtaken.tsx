/** Somebody else was faster: what they changed, and whose shall stand. */
import { Alert, Button, Group, List, Text } from '@mantine/core';
import { Icon } from './Icon.tsx';

type Props = {
  title: string;
  /** Empty where nothing of it shows here. */
  changes: string[];
  /** What the button says that saves one's own. */
  mine: string;
  onMine: () => void;
  onTheirs: () => void;
};

export function Overtaken({ title, changes, mine, onMine, onTheirs }: Props) {
  return (
    <Alert color="marigold" role="alert" icon={<Icon name="swap" />} title={title} mt="md">
      <Text size="sm" c="var(--mantine-color-text)">
        {changes.length ? 'Now there is:' : 'What you see here is as it was; something else was changed.'}
      </Text>
      <List size="sm" c="var(--mantine-color-text)" my="xs">
        {changes.map((change) => (
          <List.Item key={change}>{change}</List.Item>
        ))}
      </List>
      <Group gap="xs">
        <Button size="xs" onClick={onMine}>
          {mine}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          Drop mine, take theirs
        </Button>
      </Group>
    </Alert>
  );
}
