/** The interview room: who the candidate is, what is asked for, and the sheet to fill in. */
import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../app/query-string.ts';
import { InterviewsPanel } from '../../records/applications/InterviewsPanel.tsx';
import { MatchPanel } from '../../records/applications/MatchPanel.tsx';
import { PersonPanel } from '../../records/applications/PersonPanel.tsx';
import { applicationQuery } from '../../records/applications/queries.ts';
import { ResumeView } from '../../records/applications/ResumeView.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { type Interview, interviewQuery } from './queries.ts';
import classes from './room/room.module.css';
import { WhenAndWhere } from './room/WhenAndWhere.tsx';
import { YourPart } from './room/YourPart.tsx';

const BACK = { label: 'Interviews', href: '/interviewer/interviews' };

export default function InterviewPage() {
  const interview = useQuery(interviewQuery(useParam('interviewId')));
  if (interview.isPending) return <RoomSkeleton />;
  if (interview.isError) {
    return (
      <>
        <PageHeader title="Interview" back={BACK} />
        <ProblemBox error={interview.error} onRetry={() => interview.refetch()} />
      </>
    );
  }
  return <Room interview={interview.data} />;
}

function Room({ interview }: { interview: Interview }) {
  const { candidateName, jobTitle, roundNumber, roundName, state } = interview;
  return (
    <>
      <PageHeader
        title={candidateName}
        state={<StateBadge state={state} words={state === 'proposed' ? 'To answer' : undefined} />}
        detail={`${jobTitle} · round ${roundNumber}, ${roundName}`}
        back={BACK}
      />
      <WhenAndWhere interview={interview} />
      <div className={classes.room}>
        <section id="your-part" aria-label="Your part" className={classes.part}>
          <YourPart interview={interview} />
        </section>
        <div className={classes.candidate}>
          <Candidate applicationId={interview.applicationId} />
          <Button component="a" href="#your-part" variant="default" hiddenFrom="lg" mt="md">
            Back to your part
          </Button>
        </div>
      </div>
    </>
  );
}

function Candidate({ applicationId }: { applicationId: string }) {
  const application = useQuery(applicationQuery(applicationId));
  if (application.isPending) return <Skeleton height={320} radius="lg" />;
  if (application.isError) {
    return <ProblemBox error={application.error} onRetry={() => application.refetch()} />;
  }
  const { person, candidateName } = application.data;
  return (
    <Stack gap="lg">
      <PersonPanel application={application.data} />
      <MatchPanel application={application.data} />
      <InterviewsPanel application={application.data} />
      {person && <ResumeView fileId={person.resumeFileId} text={person.resumeText} name={candidateName} />}
    </Stack>
  );
}

function RoomSkeleton() {
  return (
    <Stack role="status" aria-label="The interview is loading">
      <Skeleton height={60} maw={420} />
      <Skeleton height={90} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </Stack>
  );
}
