/** A client company's profile, as its own people keep it, and an agency that made it until somebody claims it. */
import { Alert, Box, TagsInput, Text, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Intent } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { AddressRows } from './AddressRows.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import {
  addressesBody,
  addressesOf,
  PROFILE_LABELS,
  profileBody,
  profileOf,
  TAX_ID_LABELS,
  taxIdsBody,
  taxIdsOf,
} from './profile.ts';
import type { Company, CompanyChange } from './queries.ts';
import { SectionForm } from './SectionForm.tsx';
import { SectionTabs } from './SectionTabs.tsx';
import { TaxIdFields } from './TaxIdFields.tsx';

type Save = (change: CompanyChange, intent: Intent) => Promise<Company>;
type Props = { company: Company; save: Save };

const SECTIONS: { key: string; label: string; width: number; Section: ComponentType<Props> }[] = [
  { key: 'profile', label: 'Profile', width: 720, Section: Profile },
  { key: 'addresses', label: 'Addresses and tax', width: 960, Section: AddressesAndTax },
  { key: 'billing', label: 'Billing contacts', width: 720, Section: BillingContacts },
  { key: 'departments', label: 'Departments', width: 720, Section: Departments },
];

export function CompanySections({ company, save }: { company: UseQueryResult<Company>; save: Save }) {
  return (
    <>
      {company.data?.taxStateMissing && (
        <Alert color="marigold" icon={<Icon name="alert" />} title="The state is needed" mb="lg">
          <Text size="sm" c="var(--mantine-color-text)">
            Without the GSTIN or the state of the registered address nobody knows which GST applies, and
            agencies cannot issue invoices to this company. Fill it in under “Addresses and tax”.
          </Text>
        </Alert>
      )}
      <SectionTabs
        record={company}
        sections={SECTIONS.map(({ key, label, width, Section }) => ({
          key,
          label,
          show: (record: Company) => (
            <Box maw={width}>
              <Section company={record} save={save} />
            </Box>
          ),
        }))}
      />
    </>
  );
}

function Profile({ company, save }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={profileOf}
      labels={PROFILE_LABELS}
      save={(values, version, intent) => save({ ...profileBody(values), version }, intent)}
    >
      {(form) => (
        <ProfileFields
          form={form}
          aboutHint="Your agencies read it."
          codeHint="2 to 12 letters or digits, yours alone."
          currencyLocked={company.currencyLocked}
        />
      )}
    </SectionForm>
  );
}

function AddressesAndTax({ company, save }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={(record: Company) => ({ ...addressesOf(record), ...taxIdsOf(record) })}
      labels={{ addresses: 'Addresses', ...TAX_ID_LABELS }}
      save={(values, version, intent) =>
        save({ ...addressesBody(values), ...taxIdsBody(values), version }, intent)
      }
    >
      {(form) => (
        <>
          <AddressRows
            form={form as never}
            country={company.country}
            hint="The registered one decides tax. Invoices go to the billing address, where there is one."
          />
          <Box mt="xl">
            <TaxIdFields
              form={form as never}
              country={registeredCountry(form.values.addresses) ?? company.country}
            />
          </Box>
        </>
      )}
    </SectionForm>
  );
}

const registeredCountry = (addresses: { kind: string; country: string }[]) =>
  addresses.find(({ kind }) => kind === 'registered')?.country;

function BillingContacts({ company, save }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={({ billingContacts }: Company) => ({
        billingContacts: billingContacts.map((contact) => ({ ...contact, phone: contact.phone ?? '' })),
      })}
      labels={{ billingContacts: 'Billing contacts' }}
      save={({ billingContacts }, version, intent) => {
        const contacts = billingContacts.map((contact) => ({
          ...contact,
          phone: contact.phone.trim() || null,
        }));
        return save({ billingContacts: contacts, version }, intent);
      }}
    >
      {(form) => (
        <Rows
          title="Billing contacts"
          hint="They get every invoice by mail, with its PDF; they need no account here."
          rows={form.values.billingContacts}
          one="Contact"
          addLabel="Add a contact"
          error={form.errors.billingContacts as string | undefined}
          onAdd={() => form.insertListItem('billingContacts', { name: '', email: '', phone: '' })}
          onRemove={(at) => form.removeListItem('billingContacts', at)}
        >
          {(_, at) => (
            <>
              <TextInput
                label="Name"
                withAsterisk
                maxLength={200}
                {...form.getInputProps(`billingContacts.${at}.name`)}
              />
              <TextInput
                label="E-mail"
                type="email"
                withAsterisk
                maxLength={254}
                {...form.getInputProps(`billingContacts.${at}.email`)}
              />
              <TextInput
                label="Phone"
                type="tel"
                maxLength={30}
                {...form.getInputProps(`billingContacts.${at}.phone`)}
              />
            </>
          )}
        </Rows>
      )}
    </SectionForm>
  );
}

function Departments({ company, save }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={({ departments }: Company) => ({ departments })}
      labels={{ departments: 'Departments' }}
      save={({ departments }, version, intent) => save({ departments, version }, intent)}
    >
      {(form) => (
        <TagsInput
          label="Departments"
          description="Suggested when somebody posts a job. Enter ends each one."
          placeholder="Engineering"
          {...form.getInputProps('departments')}
        />
      )}
    </SectionForm>
  );
}
