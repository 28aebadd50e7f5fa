/** A new candidate from a résumé or by hand; a probable duplicate is shown before anything is saved. */
import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { CandidateFields } from './CandidateFields.tsx';
import type { Candidate, NewCandidate, ResumeReading, Similar } from './queries.ts';
import { ResumeDrop } from './ResumeDrop.tsx';
import { SimilarBox } from './SimilarBox.tsx';
import { useUsualCurrency } from './usual-currency.ts';
import { bodyOf, type CandidateValues, emptyCandidate, valuesRead } from './values.ts';

type Props = {
  label?: string;
  takeLabel: string;
  onTake: (candidate: Similar) => void;
  onCreated: (candidate: Candidate) => void;
};

export function NewCandidateForm({ label = 'Save candidate', takeLabel, onTake, onCreated }: Props) {
  const form = useForm<CandidateValues>({ initialValues: emptyCandidate(useUsualCurrency()) });
  const [reading, setReading] = useState<ResumeReading | null>(null);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [similar, setSimilar] = useState<Similar[]>([]);
  const [another, setAnother] = useState(false);
  const save = useCommand({
    subject: 'candidate',
    done: 'The candidate is saved.',
    run: (body: NewCandidate, intent: Intent) =>
      ok(api.POST('/api/recruiter/candidates', { body, headers: intent })),
    onDone: onCreated,
  });

  const take = (answer: ResumeReading) => {
    const found = valuesRead(answer.fields);
    form.setValues(found);
    // Only what is changed from here on was touched.
    form.resetDirty({ ...form.getValues(), ...found });
    form.clearErrors();
    setReading(answer);
    setRead(new Set(Object.keys(found)));
    setSimilar(answer.similar);
    setAnother(false);
  };

  const send = (values: CandidateValues, evenIfSimilar = another) =>
    save.mutate(
      { ...bodyOf(values), resumeFileId: reading?.resumeFileId ?? null, evenIfSimilar },
      {
        onError: (error) => {
          putErrors(form, error);
          if (isDuplicate(error)) setSimilar(error.extra.similar as Similar[]);
        },
      },
    );

  const goOnAsAnother = () => {
    setAnother(true);
    // Shown by the save itself, the answer goes on with it; shown by the file, there is more to fill in first.
    if (isDuplicate(save.error)) form.onSubmit((values) => send(values, true))();
  };

  return (
    <form onSubmit={form.onSubmit((values) => send(values))} noValidate>
      <ResumeDrop onRead={take} />
      {similar.length > 0 && !another && (
        <SimilarBox similar={similar} takeLabel={takeLabel} onTake={onTake} onAnother={goOnAsAnother} />
      )}
      <CandidateFields form={form} read={read} />
      {save.isError && !isDuplicate(save.error) && <ProblemBox error={save.error} />}
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={save.isPending}>
          {label}
        </Button>
      </Group>
    </form>
  );
}

const isDuplicate = (error: unknown): error is Problem =>
  error instanceof Problem && error.code === 'probable_duplicate';
