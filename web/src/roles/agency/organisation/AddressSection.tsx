import { Box } from '@mantine/core';
import { AddressRows } from '../../../records/organisations/AddressRows.tsx';
import { addressesBody, addressesOf } from '../../../records/organisations/profile.ts';
import { updateOrganisation } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

export function AddressSection({ organisation }: SectionProps) {
  return (
    <Box maw={960}>
      <SectionForm
        record={organisation}
        valuesOf={addressesOf}
        labels={{ addresses: 'Addresses' }}
        save={(values, version, intent) => updateOrganisation({ ...addressesBody(values), version }, intent)}
      >
        {(form) => (
          <AddressRows
            form={form}
            country={organisation.country}
            hint="The registered one stands on your invoices and decides tax and public holidays."
          />
        )}
      </SectionForm>
    </Box>
  );
}
