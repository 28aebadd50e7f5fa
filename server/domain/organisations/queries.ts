import { fiscalYear, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { maskBankAccount } from './bank-account.ts';
import { logoHref } from './branding-of.ts';
import { indianStateOf } from './indian-states.ts';
import { formatInvoiceNumber } from './invoice-number.ts';
import type { Address, BankAccount, CompanyView, OrganisationView } from './schemas.ts';
import { taxRuleOf } from './tax-rule.ts';

/** The interviewers of the client's own company, by name. */
export async function listInterviewers({
  db,
  actor,
}: Context): Promise<{ id: string; name: string; designation: string | null }[]> {
  return db
    .selectFrom('membership')
    .select(['userId as id', 'name', 'designation'])
    .where('organisationId', '=', actor.clientCompanyId)
    .where('role', '=', 'interviewer')
    .where('state', '=', 'active')
    .orderBy('name')
    .limit(1000)
    .execute();
}

/** ISO 3166-1 of the actor's organisation, e.g. to read telephone numbers as they are dialled there. */
export async function countryOf({ db, actor }: Context): Promise<string> {
  const { country } = await db
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', actor.organisationId)
    .executeTakeFirstOrThrow();
  return country;
}

const COMMON = [
  'id',
  'version',
  'name',
  'legalName',
  'code',
  'website',
  'about',
  'phone',
  'timeZone',
  'currency',
  'country',
  'state',
  'gstin',
  'pan',
  'vatId',
] as const;

/** The actor's own agency. */
export async function getOrganisation(context: Context): Promise<OrganisationView> {
  const { db, actor, now } = context;
  const { ownHolidays, ownHolidayNames, bank, invoicePrefix, ...row } = await db
    .selectFrom('organisation')
    .select(COMMON)
    .select([
      'workingDays',
      'holidayCountry',
      'holidayRegion',
      'ownHolidays',
      'ownHolidayNames',
      'invoicePrefix',
    ])
    .select(['defaultTaxRule', 'brandColour', 'secondFactorRequired', 'bank', 'publicPage', 'blogShown'])
    .where('id', '=', actor.organisationId)
    .executeTakeFirstOrThrow();
  const { label } = fiscalYear(localDate(now, row.timeZone), row.country);
  const issued = await lastNumber(context, label);
  const names = ownHolidayNames as Record<string, string>;
  return {
    ...row,
    addresses: await listAddresses(context, row.id),
    ownHolidays: ownHolidays.map((date) => ({ date, name: names[date] ?? 'Day off' })),
    invoicePrefix: invoicePrefix!,
    nextInvoiceNumber: formatInvoiceNumber({
      prefix: invoicePrefix!,
      fiscalYear: label,
      sequence: issued + 1,
    }),
    invoicePrefixLocked: issued
      ? `Invoices of ${label} have gone out with this prefix, and their numbers must stay one series. It can be changed once the next fiscal year has begun.`
      : null,
    currencyLocked: await currencyLock(context, 'agencyId', row.id),
    countryTaxRule: taxRuleOf(row.country),
    clientsWithoutTaxState: await clientsWithoutTaxState(context),
    bank: bank ? maskBankAccount(wholeAccount(bank as Partial<BankAccount>)) : null,
    logo: await findLogo(context, row.code),
  };
}

/** The number of invoices issued in that fiscal year. */
async function lastNumber({ db, actor }: Context, label: string): Promise<number> {
  const row = await db
    .selectFrom('invoiceSequence')
    .select('last')
    .where('agencyId', '=', actor.agencyId)
    .where('fiscalYear', '=', label)
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function currencyLock(
  { db }: Context,
  side: 'agencyId' | 'clientCompanyId',
  id: string,
): Promise<string | null> {
  const invoice = await db
    .selectFrom('invoice')
    .select('id')
    .where(side, '=', id)
    .limit(1)
    .executeTakeFirst();
  return invoice ? 'There are invoices already, so the currency stays as it is.' : null;
}

/** Whoever bills them would have to guess which GST applies; `taxFor` does not guess. */
async function clientsWithoutTaxState({ db, actor }: Context): Promise<{ id: string; name: string }[]> {
  const clients = await db
    .selectFrom('organisation as o')
    .innerJoin('engagement as e', 'e.clientCompanyId', 'o.id')
    .select(['o.id', 'o.name', 'o.state'])
    .where('e.agencyId', '=', actor.agencyId)
    .where('e.state', 'in', ['active', 'suspended'])
    .where('o.country', '=', 'IN')
    .where('o.gstin', 'is', null)
    .orderBy('o.name')
    .limit(200)
    .execute();
  return clients.filter(({ state }) => !indianStateOf({ state })).map(({ id, name }) => ({ id, name }));
}

/** An account of before has fewer fields. */
function wholeAccount(bank: Partial<BankAccount>): BankAccount {
  const { accountName = '', bankName, branch, accountNumber, ifsc, routingNumber, iban, bic } = bank;
  return {
    accountName,
    bankName: bankName ?? null,
    branch: branch ?? null,
    accountNumber: accountNumber ?? null,
    ifsc: ifsc ?? null,
    routingNumber: routingNumber ?? null,
    iban: iban ?? null,
    bic: bic ?? null,
  };
}

async function listAddresses({ db }: Context, organisationId: string): Promise<Address[]> {
  const rows = await db
    .selectFrom('organisationAddress')
    .select(['kind', 'lines', 'city', 'postalCode', 'state', 'country'])
    .where('organisationId', '=', organisationId)
    .orderBy('position')
    .execute();
  return rows as Address[];
}

/** The actor's own client company, or one that their agency made and nobody has claimed yet. @throws NotFound for any other */
export async function getCompany(
  context: Context,
  id = context.actor.clientCompanyId!,
): Promise<CompanyView> {
  const { db, actor } = context;
  const row = await db
    .selectFrom('organisation')
    .select(COMMON)
    .select('departments')
    .where('id', '=', id)
    .$if(actor.agencyId !== null, (query) => query.where('createdByAgencyId', '=', actor.agencyId))
    .executeTakeFirst();
  if (!row) throw new NotFound('This company');
  const billingContacts = await db
    .selectFrom('billingContact')
    .select(['name', 'email', 'phone'])
    .where('organisationId', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    ...row,
    addresses: await listAddresses(context, row.id),
    currencyLocked: await currencyLock(context, 'clientCompanyId', row.id),
    billingContacts,
    taxStateMissing: row.country === 'IN' && !indianStateOf(row),
  };
}

async function findLogo({ db, actor }: Context, code: string): Promise<OrganisationView['logo']> {
  const logo = await db
    .selectFrom('organisationLogo')
    .select(['width', 'height', 'sha256'])
    .where('organisationId', '=', actor.organisationId!)
    .executeTakeFirst();
  return logo ? { href: logoHref(code, logo.sha256), width: logo.width, height: logo.height } : null;
}
