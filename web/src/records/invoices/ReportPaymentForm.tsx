/** The client says what they have sent. */
import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { now } from '../../app/clock.ts';
import { useReader } from '../../app/session.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { formatMoney } from '../../ui/MoneyText.tsx';
import { optionsOf } from '../jobs/words.ts';
import type { Invoice } from './queries.ts';
import { PAYMENT_METHODS, type PaymentMethod } from './words.ts';

export function ReportPaymentForm({ invoice, close }: { invoice: Invoice; close: () => void }) {
  const { locale, timeZone } = useReader();
  const open = invoice.open ?? invoice.fee;
  const { currency } = open;
  const today = new Intl.DateTimeFormat('sv', { timeZone }).format(now());
  return (
    <CommandForm
      title={`Report a payment for ${invoice.number}`}
      label="Report payment"
      subject="invoice"
      initial={{
        amount: { amount: open.amount },
        paidOn: today,
        method: 'bank_transfer' as PaymentMethod,
        reference: '',
      }}
      submit={({ amount, ...rest }, headers) =>
        ok(
          api.POST('/api/client/invoices/{id}/report-payment', {
            params: { path: { id: invoice.id } },
            body: { ...rest, amount: { ...amount, currency } },
            headers,
          }),
        )
      }
      done="Thank you. The accountant verifies it and you are told."
      close={close}
    >
      {(form) => (
        <>
          <Text c="dimmed">Open: {formatMoney(open, locale)}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <AmountInput
              label={`Amount in ${currency}`}
              description={
                Number(form.values.amount.amount) > Number(open.amount)
                  ? 'More than is open: the rest stays as your credit.'
                  : undefined
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data-autofocus
              {...form.getInputProps('amount.amount')}
            />
            <TextInput type="date" label="Paid on" max={today} {...form.getInputProps('paidOn')} />
            <Select
              label="How"
              data={optionsOf(PAYMENT_METHODS)}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              {...form.getInputProps('method')}
            />
            <TextInput
              label="Reference"
              description="The bank’s reference or UTR, as on your statement."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('reference')}
            />
          </SimpleGrid>
        </>
      )}
    </CommandForm>
  );
}
