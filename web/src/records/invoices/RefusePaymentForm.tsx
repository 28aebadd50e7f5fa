import { Text, Textarea } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import type { Payment } from './queries.ts';

type Props = { invoiceId: string; payment: Payment; close: () => void };

export function RefusePaymentForm({ invoiceId, payment, close }: Props) {
  return (
    <CommandForm
      title="Refuse this payment"
      label="Refuse payment"
      tone="danger"
      subject="invoice"
      initial={{ reason: '' }}
      submit={({ reason }, headers) =>
        ok(
          api.POST('/api/accountant/invoices/{id}/refuse-payment', {
            params: { path: { id: invoiceId } },
            body: { paymentId: payment.id, reason },
            headers,
          }),
        )
      }
      done="Refused. The client is told why."
      close={close}
    >
      {(form) => (
        <>
          <Text>
            <MoneyText {...payment.amount} />, reference {payment.reference}. The client reads your reason and
            can report the payment again.
          </Text>
          <Textarea
            label="Reason"
            description="For example: no such amount arrived by today."
            autosize
            minRows={3}
            data-autofocus
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
