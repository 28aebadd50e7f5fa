/** Rejecting: a reason from the list, which is counted, and words, which help. */
import { Select, Textarea } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { REJECTION_REASONS } from '../../generated/words.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { optionsOf } from '../jobs/words.ts';

type ReasonCode = keyof typeof REJECTION_REASONS;

type Props = {
  application: { id: string; candidateName: string };
  close: () => void;
  /** What follows, e.g. the next one in a queue. */
  onDone?: () => void;
};

export function RejectForm({ application: { id, candidateName }, close, onDone }: Props) {
  return (
    <CommandForm
      title={`Reject ${candidateName}?`}
      label="Reject application"
      tone="danger"
      subject="application"
      initial={{ reasonCode: '' as ReasonCode | '', reason: '' }}
      validate={{
        reasonCode: (code) => (code ? null : 'Choose the reason that fits best.'),
        reason: (words) => (words.trim().length < 3 ? 'Say it in a few words.' : null),
      }}
      submit={({ reasonCode, reason }, intent) =>
        ok(
          api.POST('/api/common/applications/{id}/reject', {
            params: { path: { id } },
            body: { reasonCode: reasonCode as ReasonCode, reason },
            headers: intent,
          }),
        )
      }
      done={`${candidateName} is rejected.`}
      onDone={onDone}
      close={close}
    >
      {(form) => (
        <>
          <Select
            label="Reason"
            placeholder="Choose one"
            data={optionsOf(REJECTION_REASONS)}
            data-autofocus
            {...form.getInputProps('reasonCode')}
          />
          <Textarea
            label="In words"
            description="The recruiter reads this and finds someone who fits better."
            autosize
            minRows={3}
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
