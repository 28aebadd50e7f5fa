import { Badge, Button, Group, Skeleton, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { deviceWords } from './device-words.ts';
import { Section } from './Section.tsx';

const OUTCOMES: Record<string, { label: string; color: string }> = {
  succeeded: { label: 'Signed in', color: 'pine' },
  wrong_password: { label: 'Wrong password', color: 'clay' },
  wrong_second_factor: { label: 'Wrong code', color: 'clay' },
};

export function SignIns() {
  const signIns = useInfiniteQuery({
    queryKey: ['sign-in'],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/authentication/sign-ins', {
          params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = signIns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      title="Sign-ins"
      detail="Also those that failed. Something you do not know? Change your password."
    >
      {signIns.isPending && <Skeleton height={160} />}
      {signIns.isError && <ProblemBox error={signIns.error} onRetry={() => signIns.refetch()} />}
      {signIns.isSuccess && items.length === 0 && (
        <EmptyState icon="clock" title="Nothing yet" hint="Your next sign-in appears here." />
      )}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>What</Table.Th>
                <Table.Th>From</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, at, outcome, userAgent, ipAddress }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <When at={at} show="full" />
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={OUTCOMES[outcome]?.color}>
                      {OUTCOMES[outcome]?.label ?? outcome}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    {deviceWords(userAgent)}, {ipAddress}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {signIns.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={signIns.isFetchingNextPage}
            onClick={() => signIns.fetchNextPage()}
          >
            Show more
          </Button>
        </Group>
      )}
    </Section>
  );
}
