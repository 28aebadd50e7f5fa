/** What one side asked the other to agree to: the open ones to answer, then how the earlier ones were answered. */
import { Badge, Button, Group, Paper, Skeleton, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { ASKED, Changes, PAST, REFUSED } from './Changes.tsx';
import { type Job, type Revision, revisionsQuery } from './queries.ts';

/** The tab that leads here, with how many wait for an answer of either side. */
export function ChangesTab({ job }: { job: Job }) {
  return (
    <Tabs.Tab
      value="changes"
      rightSection={job.openRevisions ? <Badge size="sm">{job.openRevisions}</Badge> : null}
    >
      Changes
    </Tabs.Tab>
  );
}

export function RevisionsPanel({ job }: { job: Job }) {
  const query = useQuery(revisionsQuery(job.id));
  if (query.isPending) return <Skeleton height={160} />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const { items } = query.data;
  if (!items.length) {
    return (
      <EmptyState
        icon="edit"
        title="Nothing was asked to be changed"
        hint="Once the job is open, either side can ask the other to change it. What is accepted holds at once."
      />
    );
  }
  return (
    <Stack gap="md">
      {items.map((revision) => (
        <RevisionBox
          key={revision.id}
          jobId={job.id}
          revision={revision}
          rivals={openFieldsOf(items.filter(({ id }) => id !== revision.id))}
        />
      ))}
    </Stack>
  );
}

const openFieldsOf = (revisions: Revision[]): string[] =>
  revisions.flatMap(({ fields }) =>
    fields.filter(({ state }) => state === 'proposed').map(({ field }) => field),
  );

const KINDS = { changes: 'Changes before the approval', edit: 'An edit', reopening: 'A reopening' } as const;

const wordsOf = ({ state }: Revision['fields'][number]) =>
  state === 'proposed' ? ASKED : state === 'accepted' ? PAST : REFUSED;

function RevisionBox({ jobId, revision, rivals }: { jobId: string; revision: Revision; rivals: string[] }) {
  const { kind, byName, createdAt, note, fields, mayDecide, mayWithdraw } = revision;
  return (
    <Paper withBorder p="md" component="section" aria-label={`${KINDS[kind]}, asked by ${byName}`}>
      <Group justify="space-between" gap="sm" mb="xs">
        <Text>
          <b>{KINDS[kind]}</b>, asked by {byName} <When at={createdAt} />
        </Text>
        {mayWithdraw && <Withdraw jobId={jobId} revision={revision} />}
      </Group>
      {note && <Text mb="xs">“{note}”</Text>}
      <Changes label={`What ${byName} asked`} changes={fields} words={wordsOf}>
        {({ reason, state, decidedByName, decisionReason, movedOn, field }) => (
          <Stack gap={4} align="flex-start">
            {reason && <Text size="sm">Why: {reason}</Text>}
            {state !== 'proposed' && (
              <Group gap="xs">
                <StateBadge state={state} />
                <Text size="sm" c="dimmed">
                  {decidedByName && `by ${decidedByName}`}
                  {decisionReason && `: ${decisionReason}`}
                </Text>
              </Group>
            )}
            {state === 'proposed' && !movedOn && rivals.includes(field) && (
              <Text size="sm">Another open request asks about this, too. Accepting one ends the other.</Text>
            )}
            {movedOn && (
              <Text size="sm" c="var(--mantine-color-error)">
                The job says something else by now, so this can only be rejected.
              </Text>
            )}
            {mayDecide && state === 'proposed' && (
              <Decide jobId={jobId} revisionId={revision.id} field={field} movedOn={movedOn} />
            )}
          </Stack>
        )}
      </Changes>
      {mayDecide && fields.filter(({ state }) => state === 'proposed').length > 1 && (
        <DecideAll jobId={jobId} revision={revision} />
      )}
    </Paper>
  );
}

type Decision = { field: never; accept: boolean; reason?: string };

function useDecide(jobId: string, revisionId: string) {
  return useCommand({
    subject: 'job',
    run: (decisions: Decision[], headers: Intent) =>
      ok(
        api.POST('/api/common/jobs/{id}/revisions/{revisionId}/decide', {
          params: { path: { id: jobId, revisionId } },
          body: { decisions },
          headers,
        }),
      ),
    done: 'Answered. The other side is told.',
  });
}

type DecideProps = { jobId: string; revisionId: string; field: string; movedOn: boolean };

function Decide({ jobId, revisionId, field, movedOn }: DecideProps) {
  const decide = useDecide(jobId, revisionId);
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const send = (accept: boolean) =>
    decide.mutate([{ field: field as never, accept, ...(reason.trim() ? { reason: reason.trim() } : {}) }]);
  return (
    <Stack gap="xs" w="100%" maw={480} mt={4}>
      {rejecting && (
        <Textarea
          label="Why not"
          description="Optional. The other side reads it."
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <Group gap="xs">
        {!movedOn && !rejecting && (
          <Button size="xs" onClick={() => send(true)} loading={decide.isPending}>
            Accept
          </Button>
        )}
        <Button
          size="xs"
          variant={rejecting ? 'light' : 'default'}
          color={rejecting ? 'clay' : undefined}
          onClick={() => (rejecting ? send(false) : setRejecting(true))}
          loading={decide.isPending}
        >
          Reject
        </Button>
        {rejecting && (
          <Button size="xs" variant="subtle" onClick={() => setRejecting(false)}>
            Cancel
          </Button>
        )}
      </Group>
      {decide.error && <ProblemBox error={decide.error} />}
    </Stack>
  );
}

function DecideAll({ jobId, revision }: { jobId: string; revision: Revision }) {
  const decide = useDecide(jobId, revision.id);
  const open = revision.fields.filter(({ state, movedOn }) => state === 'proposed' && !movedOn);
  if (open.length < 2) return null;
  return (
    <Stack gap="xs" align="flex-start" mt="sm">
      <Button
        size="sm"
        loading={decide.isPending}
        onClick={() => decide.mutate(open.map(({ field }) => ({ field: field as never, accept: true })))}
      >
        Accept all {open.length}
      </Button>
      {decide.error && <ProblemBox error={decide.error} />}
    </Stack>
  );
}

function Withdraw({ jobId, revision }: { jobId: string; revision: Revision }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(
        api.POST('/api/common/jobs/{id}/revisions/{revisionId}/withdraw', {
          params: { path: { id: jobId, revisionId: revision.id } },
          headers,
        }),
      ),
    done: 'Taken back.',
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        Take it back
      </Button>
      <Confirm
        opened={asking}
        label="Take it back"
        question="What is not answered yet is no longer asked."
        running={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
