/** The recruiters with what is on their desk already, so that work is shared out fairly. */
import { Button, Checkbox, Group, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import type { Job } from '../../../records/jobs/queries.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import classes from './assign.module.css';
import { TakeOver, type Taker } from './TakeOver.tsx';

type HandOver = { toRecruiterId: string; note?: string };
type Props = { jobId: string; location: Job['locations'][number]; close: () => void };

export function AssignForm({ jobId, location, close }: Props) {
  const [chosen, setChosen] = useState(location.recruiters.map(({ id }) => id));
  const [taker, setTaker] = useState<Taker>({ id: null, note: '' });
  const load = useQuery({
    queryKey: ['job', 'recruiters', jobId, location.id],
    queryFn: () =>
      ok(api.GET('/api/manager/recruiters', { params: { query: { jobId, jobLocationId: location.id } } })),
  });
  const assign = useCommand({
    subject: 'job',
    done: `${location.place} is assigned.`,
    run: (body: { recruiterIds: string[]; handOver?: HandOver }, headers: Intent) =>
      ok(
        api.POST('/api/manager/jobs/{id}/assign', {
          params: { path: { id: jobId } },
          body: { jobLocationId: location.id, ...body },
          headers,
        }),
      ),
    onDone: close,
  });
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  if (load.isPending) return <Skeleton height={200} mt="md" />;
  if (load.isError) return <ProblemBox error={load.error} onRetry={() => load.refetch()} />;
  // Who asked stands first, then who knows the most of the skills, then who has the least to do.
  const recruiters = [...load.data.items].sort(
    (a, b) =>
      Number(b.asked !== null) - Number(a.asked !== null) ||
      b.skillsKnown.length - a.skillsKnown.length ||
      a.activeApplications - b.activeApplications,
  );
  const goes = location.recruiters.filter(({ id }) => !chosen.includes(id));
  const takers = recruiters.filter(({ id }) => chosen.includes(id));
  const takerId =
    takers.find(({ id }) => id === taker.id)?.id ?? (takers.length === 1 ? takers[0]!.id : null);
  const handOver =
    goes.length && takerId ? { toRecruiterId: takerId, note: taker.note.trim() || undefined } : undefined;
  return (
    <>
      <Table.ScrollContainer minWidth={680}>
        <Table
          mt="md"
          horizontalSpacing={6}
          aria-label={`Recruiters for ${location.place}`}
          className={classes.table}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Recruiter</Table.Th>
              <Table.Th ta="end">Open jobs</Table.Th>
              <Table.Th ta="end">In play</Table.Th>
              <Table.Th ta="end">Interviews, 7 days</Table.Th>
              <Table.Th ta="end">Submitted, 30 days</Table.Th>
              <Table.Th ta="end">Hired of submitted, a year</Table.Th>
              <Table.Th>Skills known</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recruiters.map(({ id, name, asked, skillsKnown, ...load }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Checkbox label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
                  {asked && <Asked jobId={jobId} recruiterId={id} name={name} note={asked.note} />}
                </Table.Td>
                <Table.Td ta="end">{load.openJobs}</Table.Td>
                <Table.Td ta="end">{load.activeApplications}</Table.Td>
                <Table.Td ta="end">{load.interviewsThisWeek}</Table.Td>
                <Table.Td ta="end">{load.submittedLast30Days}</Table.Td>
                <Table.Td ta="end">
                  {load.submittedLastYear ? `${load.hiredLastYear} of ${load.submittedLastYear}` : '–'}
                </Table.Td>
                <Table.Td>{skillsKnown.join(', ') || '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {goes.length > 0 && takers.length > 0 && (
        <TakeOver
          goes={goes.map(({ name }) => name)}
          inPlay={recruiters
            .filter(({ id }) => goes.some((each) => each.id === id))
            .reduce((sum, { inPlayHere }) => sum + inPlayHere, 0)}
          takers={takers}
          taker={{ ...taker, id: takerId }}
          onChange={setTaker}
        />
      )}
      {assign.isError && <ProblemBox error={assign.error} />}
      <Group justify="flex-end" mt="md">
        {chosen.length === 0 && (
          <Text size="sm" c="dimmed">
            Choose at least one.
          </Text>
        )}
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button
          loading={assign.isPending}
          disabled={chosen.length === 0}
          onClick={() => assign.mutate({ recruiterIds: chosen, handOver })}
        >
          {chosen.length < 2 ? 'Assign' : `Assign ${chosen.length} recruiters`}
        </Button>
      </Group>
    </>
  );
}

type AskedProps = { jobId: string; recruiterId: string; name: string; note: string | null };

function Asked({ jobId, recruiterId, name, note }: AskedProps) {
  const decline = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(
        api.POST('/api/manager/jobs/{id}/requests/{recruiterId}/decline', {
          params: { path: { id: jobId, recruiterId } },
          headers,
        }),
      ),
    done: `${name} is told.`,
  });
  return (
    <Group gap="xs" mt={4}>
      <Text size="sm">Asks for it{note && `: “${note}”`}</Text>
      <Button
        size="compact-xs"
        variant="subtle"
        color="clay"
        loading={decline.isPending}
        onClick={() => decline.mutate(undefined)}
        aria-label={`Say no to ${name}`}
      >
        Say no
      </Button>
      {decline.error && <ProblemBox error={decline.error} />}
    </Group>
  );
}
