import { Button, Group, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { useMe } from '../../../app/session.ts';
import { type Job, jobQuery } from '../../../records/jobs/queries.ts';
import { dropBackup, readBackup } from '../../../ui/backup.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { SaveState } from '../../../ui/SaveState.tsx';
import { useAutosave } from '../../../ui/useAutosave.ts';
import { CheckStep } from './CheckStep.tsx';
import { type Draft, differing, draftOf, patchOf } from './draft.ts';
import { errorsOf } from './errors.ts';
import { LostWork } from './LostWork.tsx';
import { PayStep } from './PayStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { RoleStep } from './RoleStep.tsx';
import { RoundsStep } from './RoundsStep.tsx';
import { SkillsStep } from './SkillsStep.tsx';
import { StaleChoice } from './StaleChoice.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { saveWhatFits } from './save.ts';
import { isStep, STEPS, type StepName, stepToGoOn } from './steps.ts';

type Props = {
  /** The version the form begins with. */
  start: Job;
  /** As the server has it now, with what it lacks. */
  job: Job;
  onTakeTheirs: (theirs: Job) => void;
};

export function DraftForm({ start, job, onTakeTheirs }: Props) {
  const currency = useMe().active?.organisation?.currency ?? 'INR';
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(start, currency));
  const [step, go] = useStep(start);
  const key = `job.${start.id}`;
  // What is only older than the server's, or the same, is nothing to bring back.
  const [lost, setLost] = useState(() => {
    const backup = readBackup<Draft>(key);
    return backup && backup.version >= start.version && differing(backup.value, draft).length ? backup : null;
  });
  const autosave = useAutosave({
    key,
    value: draft,
    version: start.version,
    save: async (value, version) => {
      const saved = await saveWhatFits(start.id, patchOf(value), version, (job) =>
        client.setQueryData(jobQuery(start.id).queryKey, job),
      );
      void client.invalidateQueries({ queryKey: ['job', 'list'] });
      return saved;
    },
  });
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const errorAt = errorsOf(autosave.problem, draft, job.missing);
  const fields = { draft, change, errorAt };
  const takeTheirs = (theirs: Job) => {
    dropBackup(key);
    onTakeTheirs(theirs);
  };
  return (
    <>
      <PageHeader
        title={draft.title || 'New job'}
        detail={`${start.code} · ${start.agencyName}`}
        back={{ label: 'Jobs', href: '/client/jobs' }}
      >
        <SaveState autosave={autosave} />
      </PageHeader>
      <StepNavigation current={step} missing={job.missing} refused={autosave.problem?.errors ?? []} go={go} />
      {lost && autosave.savedAt === null && (
        <LostWork
          at={lost.at}
          fields={differing(lost.value, draft)}
          onRestore={() => {
            setDraft(lost.value);
            setLost(null);
          }}
          onDiscard={() => {
            dropBackup(key);
            setLost(null);
          }}
        />
      )}
      {autosave.status === 'conflict' && (
        <StaleChoice jobId={start.id} mine={draft} onKeepMine={autosave.keepMine} onTakeTheirs={takeTheirs} />
      )}
      <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
        {step === 'role' && <RoleStep {...fields} />}
        {step === 'places' && <PlacesStep {...fields} />}
        {step === 'pay' && <PayStep {...fields} />}
        {step === 'skills' && <SkillsStep {...fields} />}
        {step === 'rounds' && <RoundsStep {...fields} />}
        {step === 'check' && <CheckStep job={job} autosave={autosave} go={go} />}
      </Paper>
      <BackAndNext step={step} go={go} />
    </>
  );
}

/** The step is in the address, so that one comes back to it. */
function useStep(start: Job) {
  const [address, change] = useQueryString();
  const asked = oneOf(address.step);
  const [first] = useState(() => stepToGoOn(start.missing));
  const step = isStep(asked) ? asked : first;
  useEffect(() => {
    if (asked !== step) void change({ step });
  }, [asked, step, change]);
  const go = (to: StepName) => void change({ step: to }, { push: true });
  return [step, go] as const;
}

function BackAndNext({ step, go }: { step: StepName; go: (to: StepName) => void }) {
  const at = STEPS.findIndex(({ name }) => name === step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  return (
    <Group justify="space-between" mt="lg">
      {before ? (
        <Button
          variant="default"
          leftSection={<Icon name="left" size={16} />}
          onClick={() => go(before.name)}
        >
          {before.label}
        </Button>
      ) : (
        <Button component={Link} to="/client/jobs" variant="subtle">
          Go on later
        </Button>
      )}
      {after && (
        <Button rightSection={<Icon name="right" size={16} />} onClick={() => go(after.name)}>
          {after.label}
        </Button>
      )}
    </Group>
  );
}
