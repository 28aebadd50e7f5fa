/** Where events of the agency are posted to, and how each receiver does. */
import { Anchor, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { SecretOnce } from '../../../ui/SecretOnce.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { type Webhook, webhooksHref, webhooksQuery } from './queries.ts';
import { NewWebhook } from './WebhookForm.tsx';
import { stateOf, typesWords } from './words.ts';

export default function WebhooksPage() {
  const webhooks = useQuery(webhooksQuery);
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ id: string; secret: string }>();
  const full = webhooks.data && webhooks.data.items.length >= webhooks.data.most;
  return (
    <>
      <PageHeader
        title="Webhooks"
        detail="What happens in your agency, posted to your own programs within seconds, signed and repeated until it arrives."
      >
        <Button onClick={() => setMaking(true)} disabled={full}>
          New webhook
        </Button>
      </PageHeader>
      {webhooks.isPending && <Skeleton height={200} radius="lg" />}
      {webhooks.isError && <ProblemBox error={webhooks.error} onRetry={() => webhooks.refetch()} />}
      {webhooks.data?.items.length === 0 && (
        <EmptyState
          icon="link"
          title="No webhooks yet"
          hint="Payroll wants to know who joined, accounting which invoices were issued? Add the address of the program, and it is told at once instead of asking again and again."
        />
      )}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Webhooks">
        {webhooks.data?.items.map((webhook) => (
          <Row key={webhook.id} webhook={webhook} />
        ))}
      </Stack>
      {full && (
        <Text size="sm" c="dimmed" mt="md">
          An agency has {webhooks.data.most} webhooks at most. Delete one that is not used to add another.
        </Text>
      )}
      {making && <NewWebhook close={() => setMaking(false)} onMade={setMade} />}
      {made && (
        <SecretOnce
          title="The secret of your webhook"
          secret={made.secret}
          words="Your program checks with it that what it receives is from here."
          onClose={() => navigate({ to: webhooksHref(made.id) })}
        />
      )}
    </>
  );
}

function Row({ webhook }: { webhook: Webhook }) {
  const { id, url, description, types, waiting, lastDelivery } = webhook;
  return (
    <Paper component="li" withBorder p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Anchor
          component={Link}
          to={webhooksHref(id)}
          fw={600}
          style={{ overflowWrap: 'anywhere', flex: '1 1 12rem' }}
        >
          {url}
        </Anchor>
        <StateBadge state={stateOf(webhook)} />
      </Group>
      {description && <Text style={{ overflowWrap: 'anywhere' }}>{description}</Text>}
      <Text size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
        {typesWords(types)} ·{' '}
        {lastDelivery?.triedAt ? (
          <>
            last sent <When at={lastDelivery.triedAt} />
            {lastDelivery.error ? ', in vain' : ''}
          </>
        ) : (
          'nothing sent yet'
        )}
        {waiting > 0 && ` · ${waiting >= 1000 ? '1,000 or more' : waiting} waiting`}
      </Text>
    </Paper>
  );
}
