import { Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { DateText } from '../../../ui/When.tsx';
import { InvoiceLink } from './InvoiceLink.tsx';
import { listOrders, type Order } from './queries.ts';

export function Orders() {
  const list = useInfiniteQuery({
    queryKey: ['plan', 'orders'],
    queryFn: ({ pageParam }) => listOrders(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (list.isPending) return <Skeleton height={80} radius="md" />;
  if (list.isError) return <ProblemBox error={list.error} onRetry={() => list.refetch()} />;
  const orders = list.data.pages.flatMap(({ items }) => items);
  if (!orders.length) return <Text c="dimmed">Nothing was ordered yet.</Text>;
  return (
    <>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Orders">
        {orders.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </Stack>
      <ShowMore pages={list} />
    </>
  );
}

function Row({ order }: { order: Order }) {
  const { id, title, interval, state, startsOn, endsOn, total, invoice, payments } = order;
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {title}, by the {interval}
        </Text>
        <StateBadge state={state} />
      </Group>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          <DateText date={startsOn} /> to <DateText date={endsOn} />
        </Text>
        <MoneyText {...total} />
      </Group>
      {payments
        .filter(({ state: paid }) => paid !== 'kept')
        .map(({ id: payment, amount, reason, state: paid }) => (
          <Text key={payment} size="sm">
            <MoneyText {...amount} /> {paid === 'refunded' ? 'went' : 'goes'} back to you. {reason}
          </Text>
        ))}
      {invoice && <InvoiceLink orderId={id} number={invoice.number} />}
    </Paper>
  );
}
