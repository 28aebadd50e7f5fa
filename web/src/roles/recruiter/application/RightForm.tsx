/** The candidate's consent to be submitted to this client, with where it can be found. */
import { Button, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

export function RightForm({ application: { id, candidateName, clientName } }: { application: Application }) {
  const form = useForm({ initialValues: { evidence: '' } });
  const record = useCommand({
    subject: 'application',
    done: 'The right to represent is recorded.',
    run: (body: { evidence: string }, intent: Intent) =>
      ok(
        api.POST('/api/recruiter/applications/{id}/record-right-to-represent', {
          params: { path: { id } },
          body,
          headers: intent,
        }),
      ),
  });
  const send = (values: { evidence: string }) =>
    record.mutate(values, { onError: (error) => putErrors(form, error) });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Textarea
        label={`${candidateName} agrees to be submitted to ${clientName}`}
        description="Where the consent can be found: a mail and its date, a recorded call, a signed form."
        autosize
        minRows={2}
        {...form.getInputProps('evidence')}
      />
      {record.isError && <ProblemBox error={record.error} />}
      <Group justify="flex-end" mt="xs" mb="sm">
        <Button type="submit" size="sm" variant="light" loading={record.isPending}>
          Record the consent
        </Button>
      </Group>
    </form>
  );
}
