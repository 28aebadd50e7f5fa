import { Anchor, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { DateText } from '../../../ui/When.tsx';
import { KeepForm } from './KeepForm.tsx';
import { listRetained, type Retained, type Shown } from './queries.ts';

export function RetainedList({ show, off }: { show: Shown; off: boolean }) {
  const list = useInfiniteQuery({
    queryKey: ['retention', 'list', show],
    queryFn: ({ pageParam }) => listRetained(show, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (list.isPending) return <Skeleton height={160} radius="md" />;
  if (list.isError) return <ProblemBox error={list.error} onRetry={() => list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (!items.length) return <Nothing show={show} off={off} />;
  return (
    <>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Candidates">
        {items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Stack>
      <ShowMore pages={list} style={{ alignSelf: 'flex-start' }} />
    </>
  );
}

function Nothing({ show, off }: { show: Shown; off: boolean }) {
  if (show === 'kept')
    return (
      <EmptyState
        icon="shield"
        title="Nobody is kept"
        hint="Do you still need somebody who is about to go? Keep them until a day, and say why."
      />
    );
  return (
    <EmptyState
      icon="people"
      title="Nobody goes soon"
      hint={off ? 'Nobody is erased at all.' : 'Whoever is to go within 30 days is listed here.'}
    />
  );
}

function Row({ row }: { row: Retained }) {
  const { id, name, lastWorkedOn, eraseOn, warnedOn, keptUntil, keptReason, keptByName, possible } = row;
  const [keeping, setKeeping] = useState(false);
  return (
    <Paper component="li" withBorder p="sm" radius="md">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Anchor
            component={Link}
            to={`/recruiter/candidates/${id}`}
            fw={600}
            style={{ overflowWrap: 'anywhere' }}
          >
            {name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {eraseOn && (
              <>
                Goes on <DateText date={eraseOn} />
                {warnedOn ? '' : ' at the earliest'} ·{' '}
              </>
            )}
            {keptUntil && keptByName && eraseOn === null && (
              <>
                Kept until <DateText date={keptUntil} /> by {keptByName} ·{' '}
              </>
            )}
            last worked with on <DateText date={lastWorkedOn} />
          </Text>
          {keptReason && eraseOn === null && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {keptReason}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {possible.includes('release') && <Release id={id} />}
          {possible.includes('keep') && (
            <Button variant="default" size="xs" onClick={() => setKeeping(true)}>
              {eraseOn ? 'Keep' : 'Change'}
            </Button>
          )}
        </Group>
      </Group>
      {keeping && <KeepForm row={row} close={() => setKeeping(false)} />}
    </Paper>
  );
}

function Release({ id }: { id: string }) {
  const release = useCommand({
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/agency/retention/candidates/{id}/release', { params: { path: { id } }, headers })),
    subject: 'retention',
    done: 'They go with the others when their time is over. You are told before.',
  });
  return (
    <div>
      <Button
        variant="subtle"
        size="xs"
        loading={release.isPending}
        onClick={() => release.mutate(undefined)}
      >
        Keep no longer
      </Button>
      {release.isError && <ProblemBox error={release.error} />}
    </div>
  );
}
