/** Money that was reported, and what the accountant found. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { wordFor } from '../jobs/words.ts';
import { type Invoice, type Payment, useSide } from './queries.ts';
import { RefusePaymentForm } from './RefusePaymentForm.tsx';
import { PAYMENT_METHODS } from './words.ts';

export function Payments({ invoice }: { invoice: Invoice }) {
  const { pays } = useSide();
  if (!invoice.number) return null;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="payments">
      <Title order={2} id="payments" mb="xs">
        Payments
      </Title>
      {invoice.payments.length === 0 ? (
        <Text c="dimmed">
          {pays
            ? 'Nothing is reported yet. Report your payment when you have sent it, so that it is matched at once.'
            : 'The client has not reported a payment yet.'}
        </Text>
      ) : (
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {invoice.payments.map((payment) => (
            <PaymentRow key={payment.id} invoice={invoice} payment={payment} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function PaymentRow({ invoice, payment }: { invoice: Invoice; payment: Payment }) {
  const { id, state, amount, paidOn, method, reference, reportedByName, verifiedByName } = payment;
  return (
    <Group component="li" justify="space-between" gap="sm" align="flex-start">
      <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Group gap="sm">
          <Text fw={600}>
            <MoneyText {...amount} />
          </Text>
          <StateBadge state={state} />
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {wordFor(PAYMENT_METHODS, method)} on <DateText date={paidOn} />, reference {reference}. Reported by{' '}
          {reportedByName}
          {verifiedByName && `, ${state} by ${verifiedByName}`}.
        </Text>
      </div>
      {state === 'reported' && (
        <CommandBar
          subject="invoice"
          possible={invoice.possible}
          commands={[
            {
              name: 'verifyPayment',
              label: 'Verify',
              icon: 'check',
              tone: 'primary',
              done: 'The payment is verified.',
              run: (headers) =>
                ok(
                  api.POST('/api/accountant/invoices/{id}/verify-payment', {
                    params: { path: { id: invoice.id } },
                    body: { paymentId: id },
                    headers,
                  }),
                ),
            },
            {
              name: 'refusePayment',
              label: 'Refuse',
              tone: 'danger',
              form: (close) => <RefusePaymentForm invoiceId={invoice.id} payment={payment} close={close} />,
            },
          ]}
        />
      )}
    </Group>
  );
}
