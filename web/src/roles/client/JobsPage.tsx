/** All job orders of my company, over all its agencies. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { jobStatesQuery } from '../../records/jobs/queries.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';

const listJobs = (query: never) => ok(api.GET('/api/common/jobs', { params: { query } }));
type JobItem = Awaited<ReturnType<typeof listJobs>>['items'][number];

export default function JobsPage() {
  const [address] = useQueryString();
  const states = useQuery(jobStatesQuery(oneOf(address.q))).data;
  return (
    <>
      <PageHeader title="Jobs" detail="What your agencies look for, and what you still prepare.">
        <Button component={Link} to="/client/jobs/new" leftSection={<Icon name="plus" size={16} />}>
          Post a job
        </Button>
      </PageHeader>
      <DataList
        subject="job"
        label="Jobs"
        fetch={listJobs}
        columns={COLUMNS}
        href={(job) => (job.state === 'draft' ? `/client/jobs/${job.id}/edit` : `/client/jobs/${job.id}`)}
        search="Title or code"
        filters={filtersWith(states ?? {})}
        empty={{
          icon: 'briefcase',
          title: 'No jobs yet',
          hint: 'Describe whom you look for; the agency starts as soon as it has approved the job.',
          action: { label: 'Post a job', href: '/client/jobs/new' },
        }}
      />
    </>
  );
}

const STATES = ['draft', 'pending_approval', 'open', 'on_hold', 'filled', 'expired', 'closed', 'rejected'];

/** Only states that there are, so that no chip leads to an empty list. */
function filtersWith(counts: Record<string, number>): Filter[] {
  return [
    {
      key: 'state',
      label: 'State',
      inline: true,
      options: stateOptions(...STATES.filter((state) => counts[state])).map((option) => ({
        ...option,
        count: counts[option.value],
      })),
    },
    {
      key: 'sort',
      label: 'Order',
      single: true,
      options: [
        { value: 'newest', label: 'Newest first' },
        { value: 'deadline', label: 'Deadline first' },
      ],
    },
  ];
}

const COLUMNS: Column<JobItem>[] = [
  {
    key: 'title',
    label: 'Job',
    render: ({ title, code }) => (
      <>
        {title || 'Untitled job'}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {code}
        </Text>
      </>
    ),
  },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  { key: 'places', label: 'Places', render: ({ places }) => places.join(', ') || '–' },
  {
    key: 'openings',
    label: 'Filled',
    align: 'end',
    render: ({ filled, openings }) => (openings ? `${filled} of ${openings}` : '–'),
  },
  { key: 'review', label: 'To review', align: 'end', render: ({ stages }) => stages.submitted ?? '–' },
  { key: 'play', label: 'In play', align: 'end', render: ({ stages }) => inPlay(stages) || '–' },
  {
    key: 'deadline',
    label: 'Deadline',
    render: ({ deadline }) => (deadline ? <DateText date={deadline} /> : '–'),
  },
];

const PLAY = ['submitted', 'shortlisted', 'interviewing', 'selected', 'offered', 'on_hold'];
const inPlay = (stages: Record<string, number>) => PLAY.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
