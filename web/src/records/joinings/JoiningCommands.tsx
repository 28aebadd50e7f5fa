/** Reconfirm, joined, did not join, left, ask for another: what the reader may do with a placement. */
import { Textarea, TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';

export type PlacementHere = { id: string; possible: string[]; candidateName: string; joiningDate: string };

type FormProps = { placement: PlacementHere; close: () => void };

export function JoiningCommands({ placement }: { placement: PlacementHere }) {
  const { id, possible, candidateName } = placement;
  return (
    <CommandBar
      subject="placement"
      possible={possible}
      commands={[
        {
          name: 'reconfirm',
          label: 'Reconfirm',
          icon: 'check',
          confirm: `Has ${candidateName} said again that they will join? The client is told.`,
          done: `${candidateName} is reconfirmed.`,
          run: (intent) =>
            ok(
              api.POST('/api/recruiter/placements/{id}/reconfirm', {
                params: { path: { id } },

                headers: intent,
              }),
            ),
        },
        {
          name: 'confirmJoined',
          label: 'Joined',
          icon: 'handshake',
          form: (close) => <JoinedForm placement={placement} close={close} />,
        },
        {
          name: 'reportNotJoined',
          label: 'Did not join',
          tone: 'danger',
          form: (close) => <NotJoinedForm placement={placement} close={close} />,
        },
        {
          name: 'recordLeaving',
          label: 'Left',
          form: (close) => <LeavingForm placement={placement} close={close} />,
        },
        {
          name: 'requestReplacement',
          label: 'Ask for a replacement',
          icon: 'swap',
          tone: 'primary',
          form: (close) => <RequestForm placement={placement} close={close} />,
        },
      ]}
    />
  );
}

function JoinedForm({ placement: { id, candidateName, joiningDate }, close }: FormProps) {
  return (
    <CommandForm
      title={`${candidateName} joined?`}
      label="Confirm joining"
      subject="placement"
      initial={{ joinedOn: joiningDate }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/common/placements/{id}/confirm-joined', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done="Confirmed. The opening is taken and the invoice scheduled."
      close={close}
    >
      {(form) => (
        <TextInput type="date" label="First day at work" data-autofocus {...form.getInputProps('joinedOn')} />
      )}
    </CommandForm>
  );
}

function NotJoinedForm({ placement: { id, candidateName }, close }: FormProps) {
  return (
    <CommandForm
      title={`${candidateName} did not join?`}
      label="Report it"
      tone="danger"
      subject="placement"
      initial={{ reason: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/common/placements/{id}/report-not-joined', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done="Noted. The recruiter and the client are told."
      close={close}
    >
      {(form) => (
        <Textarea label="Why" autosize minRows={2} data-autofocus {...form.getInputProps('reason')} />
      )}
    </CommandForm>
  );
}

function LeavingForm({ placement: { id, candidateName }, close }: FormProps) {
  return (
    <CommandForm
      title={`${candidateName} left?`}
      label="Record leaving"
      subject="placement"
      initial={{ leftOn: '', reason: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/common/placements/{id}/record-leaving', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done="Noted. An invoice that was not visible yet is cancelled."
      close={close}
    >
      {(form) => (
        <>
          <TextInput type="date" label="Last day at work" data-autofocus {...form.getInputProps('leftOn')} />
          <Textarea label="Why" autosize minRows={2} {...form.getInputProps('reason')} />
        </>
      )}
    </CommandForm>
  );
}

function RequestForm({ placement: { id, candidateName }, close }: FormProps) {
  const isClient = useMe().active?.role === 'client';
  return (
    <CommandForm
      title={`A replacement of ${candidateName}?`}
      label={isClient ? 'Ask the agency' : 'Ask for the client'}
      subject="placement"
      initial={{ words: '' }}
      submit={(body, intent) =>
        ok(
          api.POST('/api/common/placements/{id}/request-replacement', {
            params: { path: { id } },
            body,
            headers: intent,
          }),
        )
      }
      done={isClient ? 'Asked. You hear as soon as the agency answers.' : 'Asked. It waits for your answer.'}
      close={close}
    >
      {(form) => (
        <Textarea
          label="What matters this time"
          description="If you like: what should be different, and until when you need somebody."
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('words')}
        />
      )}
    </CommandForm>
  );
}
