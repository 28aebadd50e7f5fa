/** The addresses; the registered one decides country, holidays and tax. */
import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useReader } from '../../app/session.ts';
import { Rows } from '../../ui/Rows.tsx';
import { below } from './below.ts';
import { countryOptions, INDIAN_STATES } from './choices.ts';
import { type AddressesValues, type AddressValues, emptyAddress } from './profile.ts';

const KINDS = [
  { value: 'registered', label: 'Registered' },
  { value: 'billing', label: 'Billing' },
  { value: 'office', label: 'Office' },
];

type Props = { form: UseFormReturnType<AddressesValues>; country: string; hint: string };

export function AddressRows({ form, country, hint }: Props) {
  return (
    <Rows
      title="Addresses"
      hint={hint}
      rows={form.values.addresses}
      one="Address"
      addLabel="Add an address"
      error={form.errors.addresses as string | undefined}
      onAdd={() => form.insertListItem('addresses', emptyAddress('office', country))}
      onRemove={(at) => form.removeListItem('addresses', at)}
    >
      {(address, at) => <AddressFields form={form} address={address} at={at} />}
    </Rows>
  );
}

type FieldsProps = { form: UseFormReturnType<AddressesValues>; address: AddressValues; at: number };

function AddressFields({ form, address, at }: FieldsProps) {
  const { locale } = useReader();
  const field = (name: keyof AddressValues) => ({
    ...form.getInputProps(`addresses.${at}.${name}`),
    ...below,
  });
  return (
    <>
      <Select label="Kind" data={KINDS} allowDeselect={false} {...field('kind')} />
      <Textarea label="Street" withAsterisk autosize minRows={1} maxLength={400} {...field('lines')} />
      <TextInput label="City" withAsterisk maxLength={120} {...field('city')} />
      <TextInput label="Postal code" maxLength={20} {...field('postalCode')} />
      {address.country === 'IN' ? (
        <Select
          label="State or union territory"
          withAsterisk
          data={INDIAN_STATES}
          searchable
          description="Decides which GST applies."
          {...field('state')}
          value={address.state || null}
          onChange={(state) => form.setFieldValue(`addresses.${at}.state`, state ?? '')}
        />
      ) : (
        <TextInput label="State or region" maxLength={80} {...field('state')} />
      )}
      <Select
        label="Country"
        data={countryOptions(locale)}
        searchable
        allowDeselect={false}
        {...field('country')}
      />
    </>
  );
}
