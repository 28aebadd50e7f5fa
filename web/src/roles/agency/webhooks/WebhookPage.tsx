/** One webhook: how its receiver does, what can be done, and the log of what was sent. */
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { useParam } from '../../../app/query-string.ts';
import { type Command, CommandBar } from '../../../ui/CommandBar.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { SecretOnce } from '../../../ui/SecretOnce.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { type Webhook, webhookQuery, webhooksHref } from './queries.ts';
import { ChangeWebhook } from './WebhookForm.tsx';
import { nameOf, OFF_WORDS, stateOf, typesWords } from './words.ts';

const BACK = { label: 'Webhooks', href: webhooksHref() };

export default function WebhookPage() {
  const found = useQuery(webhookQuery(useParam('webhookId')));
  if (found.data) return <Loaded webhook={found.data} />;
  return (
    <>
      <PageHeader title="Webhook" back={BACK} />
      {found.isError ? (
        <ProblemBox error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <Skeleton height={200} radius="lg" />
      )}
    </>
  );
}

function Loaded({ webhook }: { webhook: Webhook }) {
  const { url, description, types, oldSecretUntil, createdAt, possible } = webhook;
  const commands = useCommands(webhook);
  return (
    <>
      <PageHeader
        title={nameOf(webhook)}
        state={<StateBadge state={stateOf(webhook)} />}
        detail={description}
        back={BACK}
      >
        <CommandBar subject="webhook" possible={possible} commands={commands} />
      </PageHeader>
      <Stack gap="lg">
        <Trouble webhook={webhook} />
        <Facts
          facts={[
            { label: 'Address', value: <span style={{ overflowWrap: 'anywhere' }}>{url}</span> },
            { label: 'Events', value: types.length > 3 ? types.join(', ') : typesWords(types) },
            { label: 'Since', value: <When at={createdAt} show="full" /> },
            {
              label: 'The old secret signs, too, until',
              value: oldSecretUntil && <When at={oldSecretUntil} show="full" />,
            },
          ]}
        />
        {possible.includes('rotateSecret') && <RotateSecret id={webhook.id} />}
        <section aria-label="Log">
          <Title order={2}>Log</Title>
          <Text size="sm" c="dimmed" mt={4} mb="md">
            What was sent in the last 30 days. What does not arrive is tried again for a day.
          </Text>
          <DeliveryLog webhook={webhook} />
        </section>
      </Stack>
    </>
  );
}

function Trouble({ webhook: { offBecause, failingSince } }: { webhook: Webhook }) {
  if (!offBecause && !failingSince) return null;
  return (
    <Alert color={offBecause === 'by_hand' ? 'gray' : 'marigold'} icon={<Icon name="alert" />}>
      <Text size="sm" c="var(--mantine-color-text)">
        {offBecause ? (
          OFF_WORDS[offBecause]
        ) : (
          <>
            Nothing has arrived since <When at={failingSince!} show="full" />. After three days of it, the
            webhook is switched off.
          </>
        )}
      </Text>
    </Alert>
  );
}

function useCommands(webhook: Webhook): Command[] {
  const navigate = useNavigate();
  const params = { path: { id: webhook.id } };
  return [
    {
      name: 'ping',
      label: 'Send a test',
      done: 'A test is on its way. Its answer appears in the log.',
      run: (headers: Intent) => ok(api.POST('/api/agency/webhooks/{id}/ping', { params, headers })),
    },
    {
      name: 'switchOn',
      label: 'Switch on',
      tone: 'primary',
      done: 'It is sent what happens from now on.',
      run: (headers: Intent) => ok(api.POST('/api/agency/webhooks/{id}/switch-on', { params, headers })),
    },
    {
      name: 'change',
      label: 'Change',
      tone: 'plain',
      form: (close) => <ChangeWebhook webhook={webhook} close={close} />,
    },
    {
      name: 'switchOff',
      label: 'Switch off',
      tone: 'plain',
      confirm: 'It is sent nothing any more: neither what happens from now on nor what still waits for it.',
      done: 'It is switched off.',
      run: (headers: Intent) => ok(api.POST('/api/agency/webhooks/{id}/switch-off', { params, headers })),
    },
    {
      name: 'delete',
      label: 'Delete',
      tone: 'danger',
      confirm: 'It is gone for good, with its secret and its log.',
      done: 'The webhook is deleted.',
      run: async () => {
        await ok(api.DELETE('/api/agency/webhooks/{id}', { params }));
        await navigate({ to: webhooksHref() });
      },
    },
  ];
}

function RotateSecret({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const rotate = useCommand({
    run: () => ok(api.POST('/api/agency/webhooks/{id}/rotate-secret', { params: { path: { id } } })),
    subject: 'webhook',
    onDone: (made) => {
      setAsking(false);
      setSecret(made.secret);
    },
  });
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="key" size={16} />} onClick={() => setAsking(true)}>
        Replace the secret
      </Button>
      <Confirm
        opened={asking}
        label="Replace the secret"
        question="You get a new one. For a day both sign what is sent, so that your program goes on while you put the new one in."
        running={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate()}
        onClose={() => setAsking(false)}
      />
      {secret && (
        <SecretOnce
          title="The secret of your webhook"
          secret={secret}
          words="The old one signs beside it for a day."
          onClose={() => setSecret(undefined)}
        />
      )}
    </div>
  );
}
