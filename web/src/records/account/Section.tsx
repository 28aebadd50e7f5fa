import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** One matter of the account. */
export function Section({
  title,
  detail,
  children,
}: {
  title: string;
  detail?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} mb="lg" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {detail && (
        <Text c="dimmed" size="sm" mt={4}>
          {detail}
        </Text>
      )}
      <Stack mt="md">{children}</Stack>
    </Paper>
  );
}
