/** One job order: how it stands, who is in play, and what was ordered. */
import { Button, Grid, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { JobBrief } from '../../records/jobs/JobBrief.tsx';
import { OpenSince } from '../../records/jobs/OpenSince.tsx';
import { Pipeline } from '../../records/jobs/Pipeline.tsx';
import { type Job, jobQuery } from '../../records/jobs/queries.ts';
import { ChangesTab, RevisionsPanel } from '../../records/jobs/RevisionsPanel.tsx';
import { TermsPanel } from '../../records/jobs/TermsPanel.tsx';
import { VersionsPanel } from '../../records/jobs/VersionsPanel.tsx';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { AskedChanges } from './job/AskedChanges.tsx';
import { JobCommands } from './job/JobCommands.tsx';

export default function JobPage() {
  const query = useQuery(jobQuery(useParam('jobId')));
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded job={query.data} />;
}

function Loaded({ job }: { job: Job }) {
  const [address, change] = useQueryString();
  const isDraft = job.state === 'draft';
  // Before anyone is in play, the order itself is what there is to see.
  const anyone = Object.keys(job.stages).length > 0;
  const tab = oneOf(address.tab) ?? (anyone ? 'pipeline' : 'brief');
  const toReview = job.stages.submitted ?? 0;
  return (
    <>
      <PageHeader
        title={job.title || 'Untitled job'}
        state={<StateBadge state={job.state} />}
        detail={<Detail job={job} />}
        back={{ label: 'Jobs', href: '/client/jobs' }}
      >
        <JobCommands job={job} />
      </PageHeader>
      {job.reason && (
        <Text
          mb="lg"
          ps="md"
          style={{ borderInlineStart: '3px solid var(--loom-thread)', whiteSpace: 'pre-line' }}
        >
          <b>Reason:</b> {job.reason}
        </Text>
      )}
      {job.state === 'changes_requested' && <AskedChanges job={job} />}
      <Tabs value={tab} onChange={(value) => change({ tab: value ?? undefined })} keepMounted={false}>
        <Tabs.List mb="lg">
          {!isDraft && <Tabs.Tab value="pipeline">Pipeline</Tabs.Tab>}
          <Tabs.Tab value="brief">Job order</Tabs.Tab>
          {!isDraft && <ChangesTab job={job} />}
          {!isDraft && <Tabs.Tab value="versions">Versions</Tabs.Tab>}
          <Tabs.Tab value="terms">Terms</Tabs.Tab>
          <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pipeline">
          <Stack>
            {toReview > 0 && <ReviewHint job={job} toReview={toReview} />}
            <Pipeline jobId={job.id} hrefOf={(id) => `/client/applications/${id}`} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="brief">
          <Grid>
            <Grid.Col span={{ base: 12, lg: 9 }}>
              <JobBrief job={job} />
            </Grid.Col>
          </Grid>
        </Tabs.Panel>
        <Tabs.Panel value="changes" maw={860}>
          <RevisionsPanel job={job} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" maw={860}>
          <VersionsPanel jobId={job.id} />
        </Tabs.Panel>
        <Tabs.Panel value="terms">
          <TermsPanel job={job} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <RecordTimeline jobId={job.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Detail({ job }: { job: Job }) {
  const openings = job.locations.reduce((sum, location) => sum + location.openings, 0);
  const filled = job.locations.reduce((sum, location) => sum + location.filled, 0);
  return (
    <>
      {job.code} · {job.agencyName}
      {openings > 0 && ` · ${filled} of ${openings} filled`}
      {job.deadline && (
        <>
          {' · until '}
          <DateText date={job.deadline} />
        </>
      )}
      <OpenSince job={job} />
    </>
  );
}

function ReviewHint({ job, toReview }: { job: Job; toReview: number }) {
  return (
    <Button
      component={Link}
      to="/client/review"
      search={{ jobId: job.id } as never}
      variant="light"
      style={{ alignSelf: 'flex-start' }}
      leftSection={<Icon name="inbox" size={16} />}
    >
      Review {toReview === 1 ? 'one application' : `${toReview} applications`}
    </Button>
  );
}
