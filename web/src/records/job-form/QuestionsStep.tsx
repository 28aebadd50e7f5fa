import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { Rows } from '../../ui/Rows.tsx';
import { optionsOf, QUESTION_KINDS } from '../jobs/words.ts';
import { NEW_QUESTION, type QuestionRow } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';

export function QuestionsStep({ draft: { screeningQuestions: rows }, change, errorAt }: StepProps) {
  const set = (at: number, changes: Partial<QuestionRow>) =>
    change({ screeningQuestions: withRow(rows, at, changes) });
  return (
    <Rows
      title="What shall every candidate answer?"
      hint="Asked before an application is submitted. An answer that does not qualify is shown to the recruiter at once."
      one="Question"
      addLabel={rows.length ? 'Add another question' : 'Add a question'}
      rows={rows}
      error={errorAt('screeningQuestions')}
      onAdd={() => change({ screeningQuestions: [...rows, NEW_QUESTION] })}
      onRemove={(at) => change({ screeningQuestions: withoutRow(rows, at) })}
    >
      {(row, at) => (
        <>
          <TextInput
            label="Question"
            placeholder="May you work in India?"
            value={row.question}
            onChange={(event) => set(at, { question: event.currentTarget.value })}
            error={errorAt(`screeningQuestions.${at}.question`)}
            maxLength={300}
          />
          <Select
            label="Answer"
            data={optionsOf(QUESTION_KINDS)}
            value={row.kind}
            onChange={(kind) => kind && set(at, { kind: kind as QuestionRow['kind'], accepted: [] })}
            allowDeselect={false}
          />
          <Qualifies
            row={row}
            set={(changes) => set(at, changes)}
            errorAt={(path) => errorAt(`screeningQuestions.${at}.${path}`)}
          />
        </>
      )}
    </Rows>
  );
}

type Props = {
  row: QuestionRow;
  set: (changes: Partial<QuestionRow>) => void;
  errorAt: (path: string) => string | undefined;
};

/** Which answers qualify, as the kind of answer has it. */
function Qualifies({ row, set, errorAt }: Props) {
  if (row.kind === 'text') return null;
  if (row.kind === 'number') {
    return (
      <>
        <NumberInput
          label="Qualifies from"
          placeholder="Any"
          min={0}
          value={row.minimum ?? ''}
          onChange={(value) => set({ minimum: numberOr(value, null) })}
        />
        <NumberInput
          label="Qualifies up to"
          placeholder="Any"
          min={0}
          value={row.maximum ?? ''}
          onChange={(value) => set({ maximum: numberOr(value, null) })}
          error={errorAt('knockOut.maximum')}
        />
      </>
    );
  }
  if (row.kind === 'yes_no') {
    return (
      <Select
        label="Qualifies"
        placeholder="Any answer"
        data={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={row.accepted[0] ?? null}
        onChange={(value) => set({ accepted: value ? [value] : [] })}
        clearable
      />
    );
  }
  return (
    <>
      <TagsInput
        label="Choices"
        description="Enter ends each one."
        value={row.options}
        onChange={(options) =>
          set({ options, accepted: row.accepted.filter((answer) => options.includes(answer)) })
        }
        error={errorAt('options')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <MultiSelect
        label="Qualify"
        placeholder={row.accepted.length ? undefined : 'Any answer'}
        data={row.options}
        value={row.accepted}
        onChange={(accepted) => set({ accepted })}
        error={errorAt('knockOut.accepted')}
        clearable
      />
    </>
  );
}
