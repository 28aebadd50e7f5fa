import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';

type Props = { invitation: { id: string; email: string; possible: string[] } };

export function InvitationCommands({ invitation: { id, email, possible } }: Props) {
  const params = { path: { id } };
  return (
    <CommandBar
      subject="client_invitation"
      possible={possible}
      commands={[
        {
          name: 'resend',
          label: 'Send again',
          icon: 'mail',
          done: `Sent to ${email} once more. It works for 14 days.`,
          run: (headers) => ok(api.POST('/api/manager/client-invitations/{id}/resend', { params, headers })),
        },
        {
          name: 'revoke',
          label: 'Take back',
          tone: 'danger',
          confirm: `The link that ${email} has opens nothing any more.`,
          done: 'The invitation is taken back.',
          run: (headers) => ok(api.POST('/api/manager/client-invitations/{id}/revoke', { params, headers })),
        },
      ]}
    />
  );
}
