/** Whom the agency works for, who asks, and who is invited. */
import { Badge, Button, Group, Tabs } from '@mantine/core';
import { useState } from 'react';
import { oneOf, useBeginning, useQueryString } from '../../app/query-string.ts';
import { EngagementList } from '../../records/engagements/EngagementList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { InvitationList } from './clients/InvitationList.tsx';
import { InviteForm } from './clients/InviteForm.tsx';
import { NewCompanyForm } from './clients/NewCompanyForm.tsx';

export default function ClientsPage() {
  const [address, change] = useQueryString();
  const [form, setForm] = useState<'invite' | 'company' | null>(useBeginning('invite') ? 'invite' : null);
  const close = () => setForm(null);
  const show = (tab: string | null) =>
    change({ tab: tab ?? undefined, state: undefined, q: undefined, after: undefined });
  return (
    <>
      <PageHeader title="Clients" detail="Whom you work for, who asks, and whom you have invited">
        <Group gap="xs">
          <Button leftSection={<Icon name="mail" size={16} />} onClick={() => setForm('invite')}>
            Invite a client
          </Button>
          <Button
            variant="default"
            leftSection={<Icon name="building" size={16} />}
            onClick={() => setForm('company')}
          >
            New company
          </Button>
        </Group>
      </PageHeader>
      <Tabs value={oneOf(address.tab) ?? 'clients'} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="clients">Clients</Tabs.Tab>
          <Tabs.Tab value="invitations">Invited</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="clients">
          <EngagementList
            extra={({ unclaimed }) =>
              unclaimed && (
                <Badge variant="outline" color="marigold" radius="sm" tt="none">
                  Not claimed
                </Badge>
              )
            }
            empty={{
              icon: 'handshake',
              title: 'No clients yet',
              hint: 'Invite a client by e-mail, give them your code, or make the company yourself.',
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="invitations">
          <InvitationList />
        </Tabs.Panel>
      </Tabs>
      {form === 'invite' && <InviteForm close={close} onDone={() => show('invitations')} />}
      {form === 'company' && <NewCompanyForm close={close} />}
    </>
  );
}
