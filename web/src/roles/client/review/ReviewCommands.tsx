import { api, ok } from '../../../app/api.ts';
import type { ApplicationItem } from '../../../records/applications/queries.ts';
import { RejectForm } from '../../../records/applications/RejectForm.tsx';
import { CommandBar } from '../../../ui/CommandBar.tsx';

type Props = { application: ApplicationItem; possible: string[]; onDecided: () => void };

export function ReviewCommands({ application, possible, onDecided }: Props) {
  const params = { path: { id: application.id } };
  return (
    <CommandBar
      subject="application"
      possible={possible}
      commands={[
        {
          name: 'reject',
          label: 'Reject',
          icon: 'cross',
          tone: 'danger',
          form: (close) => <RejectForm application={application} close={close} onDone={onDecided} />,
        },
        {
          name: 'hold',
          label: 'Decide later',
          done: `${application.candidateName} is on hold.`,
          run: async (headers) => {
            await ok(api.POST('/api/client/applications/{id}/hold', { params, headers }));
            onDecided();
          },
        },
        {
          name: 'shortlist',
          label: 'Shortlist',
          icon: 'check',
          tone: 'primary',
          done: `${application.candidateName} is shortlisted.`,
          run: async (headers) => {
            await ok(api.POST('/api/client/applications/{id}/shortlist', { params, headers }));
            onDecided();
          },
        },
      ]}
    />
  );
}
