import { api, ok } from '../../../app/api.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { RejectForm } from '../../../records/applications/RejectForm.tsx';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { IssueOfferForm } from './IssueOfferForm.tsx';

export function ApplicationCommands({ application }: { application: Application }) {
  const { id, candidateName, possible } = application;
  const params = { path: { id } };
  return (
    <CommandBar
      subject="application"
      possible={possible}
      commands={[
        {
          name: 'shortlist',
          label: 'Shortlist',
          icon: 'check',
          tone: 'primary',
          done: `${candidateName} is shortlisted. The recruiter schedules round 1.`,
          run: (headers) => ok(api.POST('/api/client/applications/{id}/shortlist', { params, headers })),
        },
        {
          name: 'select',
          label: 'Select',
          icon: 'check',
          tone: 'primary',
          done: `${candidateName} is selected. Issue the offer next.`,
          run: (headers) => ok(api.POST('/api/client/applications/{id}/select', { params, headers })),
        },
        {
          name: 'advance',
          label: 'Go on with interviews',
          icon: 'right',
          tone: 'primary',
          done: `${candidateName} goes on. The recruiter proposes a slot.`,
          run: (headers) => ok(api.POST('/api/client/applications/{id}/advance', { params, headers })),
        },
        {
          name: 'issueOffer',
          label: 'Issue offer',
          icon: 'mail',
          tone: 'primary',
          form: (close) => <IssueOfferForm application={application} close={close} />,
        },
        {
          name: 'hold',
          label: 'Decide later',
          icon: 'clock',
          done: 'Put on hold.',
          run: (headers) => ok(api.POST('/api/client/applications/{id}/hold', { params, headers })),
        },
        {
          name: 'resume',
          label: 'Take off hold',
          tone: 'primary',
          done: 'Off hold, back to where it was.',
          run: (headers) => ok(api.POST('/api/client/applications/{id}/resume', { params, headers })),
        },
        {
          name: 'reject',
          label: 'Reject',
          icon: 'cross',
          tone: 'danger',
          form: (close) => <RejectForm application={application} close={close} />,
        },
      ]}
    />
  );
}
