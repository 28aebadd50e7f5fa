import { Button, Collapse, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { JobBrief } from '../../records/jobs/JobBrief.tsx';
import { type Job, jobQuery } from '../../records/jobs/queries.ts';
import { ShareLinkForm } from '../../records/linkedin/ShareLinkForm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { AddCandidate } from './desk/AddCandidate.tsx';
import { DeskBoard } from './desk/DeskBoard.tsx';

export default function JobDeskPage() {
  const job = useQuery(jobQuery(useParam('jobId')));
  if (job.isPending) return <Skeleton height={420} radius="lg" />;
  if (job.isError) return <ProblemBox error={job.error} onRetry={() => job.refetch()} />;
  return <Desk job={job.data} />;
}

function Desk({ job }: { job: Job }) {
  const [address, change] = useQueryString();
  const [adding, setAdding] = useState(false);
  const [sharing, setSharing] = useState(false);
  const briefShown = oneOf(address.brief) !== undefined;
  const openings = job.locations.reduce((sum, { openings, filled }) => sum + openings - filled, 0);
  return (
    <>
      <PageHeader
        title={job.title}
        state={<StateBadge state={job.state} />}
        back={{ label: 'Jobs', href: '/recruiter/jobs' }}
        detail={
          <>
            {job.code} · {job.clientName} · {openings === 1 ? '1 opening' : `${openings} openings`} left
            {job.deadline && (
              <>
                {' · until '}
                <DateText date={job.deadline} />
              </>
            )}
          </>
        }
      >
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<Icon name="file" size={16} />}
            aria-expanded={briefShown}
            onClick={() => change({ brief: briefShown ? undefined : '1' })}
          >
            {briefShown ? 'Hide the brief' : 'Brief'}
          </Button>
          {job.state === 'open' && (
            <Button
              variant="default"
              leftSection={<Icon name="link" size={16} />}
              onClick={() => setSharing(true)}
            >
              Pass on
            </Button>
          )}
          {job.state === 'open' && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
              Add a candidate
            </Button>
          )}
        </Group>
      </PageHeader>
      {sharing && <ShareLinkForm jobId={job.id} title={job.title} close={() => setSharing(false)} />}
      {adding && <AddCandidate job={job} close={() => setAdding(false)} />}
      <Collapse expanded={briefShown}>
        <div style={{ marginBottom: 'var(--mantine-spacing-lg)' }}>
          <JobBrief job={job} />
        </div>
      </Collapse>
      <DeskBoard job={job} onAdd={() => setAdding(true)} />
    </>
  );
}
