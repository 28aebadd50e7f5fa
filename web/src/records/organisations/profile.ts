/** What agencies and client companies have in common, as the forms hold it and as the server reads it. */
import type { Address, Company, Organisation } from './queries.ts';

export type ProfileValues = {
  name: string;
  legalName: string;
  code: string;
  website: string;
  about: string;
  phone: string;
  timeZone: string;
  currency: string;
};

type Profile = Organisation | Company;

export const profileOf = (record: Profile): ProfileValues => ({
  name: record.name,
  legalName: record.legalName ?? '',
  code: record.code,
  website: record.website ?? '',
  about: record.about,
  phone: record.phone ?? '',
  timeZone: record.timeZone,
  currency: record.currency,
});

export const profileBody = (values: ProfileValues) => ({
  ...values,
  legalName: values.legalName.trim() || null,
  website: values.website.trim() || null,
  phone: values.phone.trim() || null,
});

export const PROFILE_LABELS: Record<keyof ProfileValues, string> = {
  name: 'Name',
  legalName: 'Legal name',
  code: 'Code',
  website: 'Website',
  about: 'About',
  phone: 'Phone',
  timeZone: 'Time zone',
  currency: 'Currency',
};

export type AddressValues = Omit<Address, 'state'> & { state: string };
export type AddressesValues = { addresses: AddressValues[] };

export const addressesOf = ({ addresses, country }: Profile): AddressesValues => ({
  addresses: addresses.length
    ? addresses.map((address) => ({ ...address, state: address.state ?? '' }))
    : [emptyAddress('registered', country)],
});

export const emptyAddress = (kind: Address['kind'], country: string): AddressValues => ({
  kind,
  lines: '',
  city: '',
  postalCode: '',
  state: '',
  country,
});

export const addressesBody = ({ addresses }: AddressesValues) => ({
  addresses: addresses.map((address) => ({ ...address, state: address.state.trim() || null })),
});

export type TaxIdValues = { gstin: string; pan: string; vatId: string };

export const taxIdsOf = ({ gstin, pan, vatId }: Profile): TaxIdValues => ({
  gstin: gstin ?? '',
  pan: pan ?? '',
  vatId: vatId ?? '',
});

export const taxIdsBody = (values: TaxIdValues) => ({
  gstin: values.gstin.trim() || null,
  pan: values.pan.trim() || null,
  vatId: values.vatId.trim() || null,
});

export const TAX_ID_LABELS: Record<keyof TaxIdValues, string> = {
  gstin: 'GSTIN',
  pan: 'PAN',
  vatId: 'VAT ID',
};
