/** A bar for each thing that a plan limits; the words beside it say the same. */
import { Paper, Progress, SimpleGrid, Text } from '@mantine/core';
import type { Meter } from './queries.ts';

export function Usage({ meters }: { meters: Meter[] }) {
  return (
    <SimpleGrid
      component="ul"
      cols={{ base: 1, xs: 2, lg: 4 }}
      spacing="sm"
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
    >
      {meters.map((meter) => (
        <Paper key={meter.feature} component="li" withBorder p="sm">
          <Text size="sm" c="dimmed">
            {meter.title}
            {meter.counts === 'month' && ', this month'}
          </Text>
          <Text fw={600}>{meter.words}</Text>
          {meter.counts !== 'may' && meter.share !== null && (
            <Progress
              value={Math.min(100, meter.share * 100)}
              color={colourOf(meter.share)}
              mt="xs"
              aria-label={`${meter.title}: ${meter.words}`}
            />
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}

const colourOf = (share: number) => (share >= 1 ? 'clay' : share >= 0.8 ? 'marigold' : 'pine');
