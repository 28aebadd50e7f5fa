import { Alert, NumberInput, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { useReader } from '../../../app/session.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Version } from './queries.ts';

const GRACE_DAYS = 14;

export function PublishForm({ the: { id, edition }, close }: { the: Version; close: () => void }) {
  const { timeZone } = useReader();
  return (
    <CommandForm
      title="Publish"
      label="Publish"
      subject="legal_document"
      initial={{ when: 'now', publishAt: '', asks: true, graceDays: GRACE_DAYS as number | string }}
      validate={{
        publishAt: (value, { when }) =>
          when === 'later' && !value ? 'Please choose a day and a time.' : null,
      }}
      submit={({ when, publishAt, asks, graceDays }, headers) =>
        ok(
          api.POST('/api/platform/terms-and-conditions/{id}/publish', {
            params: { path: { id } },
            body: {
              // The browser’s clock is in its own zone, as is what was typed.
              publishAt: when === 'later' ? new Date(publishAt).toISOString() : null,
              graceDays: asks ? Number(graceDays) : null,
            },
            headers,
          }),
        )
      }
      close={close}
    >
      {(form) => (
        <Stack>
          <Radio.Group label="When" {...form.getInputProps('when')}>
            <Stack gap="xs" mt="xs">
              <Radio value="now" label="Now" />
              <Radio value="later" label="At a time" />
            </Stack>
          </Radio.Group>
          {form.values.when === 'later' && (
            <TextInput
              type="datetime-local"
              label="Day and time"
              description={`By the clock of this device; your account is set to ${timeZone}.`}
              {...form.getInputProps('publishAt')}
            />
          )}
          <Switch
            label="Ask everybody who is here already to accept it"
            description="Turn it off for a correction that changes nothing: then only newcomers accept it."
            {...form.getInputProps('asks', { type: 'checkbox' })}
          />
          {form.values.asks && (
            <NumberInput
              label="Within how many days"
              description="Who has not accepted it by then can only read and export until they do."
              min={1}
              max={90}
              allowDecimal={false}
              {...form.getInputProps('graceDays')}
            />
          )}
          <Alert color="gray" icon={<Icon name="shield" />}>
            <Text size="sm" c="var(--mantine-color-text)">
              {edition}. Once published it can never be changed, only followed by another version.
            </Text>
          </Alert>
        </Stack>
      )}
    </CommandForm>
  );
}
