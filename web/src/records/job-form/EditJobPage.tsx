/** A draft, step by step; saved as it is typed. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../app/query-string.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { useSide } from '../engagements/queries.ts';
import { type Job, jobQuery } from '../jobs/queries.ts';
import { DraftForm } from './DraftForm.tsx';

export default function EditJobPage() {
  const query = useQuery(jobQuery(useParam('jobId')));
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const job = query.data;
  return job.possible.includes('updateDraft') ? (
    <Editing key={job.id} job={job} />
  ) : (
    <NoLongerDraft job={job} />
  );
}

/** Taking over somebody else's version begins the form anew, from that version. */
function Editing({ job }: { job: Job }) {
  const [begun, setBegun] = useState({ job, times: 0 });
  return (
    <DraftForm
      key={begun.times}
      start={begun.job}
      job={job}
      onTakeTheirs={(theirs) => setBegun({ job: theirs, times: begun.times + 1 })}
    />
  );
}

function NoLongerDraft({ job }: { job: Job }) {
  const { jobs } = useSide();
  return (
    <>
      <PageHeader title={job.title} back={{ label: 'Jobs', href: jobs }}>
        <Button component={Link} to={`${jobs}/${job.id}`}>
          See the job
        </Button>
      </PageHeader>
      <EmptyState
        icon="briefcase"
        title="This job is no longer a draft"
        hint="It was submitted. Once it is open, either side can ask for changes on its page."
        action={{ label: 'See the job', href: `${jobs}/${job.id}` }}
      />
    </>
  );
}
