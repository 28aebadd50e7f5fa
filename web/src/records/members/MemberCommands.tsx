import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { ChangeRoleForm } from './ChangeRoleForm.tsx';
import { ChangeTeamForm } from './ChangeTeamForm.tsx';
import type { Member } from './queries.ts';
import { RemoveForm } from './RemoveForm.tsx';
import type { Side } from './words.ts';

export function MemberCommands({ member, side }: { member: Member; side: Side }) {
  const params = { path: { id: member.id } };
  return (
    <CommandBar
      subject="member"
      possible={member.possible}
      commands={[
        {
          name: 'reactivate',
          label: 'Let in again',
          tone: 'primary',
          done: `${member.name} is back.`,
          run: (headers) => ok(api.POST('/api/common/members/{id}/reactivate', { params, headers })),
        },
        {
          name: 'tryAddressAgain',
          label: 'Mail them again',
          icon: 'mail',
          done: `Mails go to ${member.email} again.`,
          run: (headers) => ok(api.POST('/api/common/members/{id}/try-address-again', { params, headers })),
        },
        {
          name: 'changeRole',
          label: 'Change role',
          icon: 'swap',
          form: (close) => <ChangeRoleForm member={member} side={side} close={close} />,
        },
        {
          name: 'changeTeam',
          label: 'Change team',
          icon: 'people',
          form: (close) => <ChangeTeamForm member={member} close={close} />,
        },
        {
          name: 'suspend',
          label: 'Suspend',
          icon: 'clock',
          confirm: `${member.name} can do nothing here until somebody lets them in again. Their work stays with them.`,
          done: `${member.name} is suspended.`,
          run: (headers) => ok(api.POST('/api/common/members/{id}/suspend', { params, headers })),
        },
        {
          name: 'remove',
          label: member.isMe ? 'Leave' : 'Remove',
          tone: 'danger',
          form: (close) => <RemoveForm member={member} close={close} />,
        },
      ]}
    />
  );
}
