import { z } from 'zod';
import { isTimeZone } from '../../platform/calendar.ts';
import { Currency, DateOnly, MoneyIn, MoneyOut, text } from '../../platform/http/shapes.ts';
import { PictureLink } from '../files/index.ts';

const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'A 2-letter country code.', abort: true })
  .refine((code) => countryNames.of(code) !== undefined, 'This country does not exist.');
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Typed with spaces or in small letters, kept without. */
const code = (max: number) =>
  text(1, max).transform((value) => value.replaceAll(/[\s.-]/g, '').toUpperCase());

const Email = z
  .email({ error: 'This is not an e-mail address.' })
  .max(254)
  .transform((email) => email.normalize('NFKC').toLowerCase());

const AddressOut = z.object({
  kind: z.enum(['registered', 'billing', 'office']),
  lines: z.string(),
  city: z.string(),
  postalCode: z.string(),
  state: z.string().nullable(),
  country: z.string(),
});
export type Address = z.output<typeof AddressOut>;

const AddressIn = z.strictObject({
  kind: AddressOut.shape.kind,
  lines: text(1, 400),
  city: text(1, 120),
  postalCode: text(0, 20),
  state: text(1, 80).nullable().describe('India: needed, since it decides which GST applies.'),
  country: Country,
});

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

/** Links to it are shown: nothing but a plain page on a named host. */
function isWebsite(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password;
}

const CommonIn = {
  name: text(1, 200),
  legalName: text(1, 200).nullable().describe('As on invoices, where it is not the name.'),
  code: code(12).refine((value) => /^[A-Z0-9]{2,12}$/.test(value), '2 to 12 letters or digits.'),
  website: text(1, 300).refine(isWebsite, 'An address that begins with https://.').nullable(),
  about: text(0, 4000),
  phone: text(5, 30)
    .nullable()
    .describe('With country code, or as dialled in the country of the registered address.'),
  timeZone: z.string().max(60).refine(isTimeZone, 'There is no such time zone.'),
  currency: Currency.refine((value) => knownCurrencies.has(value), 'There is no such currency.'),
  addresses: z
    .array(AddressIn)
    .max(20)
    .refine(
      (all) => all.filter(({ kind }) => kind === 'registered').length === 1,
      'Exactly one registered address.',
    ),
  gstin: code(20).nullable(),
  pan: code(20).nullable(),
  vatId: code(20).nullable(),
};

const OwnHoliday = z.strictObject({ date: DateOnly, name: text(1, 80) });

const differ = (keys: unknown[]) => new Set(keys).size === keys.length;

export const UpdateOrganisation = z
  .strictObject({
    ...CommonIn,
    workingDays: z
      .array(z.int().min(1).max(7))
      .min(1, 'At least one day, please.')
      .max(7)
      .refine(differ, 'Each day once.')
      .describe('ISO weekdays, Monday 1 to Sunday 7.'),
    holidayCountry: Country.nullable().describe('Null: the public holidays of the registered address.'),
    holidayRegion: text(1, 10).nullable(),
    ownHolidays: z
      .array(OwnHoliday)
      .max(100)
      .refine((days) => differ(days.map(({ date }) => date)), 'Each day once.'),
    invoicePrefix: code(12).refine((value) => /^[A-Z0-9]{1,12}$/.test(value), '1 to 12 letters or digits.'),
    defaultTaxRule: z
      .enum(['india_gst', 'eu_vat', 'none'])
      .nullable()
      .describe('Null: the rule of the country.'),
    publicPage: z.boolean().describe('Whether everybody may read the page of the agency.'),
    blogShown: z.boolean().describe('Whether that page shows the blog posts of its members.'),
  })
  .partial()
  .extend({ version: z.int() });
export type UpdateOrganisation = z.output<typeof UpdateOrganisation>;

const BillingContact = z.strictObject({
  name: text(1, 200),
  email: Email,
  phone: text(5, 30).nullable(),
});

export const UpdateCompany = z
  .strictObject({
    ...CommonIn,
    billingContacts: z
      .array(BillingContact)
      .max(10)
      .refine((contacts) => differ(contacts.map(({ email }) => email)), 'Each address once.'),
    departments: z
      .array(text(1, 120))
      .max(100)
      .refine((names) => differ(names.map((name) => name.toLowerCase())), 'Each department once.'),
  })
  .partial()
  .extend({ version: z.int() });
export type UpdateCompany = z.output<typeof UpdateCompany>;

const BankFields = {
  accountName: z.string(),
  bankName: z.string().nullable(),
  branch: z.string().nullable(),
  accountNumber: z.string().nullable(),
  ifsc: z.string().nullable(),
  routingNumber: z.string().nullable(),
  iban: z.string().nullable(),
  bic: z.string().nullable(),
};
export type BankAccount = z.output<z.ZodObject<typeof BankFields>>;

export const SetBankAccount = z.strictObject({
  version: z.int(),
  accountName: text(1, 140),
  bankName: text(1, 140).nullable().default(null),
  branch: text(1, 140).nullable().default(null),
  accountNumber: code(40)
    .refine((value) => /^[A-Z0-9]{4,34}$/.test(value), '4 to 34 letters or digits.')
    .nullable()
    .default(null),
  ifsc: code(20).nullable().default(null),
  routingNumber: code(20).nullable().default(null),
  iban: code(60).nullable().default(null),
  bic: code(20).nullable().default(null),
});

export const SetBrandColour = z.strictObject({
  version: z.int(),
  brandColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'A colour like #1f4e79.')
    .transform((colour) => colour.toLowerCase())
    .nullable(),
});

export const SetSecondFactorPolicy = z.strictObject({ version: z.int(), required: z.boolean() });

const CommonOut = {
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  legalName: z.string().nullable(),
  code: z.string(),
  website: z.string().nullable(),
  about: z.string(),
  phone: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
  currencyLocked: z.string().nullable().describe('Why the currency cannot be changed any more.'),
  country: z.string(),
  state: z.string().nullable(),
  addresses: z.array(AddressOut),
  gstin: z.string().nullable(),
  pan: z.string().nullable(),
  vatId: z.string().nullable(),
};

const LogoView = z.object({ href: z.string(), width: z.int(), height: z.int() });

export const OrganisationView = z.object({
  ...CommonOut,
  workingDays: z.array(z.int()),
  holidayCountry: z.string().nullable(),
  holidayRegion: z.string().nullable(),
  ownHolidays: z.array(z.object({ date: DateOnly, name: z.string() })),
  invoicePrefix: z.string(),
  nextInvoiceNumber: z.string(),
  invoicePrefixLocked: z.string().nullable().describe('Why the prefix cannot be changed now.'),
  defaultTaxRule: z.string().nullable(),
  countryTaxRule: z.string().describe('What applies where no default tax rule is set.'),
  clientsWithoutTaxState: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('Indian clients with neither GSTIN nor state: no invoice can be issued to them.'),
  bank: z
    .object({ ...BankFields, ending: z.string() })
    .nullable()
    .describe('Numbers are masked but for their last four characters.'),
  publicPage: z.boolean(),
  blogShown: z.boolean(),
  brandColour: z.string().nullable(),
  logo: LogoView.nullable(),
  secondFactorRequired: z.boolean(),
});
export type OrganisationView = z.output<typeof OrganisationView>;

export const CompanyView = z.object({
  ...CommonOut,
  billingContacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() })),
  departments: z.array(z.string()),
  taxStateMissing: z
    .boolean()
    .describe('In India, with neither GSTIN nor state: agencies cannot issue invoices to it.'),
});
export type CompanyView = z.output<typeof CompanyView>;

export const PreviewHolidays = z.strictObject({ country: Country, region: text(1, 10).optional() });

export const HolidayPreview = z.object({
  countries: z.array(z.string()).describe('Those whose holidays are known.'),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
  holidays: z.array(z.object({ date: DateOnly, name: z.string() })).describe('Of the next twelve months.'),
});

export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'A month like 2026-03.');

export const ListTargets = z.strictObject({ month: Month });

export const SetTargets = z.strictObject({
  month: Month,
  targets: z
    .array(z.strictObject({ userId: z.uuid(), positions: z.int().min(0).max(999), amount: MoneyIn }))
    .min(1)
    .max(500)
    .refine((targets) => differ(targets.map(({ userId }) => userId)), 'Each person once.'),
});
export type SetTargets = z.output<typeof SetTargets>;

export const TargetsView = z.object({
  month: Month,
  currency: z.string().describe('In which new amounts are set.'),
  members: z.array(
    z.object({
      userId: z.uuid(),
      name: z.string(),
      picture: PictureLink,
      role: z.string(),
      positions: z.int().nullable(),
      amount: MoneyOut.nullable(),
      joined: z.int().describe('A recruiter’s own joinings of the month; for a manager all of the agency’s.'),
      fees: z.array(MoneyOut).describe('Invoiced for them, before tax, by currency.'),
    }),
  ),
});
export type TargetsView = z.output<typeof TargetsView>;
