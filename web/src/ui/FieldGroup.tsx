/** Fields that belong together, two beside one another where there is room. */
import { Fieldset, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { legend: string; hint?: string; columns?: 1 | 2 | 3; children: ReactNode };

export function FieldGroup({ legend, hint, columns = 2, children }: Props) {
  return (
    <Fieldset
      legend={
        <Text span fw={650}>
          {legend}
        </Text>
      }
      variant="unstyled"
      mb="xl"
    >
      {hint && (
        <Text size="sm" c="dimmed" mb="sm">
          {hint}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: columns }} mt="sm">
        {children}
      </SimpleGrid>
    </Fieldset>
  );
}
