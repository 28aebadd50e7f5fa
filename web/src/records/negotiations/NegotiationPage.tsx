/** One negotiation: what was proposed round by round, whose turn it is, what one side notes for itself. */
import { Alert, Anchor, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { Effect } from './Effect.tsx';
import { JobList } from './JobList.tsx';
import { NegotiationCommands } from './NegotiationCommands.tsx';
import { Notes } from './Notes.tsx';
import { OpenJobs } from './OpenJobs.tsx';
import { type Negotiation, negotiationQuery, otherNameOf, useSide } from './queries.ts';
import { Rounds } from './Rounds.tsx';
import { aboutWords } from './words.ts';

export default function NegotiationPage() {
  const negotiation = useQuery(negotiationQuery(useParam('negotiationId')));
  if (negotiation.isPending) return <Skeleton height={420} radius="lg" />;
  if (negotiation.isError)
    return <ProblemBox error={negotiation.error} onRetry={() => negotiation.refetch()} />;
  return <NegotiationRecord negotiation={negotiation.data} />;
}

function NegotiationRecord({ negotiation }: { negotiation: Negotiation }) {
  const { locale } = useReader();
  const { isClient, home } = useSide();
  const { state, engagementId, jobs, termsVersion, scope, effect, openJobs, threadId } = negotiation;
  return (
    <>
      <PageHeader
        title={`Terms with ${otherNameOf(negotiation, isClient)}`}
        state={<StateBadge state={state} />}
        back={{ label: 'Negotiations', href: home }}
        detail={aboutWords(negotiation, locale)}
      >
        <NegotiationCommands negotiation={negotiation} />
      </PageHeader>
      <Stack gap="lg">
        <Standing negotiation={negotiation} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 8 }}>
            <Stack gap="lg">
              <Rounds negotiation={negotiation} />
              {scope === 'open_jobs' && (
                <JobList
                  title="For these jobs"
                  jobs={jobs}
                  words={`Version ${termsVersion} of the terms shall hold for them from now on. Invoices of those who have joined stay as they are.`}
                />
              )}
              {effect && <Effect effect={effect} />}
              {openJobs.length > 0 && <OpenJobs negotiation={negotiation} />}
              <TermsLink engagementId={engagementId} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Stack gap="lg">
              <Notes negotiation={negotiation} />
              <RecordTimeline subjectId={threadId} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}

/** Whose turn it is, or what became of it. */
function Standing({ negotiation }: { negotiation: Negotiation }) {
  const { isClient } = useSide();
  const { state, turn, expiresOn, possible, madeVersion, rounds } = negotiation;
  const other = otherNameOf(negotiation, isClient);
  const newest = rounds.at(-1)!;
  if (state === 'proposed') {
    const late = turn === 'mine' && !possible.includes('reject');
    return (
      <Alert color={turn === 'mine' ? 'marigold' : 'sky'} icon={<Icon name="clock" />}>
        <Text size="sm" c="var(--mantine-color-text)">
          {late
            ? 'The last day for an answer has passed'
            : turn === 'mine'
              ? 'It is your turn'
              : `${other} is to answer`}
          {late ? ': ' : ' by '}
          <DateText date={expiresOn} />.
          {!late &&
            turn === 'mine' &&
            !possible.includes('accept') &&
            ' You do not work together now, so you can only reject it.'}
        </Text>
      </Alert>
    );
  }
  const words: Record<string, string> = {
    accepted: madeVersion
      ? `Agreed: version ${madeVersion} of the terms. Jobs that were approved before keep theirs.`
      : 'Agreed.',
    rejected: `${newest.answeredByName} rejected it: ${newest.reason}`,
    withdrawn: `${newest.answeredByName} withdrew it.`,
    expired: 'Nobody answered in time, or the work together ended. The terms stayed as they were.',
  };
  return (
    <Alert
      color={state === 'accepted' ? 'pine' : 'gray'}
      icon={<Icon name={state === 'accepted' ? 'check' : 'alert'} />}
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {words[state]}
      </Text>
    </Alert>
  );
}

function TermsLink({ engagementId }: { engagementId: string }) {
  const { others } = useSide();
  return (
    <Anchor component={Link} to={`${others}/${engagementId}`} search={{ tab: 'terms' } as never}>
      The terms that hold, and every version
    </Anchor>
  );
}
