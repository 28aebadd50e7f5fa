import { NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { Rows } from '../../ui/Rows.tsx';
import { NEW_SKILL, type SkillRow } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';
import { Requirements } from './Requirements.tsx';

export function SkillsStep({ draft, change, errorAt }: StepProps) {
  const { skills } = draft;
  const set = (at: number, changes: Partial<SkillRow>) => change({ skills: withRow(skills, at, changes) });
  return (
    <Stack gap="xl">
      <Rows
        title="What must the person know?"
        hint="Required skills weigh most in the match. Interviewers later score each of them."
        one="Skill"
        addLabel={skills.length ? 'Add another skill' : 'Add a skill'}
        rows={skills}
        error={errorAt('skills')}
        onAdd={() => change({ skills: [...skills, NEW_SKILL] })}
        onRemove={(at) => change({ skills: withoutRow(skills, at) })}
      >
        {(row, at) => (
          <>
            <TextInput
              label="Skill"
              value={row.name}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
              error={errorAt(`skills.${at}.name`)}
              maxLength={80}
            />
            <Select
              label="How much it matters"
              data={[
                { value: 'primary', label: 'Required' },
                { value: 'secondary', label: 'Welcome' },
              ]}
              value={row.kind}
              onChange={(value) => value && set(at, { kind: value as SkillRow['kind'] })}
              allowDeselect={false}
            />
            <Select
              label="Measured by"
              data={[
                { value: 'years', label: 'Years' },
                { value: 'rating', label: 'Rating of 5' },
              ]}
              value={row.measure}
              onChange={(value) => value && set(at, { measure: value as SkillRow['measure'] })}
              allowDeselect={false}
            />
            <NumberInput
              label="At least"
              min={0}
              max={row.measure === 'rating' ? 5 : 50}
              step={row.measure === 'rating' ? 1 : 0.5}
              value={row.minimum}
              onChange={(value) => set(at, { minimum: numberOr(value, 0) })}
              error={errorAt(`skills.${at}.minimum`)}
            />
          </>
        )}
      </Rows>
      <Requirements draft={draft} change={change} errorAt={errorAt} />
    </Stack>
  );
}
