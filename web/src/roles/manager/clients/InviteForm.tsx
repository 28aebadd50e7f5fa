import { Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { useSimilar } from './similar.ts';

export function InviteForm({ close, onDone }: { close: () => void; onDone: () => void }) {
  const { isSimilar, watch } = useSimilar();
  return (
    <CommandForm
      title="Invite a client"
      label="Send the invitation"
      subject="client_invitation"
      initial={{ companyName: '', contactName: '', email: '', message: '', evenIfSimilar: false }}
      submit={(body, headers) => watch(ok(api.POST('/api/manager/client-invitations', { body, headers })))}
      done="The invitation is on its way."
      onDone={onDone}
      close={close}
    >
      {(form) => (
        <>
          <Text c="dimmed" size="sm">
            They get a link that works for 14 days. Your rate card becomes the first terms.
          </Text>
          <TextInput label="Company" data-autofocus {...form.getInputProps('companyName')} />
          <TextInput label="Contact’s name" {...form.getInputProps('contactName')} />
          <TextInput label="E-mail" type="email" {...form.getInputProps('email')} />
          <Textarea
            label="Message"
            description="Optional. It stands in the mail."
            autosize
            minRows={2}
            {...form.getInputProps('message')}
          />
          {isSimilar && (
            <Checkbox
              label="It is another company: invite it"
              {...form.getInputProps('evenIfSimilar', { type: 'checkbox' })}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}
