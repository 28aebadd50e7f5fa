/** A later deadline, which the other side agrees to as to any edit. */
import { Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { useSide } from '../engagements/queries.ts';
import type { Job } from './queries.ts';

export function ExtendForm({ job, close }: { job: Job; close: () => void }) {
  const { isClient } = useSide();
  const other = isClient ? job.agencyName : job.clientName;
  return (
    <CommandForm
      title={`Extend “${job.title}”?`}
      label={job.unclaimed ? 'Extend' : `Ask ${other}`}
      subject="job"
      initial={{ note: '', changes: { deadline: job.deadline ?? '' } }}
      submit={({ note, changes }, headers) =>
        ok(
          api.POST('/api/common/jobs/{id}/revisions', {
            params: { path: { id: job.id } },
            body: { changes, ...(note.trim() ? { note: note.trim() } : {}) },
            headers,
          }),
        )
      }
      done={job.unclaimed ? 'Extended.' : `${other} is asked.`}
      close={close}
    >
      {(form) => (
        <>
          <TextInput
            type="date"
            label="New deadline"
            min={job.deadline ?? undefined}
            withAsterisk
            data-autofocus
            {...form.getInputProps('changes.deadline')}
          />
          <Textarea
            label="Note"
            description="Optional."
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('note')}
          />
        </>
      )}
    </CommandForm>
  );
}
