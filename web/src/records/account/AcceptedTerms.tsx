import { Anchor, Badge, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { mineQuery } from '../terms-and-conditions/queries.ts';
import { Section } from './Section.tsx';

export function AcceptedTerms() {
  const mine = useQuery(mineQuery);
  const items = mine.data?.items ?? [];
  return (
    <Section title="Terms I accepted" detail="Each version stays as it was when you accepted it.">
      {mine.isPending && <Skeleton height={120} />}
      {mine.isError && <ProblemBox error={mine.error} onRetry={() => mine.refetch()} />}
      {mine.isSuccess && items.length === 0 && (
        <EmptyState icon="file" title="Nothing yet" hint="What you accept is listed here, with its time." />
      )}
      {items.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} lts={0}>
          {items.map(({ id, title, documentVersion, edition, path, acceptedAt, ipAddress, current }) => (
            <Paper key={id} component="li" withBorder p="sm" display="block">
              <Anchor href={path} target="_blank">
                {title}, version {documentVersion}
              </Anchor>{' '}
              {current && (
                <Badge variant="light" color="pine" tt="none">
                  Holds now
                </Badge>
              )}
              <Text size="sm" c="dimmed">
                {edition} · accepted <When at={acceptedAt} show="full" />
                {ipAddress && `, from ${ipAddress}`}
              </Text>
            </Paper>
          ))}
        </Stack>
      )}
    </Section>
  );
}
