import { Alert, Anchor, Grid, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { JobBrief } from '../../records/jobs/JobBrief.tsx';
import { OpenSince } from '../../records/jobs/OpenSince.tsx';
import { Pipeline } from '../../records/jobs/Pipeline.tsx';
import { type Job, jobQuery } from '../../records/jobs/queries.ts';
import { ChangesTab, RevisionsPanel } from '../../records/jobs/RevisionsPanel.tsx';
import { TermsPanel } from '../../records/jobs/TermsPanel.tsx';
import { SinceLastTime, VersionsPanel } from '../../records/jobs/VersionsPanel.tsx';
import { JobLinks } from '../../records/linkedin/JobLinks.tsx';
import { LinkedinPosts } from '../../records/linkedin/LinkedinPosts.tsx';
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
        title={job.title || 'Untitled job'}
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
            <OpenSince job={job} />
            {job.publicPath && (
              <>
                {' · '}
                <Anchor href={job.publicPath} inherit underline="always">
                  on the job board
                </Anchor>
              </>
            )}
            {!job.public && ' · not on the job board'}
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
      {BEFORE_IT_OPENS.includes(job.state) ? <OrderBesideTerms job={job} /> : <Parts job={job} />}
    </>
  );
}

const BEFORE_IT_OPENS = ['draft', 'pending_approval', 'changes_requested'];

/** What is approved, beside what it will earn. */
function OrderBesideTerms({ job }: { job: Job }) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="lg">
          {job.state === 'draft' && <DraftHint job={job} />}
          {job.state === 'changes_requested' && <RevisionsPanel job={job} />}
          <SinceLastTime jobId={job.id} />
          <JobBrief job={job} />
        </Stack>
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

function DraftHint({ job }: { job: Job }) {
  return (
    <Alert color="marigold" title="A draft">
      <Text size="sm" c="var(--mantine-color-text)">
        {job.unclaimed
          ? `Nobody of ${job.clientName} has an account yet, so you submit and approve it.`
          : `${job.clientName} sees it in their list, and submits it when it is right.`}
      </Text>
    </Alert>
  );
}

function Parts({ job }: { job: Job }) {
  const [address, change] = useQueryString();
  const unassigned = job.locations.some(({ recruiters }) => recruiters.length === 0);
  const tab =
    oneOf(address.tab) ??
    (job.openRevisions ? 'changes' : undefined) ??
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
        <Tabs.Tab value="links">Links</Tabs.Tab>
        <ChangesTab job={job} />
        <Tabs.Tab value="versions">Versions</Tabs.Tab>
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
      <Tabs.Panel value="links" maw={860}>
        <Stack gap="xl">
          <section aria-labelledby="at-linkedin">
            <Title order={2} id="at-linkedin" mb="sm">
              At LinkedIn
            </Title>
            <LinkedinPosts jobId={job.id} />
          </section>
          <section aria-labelledby="links">
            <Title order={2} id="links" mb="sm">
              Links
            </Title>
            <JobLinks jobId={job.id} />
          </section>
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="changes" maw={860}>
        <RevisionsPanel job={job} />
      </Tabs.Panel>
      <Tabs.Panel value="versions" maw={860}>
        <VersionsPanel jobId={job.id} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline" maw={720}>
        <RecordTimeline jobId={job.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
