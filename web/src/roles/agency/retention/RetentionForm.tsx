import { NumberInput, Stack, Switch, Text } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import type { Retention } from './queries.ts';

export function RetentionForm({ retention, close }: { retention: Retention; close: () => void }) {
  const { months, defaultMonths, monthsFrom, monthsTo } = retention;
  return (
    <CommandForm
      title="How long candidates are kept"
      label="Save"
      subject="retention"
      initial={{ erases: months !== null, months: months ?? defaultMonths }}
      submit={({ erases, months: chosen }, headers) =>
        ok(api.PUT('/api/agency/retention', { body: { months: erases ? Number(chosen) : null }, headers }))
      }
      done="Saved."
      close={close}
    >
      {(form) => (
        <Stack>
          <Switch
            label="Erase candidates with whom nobody works"
            {...form.getInputProps('erases', { type: 'checkbox' })}
          />
          {form.values.erases && (
            <NumberInput
              label="After how many months"
              description={`From ${monthsFrom} to ${monthsTo}. It is ${defaultMonths} unless you choose.`}
              min={monthsFrom}
              max={monthsTo}
              allowDecimal={false}
              {...form.getInputProps('months')}
            />
          )}
          <Text size="sm" c="dimmed">
            Whoever goes by it is listed here two weeks before. All admins are told of the change.
          </Text>
        </Stack>
      )}
    </CommandForm>
  );
}
