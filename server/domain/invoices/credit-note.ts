/** What an issued invoice charged and is not owed: a credit note with a number of its own, in the transaction of its cause. */
import Decimal from 'decimal.js';
import { type Selectable, sql } from 'kysely';
import { fiscalYear, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import type { Invoice as InvoiceTable } from '../../platform/generated/database.ts';
import { newId } from '../../platform/ids.ts';
import { add, decimal, formatMoney, type Money, money, roundToMinor } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import type { Storage } from '../../platform/storage.ts';
import { formatCreditNoteNumber } from '../organisations/index.ts';
import { renderCreditNotePdf } from './credit-note-pdf.ts';
import { announceInvoice } from './events.ts';
import { type Credit, creditedFee } from './fee.ts';
import type { InvoiceParty } from './invoice-document.ts';
import { brandOf, keepPdf } from './issue.ts';
import { invoiceMachine } from './machine.ts';
import { PLACEMENT_SAC, PLAN_SAC, type TaxLine } from './tax.ts';

type Cause = Omit<Credit, 'fee'> & { replacementId: string; reason: string };

/**
 * @returns the total that is credited; null where the invoice was cancelled, or no day of the guarantee was left
 * @throws Conflict for an invoice that is not issued yet
 */
export async function issueCreditNote(
  context: Context,
  storage: Storage,
  invoiceId: string,
  { replacementId, reason, ...terms }: Cause,
): Promise<Money | null> {
  const invoice = await context.db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', invoiceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (invoice.state === 'cancelled') return null;
  if (!possibleCommands(invoiceMachine, invoice.state, 'system').includes('credit')) {
    throw new Conflict(
      'invoice_not_issued',
      `The invoice for ${invoice.candidateName} goes out on ${invoice.visibleFrom}. It can be credited from then on.`,
    );
  }
  const fee = creditedFee({ fee: money(invoice.fee, invoice.currency), ...terms });
  if (new Decimal(fee.amount).isZero()) return null;
  const { total } = await credit(context, storage, invoice, { fee, reason, replacementId });
  return total;
}

/** The whole of an invoice for a plan, once. @returns null where it is credited already */
export async function creditPlanInvoice(
  context: Context,
  storage: Storage,
  invoiceId: string,
  reason: string,
) {
  const invoice = await context.db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', invoiceId)
    .where('kind', '=', 'plan')
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (invoice.state === 'credited') return null;
  return credit(context, storage, invoice, {
    fee: money(invoice.fee, invoice.currency),
    reason,
    replacementId: null,
  });
}

type Invoice = Selectable<InvoiceTable>;

async function credit(
  context: Context,
  storage: Storage,
  invoice: Invoice,
  { fee, reason, replacementId }: { fee: Money; reason: string; replacementId: string | null },
): Promise<{ id: string; number: string; total: Money }> {
  const { db, now } = context;
  const { id: invoiceId } = invoice;
  const words = wordsOf(invoice);
  const taxes = await taxesOf(context, invoiceId, fee);
  const tax = taxes.reduce((sum, line) => add(sum, line.amount), money('0', invoice.currency));
  const total = add(fee, tax);
  const agency = await db
    .selectFrom('organisation')
    .select(['timeZone', 'country', 'invoicePrefix'])
    .where('id', '=', invoice.agencyId)
    .executeTakeFirstOrThrow();
  const issuedOn = localDate(now, agency.timeZone);
  const { label } = fiscalYear(issuedOn, agency.country);
  const number = formatCreditNoteNumber({
    prefix: agency.invoicePrefix!,
    fiscalYear: label,
    sequence: await nextInSequence(context, invoice.agencyId, label),
  });
  const pdf = await renderCreditNotePdf({
    number,
    issuedOn,
    invoiceNumber: invoice.number!,
    invoiceIssuedOn: invoice.issuedOn!,
    seller: invoice.seller as InvoiceParty,
    buyer: invoice.buyer as InvoiceParty,
    brand: await brandOf(context, storage, invoice.agencyId),
    ...words,
    reason,
    fee,
    taxes,
    total,
  });
  const id = newId();
  await db
    .insertInto('creditNote')
    .values({
      id,
      agencyId: invoice.agencyId,
      clientCompanyId: invoice.clientCompanyId,
      jobId: invoice.jobId,
      invoiceId,
      replacementId,
      number,
      fiscalYear: label,
      issuedOn,
      reason,
      currency: invoice.currency,
      fee: fee.amount,
      tax: tax.amount,
      total: total.amount,
      lines: JSON.stringify(linesOf(`${words.title}, invoice ${invoice.number}`, words.code, fee, taxes)),
      pdfFileId: await keepPdf(context, storage, invoice, number, pdf),
    })
    .execute();
  const credited = new Decimal(invoice.credited).plus(total.amount);
  await db
    .updateTable('invoice')
    .set({ credited: money(credited, invoice.currency).amount, state: stateAfter(invoice, credited) })
    .where('id', '=', invoiceId)
    .execute();
  await announceInvoice(context, 'invoice.credited', invoice, {
    creditNoteNumber: number,
    credit: formatMoney(total, 'en-IN'),
    reason,
  });
  return { id, number, total };
}

const wordsOf = ({ kind, candidateName, jobTitle }: Invoice) =>
  kind === 'plan'
    ? { title: `Credit for the ${jobTitle}`, position: `Subscription: ${jobTitle}`, code: PLAN_SAC }
    : {
        title: `Credit of the fee for ${candidateName}`,
        position: `Position: ${jobTitle}`,
        code: PLACEMENT_SAC,
      };

/** At the rates of the invoice, whatever the law says by now: it is that tax which is given back. */
async function taxesOf({ db }: Context, invoiceId: string, fee: Money): Promise<TaxLine[]> {
  const lines = await db
    .selectFrom('invoiceLine')
    .select(['description', 'rate', 'note'])
    .where('invoiceId', '=', invoiceId)
    .where('kind', '=', 'tax')
    .orderBy('position')
    .execute();
  return lines.map(({ description, rate, note }) => ({
    name: description.split(' ')[0] as TaxLine['name'],
    rate: new Decimal(rate!).toString(),
    amount: roundToMinor(decimal(fee.amount).mul(decimal(rate!)).div(100), fee.currency),
    note,
  }));
}

const linesOf = (description: string, code: string, fee: Money, taxes: TaxLine[]) => [
  {
    description,
    code,
    rate: null,
    amount: fee.amount,
    note: null,
  },
  ...taxes.map(({ name, rate, amount, note }) => ({
    description: `${name} ${rate} %`,
    code: null,
    rate,
    amount: amount.amount,
    note,
  })),
];

/** A part of it does not make the rest less late. */
function stateAfter(invoice: { state: string; total: string | null; paid: string }, credited: Decimal) {
  if (credited.gte(invoice.total!)) return 'credited';
  return credited.plus(invoice.paid).gte(invoice.total!) ? 'paid' : invoice.state;
}

/** Gapless, as that of invoices. */
async function nextInSequence({ db }: Context, agencyId: string, label: string): Promise<number> {
  const { last } = await db
    .insertInto('creditNoteSequence')
    .values({ agencyId, fiscalYear: label, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'fiscalYear']).doUpdateSet({ last: sql`credit_note_sequence.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
