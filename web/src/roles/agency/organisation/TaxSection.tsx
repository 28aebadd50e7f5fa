import { Alert, Box, List, Select, Text, TextInput } from '@mantine/core';
import { below } from '../../../records/organisations/below.ts';
import {
  TAX_ID_LABELS,
  type TaxIdValues,
  taxIdsBody,
  taxIdsOf,
} from '../../../records/organisations/profile.ts';
import {
  type Organisation,
  type OrganisationChange,
  updateOrganisation,
} from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { TaxIdFields } from '../../../records/organisations/TaxIdFields.tsx';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

type Values = TaxIdValues & { invoicePrefix: string; defaultTaxRule: string };

const RULES: Record<string, string> = {
  india_gst: 'GST of India: CGST and SGST within the state, IGST between states',
  eu_vat: 'VAT of the European Union, with reverse charge',
  none: 'No tax',
};

const BY_COUNTRY = 'country';

const valuesOf = (organisation: Organisation): Values => ({
  ...taxIdsOf(organisation),
  invoicePrefix: organisation.invoicePrefix,
  defaultTaxRule: organisation.defaultTaxRule ?? BY_COUNTRY,
});

const bodyOf = ({ invoicePrefix, defaultTaxRule, ...ids }: Values): Omit<OrganisationChange, 'version'> => ({
  ...taxIdsBody(ids),
  invoicePrefix,
  defaultTaxRule:
    defaultTaxRule === BY_COUNTRY ? null : (defaultTaxRule as OrganisationChange['defaultTaxRule']),
});

export function TaxSection({ organisation }: SectionProps) {
  const { clientsWithoutTaxState, countryTaxRule, nextInvoiceNumber, invoicePrefixLocked } = organisation;
  return (
    <Box maw={720}>
      {clientsWithoutTaxState.length > 0 && <ClientsToAsk clients={clientsWithoutTaxState} />}
      <SectionForm
        record={organisation}
        valuesOf={valuesOf}
        labels={{ ...TAX_ID_LABELS, invoicePrefix: 'Invoice prefix', defaultTaxRule: 'Tax on invoices' }}
        save={(values, version, intent) => updateOrganisation({ ...bodyOf(values), version }, intent)}
      >
        {(form) => (
          <>
            <TaxIdFields form={form as never} country={organisation.country} />
            <FieldGroup legend="Tax on invoices" columns={1}>
              <Select
                label="Default tax rule"
                description="Choose “No tax” where you are not registered for it."
                data={[
                  { value: BY_COUNTRY, label: `As the country says: ${RULES[countryTaxRule]}` },
                  ...[...new Set([countryTaxRule, 'none'])].map((value) => ({ value, label: RULES[value]! })),
                ]}
                allowDeselect={false}
                {...form.getInputProps('defaultTaxRule')}
              />
            </FieldGroup>
            <FieldGroup
              legend="Invoice numbers"
              hint="Counted without a gap from the beginning of each fiscal year."
            >
              <TextInput
                label="Prefix"
                maxLength={12}
                disabled={invoicePrefixLocked !== null}
                description={
                  invoicePrefixLocked ??
                  'Can be changed until the first invoice of a fiscal year has gone out.'
                }
                {...below}
                {...form.getInputProps('invoicePrefix')}
              />
              <div>
                <Text size="sm" fw={500}>
                  The next invoice will be
                </Text>
                <Text fw={650} mt={6} aria-live="polite">
                  {preview(nextInvoiceNumber, form.values.invoicePrefix)}
                </Text>
              </div>
            </FieldGroup>
          </>
        )}
      </SectionForm>
    </Box>
  );
}

const preview = (number: string, prefix: string) =>
  number.replace(/^[^/]*/, prefix.replaceAll(/[\s.-]/g, '').toUpperCase());

function ClientsToAsk({ clients }: { clients: Organisation['clientsWithoutTaxState'] }) {
  return (
    <Alert color="marigold" icon={<Icon name="alert" />} title="Invoices that cannot be issued" mb="lg">
      <Text size="sm" c="var(--mantine-color-text)">
        These clients have given neither GSTIN nor state, so nobody knows which GST applies. Ask them to fill
        in “Company”.
      </Text>
      <List size="sm" c="var(--mantine-color-text)" mt="xs">
        {clients.map(({ id, name }) => (
          <List.Item key={id}>{name}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
