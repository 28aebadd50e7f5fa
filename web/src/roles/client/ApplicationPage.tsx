/** One candidate for one job: everything the company may know, and what it can do now. */
import { Anchor, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../app/query-string.ts';
import { REJECTION_REASONS } from '../../generated/words.ts';
import { InterviewsPanel } from '../../records/applications/InterviewsPanel.tsx';
import { MatchPanel } from '../../records/applications/MatchPanel.tsx';
import { PersonPanel } from '../../records/applications/PersonPanel.tsx';
import { type Application, applicationQuery } from '../../records/applications/queries.ts';
import { ResumeView } from '../../records/applications/ResumeView.tsx';
import { wordFor } from '../../records/jobs/words.ts';
import { ReplacementPanel } from '../../records/replacements/ReplacementPanel.tsx';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { ApplicationCommands } from './application/ApplicationCommands.tsx';
import { OfferPanel } from './application/OfferPanel.tsx';
import { PlacementPanel } from './application/PlacementPanel.tsx';

export default function ApplicationPage() {
  const query = useQuery(applicationQuery(useParam('applicationId')));
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded application={query.data} />;
}

function Loaded({ application }: { application: Application }) {
  const { candidateName, stage, person, offer, placement } = application;
  return (
    <>
      <PageHeader
        title={candidateName}
        state={<StateBadge state={stage} />}
        detail={<Detail application={application} />}
        back={{ label: 'Candidates', href: stage === 'submitted' ? '/client/review' : '/client/decisions' }}
      >
        <ApplicationCommands application={application} />
      </PageHeader>
      <Hint application={application} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            {placement && <PlacementPanel placement={placement} candidateName={candidateName} />}
            {placement && <ReplacementPanel placement={placement} />}
            {offer && <OfferPanel offer={offer} candidateName={candidateName} />}
            <PersonPanel application={application} />
            <InterviewsPanel application={application} />
            {person && (
              <ResumeView fileId={person.resumeFileId} text={person.resumeText} name={candidateName} />
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="xl">
            <MatchPanel application={application} />
            <RecordTimeline applicationId={application.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Detail({ application }: { application: Application }) {
  const { jobId, jobTitle, place, recruiterName, submittedAt } = application;
  return (
    <>
      <Anchor component={Link} to={`/client/jobs/${jobId}`} underline="always">
        {jobTitle}
      </Anchor>
      , {place} · brought by {recruiterName}
      {submittedAt && (
        <>
          {' · submitted '}
          <When at={submittedAt} />
        </>
      )}
    </>
  );
}

/** What the state means for the reader, where the buttons alone do not say it. */
function Hint({ application: { stage, allRoundsDone, reasonCode, reason } }: { application: Application }) {
  const words = reasonCode
    ? `${wordFor(REJECTION_REASONS, reasonCode)}: ${reason}`
    : stage === 'interviewing' && allRoundsDone
      ? 'All interview rounds are done. It is your decision now.'
      : reason;
  if (!words) return null;
  return (
    <Text
      mb="lg"
      ps="md"
      style={{ borderInlineStart: '3px solid var(--loom-thread)', whiteSpace: 'pre-line' }}
    >
      {words}
    </Text>
  );
}
