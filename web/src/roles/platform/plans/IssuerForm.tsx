import { SimpleGrid, TextInput, Title } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import type { Issuer } from './queries.ts';

const ABOUT = [
  ['name', 'Name'],
  ['legalName', 'Legal name'],
  ['address', 'Address'],
  ['city', 'City'],
  ['state', 'State'],
  ['country', 'Country, two letters'],
  ['gstin', 'GSTIN'],
  ['vatId', 'VAT id'],
] as const;

const BANK = [
  ['accountName', 'Account name'],
  ['bankName', 'Bank'],
  ['accountNumber', 'Account number'],
  ['ifsc', 'IFSC'],
  ['iban', 'IBAN'],
  ['bic', 'BIC'],
] as const;

export function IssuerForm({ issuer, close }: { issuer: Issuer; close: () => void }) {
  return (
    <CommandForm
      title="Who bills the agencies"
      label="Save"
      subject="plan_issuer"
      size="lg"
      initial={{
        about: Object.fromEntries(ABOUT.map(([field]) => [field, issuer[field] ?? ''])),
        bank: Object.fromEntries(BANK.map(([field]) => [field, issuer.bank?.[field] ?? ''])),
      }}
      submit={({ about, bank }, headers) => {
        const filled = Object.entries(bank).filter(([, value]) => value.trim());
        const typed = Object.fromEntries(
          Object.entries(about).map(([field, value]) => [field, value.trim() || null]),
        );
        return ok(
          api.PUT('/api/platform/plan-issuer', {
            body: {
              ...(typed as Record<(typeof ABOUT)[number][0], string | null>),
              name: about.name ?? '',
              country: about.country ?? '',
              version: issuer.version,
              bank: filled.length ? Object.fromEntries(filled) : null,
            },
            headers,
          }),
        );
      }}
      done="Saved."
      close={close}
    >
      {(form) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {ABOUT.map(([field, label]) => (
              <TextInput key={field} label={label} {...form.getInputProps(`about.${field}`)} />
            ))}
          </SimpleGrid>
          <Title order={3}>Where agencies transfer to</Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {BANK.map(([field, label]) => (
              <TextInput key={field} label={label} {...form.getInputProps(`bank.${field}`)} />
            ))}
          </SimpleGrid>
        </>
      )}
    </CommandForm>
  );
}
