import { Alert, Grid, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { JobBrief } from '../../records/jobs/JobBrief.tsx';
import { Pipeline } from '../../records/jobs/Pipeline.tsx';
import { type Job, jobQuery } from '../../records/jobs/queries.ts';
import { TermsPanel } from '../../records/jobs/TermsPanel.tsx';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { AssignmentPanel } from './job/AssignmentPanel.tsx';
import { JobCommands } from './job/JobCommands.tsx';

export default function JobPage() {
  const job = useQuery(jobQuery(useParam('jobId')));
  if (job.isPending) return <Skeleton height={420} radius="lg" />;
  if (job.isError) return <ProblemBox error={job.error} onRetry={() => job.refetch()} />;
  return <JobRecord job={job.data} />;
}

function JobRecord({ job }: { job: Job }) {
  return (
    <>
      <PageHeader
        title={job.title}
        state={<StateBadge state={job.state} />}
        back={{ label: 'Jobs', href: '/manager/jobs' }}
        detail={
          <>
            {job.code} · {job.clientName}
            {job.deadline && (
              <>
                {' · until '}
                <DateText date={job.deadline} />
              </>
            )}
            {job.submittedAt && (
              <>
                {' · submitted '}
                <When at={job.submittedAt} />
              </>
            )}
          </>
        }
      >
        <JobCommands job={job} />
      </PageHeader>
      {job.reason && (
        <Alert color="clay" mb="lg" title="Reason">
          <Text size="sm" c="var(--mantine-color-text)">
            {job.reason}
          </Text>
        </Alert>
      )}
      {job.state === 'pending_approval' ? <OrderBesideTerms job={job} /> : <Parts job={job} />}
    </>
  );
}

/** What is approved, beside what it will earn. */
function OrderBesideTerms({ job }: { job: Job }) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <JobBrief job={job} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          <TermsPanel job={job} />
          <RecordTimeline jobId={job.id} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Parts({ job }: { job: Job }) {
  const [address, change] = useQueryString();
  const unassigned = job.locations.some(({ recruiters }) => recruiters.length === 0);
  const tab =
    oneOf(address.tab) ??
    (address.assign || (job.state === 'open' && unassigned) ? 'recruiters' : 'pipeline');
  return (
    <Tabs
      value={tab}
      onChange={(next) => change({ tab: next ?? undefined, assign: undefined })}
      keepMounted={false}
    >
      <Tabs.List mb="lg">
        <Tabs.Tab value="pipeline">Pipeline</Tabs.Tab>
        <Tabs.Tab value="recruiters">Recruiters</Tabs.Tab>
        <Tabs.Tab value="order">Job order</Tabs.Tab>
        <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="pipeline">
        <Pipeline jobId={job.id} hrefOf={(id) => `/recruiter/applications/${id}`} />
      </Tabs.Panel>
      <Tabs.Panel value="recruiters">
        <AssignmentPanel job={job} />
      </Tabs.Panel>
      <Tabs.Panel value="order">
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <JobBrief job={job} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <TermsPanel job={job} />
          </Grid.Col>
        </Grid>
      </Tabs.Panel>
      <Tabs.Panel value="timeline" maw={720}>
        <RecordTimeline jobId={job.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
