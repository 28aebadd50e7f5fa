/** The platform bills an agency for its plan: a document of the same kind, with numbers of the platform's own. */
import Decimal from 'decimal.js';
import { sql } from 'kysely';
import { addDays, fiscalYear, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { add, type Money, money } from '../../platform/money.ts';
import type { Storage } from '../../platform/storage.ts';
import type { BankAccount } from './invoice-document.ts';
import { renderInvoicePdf } from './invoice-pdf.ts';
import { billingAddress, brandOf, keepPdf, nextNumber, party, readParty, taxLineOf } from './issue.ts';
import { PLAN_SAC, type TaxLine } from './tax.ts';

/** Fixed by the migration that made plans. */
const PLATFORM_ID = '00000000-0000-7000-8000-0000000000f1';
const PAYMENT_WITHIN_DAYS = 14;

type PlanSale = {
  agencyId: string;
  /** “Team plan, a month”. */
  title: string;
  details: string[];
  startsOn: string;
  net: Money;
  /** As they were quoted: what was said is what is paid. */
  taxes: TaxLine[];
};

/** As the system, on the platform's day. @returns its number, which is taken by this transaction alone */
export async function issuePlanInvoice(
  context: Context,
  storage: Storage,
  { agencyId, title, details, startsOn, net, taxes }: PlanSale,
): Promise<{ id: string; number: string; dueOn: string }> {
  const { db, now } = context;
  const seller = await readParty(context, PLATFORM_ID);
  const buyer = await readParty(context, agencyId);
  const billTo = await billingAddress(context, buyer);
  const issuedOn = localDate(now, seller.timeZone);
  const dueOn = addDays(issuedOn, PAYMENT_WITHIN_DAYS);
  const tax = taxes.reduce((sum, { amount }) => add(sum, amount), money('0', net.currency));
  const total = add(net, tax);
  const { label } = fiscalYear(issuedOn, seller.country);
  const number = await nextNumber(context, PLATFORM_ID, seller.invoicePrefix!, label);
  const pdf = await renderInvoicePdf({
    number,
    issuedOn,
    dueOn,
    seller: { ...party(seller), bank: seller.bank as BankAccount | null },
    buyer: party(buyer, billTo),
    brand: await brandOf(context, storage, PLATFORM_ID),
    plan: { title, details },
    fee: net,
    taxes,
    total,
  });
  const id = newId();
  const sides = { agencyId: PLATFORM_ID, clientCompanyId: agencyId };
  await db
    .insertInto('invoice')
    .values({
      id,
      ...sides,
      kind: 'plan',
      state: 'issued',
      agencyName: seller.name,
      clientName: buyer.name,
      // An invoice for a plan is for nobody, and what it is for stands where the job would.
      candidateName: '',
      jobTitle: title,
      joiningDate: startsOn,
      visibleFrom: issuedOn,
      paymentWithinDays: PAYMENT_WITHIN_DAYS,
      interestPercentPerMonth: '0',
      currency: net.currency,
      annualPay: '0',
      feeType: 'fixed',
      feeRate: net.amount,
      fee: net.amount,
      number,
      fiscalYear: label,
      issuedOn,
      dueOn,
      tax: tax.amount,
      total: total.amount,
      seller: JSON.stringify(party(seller)),
      buyer: JSON.stringify(party(buyer, billTo)),
      pdfFileId: await keepPdf(context, storage, sides, number, pdf),
    })
    .execute();
  const fee = { kind: 'fee', description: title, code: PLAN_SAC, rate: null, amount: net.amount, note: null };
  await db
    .insertInto('invoiceLine')
    .values(
      [fee, ...taxes.map(taxLineOf)].map((line, position) => ({
        ...line,
        ...sides,
        position,
        invoiceId: id,
      })),
    )
    .execute();
  return { id, number, dueOn };
}

/** What a provider of payments took is on the account. The same reference is taken once. */
export async function settlePlanInvoice(
  { db, now }: Context,
  invoiceId: string,
  { amount, reference }: { amount: Money; reference: string },
): Promise<void> {
  const invoice = await db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', invoiceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { agencyId, clientCompanyId } = invoice;
  const taken = await db
    .insertInto('payment')
    .values({
      id: newId(),
      agencyId,
      clientCompanyId,
      invoiceId,
      state: 'verified',
      ...amount,
      paidOn: localDate(now, 'UTC'),
      method: 'card',
      reference,
      reportedByName: invoice.clientName,
      verifiedByName: invoice.agencyName,
      verifiedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['invoiceId', 'reference']).where(sql<boolean>`state <> 'refused'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!taken) return;
  const paid = new Decimal(invoice.paid).plus(amount.amount);
  const state = paid.plus(invoice.credited).gte(invoice.total!) ? 'paid' : 'partly_paid';
  await db
    .updateTable('invoice')
    .set({
      paid: money(paid, invoice.currency).amount,
      state: invoice.state === 'credited' ? 'credited' : state,
    })
    .where('id', '=', invoiceId)
    .execute();
}
