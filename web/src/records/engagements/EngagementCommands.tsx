import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { EndForm } from './EndForm.tsx';
import { type Engagement, useSide } from './queries.ts';
import { ReasonForm } from './ReasonForm.tsx';

export function EngagementCommands({ engagement }: { engagement: Engagement }) {
  const navigate = useNavigate();
  const { isClient, home } = useSide();
  const otherName = isClient ? engagement.agencyName : engagement.clientName;
  const params = { path: { id: engagement.id } };
  return (
    <CommandBar
      subject="engagement"
      possible={engagement.possible}
      commands={[
        {
          name: 'accept',
          label: 'Accept',
          tone: 'primary',
          icon: 'check',
          confirm: `${otherName} can post jobs with you at once. Your rate card becomes the first terms.`,
          done: `You work with ${otherName}.`,
          run: (headers) => ok(api.POST('/api/manager/engagements/{id}/accept', { params, headers })),
        },
        {
          name: 'decline',
          label: 'Decline',
          tone: 'danger',
          form: (close) => (
            <ReasonForm
              title={`Decline the request of ${otherName}?`}
              label="Decline"
              words="They are told at once, and may ask again."
              submit={(body, headers) =>
                ok(api.POST('/api/manager/engagements/{id}/decline', { params, body, headers }))
              }
              done="The request is declined."
              close={close}
            />
          ),
        },
        {
          name: 'withdraw',
          label: 'Take the request back',
          confirm: `${otherName} no longer sees it.`,
          done: 'The request is taken back.',
          run: async (headers) => {
            await ok(api.POST('/api/client/engagements/{id}/withdraw', { params, headers }));
            await navigate({ to: home });
          },
        },
        {
          name: 'suspend',
          label: 'Suspend',
          icon: 'clock',
          form: (close) => (
            <ReasonForm
              title={`Suspend the engagement with ${otherName}?`}
              label="Suspend"
              words="No job is submitted or approved until you resume it. What runs already goes on."
              submit={(body, headers) =>
                ok(api.POST('/api/common/engagements/{id}/suspend', { params, body, headers }))
              }
              done="The engagement is suspended."
              close={close}
            />
          ),
        },
        {
          name: 'resume',
          label: 'Resume',
          tone: 'primary',
          done: 'The engagement goes on.',
          run: (headers) => ok(api.POST('/api/common/engagements/{id}/resume', { params, headers })),
        },
        {
          name: 'end',
          label: 'End engagement',
          tone: 'danger',
          form: (close) => <EndForm engagement={engagement} otherName={otherName} close={close} />,
        },
      ]}
    />
  );
}
