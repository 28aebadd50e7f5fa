/** Where events go and which of them, for a new webhook and for one that is changed. */
import { MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { typesQuery, type Webhook } from './queries.ts';

type Values = { url: string; description: string; types: string[] };

export function NewWebhook({
  close,
  onMade,
}: {
  close: () => void;
  onMade: (made: { id: string; secret: string }) => void;
}) {
  return (
    <CommandForm<Values, { id: string; secret: string }>
      title="New webhook"
      label="Add the webhook"
      subject="webhook"
      size="lg"
      initial={{ url: '', description: '', types: [] }}
      submit={(body) => ok(api.POST('/api/agency/webhooks', { body }))}
      onDone={onMade}
      close={close}
    >
      {(form) => <Fields form={form} />}
    </CommandForm>
  );
}

export function ChangeWebhook({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const { id, url, description, types } = webhook;
  return (
    <CommandForm<Values, unknown>
      title="Change the webhook"
      label="Save"
      subject="webhook"
      size="lg"
      initial={{ url, description, types }}
      submit={(body) => ok(api.PUT('/api/agency/webhooks/{id}', { params: { path: { id } }, body }))}
      done="Saved."
      close={close}
    >
      {(form) => <Fields form={form} />}
    </CommandForm>
  );
}

function Fields({ form }: { form: UseFormReturnType<Values> }) {
  const types = useQuery(typesQuery);
  const groups = types.data?.groups ?? [];
  return (
    <Stack>
      <TextInput
        label="Address"
        description="Where your program listens. It begins with https:// and can be reached from the internet."
        placeholder="https://example.com/hooks/hireloom"
        type="url"
        required
        data-autofocus
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label="Events"
        description="Choose none to be sent every event of your agency, also kinds that are yet to come."
        placeholder={form.values.types.length ? undefined : 'Every event'}
        data={groups.map(({ title, types: items }) => ({ group: title, items }))}
        searchable
        clearable
        nothingFoundMessage="No such event"
        {...form.getInputProps('types')}
      />
      <Textarea
        label="What it is for"
        description="For you and the other admins."
        maxLength={200}
        autosize
        {...form.getInputProps('description')}
      />
    </Stack>
  );
}
