import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';

export type NewOrganisation = {
  kind: 'agency' | 'client_company';
  name: string;
  code: string;
  website?: string;
  address: string;
  city: string;
  state: string | null;
  country: string;
  timeZone: string;
  currency: string;
  gstin?: string;
  pan?: string;
  vatId?: string;
  /** Becomes a client company's first billing contact. */
  billingEmail?: string;
  /** Where an agency's clients pay to. */
  bank?: Record<string, string>;
  invoicePrefix?: string;
};

/** Runs as the system: until there is an organisation, nobody belongs to it. @returns its id */
export async function createOrganisation({ db }: Context, organisation: NewOrganisation): Promise<string> {
  const id = newId();
  const { bank, billingEmail, ...columns } = organisation;
  const { kind, address, city, state, country } = organisation;
  await db
    .insertInto('organisation')
    .values({ id, ...columns, bank: bank ? JSON.stringify(bank) : null })
    .execute();
  // Who has just signed up may not have said yet where they are.
  if (address && city) {
    const registered = {
      organisationId: id,
      position: 0,
      kind: 'registered',
      lines: address,
      city,
      state,
      country,
    };
    await db
      .insertInto('organisationAddress')
      .values({ id: newId(), ...registered })
      .execute();
  }
  if (billingEmail && kind === 'client_company') {
    const contact = { organisationId: id, position: 0, name: 'Accounts', email: billingEmail.toLowerCase() };
    await db
      .insertInto('billingContact')
      .values({ id: newId(), ...contact })
      .execute();
  }
  return id;
}
