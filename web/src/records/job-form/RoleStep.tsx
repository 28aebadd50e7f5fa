import { Autocomplete, NumberInput, Select, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { useSide } from '../engagements/queries.ts';
import { EMPLOYMENT_TYPES, LEVELS, optionsOf } from '../jobs/words.ts';
import { companyQuery } from '../organisations/queries.ts';
import type { Draft } from './draft.ts';
import { numberOr, type StepProps } from './fields.ts';

export function RoleStep({ draft, change, errorAt }: StepProps) {
  // Suggestions only: without them the field is a plain one.
  const departments = useQuery({ ...companyQuery, enabled: useSide().isClient }).data?.departments ?? [];
  return (
    <>
      <FieldGroup legend="Whom do you look for?">
        <TextInput
          label="Title"
          placeholder="Senior Accountant"
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errorAt('title')}
          maxLength={200}
        />
        <Autocomplete
          label="Department"
          data={departments}
          value={draft.department}
          onChange={(department) => change({ department })}
          error={errorAt('department')}
          maxLength={120}
        />
        <Select
          label="Level"
          data={optionsOf(LEVELS)}
          value={draft.level}
          onChange={(value) => change({ level: value as Draft['level'] })}
          clearable
        />
        <Select
          label="Employment"
          data={optionsOf(EMPLOYMENT_TYPES)}
          value={draft.employmentType}
          onChange={(value) => value && change({ employmentType: value as Draft['employmentType'] })}
          allowDeselect={false}
        />
        {draft.employmentType !== 'permanent' && (
          <NumberInput
            label="Length, months"
            min={1}
            max={120}
            allowDecimal={false}
            value={draft.contractMonths ?? ''}
            onChange={(value) => change({ contractMonths: numberOr(value, null) })}
            error={errorAt('contractMonths')}
          />
        )}
        <TextInput
          label="Who decides in the end"
          description="Candidates do not see it."
          value={draft.decisionMaker}
          onChange={(event) => change({ decisionMaker: event.currentTarget.value })}
          error={errorAt('decisionMaker')}
          maxLength={200}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <Switch
          label="Keep the company’s name confidential"
          description="The public job page shows the agency’s name only."
          checked={draft.confidential}
          onChange={(event) => change({ confidential: event.currentTarget.checked })}
        />
      </FieldGroup>
      <Text size="sm" c="dimmed" mb="lg" maw="44rem">
        There is no field for age, gender, marital status or religion: choosing by them is unlawful in most
        places, so nobody is asked.
      </Text>
      <FieldGroup legend="The work" columns={1}>
        <Textarea
          label="Description"
          description="What the person will do, for whom, and what makes the work worth doing. A blank line begins a paragraph."
          value={draft.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={errorAt('description')}
          autosize
          minRows={8}
          maxLength={20_000}
        />
      </FieldGroup>
    </>
  );
}
