/** The agency made this company; who shall answer for it gets a link. */
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { InvitationCommands } from './InvitationCommands.tsx';
import type { Engagement } from './queries.ts';

export function ClaimPanel({ engagement }: { engagement: Engagement }) {
  const [asking, setAsking] = useState(false);
  const { claim, clientName } = engagement;
  const waits = claim?.state === 'invited' || claim?.state === 'expired';
  return (
    <Alert color="marigold" icon={<Icon name="building" />} title="Nobody has claimed this company yet">
      <Stack gap="sm" align="flex-start" c="var(--mantine-color-text)">
        <Text size="sm">
          You made {clientName}. Invite the person who answers for it: with the link of the mail they become
          its first member, see its jobs and can post new ones.
        </Text>
        {claim && (
          <Group gap="xs">
            <StateBadge state={claim.state} />
            <Text size="sm">
              {claim.contactName} ({claim.email}), sent <When at={claim.sentAt} />
              {claim.reason && `: ${claim.reason}`}
            </Text>
          </Group>
        )}
        <Group gap="sm">
          {claim && waits ? (
            <InvitationCommands invitation={claim} />
          ) : (
            <Button size="sm" leftSection={<Icon name="mail" size={16} />} onClick={() => setAsking(true)}>
              Invite to claim it
            </Button>
          )}
          <Button
            component={Link}
            to={`/manager/clients/${engagement.id}/company`}
            size="sm"
            variant="default"
            leftSection={<Icon name="building" size={16} />}
          >
            Edit the company
          </Button>
        </Group>
      </Stack>
      {asking && <ClaimForm engagement={engagement} close={() => setAsking(false)} />}
    </Alert>
  );
}

function ClaimForm({ engagement: { id, clientName }, close }: { engagement: Engagement; close: () => void }) {
  return (
    <CommandForm
      title={`Who answers for ${clientName}?`}
      label="Send the invitation"
      subject="client_invitation"
      initial={{ contactName: '', email: '', message: '' }}
      submit={(body, headers) =>
        ok(
          api.POST('/api/manager/engagements/{id}/claim-invitation', {
            params: { path: { id } },
            body,
            headers,
          }),
        )
      }
      done="The invitation is on its way."
      close={close}
    >
      {(form) => (
        <>
          <TextInput label="Name" data-autofocus {...form.getInputProps('contactName')} />
          <TextInput label="E-mail" type="email" {...form.getInputProps('email')} />
          <Textarea
            label="Message"
            description="Optional."
            autosize
            minRows={2}
            {...form.getInputProps('message')}
          />
        </>
      )}
    </CommandForm>
  );
}
