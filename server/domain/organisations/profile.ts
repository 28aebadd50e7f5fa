/** What an agency and a client company change of themselves. */
import type { Updateable } from 'kysely';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, Invalid, violatedConstraint } from '../../platform/errors.ts';
import type { Organisation } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import { columnsOfRegistered, readAddresses, replaceAddresses } from './addresses.ts';
import { announceCompany, announceOrganisation } from './events.ts';
import { getCompany, getOrganisation } from './queries.ts';
import type {
  Address,
  CompanyView,
  OrganisationView,
  SetSecondFactorPolicy,
  UpdateCompany,
  UpdateOrganisation,
} from './schemas.ts';
import { checkTaxIds, type TaxIds } from './tax-ids.ts';
import { taxRuleOf } from './tax-rule.ts';
import { checkHolidayPlace } from './working-time.ts';

export async function updateOrganisation(
  context: Context,
  input: UpdateOrganisation,
): Promise<OrganisationView> {
  const before = await lockOrganisation(context, input.version);
  const { version, ...typed } = input;
  const fields = readCommon(typed, before);
  const after = { ...before, ...fields, ...placeOf(fields, before) };
  checkCommon(before, after);
  checkInvoicing(before, after);
  checkHolidayPlace(after);
  const changed = changedFields(before, fields);
  if (!changed.length) return before;
  const { addresses, ownHolidays, ...columns } = fields;
  await write(context, {
    ...columns,
    ...(addresses ? columnsOfRegistered(addresses) : {}),
    ...(ownHolidays ? daysAndNames(ownHolidays) : {}),
  });
  if (addresses) await replaceAddresses(context, before.id, addresses);
  await announceOrganisation(context, 'organisation.updated', { fields: inWords(changed) });
  return getOrganisation(context);
}

/** The actor's own company, or one that their agency made and nobody has claimed yet. @throws NotFound for any other */
export async function updateCompany(
  context: Context,
  input: UpdateCompany,
  companyId = context.actor.clientCompanyId!,
): Promise<CompanyView> {
  await lockRow(context, companyId);
  const before = await getCompany(context, companyId);
  refuseStale(before, input.version);
  const { version, ...typed } = input;
  const fields = readCommon(typed, before);
  const place = placeOf(fields, before);
  checkCommon(before, { ...before, ...fields, ...place });
  const billingContacts = fields.billingContacts?.map((contact, index) => ({
    ...contact,
    phone: contact.phone && readPhone(contact.phone, place.country, `billingContacts.${index}.phone`),
  }));
  const changed = changedFields(before, { ...fields, ...(billingContacts ? { billingContacts } : {}) });
  if (!changed.length) return before;
  const { addresses, billingContacts: _, ...columns } = fields;
  await write(context, { ...columns, ...(addresses ? columnsOfRegistered(addresses) : {}) }, companyId);
  if (addresses) await replaceAddresses(context, before.id, addresses);
  if (billingContacts) await replaceBillingContacts(context, before.id, billingContacts);
  await announceCompany(context, 'company.updated', companyId, { fields: inWords(changed) });
  return getCompany(context, companyId);
}

export async function setSecondFactorPolicy(
  context: Context,
  { version, required }: z.output<typeof SetSecondFactorPolicy>,
): Promise<OrganisationView> {
  const before = await lockOrganisation(context, version);
  if (before.secondFactorRequired === required) return before;
  await write(context, { secondFactorRequired: required });
  await announceOrganisation(context, 'security.changed', {
    agencyName: before.name,
    actorName: context.actor.name,
    required: required ? 'yes' : 'no',
  });
  return getOrganisation(context);
}

/** The agency as it is now, which nobody else changes until this transaction ends. @throws Conflict with it, where it is not what the person saw */
export async function lockOrganisation(context: Context, version: number): Promise<OrganisationView> {
  await lockRow(context, context.actor.agencyId!);
  const current = await getOrganisation(context);
  refuseStale(current, version);
  return current;
}

async function lockRow({ db }: Context, id: string): Promise<void> {
  await db.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().execute();
}

function refuseStale(current: { version: number }, version: number): void {
  if (current.version === version) return;
  throw new Conflict('stale', 'Somebody else changed this in the meantime. Look at both and choose.', {
    current,
  });
}

/** Of both kinds; each field only where it was sent. */
type Common = TaxIds & { addresses: Address[]; phone: string | null; currency: string; country: string };
type Known = Common & { currencyLocked: string | null };

function readCommon<T extends Partial<Omit<Common, 'country'>>>(typed: T, before: Known): T {
  const addresses = typed.addresses && readAddresses(typed.addresses);
  const { country } = placeOf({ addresses }, before);
  return {
    ...typed,
    ...(addresses ? { addresses } : {}),
    ...(typed.phone ? { phone: readPhone(typed.phone, country, 'phone') } : {}),
  };
}

function placeOf(
  { addresses }: { addresses?: Address[] },
  before: { country: string; state?: string | null },
) {
  if (!addresses) return { country: before.country, state: before.state ?? null };
  const { country, state } = columnsOfRegistered(addresses);
  return { country, state };
}

/** @returns E.164, e.g. +919812345678 */
function readPhone(phone: string, country: string, path: string): string {
  const parsed = parsePhoneNumberFromString(phone, country as CountryCode);
  if (parsed?.isPossible()) return parsed.number;
  refuse([{ path, message: 'This is not a possible phone number. Add its country code, like +91.' }]);
}

function checkCommon(before: Known, after: Known & { state: string | null }): void {
  const errors = checkTaxIds(after);
  if (before.currencyLocked && after.currency !== before.currency)
    errors.push({ path: 'currency', message: before.currencyLocked });
  refuseIfAny(errors);
}

/** India takes at most 16 characters, of which '/2026-27/00042' are 14. Source: CGST Rules 2017, rule 46(b). */
const INDIAN_PREFIX_LENGTH = 2;

function checkInvoicing(before: OrganisationView, after: OrganisationView): void {
  const errors: FieldError[] = [];
  if (after.invoicePrefix !== before.invoicePrefix) {
    if (before.invoicePrefixLocked)
      errors.push({ path: 'invoicePrefix', message: before.invoicePrefixLocked });
    if (after.country === 'IN' && after.invoicePrefix.length > INDIAN_PREFIX_LENGTH)
      errors.push({
        path: 'invoicePrefix',
        message: 'India takes invoice numbers of at most 16 characters, which leaves 2 for the prefix.',
      });
  }
  const rule = after.defaultTaxRule;
  if (rule && rule !== 'none' && rule !== taxRuleOf(after.country))
    errors.push({
      path: 'defaultTaxRule',
      message: 'This tax rule is not one of the registered address’s country.',
    });
  refuseIfAny(errors);
}

function refuseIfAny(errors: FieldError[]): void {
  if (errors.length) refuse(errors);
}

function refuse(errors: FieldError[]): never {
  throw new Invalid(errors[0]!.message, errors);
}

const daysAndNames = (holidays: OrganisationView['ownHolidays']) => ({
  ownHolidays: holidays.map(({ date }) => date).sort(),
  ownHolidayNames: JSON.stringify(Object.fromEntries(holidays.map(({ date, name }) => [date, name]))),
});

/** Also where only addresses or contacts changed, which have rows of their own: the version is of the whole. */
export async function write(
  { db, actor, now }: Context,
  columns: Updateable<Organisation>,
  id = actor.organisationId!,
): Promise<void> {
  try {
    await db
      .updateTable('organisation')
      .set({ ...columns, updatedAt: new Date(now) })
      .where('id', '=', id)
      .execute();
  } catch (error) {
    if (violatedConstraint(error) !== 'organisation_code_key') throw error;
    const message = 'Another organisation has this code already. Choose another one.';
    throw new Conflict('code_taken', message, { errors: [{ path: 'code', message }] });
  }
}

async function replaceBillingContacts(
  { db }: Context,
  organisationId: string,
  contacts: CompanyView['billingContacts'],
): Promise<void> {
  await db.deleteFrom('billingContact').where('organisationId', '=', organisationId).execute();
  if (!contacts.length) return;
  await db
    .insertInto('billingContact')
    .values(contacts.map((contact, position) => ({ id: newId(), organisationId, position, ...contact })))
    .execute();
}

function changedFields(before: object, fields: object): string[] {
  const was = before as Record<string, unknown>;
  return Object.entries(fields)
    .filter(([field, value]) => JSON.stringify(was[field]) !== JSON.stringify(value))
    .map(([field]) => field);
}

const WORDS: Record<string, string> = {
  legalName: 'legal name',
  about: 'description',
  timeZone: 'time zone',
  gstin: 'GSTIN',
  pan: 'PAN',
  vatId: 'VAT ID',
  workingDays: 'working days',
  holidayCountry: 'holidays’ country',
  holidayRegion: 'holidays’ region',
  ownHolidays: 'own holidays',
  invoicePrefix: 'invoice prefix',
  defaultTaxRule: 'default tax rule',
  billingContacts: 'billing contacts',
  publicPage: 'public page',
  blogShown: 'blog posts on the public page',
};

const list = new Intl.ListFormat('en-GB');
const inWords = (fields: string[]): string => list.format(fields.map((field) => WORDS[field] ?? field));
