import { Alert, Text } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import { When } from '../../ui/When.tsx';

type Props = { suspension: { at: string; by: string; reason: string } | null; effect: string };

export function SuspensionNote({ suspension, effect }: Props) {
  if (!suspension) return null;
  return (
    <Alert color="clay" icon={<Icon name="alert" />} title={`Suspended by ${suspension.by}`} mb="lg">
      <Text size="sm" c="var(--mantine-color-text)">
        <When at={suspension.at} show="full" />. Reason: {suspension.reason} {effect}
      </Text>
    </Alert>
  );
}
