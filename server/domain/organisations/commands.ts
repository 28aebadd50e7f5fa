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
  billingEmail?: string;
  /** Where an agency's clients pay to. */
  bank?: Record<string, string>;
  invoicePrefix?: string;
};

/** Runs as the system: until there is an organisation, nobody belongs to it. @returns its id */
export async function createOrganisation({ db }: Context, organisation: NewOrganisation): Promise<string> {
  const id = newId();
  const { bank, ...columns } = organisation;
  await db
    .insertInto('organisation')
    .values({ id, ...columns, bank: bank ? JSON.stringify(bank) : null })
    .execute();
  return id;
}
