/** The client company's own profile, in sections that are saved one by one. */
import { Alert, Box, Skeleton, Stack, Tabs, TagsInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { AddressRows } from '../../../records/organisations/AddressRows.tsx';
import { ProfileFields } from '../../../records/organisations/ProfileFields.tsx';
import {
  addressesBody,
  addressesOf,
  PROFILE_LABELS,
  profileBody,
  profileOf,
  TAX_ID_LABELS,
  taxIdsBody,
  taxIdsOf,
} from '../../../records/organisations/profile.ts';
import { type Company, companyQuery, updateCompany } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { TaxIdFields } from '../../../records/organisations/TaxIdFields.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { Rows } from '../../../ui/Rows.tsx';

type Props = { company: Company };

const SECTIONS = [
  { key: 'profile', label: 'Profile', Section: Profile },
  { key: 'addresses', label: 'Addresses and tax', Section: AddressesAndTax },
  { key: 'billing', label: 'Billing contacts', Section: BillingContacts },
  { key: 'departments', label: 'Departments', Section: Departments },
];

export default function CompanyPage() {
  const [address, change] = useQueryString();
  const asked = oneOf(address.tab);
  const shown = SECTIONS.some(({ key }) => key === asked) ? asked! : 'profile';
  const company = useQuery(companyQuery);
  return (
    <>
      <PageHeader
        title="Company"
        detail="What your agencies know of you, and what their invoices to you say."
      />
      {company.data?.taxStateMissing && (
        <Alert color="marigold" icon={<Icon name="alert" />} title="Your state is needed" mb="lg">
          <Text size="sm" c="var(--mantine-color-text)">
            Without your GSTIN or the state of your registered address nobody knows which GST applies, and
            agencies cannot issue invoices to you. Fill it in under “Addresses and tax”.
          </Text>
        </Alert>
      )}
      {/* Without its panels kept, what was typed and not saved would be lost with a look at another section. */}
      <Tabs value={shown} onChange={(tab) => change({ tab: tab ?? undefined }, { push: true })} keepMounted>
        <Tabs.List mb="lg">
          {SECTIONS.map(({ key, label }) => (
            <Tabs.Tab key={key} value={key}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {company.isPending && (
          <Stack role="status" aria-label="Loading" maw={720}>
            <Skeleton height={56} />
            <Skeleton height={56} />
            <Skeleton height={120} />
          </Stack>
        )}
        {company.isError && <ProblemBox error={company.error} onRetry={() => company.refetch()} />}
        {company.data &&
          SECTIONS.map(({ key, Section }) => (
            <Tabs.Panel key={key} value={key}>
              <Box maw={key === 'addresses' ? 960 : 720}>
                <Section company={company.data} />
              </Box>
            </Tabs.Panel>
          ))}
      </Tabs>
    </>
  );
}

function Profile({ company }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={profileOf}
      labels={PROFILE_LABELS}
      save={(values, version, intent) => updateCompany({ ...profileBody(values), version }, intent)}
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

function AddressesAndTax({ company }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={(record: Company) => ({ ...addressesOf(record), ...taxIdsOf(record) })}
      labels={{ addresses: 'Addresses', ...TAX_ID_LABELS }}
      save={(values, version, intent) =>
        updateCompany({ ...addressesBody(values), ...taxIdsBody(values), version }, intent)
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

function BillingContacts({ company }: Props) {
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
        return updateCompany({ billingContacts: contacts, version }, intent);
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

function Departments({ company }: Props) {
  return (
    <SectionForm
      record={company}
      valuesOf={({ departments }: Company) => ({ departments })}
      labels={{ departments: 'Departments' }}
      save={({ departments }, version, intent) => updateCompany({ departments, version }, intent)}
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
