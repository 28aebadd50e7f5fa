/** In one step from a round: whoever shall interview is invited and stands in the round until they have joined. */
import { Text, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';

type Props = { onInvited: (invitationId: string) => void; close: () => void };

export function InviteInterviewerForm({ onInvited, close }: Props) {
  return (
    <CommandForm
      title="Invite an interviewer"
      label="Send invitation"
      subject="invitation"
      initial={{ people: [{ name: '', email: '' }] }}
      validate={{
        people: {
          name: (name: string) => (name.trim() ? null : 'Please fill this in.'),
          email: (email: string) =>
            /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()) ? null : 'An address like name@company.com.',
        },
      }}
      submit={({ people }, headers) =>
        ok(api.POST('/api/common/invitations', { body: { people, roles: ['interviewer'] }, headers }))
      }
      done="Invited. The job can be submitted as soon as they have joined."
      onDone={({ items }) => onInvited(items[0]!.id)}
      close={close}
    >
      {(form) => (
        <>
          <TextInput
            label="Name"
            maxLength={200}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('people.0.name')}
          />
          <TextInput
            label="Email"
            type="email"
            autoComplete="off"
            {...form.getInputProps('people.0.email')}
          />
          <Text size="sm" c="dimmed">
            They get a link that works for seven days and makes them an interviewer of your company.
          </Text>
        </>
      )}
    </CommandForm>
  );
}
