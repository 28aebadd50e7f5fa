import { Button, Group, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ComponentProps, useEffect, useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useMe } from '../../app/session.ts';
import { dropBackup, readBackup } from '../../ui/backup.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SaveState } from '../../ui/SaveState.tsx';
import { useAutosave } from '../../ui/useAutosave.ts';
import { useSide } from '../engagements/queries.ts';
import { type Job, jobQuery } from '../jobs/queries.ts';
import { deleteDraftCommand } from '../jobs/running-commands.tsx';
import { CheckStep } from './CheckStep.tsx';
import { type Draft, differing, draftOf, patchOf } from './draft.ts';
import { errorsOf } from './errors.ts';
import { Hints } from './Hints.tsx';
import { LostWork } from './LostWork.tsx';
import { PayStep } from './PayStep.tsx';
import { PlacesStep } from './PlacesStep.tsx';
import { QuestionsStep } from './QuestionsStep.tsx';
import { RoleStep } from './RoleStep.tsx';
import { RoundsStep } from './RoundsStep.tsx';
import { SkillsStep } from './SkillsStep.tsx';
import { StaleChoice } from './StaleChoice.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { saveWhatFits } from './save.ts';
import { isStep, STEPS, type StepName, stepOf, stepToGoOn } from './steps.ts';
import { Unconfirmed } from './Unconfirmed.tsx';

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
  const { jobs, isClient } = useSide();
  const navigate = useNavigate();
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
      const saved = await saveWhatFits(
        start.id,
        { ...patchOf(value), confirmed: value.confirmed },
        version,
        (job) => client.setQueryData(jobQuery(start.id).queryKey, job),
      );
      void client.invalidateQueries({ queryKey: ['job', 'list'] });
      return saved;
    },
  });
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const errorAt = errorsOf(autosave.problem, draft, job.missing);
  const fields = { draft, change, errorAt };
  const unconfirmed = job.unconfirmed.filter(({ field }) => !draft.confirmed.includes(field));
  const confirm = (confirmed: string[]) => change({ confirmed: [...draft.confirmed, ...confirmed] });
  const takeTheirs = (theirs: Job) => {
    dropBackup(key);
    onTakeTheirs(theirs);
  };
  return (
    <>
      <PageHeader
        title={draft.title || 'New job'}
        detail={`${start.code} · ${isClient ? start.agencyName : start.clientName}`}
        back={{ label: 'Jobs', href: jobs }}
      >
        <Group gap="sm">
          <SaveState autosave={autosave} />
          <CommandBar
            subject="job"
            possible={job.possible}
            commands={[
              deleteDraftCommand(start.id, async () => {
                dropBackup(key);
                await navigate({ to: jobs });
              }),
            ]}
          />
        </Group>
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
        <Unconfirmed
          sources={step === 'check' ? unconfirmed : unconfirmed.filter(({ field }) => stepOf(field) === step)}
          onConfirm={confirm}
          go={step === 'check' ? go : undefined}
        />
        {step === 'role' && <RoleStep {...fields} />}
        {step === 'places' && <PlacesStep {...fields} />}
        {step === 'pay' && <PayStep {...fields} />}
        {step === 'skills' && <SkillsStep {...fields} />}
        {step === 'rounds' && <RoundsStep {...fields} />}
        {step === 'questions' && <QuestionsStep {...fields} />}
        {step === 'check' && <CheckStep job={job} autosave={autosave} go={go} />}
      </Paper>
      {HINTS[step] && <Hints draft={draft} change={change} fields={HINTS[step]} />}
      <BackAndNext step={step} go={go} />
    </>
  );
}

const HINTS: Partial<Record<StepName, ComponentProps<typeof Hints>['fields']>> = {
  role: ['title', 'description'],
  pay: ['pay'],
  skills: ['skills'],
  check: ['title', 'description', 'pay', 'skills'],
};

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
  const { jobs } = useSide();
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
        <Button component={Link} to={jobs} variant="subtle">
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
