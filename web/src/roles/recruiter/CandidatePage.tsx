import { Button, Grid, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiHref } from '../../app/membership.ts';
import { linkTo, oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { ResumeView } from '../../records/applications/ResumeView.tsx';
import { CandidateFacts } from '../../records/candidates/CandidateFacts.tsx';
import { EditCandidate } from '../../records/candidates/EditCandidate.tsx';
import { NewResume } from '../../records/candidates/NewResume.tsx';
import { type Candidate, candidateQuery } from '../../records/candidates/queries.ts';
import { CareerLists } from '../../records/linkedin/CareerLists.tsx';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { AddToJob } from './AddToJob.tsx';

export default function CandidatePage() {
  const candidate = useQuery(candidateQuery(useParam('candidateId')));
  if (candidate.isPending) return <Skeleton height={420} radius="lg" />;
  if (candidate.isError) return <ProblemBox error={candidate.error} onRetry={() => candidate.refetch()} />;
  return <CandidateRecord candidate={candidate.data} />;
}

function CandidateRecord({ candidate }: { candidate: Candidate }) {
  const [address, change] = useQueryString();
  const [adding, setAdding] = useState(false);
  const editing = oneOf(address.edit) !== undefined;
  return (
    <>
      <PageHeader
        title={candidate.name}
        detail={[candidate.currentTitle, candidate.currentEmployer].filter(Boolean).join(' at ')}
        back={{ label: 'Candidates', href: '/recruiter/candidates' }}
      >
        {!editing && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<Icon name="edit" size={16} />}
              onClick={() => change({ edit: '1' }, { push: true })}
            >
              Edit
            </Button>
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
              Add to a job
            </Button>
          </Group>
        )}
      </PageHeader>
      {adding && <AddToJob candidate={candidate} close={() => setAdding(false)} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {editing ? (
            <EditCandidate candidate={candidate} close={() => change({ edit: undefined })} />
          ) : (
            <Stack gap="lg">
              <CandidateFacts candidate={candidate} />
              <CareerLists career={candidate.career} />
              <BringAlong candidateId={candidate.id} />
              <NewResume key={candidate.resumeFileId} candidate={candidate} />
              <ResumeView
                fileId={candidate.resumeFileId}
                text={candidate.resumeText}
                name={candidate.name}
                versioned
              />
            </Stack>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="xl">
            <Applications applications={candidate.applications} />
            <RecordTimeline candidateId={candidate.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** What they say of themselves elsewhere, and what other programs may read of them. */
function BringAlong({ candidateId }: { candidateId: string }) {
  return (
    <Group gap="xs">
      <Button
        component={Link}
        {...linkTo(`/recruiter/candidates/imports?for=${candidateId}`)}
        variant="default"
        leftSection={<Icon name="upload" size={16} />}
      >
        Import a profile
      </Button>
      <Button
        component="a"
        href={apiHref(`/api/recruiter/candidates/${candidateId}/resume.json`)}
        download
        variant="default"
        leftSection={<Icon name="download" size={16} />}
      >
        JSON Resume
      </Button>
    </Group>
  );
}

function Applications({ applications }: Pick<Candidate, 'applications'>) {
  return (
    <section aria-labelledby="applications">
      <Title order={2} id="applications" mb="sm">
        Applications
      </Title>
      {applications.length === 0 && (
        <Text c="dimmed">Not in any job yet. “Add to a job” puts them into one.</Text>
      )}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {applications.map(({ id, jobTitle, clientName, stage }) => (
          <Paper key={id} component="li" withBorder p="sm" radius="md">
            <Group justify="space-between" gap="xs">
              <Text
                component={Link}
                to={`/recruiter/applications/${id}`}
                c="var(--mantine-color-anchor)"
                fw={600}
              >
                {jobTitle}
              </Text>
              <StateBadge state={stage} />
            </Group>
            <Text size="sm" c="dimmed">
              {clientName}
            </Text>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
