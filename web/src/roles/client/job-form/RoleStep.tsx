import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EMPLOYMENT_TYPES, optionsOf } from '../../../records/jobs/words.ts';
import { companyQuery } from '../../../records/organisations/queries.ts';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import type { Draft } from './draft.ts';
import type { StepProps } from './fields.ts';

export function RoleStep({ draft, change, errorAt }: StepProps) {
  // Suggestions only: without them the field is a plain one.
  const departments = useQuery(companyQuery).data?.departments ?? [];
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
          label="Employment"
          data={optionsOf(EMPLOYMENT_TYPES)}
          value={draft.employmentType}
          onChange={(value) => value && change({ employmentType: value as Draft['employmentType'] })}
          allowDeselect={false}
        />
      </FieldGroup>
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
