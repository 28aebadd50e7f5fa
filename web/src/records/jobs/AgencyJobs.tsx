/** The agency's jobs: the manager's all of them, a recruiter's those they are assigned to. */
import { Badge, Group, Text } from '@mantine/core';
import { useNow } from '../../app/clock.ts';
import type { Column } from '../../ui/DataList.tsx';
import type { EmptyWords } from '../../ui/EmptyState.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { AGE, type JobItem, JobList, TITLE } from './JobList.tsx';

type Props = { area: 'manager' | 'recruiter'; empty: EmptyWords };

export function AgencyJobs({ area, empty }: Props) {
  return <JobList area={area} columns={COLUMNS} empty={empty} />;
}

const COLUMNS: Column<JobItem>[] = [
  TITLE,
  {
    key: 'state',
    label: 'State',
    render: ({ state, unassignedLocations }) => (
      <Group gap={6}>
        <StateBadge state={state} />
        {state === 'open' && unassignedLocations > 0 && (
          <Badge variant="outline" color="clay" radius="sm" tt="none">
            {unassignedLocations === 1 ? 'A place unassigned' : `${unassignedLocations} places unassigned`}
          </Badge>
        )}
      </Group>
    ),
  },
  { key: 'clientName', label: 'Client', render: ({ clientName }) => clientName },
  { key: 'places', label: 'Places', render: ({ places }) => places.join(', ') },
  {
    key: 'filled',
    label: 'Filled',
    align: 'end',
    render: ({ filled, openings }) => `${filled} of ${openings}`,
  },
  { key: 'sourced', label: 'Sourced', align: 'end', render: ({ stages }) => stages.sourced ?? '–' },
  { key: 'play', label: 'With the client', align: 'end', render: ({ stages }) => withClient(stages) || '–' },
  AGE,
  {
    key: 'deadline',
    label: 'Deadline',
    render: ({ deadline, state }) => (deadline ? <Deadline date={deadline} open={state === 'open'} /> : '–'),
  },
];

const WITH_CLIENT = ['submitted', 'shortlisted', 'interviewing', 'selected', 'offered', 'on_hold'];
const withClient = (stages: Record<string, number>) =>
  WITH_CLIENT.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);

const SOON_DAYS = 7;

function Deadline({ date, open }: { date: string; open: boolean }) {
  const days = Math.ceil((Date.parse(date) - useNow().getTime()) / 86_400_000);
  return (
    <>
      <DateText date={date} />
      {open && days >= 0 && days <= SOON_DAYS && (
        <Text size="xs" c="var(--mantine-color-error)">
          {days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`}
        </Text>
      )}
    </>
  );
}
