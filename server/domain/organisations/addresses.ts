/** The addresses of an organisation, kept whole: the registered one is also what its own row says. */
import type { Context } from '../../platform/context.ts';
import { type FieldError, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { indianStateOf } from './indian-states.ts';
import type { Address } from './schemas.ts';
import { isEuMember } from './tax-rule.ts';

/** States of India by their own names, however they were typed. @throws Invalid where one is none */
export function readAddresses(addresses: Address[]): Address[] {
  const errors: FieldError[] = [];
  const read = addresses.map((address, index) => {
    if (address.country !== 'IN') return address;
    const state = indianStateOf({ state: address.state });
    if (!state) errors.push({ path: `addresses.${index}.state`, message: STATE_NEEDED });
    return { ...address, state: state?.name ?? null };
  });
  if (errors.length) throw new Invalid('One of the addresses is not complete.', errors);
  return read;
}

const STATE_NEEDED = 'Choose the state or union territory: it decides which GST applies.';

export const registeredOf = (addresses: Address[]): Address =>
  addresses.find(({ kind }) => kind === 'registered')!;

/** The columns of the organisation's own row that repeat its registered address. */
export function columnsOfRegistered(addresses: Address[]) {
  const registered = registeredOf(addresses);
  const { lines: address, state, country } = registered;
  return { address, city: cityLine(registered), state, country };
}

/** On the continent the postal code goes before the city. */
export const cityLine = ({
  city,
  postalCode,
  country,
}: Pick<Address, 'city' | 'postalCode' | 'country'>): string =>
  (isEuMember(country) || country === 'CH' ? [postalCode, city] : [city, postalCode])
    .filter(Boolean)
    .join(' ');

export async function replaceAddresses(
  { db }: Context,
  organisationId: string,
  addresses: Address[],
): Promise<void> {
  await db.deleteFrom('organisationAddress').where('organisationId', '=', organisationId).execute();
  await db
    .insertInto('organisationAddress')
    .values(addresses.map((address, position) => ({ id: newId(), organisationId, position, ...address })))
    .execute();
}
