/** All job orders of my company, over all its agencies. */
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AGE, type JobItem, JobList, TITLE } from '../../records/jobs/JobList.tsx';
import type { Column } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';

export default function JobsPage() {
  return (
    <>
      <PageHeader title="Jobs" detail="What your agencies look for, and what you still prepare.">
        <Group gap="xs">
          <Button
            component={Link}
            to="/client/jobs/imports"
            variant="default"
            leftSection={<Icon name="upload" size={16} />}
          >
            Import from CSV
          </Button>
          <Button component={Link} to="/client/jobs/new" leftSection={<Icon name="plus" size={16} />}>
            Post a job
          </Button>
        </Group>
      </PageHeader>
      <JobList
        area="client"
        columns={COLUMNS}
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

const COLUMNS: Column<JobItem>[] = [
  TITLE,
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
  AGE,
  {
    key: 'deadline',
    label: 'Deadline',
    render: ({ deadline }) => (deadline ? <DateText date={deadline} /> : '–'),
  },
];

const PLAY = ['submitted', 'shortlisted', 'interviewing', 'selected', 'offered', 'on_hold'];
const inPlay = (stages: Record<string, number>) => PLAY.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
