/** Approve, decline, choose who, give up: what the reader may do about a replacement. */
import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { useReader } from '../../app/session.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { formatDay } from '../../ui/When.tsx';
import type { Replacement } from './queries.ts';

type FormProps = { replacement: Replacement; close: () => void };

export function ReplacementCommands({ replacement }: { replacement: Replacement }) {
  return (
    <CommandBar
      subject="replacement"
      possible={replacement.possible}
      commands={[
        {
          name: 'approve',
          label: 'Approve',
          icon: 'check',
          tone: 'primary',
          form: (close) => <ApproveForm replacement={replacement} close={close} />,
        },
        {
          name: 'decline',
          label: 'Decline',
          tone: 'danger',
          form: (close) => <DeclineForm replacement={replacement} close={close} />,
        },
        {
          name: 'chooseSuccessor',
          label: 'Choose who',
          icon: 'handshake',
          form: (close) => <ChooseForm replacement={replacement} close={close} />,
        },
        {
          name: 'markUnfulfilled',
          label: 'Give up',
          tone: 'danger',
          form: (close) => <GiveUpForm replacement={replacement} close={close} />,
        },
      ]}
    />
  );
}

function ApproveForm({ replacement: { id, candidateName, jobTitle, needsDeadline }, close }: FormProps) {
  return (
    <CommandForm
      title={`Replace ${candidateName}?`}
      label="Approve the replacement"
      subject="replacement"
      initial={{ deadline: '' }}
      submit={({ deadline }, intent) =>
        ok(
          api.POST('/api/manager/replacements/{id}/approve', {
            params: { path: { id } },
            body: deadline ? { deadline } : {},
            headers: intent,
          }),
        )
      }
      done="Approved. The client and the recruiters are told."
      close={close}
    >
      {(form) => (
        <>
          <Text>
            The opening of “{jobTitle}” is free again. Who joins for it costs the client only what their fee
            is higher by.
          </Text>
          {needsDeadline && (
            <TextInput
              type="date"
              label="New deadline of the job"
              description="The job has ended and its deadline has passed."
              data-autofocus
              {...form.getInputProps('deadline')}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}

function DeclineForm({ replacement: { id, candidateName }, close }: FormProps) {
  return (
    <CommandForm
      title={`Decline to replace ${candidateName}?`}
      label="Decline"
      tone="danger"
      subject="replacement"
      initial={{ reason: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/manager/replacements/{id}/decline', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done="Declined. The client reads your reason."
      close={close}
    >
      {(form) => (
        <Textarea
          label="Why"
          description="The client reads this."
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}

const NOBODY = 'nobody';

function ChooseForm({ replacement: { id, candidateName, choices, successor }, close }: FormProps) {
  const { locale } = useReader();
  return (
    <CommandForm
      title={`Who replaces ${candidateName}?`}
      label="Save"
      subject="replacement"
      initial={{ placementId: successor?.placementId ?? NOBODY }}
      submit={({ placementId }, intent) =>
        ok(
          api.POST('/api/common/replacements/{id}/choose-successor', {
            params: { path: { id } },
            body: { placementId: placementId === NOBODY ? null : placementId },
            headers: intent,
          }),
        )
      }
      done="Saved. The client is told."
      close={close}
    >
      {(form) => (
        <>
          <Select
            label="Who is to join in their place"
            allowDeselect={false}
            data={[
              { value: NOBODY, label: 'Nobody yet' },
              ...choices.map(({ placementId, candidateName: name, joiningDate }) => ({
                value: placementId,
                label: `${name}, joins ${formatDay(joiningDate, locale)}`,
              })),
            ]}
            {...form.getInputProps('placementId')}
          />
          {choices.length === 0 && (
            <Text size="sm" c="dimmed">
              Nobody else is to join on this job yet. Whoever accepts an offer for this place next is chosen
              by itself.
            </Text>
          )}
        </>
      )}
    </CommandForm>
  );
}

function GiveUpForm({ replacement: { id, candidateName, rule }, close }: FormProps) {
  return (
    <CommandForm
      title={`Give up replacing ${candidateName}?`}
      label="Give up and credit the fee"
      tone="danger"
      subject="replacement"
      initial={{ reason: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/manager/replacements/{id}/mark-unfulfilled', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done="Given up. What was charged is credited."
      close={close}
    >
      {(form) => (
        <>
          <Text>
            A credit note goes out to the client{' '}
            {rule === 'full_credit'
              ? 'over the whole fee, as the terms say.'
              : 'over the days of the guarantee that were left, as the terms say.'}{' '}
            This cannot be taken back.
          </Text>
          <Textarea
            label="Why"
            description="The client reads this."
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
