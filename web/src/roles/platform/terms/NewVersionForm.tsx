import { Select, Stack, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { countryOptions } from '../../../ui/countries.ts';
import type { VersionItem } from './queries.ts';
import { kindOptions, languageOptions } from './words.ts';

export function NewVersionForm({ close }: { close: () => void }) {
  const router = useRouter();
  return (
    <CommandForm
      title="New version"
      label="Begin"
      subject="legal_document"
      initial={{ kind: 'terms_of_use', country: null as string | null, language: 'en' }}
      submit={({ kind, ...edition }, headers) =>
        ok(
          api.POST('/api/platform/terms-and-conditions', {
            body: { kind: kind as VersionItem['kind'], ...edition },
            headers,
          }),
        )
      }
      onDone={({ id }) => router.history.push(`/platform/terms/${id}`)}
      close={close}
    >
      {(form) => (
        <Stack>
          <Select
            label="Document"
            data={kindOptions()}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <Select
            label="Country"
            description="Leave it empty for every country that has no version of its own."
            placeholder="Everywhere"
            data={countryOptions()}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Everywhere' }}
            {...form.getInputProps('country')}
          />
          <Select
            label="Language"
            data={languageOptions()}
            searchable
            allowDeselect={false}
            {...form.getInputProps('language')}
          />
          <Text size="sm" c="dimmed">
            It begins with the text that holds now. Nobody sees it before it is published.
          </Text>
        </Stack>
      )}
    </CommandForm>
  );
}
