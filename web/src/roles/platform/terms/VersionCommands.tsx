import { Stack, Textarea } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { type Command, CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { Version } from './queries.ts';

export function VersionCommands({ the }: { the: Version }) {
  const router = useRouter();
  const params = { path: { id: the.id } };
  const commands: Command[] = [
    {
      name: 'submitForReview',
      label: 'Ask for a review',
      tone: 'primary',
      confirm: 'The platform’s admins are told. Save your changes first: what is not saved is not reviewed.',
      done: 'It waits for its review.',
      run: (headers) =>
        ok(api.POST('/api/platform/terms-and-conditions/{id}/submit-for-review', { params, headers })),
    },
    {
      name: 'publish',
      label: 'Publish',
      tone: 'primary',
      form: (close) => <PublishForm the={the} close={close} />,
    },
    {
      name: 'returnToDraft',
      label: 'To be changed',
      form: (close) => <ReturnForm the={the} close={close} />,
    },
    {
      name: 'takeBack',
      label: 'Take the date back',
      confirm: 'It is not published then, and waits for its review again.',
      done: 'It is not published by itself any more.',
      run: (headers) =>
        ok(api.POST('/api/platform/terms-and-conditions/{id}/take-back', { params, headers })),
    },
    {
      name: 'discard',
      label: 'Discard',
      tone: 'danger',
      confirm: 'The draft is gone for good. What was published stays.',
      done: 'The draft is discarded.',
      run: async (headers) => {
        await ok(api.POST('/api/platform/terms-and-conditions/{id}/discard', { params, headers }));
        router.history.push('/platform/terms');
      },
    },
  ];
  return <CommandBar subject="legal_document" possible={the.possible} commands={commands} />;
}

function ReturnForm({ the: { id }, close }: { the: Version; close: () => void }) {
  return (
    <CommandForm
      title="To be changed"
      label="Return it"
      subject="legal_document"
      initial={{ note: '' }}
      submit={(body, headers) =>
        ok(
          api.POST('/api/platform/terms-and-conditions/{id}/return-to-draft', {
            params: { path: { id } },
            body,
            headers,
          }),
        )
      }
      done="It is a draft again."
      close={close}
    >
      {(form) => (
        <Stack>
          <Textarea
            label="What is to be changed"
            autosize
            minRows={3}
            maxLength={2000}
            required
            data-autofocus
            {...form.getInputProps('note')}
          />
        </Stack>
      )}
    </CommandForm>
  );
}
