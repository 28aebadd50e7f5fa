/** A scheduled invoice becomes a document: number, tax, lines, PDF, in one transaction. */
import Decimal from 'decimal.js';
import { sql } from 'kysely';
import { fiscalYear } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { formatMoney, money } from '../../platform/money.ts';
import type { Storage } from '../../platform/storage.ts';
import { keepFile } from '../files/index.ts';
import { brandingOf, cityLine, formatInvoiceNumber } from '../organisations/index.ts';
import { invoiceAmounts } from './amounts.ts';
import { invoiceDates } from './dates.ts';
import { announceInvoice } from './events.ts';
import type { BankAccount } from './invoice-document.ts';
import { renderInvoicePdf } from './invoice-pdf.ts';
import { PLACEMENT_SAC } from './tax.ts';

/**
 * Issues one invoice, as the system, on `issueDate` (the agency's local date). Called again for the same invoice it does
 * nothing, so that a worker that died in the middle is simply followed by another.
 * @returns whether this call issued it
 */
export async function issueInvoice(
  context: Context,
  storage: Storage,
  id: string,
  issueDate: string,
): Promise<boolean> {
  const { db } = context;
  const invoice = await db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (invoice?.state !== 'scheduled' || invoice.visibleFrom > issueDate) return false;

  const seller = await readParty(context, invoice.agencyId);
  const buyer = await readParty(context, invoice.clientCompanyId);
  const billTo = await billingAddress(context, buyer);
  const fee = money(invoice.fee, invoice.currency);
  const { taxes, tax, total } = invoiceAmounts(fee, seller, buyer);
  const { label } = fiscalYear(issueDate, seller.country);
  const number = await nextNumber(context, invoice.agencyId, seller.invoicePrefix!, label);
  const dueOn = invoiceDates({
    joiningDate: invoice.joiningDate,
    invoiceAfterDays: 0,
    paymentWithinDays: invoice.paymentWithinDays,
  }).dueIfIssuedOn(issueDate);

  const lines = [
    {
      kind: 'fee',
      description: feeWords(invoice),
      code: PLACEMENT_SAC,
      rate: null,
      amount: fee.amount,
      note: null,
    },
    ...taxes.map((line) => ({
      kind: 'tax',
      description: `${line.name} ${new Decimal(line.rate).toString()} %`,
      code: null,
      rate: line.rate,
      amount: line.amount.amount,
      note: line.note,
    })),
  ];
  const pdf = await renderInvoicePdf({
    number,
    issuedOn: issueDate,
    dueOn,
    seller: { ...party(seller), bank: seller.bank as BankAccount | null },
    buyer: party(buyer, billTo),
    brand: await brandOf(context, storage, invoice.agencyId),
    candidateName: invoice.candidateName,
    jobTitle: invoice.jobTitle,
    joiningDate: invoice.joiningDate,
    annualPay: money(invoice.annualPay, invoice.currency),
    feeType: invoice.feeType as 'percentage' | 'fixed',
    feeRate: invoice.feeRate,
    less: invoice.replacesCandidateName
      ? { fee: money(invoice.less, invoice.currency), candidateName: invoice.replacesCandidateName }
      : null,
    fee,
    taxes,
    total,
  });
  const pdfFileId = await keepPdf(context, storage, invoice, number, pdf);
  await db
    .updateTable('invoice')
    .set({
      state: 'issued',
      number,
      fiscalYear: label,
      issuedOn: issueDate,
      dueOn,
      tax: tax.amount,
      total: total.amount,
      seller: JSON.stringify(party(seller)),
      buyer: JSON.stringify(party(buyer, billTo)),
      pdfFileId,
    })
    .where('id', '=', id)
    .execute();
  await db
    .insertInto('invoiceLine')
    .values(
      lines.map((line, position) => ({
        ...line,
        position,
        invoiceId: id,
        agencyId: invoice.agencyId,
        clientCompanyId: invoice.clientCompanyId,
      })),
    )
    .execute();
  await announceInvoice(
    context,
    'invoice.issued',
    { ...invoice, number },
    { total: formatMoney(total, 'en-IN'), dueOn },
  );
  return true;
}

type Organisation = Awaited<ReturnType<typeof readParty>>;

/** Held until the number is taken: meanwhile nobody changes the prefix of a series that has begun. */
async function readParty({ db }: Context, id: string) {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).forShare().executeTakeFirstOrThrow();
}

/** Where the client wants its invoices sent, within its country; null where that is its registered address. */
async function billingAddress({ db }: Context, { id, country }: Organisation): Promise<string[] | null> {
  const address = await db
    .selectFrom('organisationAddress')
    .select(['lines', 'city', 'postalCode', 'state', 'country'])
    .where('organisationId', '=', id)
    .where('kind', '=', 'billing')
    .where('country', '=', country)
    .orderBy('position')
    .executeTakeFirst();
  return address ? linesOf(address.lines, cityLine(address), address.state) : null;
}

export async function brandOf({ db }: Context, storage: Storage, agencyId: string) {
  const { colour, logo } = await brandingOf(db, agencyId);
  return { colour, logo: logo && (await storage.get(logo.storageKey)) };
}

/** The party as it was on the day of issue; later changes of the organisation do not reach an issued invoice. */
function party(side: Organisation, billTo: string[] | null = null) {
  return {
    name: side.legalName ?? side.name,
    lines: billTo ?? linesOf(side.address, side.city, side.state),
    country: side.country,
    state: side.state,
    gstin: side.gstin,
    pan: side.pan,
    vatId: side.vatId,
  };
}

const linesOf = (address: string | null, city: string | null, state: string | null): string[] =>
  [...(address?.split('\n') ?? []), [city, state].filter(Boolean).join(', ')].filter(Boolean);

/** Gapless: the row stays locked until this transaction has committed or given the number back. */
async function nextNumber({ db }: Context, agencyId: string, prefix: string, label: string): Promise<string> {
  const { last } = await db
    .insertInto('invoiceSequence')
    .values({ agencyId, fiscalYear: label, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'fiscalYear']).doUpdateSet({ last: sql`invoice_sequence.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return formatInvoiceNumber({ prefix, fiscalYear: label, sequence: last });
}

function feeWords(invoice: {
  candidateName: string;
  jobTitle: string;
  joiningDate: string;
  annualPay: string;
  currency: string;
  feeType: string;
  feeRate: string;
  less: string;
  replacesCandidateName: string | null;
}): string {
  const pay = formatMoney(money(invoice.annualPay, invoice.currency), 'en-IN');
  const basis =
    invoice.feeType === 'percentage' ? `${new Decimal(invoice.feeRate)} % of annual pay ${pay}` : 'fixed fee';
  const less = invoice.replacesCandidateName
    ? `, less ${formatMoney(money(invoice.less, invoice.currency), 'en-IN')} charged for ${invoice.replacesCandidateName}`
    : '';
  return `Recruitment of ${invoice.candidateName} as ${invoice.jobTitle}, joined on ${inWords(invoice.joiningDate)} (${basis}${less})`;
}

/** “9 Oct 2026”. */
const inWords = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));

export async function keepPdf(
  context: Context,
  storage: Storage,
  invoice: { agencyId: string; clientCompanyId: string },
  number: string,
  pdf: Uint8Array,
): Promise<string> {
  const name = `${number.replaceAll('/', '-')}.pdf`;
  const { id } = await keepFile(context, storage, { kind: 'invoice_pdf', name, bytes: pdf, owner: invoice });
  return id;
}
