/** What the agency can do to an interview now. */
import { Textarea } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import type { Interview } from './queries.ts';

type Props = { interview: Interview };

export function InterviewCommands({ interview }: Props) {
  const { id, possible, candidateName } = interview;
  const path = { id };
  return (
    <CommandBar
      subject="interview"
      possible={possible}
      commands={[
        {
          name: 'askToReschedule',
          label: 'Find another time',
          icon: 'swap',
          form: (close) => <RescheduleForm interview={interview} close={close} />,
        },
        {
          name: 'markNoShow',
          label: 'It did not take place',
          icon: 'cross',
          tone: 'danger',
          confirm: `Note that the interview with ${candidateName} did not take place? The client is told.`,
          done: 'Noted. The client is told.',
          run: (intent) =>
            ok(
              api.POST('/api/common/interviews/{id}/mark-no-show', {
                params: { path },

                headers: intent,
              }),
            ),
        },
      ]}
    />
  );
}

function RescheduleForm({ interview, close }: { interview: Interview; close: () => void }) {
  return (
    <CommandForm
      title="Find another time?"
      label="Free this slot"
      subject="interview"
      initial={{ reason: '' }}
      submit={({ reason }, intent) =>
        ok(
          api.POST('/api/common/interviews/{id}/ask-to-reschedule', {
            params: { path: { id: interview.id } },
            body: { reason },
            headers: intent,
          }),
        )
      }
      done="The slot is free. Propose another."
      close={close}
    >
      {(form) => (
        <Textarea
          label="Why"
          description={`${interview.interviewerName} and ${interview.candidateName} read this.`}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
