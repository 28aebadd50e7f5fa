/** Who works for the company, who invites it, and the way to find another. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { EngagementList } from '../../records/engagements/EngagementList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { When } from '../../ui/When.tsx';

const listMyInvitations = async () => (await ok(api.GET('/api/client/invitations'))).items;

export default function AgenciesPage() {
  return (
    <>
      <PageHeader title="Agencies" detail="Who recruits for you">
        <Button component={Link} to="/client/agencies/find" leftSection={<Icon name="search" size={16} />}>
          Find an agency
        </Button>
      </PageHeader>
      <Invitations />
      <EngagementList
        empty={{
          icon: 'handshake',
          title: 'No agency works for you yet',
          hint: 'Find one by its code, or ask it to invite you by e-mail.',
          action: { label: 'Find an agency', href: '/client/agencies/find' },
        }}
      />
    </>
  );
}

function Invitations() {
  const invitations =
    useQuery({ queryKey: ['client_invitation', 'mine'], queryFn: listMyInvitations }).data ?? [];
  if (invitations.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="invitations" mb="xl">
      <Title order={2} id="invitations">
        You are invited
      </Title>
      {invitations.map(({ id, kind, agencyName, companyName, invitedByName, message, token, expiresAt }) => (
        <Paper key={id} withBorder p="md">
          <Group justify="space-between" gap="md">
            <div>
              <Text fw={650}>
                {kind === 'claim' ? `${agencyName} keeps ${companyName} for you` : agencyName}
              </Text>
              <Text size="sm" c="dimmed">
                {invitedByName}, answer until <When at={expiresAt} show="full" />
              </Text>
              {message && (
                <Text size="sm" mt={4}>
                  {message}
                </Text>
              )}
            </div>
            <Button
              component={Link}
              to={kind === 'claim' ? `/claim/${token}` : `/engagement-invitation/${token}`}
            >
              Read and answer
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
