import { Anchor, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../app/query-string.ts';
import { InterviewsPanel } from '../../records/applications/InterviewsPanel.tsx';
import { MatchPanel } from '../../records/applications/MatchPanel.tsx';
import { PersonPanel } from '../../records/applications/PersonPanel.tsx';
import { type Application, applicationQuery } from '../../records/applications/queries.ts';
import { ResumeView } from '../../records/applications/ResumeView.tsx';
import { ReplacementPanel } from '../../records/replacements/ReplacementPanel.tsx';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ApplicationCommands } from './application/ApplicationCommands.tsx';
import { InterviewsToDo } from './application/InterviewsToDo.tsx';
import { MissingPanel } from './application/MissingPanel.tsx';
import { OfferPanel } from './application/OfferPanel.tsx';
import { ReasonNote } from './application/ReasonNote.tsx';

export default function ApplicationPage() {
  const application = useQuery(applicationQuery(useParam('applicationId')));
  if (application.isPending) return <Skeleton height={420} radius="lg" />;
  if (application.isError)
    return <ProblemBox error={application.error} onRetry={() => application.refetch()} />;
  return <ApplicationRecord application={application.data} />;
}

function ApplicationRecord({ application }: { application: Application }) {
  const { candidateName, candidateRecordId, jobId, jobTitle, clientName, place, person } = application;
  return (
    <>
      <PageHeader
        title={candidateName}
        state={<StateBadge state={application.stage} />}
        back={{ label: jobTitle, href: `/recruiter/jobs/${jobId}` }}
        detail={
          <>
            {clientName}, {place} · recruiter {application.recruiterName}
            {candidateRecordId && (
              <>
                {' · '}
                <Anchor component={Link} to={`/recruiter/candidates/${candidateRecordId}`} underline="always">
                  Candidate record
                </Anchor>
              </>
            )}
          </>
        }
      >
        <ApplicationCommands application={application} />
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <ReasonNote application={application} />
            <MissingPanel application={application} />
            <InterviewsToDo application={application} />
            <OfferPanel application={application} />
            {application.placement && <ReplacementPanel placement={application.placement} />}
            <PersonPanel application={application} />
            {person && (
              <ResumeView fileId={person.resumeFileId} text={person.resumeText} name={candidateName} />
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <MatchPanel application={application} />
            {application.interviews.length > 0 && <InterviewsPanel application={application} />}
            <Right application={application} />
            <RecordTimeline applicationId={application.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Right({ application: { right } }: { application: Application }) {
  if (!right) return null;
  return (
    <Text size="sm" c="dimmed">
      Right to represent: {right.evidence} (recorded by {right.recordedByName})
    </Text>
  );
}
