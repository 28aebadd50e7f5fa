import { api, ok } from '../../../app/api.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { RejectForm } from '../../../records/applications/RejectForm.tsx';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { SubmitForm } from './SubmitForm.tsx';

type Props = { application: Application; onDone?: () => void };

export function ApplicationCommands({ application, onDone }: Props) {
  const { id, candidateName, possible, missing } = application;
  // What is missing stands on the page with the way to mend it; the button comes once nothing is.
  const here = missing.length > 0 ? possible.filter((name) => name !== 'submit') : possible;
  return (
    <CommandBar
      subject="application"
      possible={here}
      commands={[
        {
          name: 'submit',
          label: 'Submit to the client',
          tone: 'primary',
          icon: 'right',
          form: (close) => <SubmitForm application={application} close={close} onDone={onDone} />,
        },
        {
          name: 'reopen',
          label: 'Reopen',
          confirm: `${candidateName} goes back to where they were before the rejection.`,
          done: `${candidateName} is in play again.`,
          run: (intent) =>
            ok(
              api.POST('/api/recruiter/applications/{id}/reopen', {
                params: { path: { id } },
                headers: intent,
              }),
            ),
        },
        {
          name: 'reject',
          label: 'Reject',
          tone: 'danger',
          form: (close) => <RejectForm application={application} close={close} onDone={onDone} />,
        },
      ]}
    />
  );
}
