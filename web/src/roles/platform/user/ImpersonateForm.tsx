import { Textarea } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { startAfresh } from '../../../app/going-away.ts';
import { dropTabMembership } from '../../../app/membership.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import type { User } from '../queries.ts';

type Props = { user: User; close: () => void };

export function ImpersonateForm({ user: { id, name }, close }: Props) {
  return (
    <CommandForm
      title={`Act as ${name}?`}
      label={`Act as ${name}`}
      subject="user"
      initial={{ reason: '' }}
      validate={{
        reason: (value) => (value.trim().length < 10 ? 'At least 10 characters, please.' : null),
      }}
      submit={(body, headers) =>
        ok(api.POST('/api/authentication/impersonate/{id}', { params: { path: { id } }, body, headers }))
      }
      onDone={() => {
        dropTabMembership();
        startAfresh('/');
      }}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Reason"
          description={`For 30 minutes at most. ${name} is told this reason afterwards, and all you do carries your name in the audit trail.`}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
