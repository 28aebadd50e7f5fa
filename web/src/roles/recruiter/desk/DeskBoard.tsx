/** The board of one job with what a drop means to a recruiter, and the opened card beside it. */
import { Button, Group, Skeleton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { RejectForm } from '../../../records/applications/RejectForm.tsx';
import { Board } from '../../../records/board/Board.tsx';
import { type BoardCard, boardQuery, type Job } from '../../../records/jobs/queries.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { stateWords } from '../../../ui/StateBadge.tsx';
import { toast } from '../../../ui/toast.ts';
import { DropSubmit } from './DropSubmit.tsx';
import { OpenedCard } from './OpenedCard.tsx';
import { ReopenConfirm } from './ReopenConfirm.tsx';

/** What is asked before a dropped card moves; it stays where it was until the server has said yes. */
type Dropped = { command: 'submit' | 'reject' | 'reopen'; card: BoardCard };

export function DeskBoard({ job, onAdd }: { job: Job; onAdd: () => void }) {
  const [address, change] = useQueryString();
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const board = useQuery(boardQuery(job.id));
  const columns = (board.data?.columns ?? []).filter(
    ({ stage, count }) => count > 0 || ALWAYS.includes(stage),
  );
  const order = columns.flatMap(({ cards }) => cards.map(({ id }) => id));
  const opened = oneOf(address.open);
  const open = (id: string | undefined) => change({ open: id });
  const step = (by: 1 | -1) => {
    const next = order[opened ? order.indexOf(opened) + by : 0];
    if (next) void open(next);
  };
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);
  const drop = (card: BoardCard, from: string, to: string) => {
    const command = commandOf(from, to);
    if (command && card.possible.includes(command)) setDropped({ command, card });
    else toast(refusal(card, from, to, job.clientName));
  };
  const close = () => setDropped(null);

  if (board.isPending) return <Skeleton height={320} radius="lg" />;
  if (board.isError) return <ProblemBox error={board.error} onRetry={() => board.refetch()} />;
  if (order.length === 0) return <NobodyYet open={job.state === 'open'} onAdd={onAdd} />;
  return (
    <>
      <Board columns={columns} opened={opened} onOpen={open} onDrop={drop} />
      {dropped?.command === 'submit' && <DropSubmit id={dropped.card.id} close={close} />}
      {dropped?.command === 'reject' && <RejectForm application={dropped.card} close={close} />}
      {dropped?.command === 'reopen' && <ReopenConfirm card={dropped.card} close={close} />}
      <SidePanel title="Application" opened={opened !== undefined} onClose={() => open(undefined)}>
        {opened && (
          <>
            <Group gap="xs" mb="md">
              <Button
                size="xs"
                variant="default"
                disabled={order.indexOf(opened) <= 0}
                onClick={() => step(-1)}
                aria-keyshortcuts="k"
                leftSection={<Icon name="left" size={14} />}
              >
                Previous
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={order.indexOf(opened) >= order.length - 1}
                onClick={() => step(1)}
                aria-keyshortcuts="j"
                rightSection={<Icon name="right" size={14} />}
              >
                Next
              </Button>
            </Group>
            <OpenedCard id={opened} />
          </>
        )}
      </SidePanel>
    </>
  );
}

/** The way a candidate goes is shown even where nobody stands on it. */
const ALWAYS = [
  'sourced',
  'submitted',
  'shortlisted',
  'interviewing',
  'selected',
  'offered',
  'hired',
  'rejected',
];

function commandOf(from: string, to: string): Dropped['command'] | null {
  if (to === 'submitted' && from !== 'rejected') return 'submit';
  if (to === 'rejected') return 'reject';
  return from === 'rejected' ? 'reopen' : null;
}

function refusal({ candidateName }: BoardCard, from: string, to: string, clientName: string): string {
  if (to === 'sourced' || to === 'incoming')
    return `${candidateName} has gone on already and cannot go back.`;
  if (to === 'submitted') return `${candidateName} is with ${clientName} already.`;
  if (to === 'rejected')
    return `${candidateName} is ${stateWords(from).toLowerCase()}: only ${clientName} rejects from here.`;
  if (to === 'interviewing') return 'Interviewing begins by itself with the first slot that is proposed.';
  if (to === 'hired') return 'A candidate is hired by accepting the offer.';
  return `“${stateWords(to)}” is for ${clientName} to decide.`;
}

function NobodyYet({ open, onAdd }: { open: boolean; onAdd: () => void }) {
  return (
    <>
      <EmptyState
        icon="people"
        title="Nobody is in this job yet"
        hint={
          open
            ? 'Pick somebody from your candidates, or drop a résumé.'
            : 'The job is not open, so nobody can be added now.'
        }
      />
      {open && (
        <Group justify="center" mt="md">
          <Button leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
            Add the first candidate
          </Button>
        </Group>
      )}
    </>
  );
}
