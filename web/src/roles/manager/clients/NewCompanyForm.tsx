import { Checkbox, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { countryOptions, likelyCountry } from '../../../ui/countries.ts';
import { useSimilar } from './similar.ts';

const EMPTY = {
  name: '',
  state: '',
  city: '',
  address: '',
  billingEmail: '',
  gstin: '',
  pan: '',
  vatId: '',
  evenIfSimilar: false,
};

/** For a client who has no account yet and may never ask for one. */
export function NewCompanyForm({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const { isSimilar, watch } = useSimilar();
  return (
    <CommandForm
      title="New client company"
      label="Make the company"
      size="lg"
      subject="engagement"
      initial={{ ...EMPTY, country: likelyCountry() }}
      submit={(body, headers) => watch(ok(api.POST('/api/manager/client-companies', { body, headers })))}
      done="The company is there. Invite somebody to claim it."
      onDone={({ id }) => navigate({ to: `/manager/clients/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          <Text c="dimmed" size="sm">
            For a client who is not at Hireloom yet. Somebody of theirs can claim the company later.
          </Text>
          <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label="Country"
              data={countryOptions()}
              searchable
              allowDeselect={false}
              {...form.getInputProps('country')}
            />
            <TextInput
              label="State"
              description={form.values.country === 'IN' ? 'Decides which GST applies.' : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('state')}
            />
            <TextInput label="City" {...form.getInputProps('city')} />
            <TextInput label="Address" {...form.getInputProps('address')} />
            <TextInput label="Billing e-mail" type="email" {...form.getInputProps('billingEmail')} />
            {form.values.country === 'IN' ? (
              <>
                <TextInput label="GSTIN" {...form.getInputProps('gstin')} />
                <TextInput label="PAN" {...form.getInputProps('pan')} />
              </>
            ) : (
              <TextInput label="VAT number" {...form.getInputProps('vatId')} />
            )}
          </SimpleGrid>
          {isSimilar && (
            <Checkbox
              label="It is another company: make it"
              {...form.getInputProps('evenIfSimilar', { type: 'checkbox' })}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}
