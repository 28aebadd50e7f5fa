/** Every version there was, newest first; what one says is read when it is opened. */
import { Accordion, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

export type VersionLine = {
  id: string;
  number: number;
  badge: ReactNode;
  since: ReactNode;
  content: () => ReactNode;
};

type Props = { query: UseInfiniteQueryResult; versions: VersionLine[] };

export function VersionList({ query, versions }: Props) {
  const heading = useId();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="md">
        Every version
      </Title>
      {query.isPending && <Skeleton height={120} />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && (
        <Accordion variant="separated" order={3} value={opened} onChange={setOpened}>
          {versions.map(({ id, number, badge, since, content }) => (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                <Group gap="sm">
                  <Text fw={600}>Version {number}</Text>
                  {badge}
                  <Text size="sm" c="dimmed">
                    {since}
                  </Text>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <Stack gap="md">{opened === id && content()}</Stack>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
      {query.hasNextPage && (
        <Button
          mt="sm"
          variant="subtle"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}
