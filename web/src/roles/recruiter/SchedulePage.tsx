import { Button, Grid, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { InterviewDetail } from '../../records/interviews/InterviewDetail.tsx';
import { ProposeForm } from '../../records/interviews/ProposeForm.tsx';
import {
  bookingsQuery,
  type Interview,
  interviewQuery,
  toScheduleQuery,
} from '../../records/interviews/queries.ts';
import { useWeek } from '../../records/interviews/useWeek.ts';
import { WeekBar } from '../../records/interviews/WeekBar.tsx';
import { WeekGrid } from '../../records/interviews/WeekGrid.tsx';
import { instantOf, type WallClock } from '../../records/interviews/zone.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { formatTime, When } from '../../ui/When.tsx';

export default function SchedulePage() {
  const [address, change] = useQueryString();
  const [slot, setSlot] = useState<WallClock | null>(null);
  const week = useWeek();
  const bookings = useQuery(bookingsQuery(week.from, week.to));
  const chosenId = oneOf(address.interview);
  const chosen = useQuery({ ...interviewQuery(chosenId ?? ''), enabled: chosenId !== undefined }).data;
  const proposing = chosen?.possible.includes('propose') ? chosen : undefined;
  const openedId = oneOf(address.open) ?? (chosen && !proposing ? chosen.id : undefined);
  const clashes = useClashes(bookings.data ?? [], proposing, slot);

  const choose = (id: string | undefined) => {
    setSlot(null);
    void change({ interview: id, open: undefined });
  };
  const takeSlot = (next: WallClock) => {
    setSlot(next);
    if (/^\d{4}-\d{2}-\d{2}$/.test(next.day)) week.go(next.day);
  };
  return (
    <>
      <PageHeader
        title="Schedule"
        detail="Interviews of your candidates, and those that still need a slot."
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 9 }} order={{ base: 2, lg: 1 }}>
          <WeekBar week={week} />
          {bookings.isPending && <Skeleton height={480} radius="lg" />}
          {bookings.isError && <ProblemBox error={bookings.error} onRetry={() => bookings.refetch()} />}
          {bookings.data && (
            <WeekGrid
              monday={week.monday}
              interviews={bookings.data}
              onOpen={({ id }) => change({ open: id })}
              onSlot={proposing && takeSlot}
              concerns={proposing && ((other) => sharesPeople(other, proposing))}
              chosen={proposing && slot ? { ...slot, length: proposing.minutes } : null}
            />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3 }} order={{ base: 1, lg: 2 }}>
          {proposing ? (
            <ProposeForm
              key={proposing.id}
              interview={proposing}
              slot={slot}
              onSlot={takeSlot}
              clashes={clashes}
              onDone={() => choose(undefined)}
              onClose={() => choose(undefined)}
            />
          ) : (
            <ToSchedule onChoose={choose} />
          )}
        </Grid.Col>
      </Grid>
      <SidePanel
        title="Interview"
        opened={openedId !== undefined}
        onClose={() => change({ open: undefined, ...(proposing ? {} : { interview: undefined }) })}
      >
        {openedId && <Opened id={openedId} />}
      </SidePanel>
    </>
  );
}

function Opened({ id }: { id: string }) {
  const interview = useQuery(interviewQuery(id));
  if (interview.isError) return <ProblemBox error={interview.error} onRetry={() => interview.refetch()} />;
  return interview.data ? <InterviewDetail interview={interview.data} /> : <Skeleton height={240} />;
}

function ToSchedule({ onChoose }: { onChoose: (id: string) => void }) {
  const waiting = useQuery(toScheduleQuery);
  if (waiting.isError) return <ProblemBox error={waiting.error} onRetry={() => waiting.refetch()} />;
  return (
    <section aria-labelledby="to-schedule">
      <Title order={2} id="to-schedule" mb="sm">
        To schedule {waiting.data && waiting.data.length > 0 && `(${waiting.data.length})`}
      </Title>
      {waiting.isPending && <Skeleton height={160} radius="lg" />}
      {waiting.data?.length === 0 && (
        <EmptyState
          icon="check"
          title="Every interview has a slot"
          hint="Once a client shortlists a candidate, round 1 appears here."
        />
      )}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {waiting.data?.map((interview) => (
          <Paper key={interview.id} component="li" withBorder p="sm" radius="md">
            <Text fw={600}>{interview.candidateName}</Text>
            <Text size="sm" c="dimmed">
              Round {interview.roundNumber} with {interview.interviewerName}, {interview.minutes} min ·{' '}
              {interview.jobTitle} · since <When at={interview.stateSince} />
            </Text>
            {interview.state === 'to_reschedule' && (
              <Text size="sm" mt={4}>
                <StateBadge state="to_reschedule" /> {interview.reason}
              </Text>
            )}
            <Button
              size="xs"
              variant="light"
              mt="xs"
              aria-label={`Propose a slot: ${interview.candidateName}, round ${interview.roundNumber}`}
              onClick={() => onChoose(interview.id)}
            >
              Propose a slot
            </Button>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

/** The record of the candidate is not in an interview; within one recruiter's week the name will do for a hint. */
const sharesPeople = (other: Interview, mine: Interview) =>
  other.interviewerId === mine.interviewerId || other.candidateName === mine.candidateName;

/** Only a hint: who is really free, the server decides, which also knows what we may not see. */
function useClashes(bookings: Interview[], mine: Interview | undefined, slot: WallClock | null): string[] {
  const { locale, timeZone } = useReader();
  if (!mine || !slot?.day) return [];
  const start = instantOf(slot, timeZone).getTime();
  const end = start + mine.minutes * 60_000;
  return bookings
    .filter(
      ({ startsAt, endsAt }) =>
        startsAt && endsAt && Date.parse(startsAt) < end && Date.parse(endsAt) > start,
    )
    .filter(
      (other) => other.id !== mine.id && /proposed|scheduled/.test(other.state) && sharesPeople(other, mine),
    )
    .map((other) => {
      const who = other.interviewerId === mine.interviewerId ? other.interviewerName : other.candidateName;
      return `${who} has an interview at ${formatTime(other.startsAt!, locale, timeZone)} then.`;
    });
}
