import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { below } from './below.ts';
import type { TaxIdValues } from './profile.ts';

/** Those of the country; one that stands there from before is shown anywhere, so that it can be taken away. */
export function TaxIdFields({ form, country }: { form: UseFormReturnType<TaxIdValues>; country: string }) {
  const india = country === 'IN';
  const { gstin, pan, vatId } = form.values;
  return (
    <FieldGroup legend="Tax ids">
      {(india || gstin) && (
        <TextInput
          label="GSTIN"
          description="15 characters; its state is that of the registered address."
          autoComplete="off"
          maxLength={20}
          {...below}
          {...form.getInputProps('gstin')}
        />
      )}
      {(india || pan) && (
        <TextInput
          label="PAN"
          description="10 characters, the same as within the GSTIN."
          autoComplete="off"
          maxLength={20}
          {...below}
          {...form.getInputProps('pan')}
        />
      )}
      {(!india || vatId) && (
        <TextInput
          label="VAT ID"
          description="With the letters of its country, like DE123456789. Needed for reverse charge within the EU."
          autoComplete="off"
          maxLength={20}
          {...below}
          {...form.getInputProps('vatId')}
        />
      )}
    </FieldGroup>
  );
}
