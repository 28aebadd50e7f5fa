import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { InterviewDetail } from '../../records/interviews/InterviewDetail.tsx';
import { InterviewList } from '../../records/interviews/InterviewList.tsx';
import { bookingsQuery, interviewQuery } from '../../records/interviews/queries.ts';
import { useWeek } from '../../records/interviews/useWeek.ts';
import { WeekBar } from '../../records/interviews/WeekBar.tsx';
import { WeekGrid } from '../../records/interviews/WeekGrid.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';

export default function InterviewsPage() {
  const [address, change] = useQueryString();
  const view = oneOf(address.view) === 'list' ? 'list' : 'week';
  return (
    <>
      <PageHeader title="Interviews" detail="All interviews of the agency.">
        <SegmentedControl
          aria-label="Show as"
          value={view}
          onChange={(next) => change({ view: next === 'list' ? 'list' : undefined, open: undefined })}
          data={[
            { value: 'week', label: 'Week' },
            { value: 'list', label: 'List' },
          ]}
        />
      </PageHeader>
      {view === 'week' ? (
        <Week onOpen={(id) => change({ open: id })} />
      ) : (
        <InterviewList panel={(id) => <Opened id={id} />} />
      )}
      {view === 'week' && (
        <SidePanel
          title="Interview"
          opened={address.open !== undefined}
          onClose={() => change({ open: undefined })}
        >
          {address.open && <Opened id={oneOf(address.open)!} />}
        </SidePanel>
      )}
    </>
  );
}

function Week({ onOpen }: { onOpen: (id: string) => void }) {
  const week = useWeek();
  const bookings = useQuery(bookingsQuery(week.from, week.to));
  return (
    <>
      <WeekBar week={week} />
      {bookings.isPending && <Skeleton height={480} radius="lg" />}
      {bookings.isError && <ProblemBox error={bookings.error} onRetry={() => bookings.refetch()} />}
      {bookings.data && (
        <WeekGrid monday={week.monday} interviews={bookings.data} onOpen={({ id }) => onOpen(id)} />
      )}
    </>
  );
}

function Opened({ id }: { id: string }) {
  const interview = useQuery(interviewQuery(id));
  if (interview.isError) return <ProblemBox error={interview.error} onRetry={() => interview.refetch()} />;
  return interview.data ? <InterviewDetail interview={interview.data} /> : <Skeleton height={240} />;
}
