/** What agencies have ordered: transfers are looked for here, and what was paid can be given back. */
import { Anchor, Group, Paper, SegmentedControl, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { linkQuery } from '../../../app/file-links.ts';
import { linkTo, oneOf, useQueryString } from '../../../app/query-string.ts';
import { type Command, CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { DateText, When } from '../../../ui/When.tsx';
import { invoiceLinkOf, listOrders, type Order } from './queries.ts';

const SHOWN = ['awaiting_transfer', 'open', 'paid', 'cancelled', 'refunded'] as const;
type Shown = (typeof SHOWN)[number];
const WORDS: Record<Shown, string> = {
  awaiting_transfer: 'Transfers',
  open: 'Open',
  paid: 'Paid',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

export default function OrdersPage() {
  const [address, change] = useQueryString();
  const show: Shown = SHOWN.find((each) => each === oneOf(address.show)) ?? 'awaiting_transfer';
  const list = useInfiniteQuery({
    queryKey: ['plan', 'all-orders', show],
    queryFn: ({ pageParam }) => listOrders({ state: show as never, limit: 50, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader
        title="Orders of plans"
        detail="A transfer that is reported waits for you: verify it when it is on the account."
      />
      <SegmentedControl
        value={show}
        onChange={(value) => change({ show: value === 'awaiting_transfer' ? undefined : value })}
        data={SHOWN.map((value) => ({ value, label: WORDS[value] }))}
        aria-label="Show"
        mb="md"
        style={{ maxWidth: '100%', overflowX: 'auto' }}
      />
      {list.isPending && <Skeleton height={160} radius="md" />}
      {list.isError && <ProblemBox error={list.error} onRetry={() => list.refetch()} />}
      {list.data && !orders.length && (
        <EmptyState
          icon="invoice"
          title="Nothing here"
          hint="What agencies order is listed here, the newest first."
        />
      )}
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
  const {
    id,
    agencyId,
    agencyName,
    title,
    interval,
    state,
    startsOn,
    endsOn,
    total,
    transfer,
    invoice,
    payments,
    orderedAt,
    possible,
  } = order;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Anchor component={Link} {...linkTo(`/platform/organisations/${agencyId}`)} fw={600}>
            {agencyName}
          </Anchor>
          <Text size="sm">
            {title}, by the {interval}: <MoneyText {...total} />, <DateText date={startsOn} /> to{' '}
            <DateText date={endsOn} />
          </Text>
          <Text size="sm" c="dimmed">
            Ordered <When at={orderedAt} />
          </Text>
          {transfer && (
            <Text size="sm">
              Transfer {transfer.reference} of <DateText date={transfer.paidOn} />,{' '}
              <MoneyText {...transfer.amount} />: {transfer.state}
            </Text>
          )}
          {payments.map((payment) => (
            <Text key={payment.id} size="sm">
              Payment of <MoneyText {...payment.amount} />: {payment.state}. {payment.reason}
            </Text>
          ))}
          {invoice && <InvoiceLink orderId={id} number={invoice.number} />}
        </div>
        <Group gap="xs">
          <StateBadge state={state} />
          <CommandBar subject="plan" possible={possible} commands={commandsFor(order)} />
        </Group>
      </Group>
    </Paper>
  );
}

function InvoiceLink({ orderId, number }: { orderId: string; number: string }) {
  const link = useQuery(linkQuery(['plan', 'invoice', orderId], () => invoiceLinkOf(orderId))).data;
  if (!link) return null;
  return (
    <Anchor href={link.href} download={link.name} size="sm">
      Invoice {number} (PDF)
    </Anchor>
  );
}

function commandsFor({ id, agencyName }: Order): Command[] {
  const params = { path: { id } };
  return [
    {
      name: 'verifyTransfer',
      label: 'It is on the account',
      tone: 'primary',
      done: `${agencyName} has its plan.`,
      run: (headers) => ok(api.POST('/api/platform/plan-orders/{id}/verify-transfer', { params, headers })),
    },
    {
      name: 'refuseTransfer',
      label: 'Not found',
      form: (close) => (
        <ReasonForm
          title="The transfer cannot be found"
          label="Say so"
          hint={`The admins of ${agencyName} are told this.`}
          submit={(body, headers) =>
            ok(api.POST('/api/platform/plan-orders/{id}/refuse-transfer', { params, body, headers }))
          }
          close={close}
        />
      ),
    },
    {
      name: 'refund',
      label: 'Refund',
      tone: 'danger',
      form: (close) => (
        <ReasonForm
          title={`Give ${agencyName} its money back`}
          label="Refund"
          hint="All of it goes back, the invoice is credited, and the plan ends where it is the present one."
          submit={(body, headers) =>
            ok(api.POST('/api/platform/plan-orders/{id}/refund', { params, body, headers }))
          }
          close={close}
        />
      ),
    },
  ];
}

type ReasonProps = {
  title: string;
  label: string;
  hint: string;
  submit: Parameters<typeof CommandForm<{ reason: string }, unknown>>[0]['submit'];
  close: () => void;
};

function ReasonForm({ title, label, hint, submit, close }: ReasonProps) {
  return (
    <CommandForm
      title={title}
      label={label}
      subject="plan"
      initial={{ reason: '' }}
      submit={submit}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Reason"
          description={hint}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
