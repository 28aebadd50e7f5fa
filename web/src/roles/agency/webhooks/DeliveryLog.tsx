import { Button, Code, Group, Paper, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { StateBadge, stateOptions } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { DELIVERY_STATES, type Delivery, listDeliveries, type Webhook } from './queries.ts';

export function DeliveryLog({ webhook: { id, waiting } }: { webhook: Webhook }) {
  const [address, change] = useQueryString();
  const state = DELIVERY_STATES.find((each) => each === oneOf(address.state));
  const log = useInfiniteQuery({
    queryKey: ['webhook', id, 'deliveries', state],
    queryFn: ({ pageParam }) => listDeliveries(id, state, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What the list shows as waiting may have arrived before the webhook itself was read anew.
    refetchInterval: ({ state: { data } }) =>
      waiting || data?.pages.some(({ items }) => items.some(({ state }) => state === 'waiting'))
        ? 3000
        : false,
  });
  const items = log.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <Select
        label="Show"
        data={stateOptions(...DELIVERY_STATES)}
        placeholder="Everything"
        value={state ?? null}
        onChange={(value) => change({ state: value ?? undefined })}
        clearable
        maw={240}
        mb="md"
      />
      {log.isPending && <Skeleton height={160} radius="md" />}
      {log.isError && <ProblemBox error={log.error} onRetry={() => log.refetch()} />}
      {items?.length === 0 && (
        <EmptyState
          icon="clock"
          title={state ? 'Nothing of this kind' : 'Nothing was sent yet'}
          hint="Send a test to see whether your program is well."
        />
      )}
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Deliveries">
        {items?.map((delivery) => (
          <Row key={delivery.id} webhookId={id} delivery={delivery} />
        ))}
      </Stack>
      <ShowMore pages={log} mt="sm" />
    </>
  );
}

function Row({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { type, state, at, error, answer, possible } = delivery;
  return (
    <Paper component="li" withBorder p="sm" radius="md">
      <Group justify="space-between" gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {type === 'webhook.ping' ? 'Test' : type}
        </Text>
        <StateBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed">
        <When at={at} show="full" /> · <Tries delivery={delivery} />
      </Text>
      {error && (
        <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {error}
        </Text>
      )}
      {answer && (
        <details style={{ marginTop: 4 }}>
          <summary>
            <Text span size="sm">
              What it answered
            </Text>
          </summary>
          <Code block mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {answer}
          </Code>
        </details>
      )}
      {possible.includes('sendAgain') && <SendAgain webhookId={webhookId} delivery={delivery} />}
    </Paper>
  );
}

function Tries({ delivery: { tries, status, milliseconds, nextTryAt } }: { delivery: Delivery }) {
  return (
    <>
      {tries === 0 ? 'not tried yet' : tries === 1 ? 'tried once' : `tried ${tries} times`}
      {tries > 0 && `, ${status ? `status ${status}` : 'no answer'} after ${milliseconds} ms`}
      {tries > 0 && nextTryAt && (
        <>
          , next try <When at={nextTryAt} show="full" />
        </>
      )}
    </>
  );
}

function SendAgain({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const path = { id: webhookId, deliveryId: delivery.id };
  const again = useCommand({
    run: (_: undefined, headers: Intent) =>
      ok(
        api.POST('/api/agency/webhooks/{id}/deliveries/{deliveryId}/send-again', {
          params: { path },
          headers,
        }),
      ),
    subject: 'webhook',
    done: 'It is on its way again.',
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        mt="xs"
        loading={again.isPending}
        onClick={() => again.mutate(undefined)}
      >
        Send again
      </Button>
      {again.error && <ProblemBox error={again.error} />}
    </>
  );
}
