/** What an agency or a company is founded with. */
import { Select, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { countryOptions } from './countries.ts';

type Props = {
  kind: 'agency' | 'client_company';
  inputOf: (field: 'organisationName' | 'country') => GetInputPropsReturnType;
};

export function FoundingFields({ kind, inputOf }: Props) {
  return (
    <>
      <TextInput
        label={kind === 'agency' ? 'Name of the agency' : 'Name of the company'}
        autoComplete="organization"
        required
        {...inputOf('organisationName')}
      />
      <Select
        label="Country"
        data={countryOptions()}
        searchable
        required
        allowDeselect={false}
        {...inputOf('country')}
      />
    </>
  );
}
