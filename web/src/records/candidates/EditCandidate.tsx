/** Changes a candidate; where somebody else was faster, both are shown and one chooses. */
import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { Problem } from '../../app/problem.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { Overtaken } from '../../ui/Overtaken.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { CandidateFields } from './CandidateFields.tsx';
import type { Candidate } from './queries.ts';
import { useSaveCandidate } from './save.ts';
import { useUsualCurrency } from './usual-currency.ts';
import { bodyOf, type CandidateValues, changesOf, valuesOf } from './values.ts';

export function EditCandidate({ candidate, close }: { candidate: Candidate; close: () => void }) {
  const currency = useUsualCurrency();
  // What one began from; the page itself may learn of newer versions meanwhile.
  const start = useRef(candidate);
  const form = useForm<CandidateValues>({ initialValues: valuesOf(candidate, currency) });
  const save = useSaveCandidate(candidate.id, { done: 'Saved.', onDone: close });
  const send = (version: number) =>
    save.mutate(
      { ...changesOf(form.getValues(), (field) => form.isDirty(field)), version },
      { onError: (error) => putErrors(form, error) },
    );
  const takeTheirs = (current: Candidate) => {
    start.current = current;
    form.setInitialValues(valuesOf(current, currency));
    form.reset();
    save.reset();
  };
  const current = staleOf(save.error);
  return (
    <form onSubmit={form.onSubmit(() => send(start.current.version))} noValidate>
      <CandidateFields form={form} />
      {current && (
        <Overtaken
          title="Somebody else changed this candidate"
          changes={changedBetween(start.current, current, currency)}
          mine="Save my changes over it"
          onMine={() => send(current.version)}
          onTheirs={() => takeTheirs(current)}
        />
      )}
      {save.isError && !current && <ProblemBox error={save.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          Save changes
        </Button>
      </Group>
    </form>
  );
}

const staleOf = (error: unknown) =>
  error instanceof Problem && error.code === 'stale' ? (error.extra.current as Candidate) : null;

const LABELS: Partial<Record<keyof CandidateValues, string>> = {
  name: 'Name',
  location: 'Lives in',
  currentTitle: 'Title',
  currentEmployer: 'Employer',
  experienceMonths: 'Experience in months',
  payCurrency: 'Currency',
  currentPay: 'Current pay',
  expectedPay: 'Expected pay',
  noticeDays: 'Notice in days',
  birthDate: 'Born on',
  notes: 'Notes',
};

/** What they changed, with what stands there now: “Notice in days: 30”. */
function changedBetween(before: Candidate, after: Candidate, currency: string): string[] {
  const [was, is] = [bodyOf(valuesOf(before, currency)), bodyOf(valuesOf(after, currency))];
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => `${LABELS[key] ?? key}: ${shown(is[key])}`);
}

function shown(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => (typeof one === 'string' ? one : nameWithNumbers(one))).join(', ') || 'nothing';
}

const nameWithNumbers = ({ name, rating }: { name: string; rating: number | null }) =>
  rating ? `${name} ${rating}/5` : name;
