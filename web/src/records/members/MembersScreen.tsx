/** Who belongs to my organisation, who is invited, and its teams. */
import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { oneOf, useBeginning, useQueryString } from '../../app/query-string.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';
import { TeamList } from './TeamList.tsx';
import type { Side } from './words.ts';

type Props = { side: Side; title: string; detail: string };

export function MembersScreen({ side, title, detail }: Props) {
  const [address, change] = useQueryString();
  const tab = oneOf(address.tab) ?? 'members';
  const asked = useBeginning('invite');
  const [inviting, setInviting] = useState(asked !== null);
  const go = (to: string | null) =>
    change({
      ...Object.fromEntries(Object.keys(address).map((key) => [key, undefined])),
      tab: to === 'members' ? undefined : (to ?? undefined),
    });
  return (
    <>
      <PageHeader title={title} detail={detail}>
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setInviting(true)}>
          Invite people
        </Button>
      </PageHeader>
      <Tabs value={tab} onChange={go} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="members">Members</Tabs.Tab>
          <Tabs.Tab value="invitations">Invitations</Tabs.Tab>
          {side === 'agency' && <Tabs.Tab value="teams">Teams</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="members">
          <MemberList side={side} />
        </Tabs.Panel>
        <Tabs.Panel value="invitations">
          <InvitationList />
        </Tabs.Panel>
        {side === 'agency' && (
          <Tabs.Panel value="teams">
            <TeamList />
          </Tabs.Panel>
        )}
      </Tabs>
      {inviting && (
        <InviteForm
          side={side}
          as={asked}
          onDone={() => go('invitations')}
          close={() => setInviting(false)}
        />
      )}
    </>
  );
}
