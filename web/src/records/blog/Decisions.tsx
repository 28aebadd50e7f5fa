import { Group, Paper, Stack, Text } from '@mantine/core';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import type { Post } from './queries.ts';

const WORDS = { approved: 'Approved', rejected: 'Rejected', taken_down: 'Taken down' };
const TONES = { approved: 'approved', rejected: 'rejected', taken_down: 'not_joined' };

export function Decisions({ decisions }: { decisions: Post['decisions'] }) {
  if (decisions.length === 0) return <Text c="dimmed">Nothing has been decided yet.</Text>;
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {decisions.map(({ id, at, outcome, byName, reason }) => (
        <Paper component="li" key={id} withBorder p="md">
          <Group gap="xs">
            <StateBadge state={TONES[outcome]} words={WORDS[outcome]} />
            <Text size="sm">
              by {byName}, <When at={at} />
            </Text>
          </Group>
          {reason && (
            <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-line' }}>
              {reason}
            </Text>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
