/** People whom we probably have already, and why we think so. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import type { Similar } from './queries.ts';

type Props = {
  similar: Similar[];
  /** “Open” on the page of a new candidate, “Take this one” where one is chosen for a job. */
  takeLabel: string;
  onTake: (candidate: Similar) => void;
  onAnother: () => void;
};

export function SimilarBox({ similar, takeLabel, onTake, onAnother }: Props) {
  return (
    <Alert
      color="marigold"
      role="alert"
      icon={<Icon name="people" />}
      title="You probably have this candidate already"
      mb="lg"
    >
      <Stack gap="sm">
        {similar.map((candidate) => (
          <Group key={candidate.id} justify="space-between" gap="sm">
            <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
              <Text fw={600} c="var(--mantine-color-text)">
                {candidate.name}
              </Text>
              <Text size="sm" c="var(--mantine-color-text)">
                {[candidate.currentTitle, candidate.currentEmployer, candidate.location]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text size="sm" c="var(--mantine-color-text)">
                {candidate.reasons.join(', ')}
              </Text>
            </div>
            <Button size="xs" onClick={() => onTake(candidate)}>
              {takeLabel}
            </Button>
          </Group>
        ))}
        <Button size="xs" variant="default" onClick={onAnother} style={{ alignSelf: 'flex-start' }}>
          It is another person
        </Button>
      </Stack>
    </Alert>
  );
}
