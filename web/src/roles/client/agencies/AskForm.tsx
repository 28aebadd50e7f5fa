import { Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

export function AskForm({ agency, close }: { agency: { code: string; name: string }; close: () => void }) {
  const navigate = useNavigate();
  return (
    <CommandForm
      title={`Ask ${agency.name} to work with you`}
      label="Send the request"
      subject="engagement"
      initial={{ message: '' }}
      submit={({ message }, headers) =>
        ok(api.POST('/api/client/engagements', { body: { code: agency.code, message }, headers }))
      }
      done="Asked. You are told as soon as they answer."
      onDone={({ id }) => navigate({ to: `/client/agencies/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          <Text size="sm" c="dimmed">
            They see your company’s name, your name and e-mail, and what you write. Nothing else until they
            accept.
          </Text>
          <Textarea
            label="Message"
            description="Whom you look for, and when. Optional."
            autosize
            minRows={3}
            data-autofocus
            {...form.getInputProps('message')}
          />
        </>
      )}
    </CommandForm>
  );
}
