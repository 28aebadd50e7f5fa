import { NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { now } from '../../app/clock.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import type { Job } from './queries.ts';

export function ReopenForm({ job, close }: { job: Job; close: () => void }) {
  return (
    <CommandForm
      title={`Reopen “${job.title}”?`}
      label="Ask to reopen"
      subject="job"
      initial={{
        deadline: '',
        openings: job.locations.map(({ id, openings }) => ({ jobLocationId: id, openings })),
        note: '',
      }}
      submit={({ note, ...values }, headers) =>
        ok(
          api.POST('/api/common/jobs/{id}/ask-to-reopen', {
            params: { path: { id: job.id } },
            body: { ...values, ...(note.trim() ? { note: note.trim() } : {}) },
            headers,
          }),
        )
      }
      done={`${job.agencyName} is asked.`}
      close={close}
    >
      {(form) => (
        <>
          <Text size="sm">
            Once it is approved, applications that the closing ended come back to where they were.
          </Text>
          <TextInput
            type="date"
            label="New deadline"
            min={now().toISOString().slice(0, 10)}
            withAsterisk
            data-autofocus
            {...form.getInputProps('deadline')}
          />
          {job.locations.map(({ id, place, filled }, at) => (
            <NumberInput
              key={id}
              label={`Openings in ${place}`}
              description={filled ? `${filled} filled already.` : undefined}
              min={Math.max(filled, 1)}
              max={1000}
              allowDecimal={false}
              {...form.getInputProps(`openings.${at}.openings`)}
            />
          ))}
          {form.errors.openings && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {form.errors.openings}
            </Text>
          )}
          <Textarea
            label="Note"
            description="Optional."
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
        </>
      )}
    </CommandForm>
  );
}
