/** The order that is to be paid: how, where to, and what is waited for. */
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { api, ok } from '../../../app/api.ts';
import { now } from '../../../app/clock.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { useReader } from '../../../app/session.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';
import { InvoiceLink } from './InvoiceLink.tsx';
import type { Order, Plan } from './queries.ts';
import { Sum } from './Sum.tsx';

type Props = {
  order: Order;
  plan: Plan;
  /** Whether it was placed on this page, further down: then its reader is brought here. */
  isNew: boolean;
};

export function OpenOrder({ order, plan, isNew }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) section.current?.scrollIntoView({ block: 'center' });
  }, [isNew]);
  const { id, title, state, possible, startsOn, endsOn, total } = order;
  const params = { path: { id } };
  return (
    <Paper ref={section} component="section" withBorder p="md" aria-labelledby="order">
      <Group justify="space-between" align="flex-start" mb="sm">
        <Title order={2} id="order">
          Your order: {title}, <MoneyText {...total} />
        </Title>
        <CommandBar
          subject="plan"
          possible={possible}
          commands={[
            {
              name: 'reportTransfer',
              label: 'I have transferred it',
              tone: 'primary',
              form: (close) => <ReportForm order={order} close={close} />,
            },
            {
              name: 'cancel',
              label: 'Cancel the order',
              tone: 'danger',
              confirm: 'You keep the plan that you have. An invoice for it is credited.',
              done: 'The order is cancelled.',
              run: (headers) => ok(api.POST('/api/agency/plan-orders/{id}/cancel', { params, headers })),
            },
          ]}
        />
      </Group>
      <Text mb="sm">
        <DateText date={startsOn} /> to <DateText date={endsOn} />. It holds from the moment it is paid.
      </Text>
      {state === 'open' ? <WaysToPay order={order} plan={plan} /> : <Transfer order={order} plan={plan} />}
    </Paper>
  );
}

const WAYS = {
  stripe: 'Pay by card, with Stripe',
  razorpay: 'Pay by UPI or card, with Razorpay',
  bank_transfer: 'Pay by bank transfer',
} as const;

function WaysToPay({ order, plan: { providers } }: { order: Order; plan: Plan }) {
  const pay = useCommand({
    subject: 'plan',
    run: (provider: (typeof providers)[number], headers: Intent) =>
      ok(
        api.POST('/api/agency/plan-orders/{id}/pay', {
          params: { path: { id: order.id } },
          body: { provider },
          headers,
        }),
      ),
    onDone: ({ checkoutUrl }: Order) => {
      if (checkoutUrl) window.location.assign(checkoutUrl);
    },
  });
  return (
    <Stack>
      <Sum sum={order} />
      {providers.length === 0 && (
        <Text c="dimmed">The platform has not said yet how it is paid. Please write to it.</Text>
      )}
      <Group>
        {providers.toReversed().map((provider, at) => (
          <Button
            key={provider}
            variant={at === 0 ? 'filled' : 'default'}
            loading={pay.isPending && pay.variables === provider}
            onClick={() => pay.mutate(provider)}
          >
            {WAYS[provider]}
          </Button>
        ))}
      </Group>
      {pay.error && <ProblemBox error={pay.error} />}
    </Stack>
  );
}

function Transfer({
  order: { id, invoice, transfer, total },
  plan: { transferTo },
}: {
  order: Order;
  plan: Plan;
}) {
  if (transfer?.state === 'reported')
    return (
      <Text>
        You reported <MoneyText {...transfer.amount} /> of <DateText date={transfer.paidOn} /> (
        {transfer.reference}). The platform looks for it, and tells you.
      </Text>
    );
  return (
    <Stack>
      {transfer?.state === 'refused' && (
        <Text>
          The platform could not find the transfer {transfer.reference}. Please look at it and report it
          again.
        </Text>
      )}
      <Text>
        Transfer <MoneyText {...total} /> with the number of the invoice as reference, then report it here.
      </Text>
      <Facts
        facts={[
          { label: 'To', value: transferTo?.name },
          ...(transferTo?.lines ?? []),
          { label: 'Reference', value: invoice ? invoice.number : 'The invoice is being written.' },
        ]}
      />
      {invoice && <InvoiceLink orderId={id} number={invoice.number} />}
    </Stack>
  );
}

function ReportForm({ order, close }: { order: Order; close: () => void }) {
  const { timeZone } = useReader();
  const today = new Intl.DateTimeFormat('sv', { timeZone }).format(now());
  return (
    <CommandForm
      title="Report the transfer"
      label="Report"
      subject="plan"
      initial={{ paidOn: today, reference: '' }}
      submit={(body, headers) =>
        ok(
          api.POST('/api/agency/plan-orders/{id}/report-transfer', {
            params: { path: { id: order.id } },
            body,
            headers,
          }),
        )
      }
      done="Thank you. The platform looks for it, and tells you."
      close={close}
    >
      {(form) => (
        <>
          <TextInput type="date" label="Sent on" max={today} {...form.getInputProps('paidOn')} />
          <TextInput
            label="Reference"
            description="The bank’s reference or UTR, as on your statement."
            data-autofocus
            {...form.getInputProps('reference')}
          />
        </>
      )}
    </CommandForm>
  );
}
