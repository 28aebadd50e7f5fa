/** What the reader has yet to accept: what is new in it, the whole text, and by when. */
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { homeOf } from '../../app/roles.ts';
import { useMe } from '../../app/session.ts';
import { Conflict } from '../../ui/Conflict.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DocumentToAccept } from './DocumentToAccept.tsx';
import { type Waiting, waitingQuery } from './queries.ts';

export default function AcceptPage() {
  const waiting = useQuery(waitingQuery);
  return (
    <>
      <PageHeader
        title="Terms to accept"
        detail="They have changed since you came here, or hold for a role that is new to you."
      />
      {waiting.isPending && <Skeleton height={420} radius="lg" />}
      {waiting.isError && <ProblemBox error={waiting.error} onRetry={() => waiting.refetch()} />}
      {waiting.isSuccess && <Documents documents={waiting.data.items} />}
    </>
  );
}

function Documents({ documents }: { documents: Waiting[] }) {
  const goOn = useNext();
  if (documents.length === 0)
    return (
      <Stack align="flex-start">
        <EmptyState
          icon="check"
          title="You have accepted everything"
          hint="What you accepted, and when, is listed in your account."
        />
        <Button component={Link} to={goOn}>
          Go on
        </Button>
      </Stack>
    );
  return <Asked documents={documents} next={goOn} />;
}

/** Where the person was going; only an address of ours. */
function useNext(): string {
  const { active } = useMe();
  const [query] = useQueryString();
  const next = oneOf(query.next) ?? '';
  return /^\/(?![/\\])/.test(next) ? next : active ? homeOf(active.role) : '/choose';
}

function Asked({ documents, next }: { documents: Waiting[]; next: string }) {
  const { impersonation, user } = useMe();
  const client = useQueryClient();
  const router = useRouter();
  const [ticked, setTicked] = useState<string[]>([]);
  const [hint, setHint] = useState(false);
  const accept = useCommand({
    run: (ids: string[], headers: Intent) =>
      ok(api.POST('/api/common/terms-and-conditions/accept', { body: { documents: ids }, headers })),
    subject: 'legal',
    done: 'Accepted. Thank you.',
    onDone: ({ accepted }) => {
      void client.invalidateQueries({ queryKey: ['me'] });
      if (accepted.length === documents.length) router.history.push(next);
    },
  });
  const chosen = ticked.filter((id) => documents.some((document) => document.id === id));
  const press = () => {
    setHint(chosen.length === 0);
    if (chosen.length > 0) accept.mutate(chosen);
  };
  const overdue = documents.some((document) => document.overdue);
  return (
    <Stack gap="lg" maw={860}>
      {overdue && (
        <Alert color="marigold" icon={<Icon name="alert" />}>
          <Text size="sm" c="var(--mantine-color-text)">
            The time to accept is over. Until you do, you can read and export everything, and change nothing.
          </Text>
        </Alert>
      )}
      {documents.map((document) => (
        <DocumentToAccept
          key={document.id}
          document={document}
          ticked={chosen.includes(document.id)}
          onTick={(is) => {
            setHint(false);
            setTicked(is ? [...chosen, document.id] : chosen.filter((id) => id !== document.id));
          }}
        />
      ))}
      {accept.error && (
        <Refusal
          error={accept.error}
          onReload={() => void client.invalidateQueries({ queryKey: ['legal'] })}
        />
      )}
      {hint && (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          Tick what you have read and accept.
        </Text>
      )}
      {impersonation ? (
        <Text c="dimmed">Only {user.name} can accept this.</Text>
      ) : (
        <Group>
          <Button onClick={press} loading={accept.isPending}>
            Accept
          </Button>
          <Button variant="default" component={Link} to={next}>
            {overdue ? 'Only read' : 'Later'}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Refusal({ error, onReload }: { error: Error; onReload: () => void }) {
  if (error instanceof Problem && error.status === 409)
    return <Conflict problem={error} onReload={onReload} />;
  return <ProblemBox error={error} />;
}
