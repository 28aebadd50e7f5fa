/** What else the person must bring. */
import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { LANGUAGE_LEVELS, optionsOf, VISAS } from '../jobs/words.ts';
import { type Draft, type LanguageRow, NEW_LANGUAGE } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';

export function Requirements({ draft, change, errorAt }: StepProps) {
  const { languages } = draft;
  const set = (at: number, changes: Partial<LanguageRow>) =>
    change({ languages: withRow(languages, at, changes) });
  return (
    <>
      <FieldGroup legend="Experience and education">
        <NumberInput
          label="Experience from, years"
          min={0}
          max={50}
          decimalScale={1}
          value={draft.experienceFrom ?? ''}
          onChange={(value) => change({ experienceFrom: numberOr(value, null) })}
          error={errorAt('experience.fromMonths') ?? errorAt('experience')}
        />
        <NumberInput
          label="Experience to, years"
          placeholder="No upper limit"
          min={0}
          max={50}
          decimalScale={1}
          value={draft.experienceTo ?? ''}
          onChange={(value) => change({ experienceTo: numberOr(value, null) })}
          error={errorAt('experience.toMonths')}
        />
        <TextInput
          label="Education"
          placeholder="B.Tech or equal"
          value={draft.education}
          onChange={(event) => change({ education: event.currentTarget.value })}
          error={errorAt('education')}
          maxLength={300}
        />
        <TagsInput
          label="Certificates"
          description="Enter ends each one."
          value={draft.certificates}
          onChange={(certificates) => change({ certificates })}
          error={errorAt('certificates')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </FieldGroup>
      <Rows
        title="Languages"
        hint="By the European levels: B2 is fluent work, C2 is nearly native."
        one="Language"
        addLabel={languages.length ? 'Add another language' : 'Add a language'}
        rows={languages}
        error={errorAt('languages')}
        onAdd={() => change({ languages: [...languages, NEW_LANGUAGE] })}
        onRemove={(at) => change({ languages: withoutRow(languages, at) })}
      >
        {(row, at) => (
          <>
            <TextInput
              label="Language"
              value={row.name}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
              error={errorAt(`languages.${at}.name`)}
              maxLength={60}
            />
            <Select
              label="At least"
              data={optionsOf(LANGUAGE_LEVELS)}
              value={row.level}
              onChange={(value) => value && set(at, { level: value as LanguageRow['level'] })}
              allowDeselect={false}
            />
          </>
        )}
      </Rows>
      <FieldGroup legend="Papers and travel" columns={3}>
        <Select
          label="Work visa"
          data={optionsOf(VISAS)}
          value={draft.visa}
          onChange={(value) => change({ visa: value as Draft['visa'] })}
          clearable
        />
        <Select
          label="Passport"
          data={[
            { value: 'yes', label: 'Needed' },
            { value: 'no', label: 'Not needed' },
          ]}
          value={draft.passportRequired === null ? null : draft.passportRequired ? 'yes' : 'no'}
          onChange={(value) => change({ passportRequired: value === null ? null : value === 'yes' })}
          clearable
        />
        <NumberInput
          label="Travel, percent of the time"
          min={0}
          max={100}
          allowDecimal={false}
          value={draft.travelPercent ?? ''}
          onChange={(value) => change({ travelPercent: numberOr(value, null) })}
          error={errorAt('travelPercent')}
        />
      </FieldGroup>
    </>
  );
}
