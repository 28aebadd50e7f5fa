/** The requirements beside the candidate. The score is a rule that sorts; a person decides. */
import { Group, Paper, Stack, Text, ThemeIcon, Title, VisuallyHidden } from '@mantine/core';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { Application } from './queries.ts';

type Line = NonNullable<Application['match']>['lines'][number];

const SIGNS: Record<Line['met'], { icon: IconName; colour: string; words: string }> = {
  yes: { icon: 'check', colour: 'pine', words: 'Met' },
  no: { icon: 'cross', colour: 'clay', words: 'Missing' },
  unknown: { icon: 'more', colour: 'marigold', words: 'Unknown' },
};

export function MatchPanel({ application: { match, requirements } }: { application: Application }) {
  if (!match) return null;
  const required = new Set(requirements.filter(({ kind }) => kind === 'primary').map(({ name }) => name));
  const met = match.lines.filter((line) => line.met === 'yes').length;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="match">
      <Group justify="space-between" align="baseline">
        <Title order={2} id="match">
          Requirements
        </Title>
        <Text size="sm" c="dimmed">
          {met} of {match.lines.length} met · match {match.score} %
        </Text>
      </Group>
      <Stack component="ul" gap="sm" p={0} m={0} mt="md" style={{ listStyle: 'none' }}>
        {match.lines.map((line) => (
          <MatchLine key={line.criterion} line={line} required={required.has(line.criterion)} />
        ))}
      </Stack>
    </Paper>
  );
}

function MatchLine({ line, required }: { line: Line; required: boolean }) {
  const { icon, colour, words } = SIGNS[line.met];
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon variant="light" color={colour} size={24} radius="xl" mt={1}>
        <Icon name={icon} size={14} />
      </ThemeIcon>
      <Text style={{ overflowWrap: 'anywhere' }}>
        <VisuallyHidden>{words}: </VisuallyHidden>
        {line.words}
        {required && (
          <Text span size="sm" c="dimmed">
            {' '}
            · required
          </Text>
        )}
      </Text>
    </Group>
  );
}
