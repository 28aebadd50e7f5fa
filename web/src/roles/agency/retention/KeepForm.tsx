import { Stack, Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import type { Retained } from './queries.ts';

export function KeepForm({
  row: { id, name, keptUntil, keptReason },
  close,
}: {
  row: Retained;
  close: () => void;
}) {
  return (
    <CommandForm
      title={`Keep ${name}`}
      label="Keep"
      subject="retention"
      initial={{ until: keptUntil ?? '', reason: keptReason ?? '' }}
      submit={(body, headers) =>
        ok(
          api.POST('/api/agency/retention/candidates/{id}/keep', { params: { path: { id } }, body, headers }),
        )
      }
      done="They stay until then."
      close={close}
    >
      {(form) => (
        <Stack>
          <TextInput
            type="date"
            label="Until"
            description="The last day on which they stay whatever happens."
            required
            data-autofocus
            {...form.getInputProps('until')}
          />
          <Textarea
            label="Why"
            description="For you and the other admins. Whoever asks for their data to be erased is entitled to a reason."
            maxLength={500}
            autosize
            required
            {...form.getInputProps('reason')}
          />
        </Stack>
      )}
    </CommandForm>
  );
}
