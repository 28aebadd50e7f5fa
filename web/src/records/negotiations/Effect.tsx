import { Paper, Text, Title } from '@mantine/core';
import { Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import type { Negotiation } from './queries.ts';

/** Only the agency gets it from the server. */
export function Effect({ effect }: { effect: NonNullable<Negotiation['effect']> }) {
  const { placements, now, proposed, difference } = effect;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="effect">
      <Title order={2} id="effect">
        What it would have meant
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {placements === 0
          ? 'Nobody with such pay has joined this client in the last 12 months.'
          : `Fees of the last 12 months for ${placements === 1 ? 'the one' : `the ${placements}`} with such pay who joined this client. Only your agency sees this.`}
      </Text>
      {placements > 0 && (
        <Facts
          facts={[
            { label: 'By the terms of today', value: <MoneyText {...now} /> },
            { label: 'By what is proposed', value: <MoneyText {...proposed} /> },
            {
              label: 'Difference',
              value: (
                <Text
                  span
                  fw={700}
                  c={Number(difference.amount) < 0 ? 'var(--mantine-color-error)' : undefined}
                >
                  <MoneyText {...difference} />
                </Text>
              ),
            },
          ]}
        />
      )}
    </Paper>
  );
}
