/**
 * What a job should say instead: before the approval the manager asks the client for it, later each side the other.
 * It is kept in this browser until it is sent.
 */
import { Button, Group, Paper, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { readBackup, writeBackup } from '../../ui/backup.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { useSide } from '../engagements/queries.ts';
import { type Job, jobQuery } from '../jobs/queries.ts';
import { AskStep } from './AskStep.tsx';
import { type Draft, draftOf } from './draft.ts';
import { PayStep } from './PayStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { QuestionsStep } from './QuestionsStep.tsx';
import { RoleStep } from './RoleStep.tsx';
import { RoundsStep } from './RoundsStep.tsx';
import { SkillsStep } from './SkillsStep.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { isStep, type StepName } from './steps.ts';

export default function ChangeJobPage() {
  const query = useQuery(jobQuery(useParam('jobId')));
  const { jobs } = useSide();
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const job = query.data;
  const may = job.possible.includes('proposeRevision') || job.possible.includes('requestChanges');
  return may ? (
    <Changing key={job.id} job={job} />
  ) : (
    <EmptyState
      icon="briefcase"
      title="This job cannot be changed now"
      hint="Only a job that waits for approval, is open, or is on hold can be asked to be changed."
      action={{ label: 'See the job', href: `${jobs}/${job.id}` }}
    />
  );
}

function Changing({ job }: { job: Job }) {
  const { jobs, isClient } = useSide();
  const key = `job-change.${job.id}`;
  const [start] = useState(job);
  const [before] = useState(() => draftOf(start, start.payGiven?.currency ?? 'INR'));
  const [draft, setDraft] = useState<Draft>(() => {
    const backup = readBackup<Draft>(key);
    return backup?.version === start.version ? backup.value : before;
  });
  useEffect(
    () => writeBackup(key, { value: draft, version: start.version, at: new Date().toISOString() }),
    [key, draft, start.version],
  );
  const [address, changeAddress] = useQueryString();
  const asked = oneOf(address.step);
  const step = isStep(asked) ? asked : 'role';
  const go = (to: StepName) => void changeAddress({ step: to }, { push: true });
  const change = (changes: Partial<Draft>) => setDraft((was) => ({ ...was, ...changes }));
  const fields = { draft, change, errorAt: () => undefined };
  return (
    <>
      <PageHeader
        title={
          isClient
            ? 'Ask for changes'
            : job.state === 'pending_approval'
              ? 'Ask for changes'
              : 'Change the job'
        }
        detail={`${job.title} · ${job.code}. What you change here is asked of ${isClient ? job.agencyName : job.clientName} at the last step.`}
        back={{ label: job.title, href: `${jobs}/${job.id}` }}
      />
      <StepNavigation current={step} missing={[]} refused={[]} go={go} />
      <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
        {step === 'role' && <RoleStep {...fields} />}
        {step === 'places' && <PlacesStep {...fields} />}
        {step === 'pay' && <PayStep {...fields} />}
        {step === 'skills' && <SkillsStep {...fields} />}
        {step === 'rounds' && <RoundsStep {...fields} />}
        {step === 'questions' && <QuestionsStep {...fields} />}
        {step === 'check' && <AskStep job={start} before={before} after={draft} backup={key} />}
      </Paper>
      {step !== 'check' && (
        <Group justify="flex-end" mt="lg">
          <Button onClick={() => go('check')}>See what you ask for</Button>
        </Group>
      )}
    </>
  );
}
