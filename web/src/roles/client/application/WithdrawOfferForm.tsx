import { Textarea } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

type Props = { offerId: string; name: string; close: () => void };

export function WithdrawOfferForm({ offerId: id, name, close }: Props) {
  return (
    <CommandForm
      title="Withdraw this offer?"
      label="Withdraw offer"
      tone="danger"
      subject="offer"
      initial={{ reason: '' }}
      submit={(body, headers) =>
        ok(api.POST('/api/client/offers/{id}/withdraw', { params: { path: { id } }, body, headers }))
      }
      done="The offer is withdrawn."
      close={close}
    >
      {(form) => (
        <Textarea
          label="Reason"
          description={`${name} is told that the offer no longer holds.`}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
