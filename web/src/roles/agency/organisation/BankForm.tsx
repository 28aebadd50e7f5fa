/** The whole account anew: what is stored is never shown, so it cannot be edited. */
import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import type { Organisation } from '../../../records/organisations/queries.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';

type Kind = 'iban' | 'ifsc' | 'other';

const KINDS: { value: Kind; label: string }[] = [
  { value: 'iban', label: 'IBAN' },
  { value: 'ifsc', label: 'India' },
  { value: 'other', label: 'Elsewhere' },
];

const IBAN_COUNTRIES =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK AE'.split(' ');

type Values = {
  kind: Kind;
  accountName: string;
  bankName: string;
  branch: string;
  iban: string;
  accountNumber: string;
  ifsc: string;
  routingNumber: string;
  bic: string;
};

function bodyOf({ kind, ...values }: Values) {
  const given = (field: keyof typeof values, ...kinds: Kind[]) =>
    kinds.includes(kind) ? values[field].trim() || null : null;
  return {
    accountName: values.accountName,
    bankName: values.bankName.trim() || null,
    branch: values.branch.trim() || null,
    iban: given('iban', 'iban'),
    accountNumber: given('accountNumber', 'ifsc', 'other'),
    ifsc: given('ifsc', 'ifsc'),
    routingNumber: given('routingNumber', 'other'),
    bic: given('bic', 'iban', 'other'),
  };
}

export function BankForm({ organisation, close }: { organisation: Organisation; close: () => void }) {
  const { country, version, bank, legalName, name } = organisation;
  return (
    <CommandForm<Values, Organisation>
      title="Where clients pay to"
      label="Save the bank account"
      subject="organisation"
      done="Saved. Every admin has been told."
      close={close}
      initial={{
        kind: country === 'IN' ? 'ifsc' : IBAN_COUNTRIES.includes(country) ? 'iban' : 'other',
        accountName: bank?.accountName || legalName || name,
        bankName: bank?.bankName ?? '',
        branch: bank?.branch ?? '',
        iban: '',
        accountNumber: '',
        ifsc: '',
        routingNumber: '',
        bic: '',
      }}
      submit={(values, intent) =>
        ok(
          api.PUT('/api/agency/organisation/bank', { body: { ...bodyOf(values), version }, headers: intent }),
        )
      }
    >
      {(form) => (
        <>
          <Text size="sm" c="dimmed">
            So that nobody does this at your open screen, it works within ten minutes of signing in.
          </Text>
          <SegmentedControl
            fullWidth
            aria-label="Kind of account"
            data={KINDS}
            value={form.values.kind}
            onChange={(kind) => form.setFieldValue('kind', kind as Kind)}
          />
          <TextInput
            label="Account holder"
            withAsterisk
            maxLength={140}
            {...form.getInputProps('accountName')}
          />
          {form.values.kind === 'iban' ? (
            <TextInput
              label="IBAN"
              withAsterisk
              autoComplete="off"
              maxLength={60}
              {...form.getInputProps('iban')}
            />
          ) : (
            <TextInput
              label="Account number"
              withAsterisk
              autoComplete="off"
              maxLength={40}
              {...form.getInputProps('accountNumber')}
            />
          )}
          {form.values.kind === 'ifsc' && (
            <TextInput
              label="IFSC"
              withAsterisk
              description="11 characters, like HDFC0000123."
              maxLength={20}
              {...form.getInputProps('ifsc')}
            />
          )}
          {form.values.kind === 'other' && (
            <TextInput
              label="Routing number"
              description="9 digits, in the United States."
              maxLength={20}
              {...form.getInputProps('routingNumber')}
              error={form.errors.routingNumber ?? form.errors.ifsc}
            />
          )}
          {form.values.kind !== 'ifsc' && (
            <TextInput label="BIC (SWIFT)" maxLength={20} {...form.getInputProps('bic')} />
          )}
          <TextInput label="Bank" maxLength={140} {...form.getInputProps('bankName')} />
          <TextInput label="Branch" maxLength={140} {...form.getInputProps('branch')} />
        </>
      )}
    </CommandForm>
  );
}
