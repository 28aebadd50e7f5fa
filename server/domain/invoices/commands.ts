import Decimal from 'decimal.js';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ActingRole } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { formatMoney, type Money, money } from '../../platform/money.ts';
import { guard } from '../../platform/state-machine.ts';
import type { TermsBand } from '../terms/index.ts';
import { invoiceDates } from './dates.ts';
import { announceInvoice } from './events.ts';
import { differenceFee, placementFee } from './fee.ts';
import { type InvoiceCommand, invoiceMachine } from './machine.ts';
import { getInvoice } from './queries.ts';
import type { InvoiceView, ReportPayment } from './schemas.ts';

type JoinedPlacement = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  clientName: string;
  candidateName: string;
  jobTitle: string;
  joinedOn: string;
  annualPay: string;
  currency: string;
};

/** Whom the candidate replaces, and what was charged for them. */
type Replaced = { candidateName: string; charged: string };

/**
 * Written when the candidate joins; the client sees it from `visibleFrom` on, when it is issued.
 * @returns null for who replaces somebody and costs no more than was charged already
 */
export async function scheduleInvoice(
  { db }: Context,
  placement: JoinedPlacement,
  band: TermsBand,
  replaced: Replaced | null,
): Promise<{ id: string; visibleFrom: string; fee: Money } | null> {
  const annualPay = money(placement.annualPay, placement.currency);
  const less = money(replaced?.charged ?? '0', placement.currency);
  const fee = differenceFee(placementFee({ annualPay, feeType: band.feeType, fee: band.fee }), less);
  if (replaced && new Decimal(fee.amount).isZero()) return null;
  const { visibleFrom } = invoiceDates({
    joiningDate: placement.joinedOn,
    invoiceAfterDays: band.invoiceAfterDays,
    paymentWithinDays: band.paymentWithinDays,
  });
  const { agencyName } = await db
    .selectFrom('engagement')
    .select('agencyName')
    .where('agencyId', '=', placement.agencyId)
    .where('clientCompanyId', '=', placement.clientCompanyId)
    .executeTakeFirstOrThrow();
  const id = newId();
  await db
    .insertInto('invoice')
    .values({
      id,
      agencyId: placement.agencyId,
      clientCompanyId: placement.clientCompanyId,
      placementId: placement.id,
      jobId: placement.jobId,
      state: 'scheduled',
      agencyName,
      clientName: placement.clientName,
      candidateName: placement.candidateName,
      jobTitle: placement.jobTitle,
      joiningDate: placement.joinedOn,
      visibleFrom,
      paymentWithinDays: band.paymentWithinDays,
      interestPercentPerMonth: band.interestPercentPerMonth,
      currency: placement.currency,
      annualPay: annualPay.amount,
      feeType: band.feeType,
      feeRate: band.fee,
      replacesCandidateName: replaced?.candidateName ?? null,
      less: less.amount,
      fee: fee.amount,
    })
    .execute();
  return { id, visibleFrom, fee };
}

/**
 * Where the candidate left before the invoice was to be issued, there is nothing to pay. Done by a function of the database,
 * because the client who records the leaving may not see an invoice that is only scheduled.
 */
export async function cancelScheduledInvoice(context: Context, placementId: string): Promise<void> {
  const { rows } =
    await sql<CancelledInvoice>`select * from cancel_invoice_of_leaver(${placementId})`.execute(context.db);
  if (rows[0]) await announceInvoice(context, 'invoice.cancelled', rows[0]);
}

type CancelledInvoice = Parameters<typeof announceInvoice>[2];

/** The client says that they have paid. The same reference is taken once: a second report of it changes nothing. */
export async function reportPayment(
  context: Context,
  id: string,
  input: z.output<typeof ReportPayment>,
): Promise<InvoiceView> {
  const { db, actor, now } = context;
  const invoice = await readForPayment(context, id, 'reportPayment');
  if (input.amount.currency !== invoice.currency) {
    throw new Invalid(`This invoice is in ${invoice.currency}.`, [
      { path: 'amount.currency', message: `This invoice is in ${invoice.currency}.` },
    ]);
  }
  const amount = money(input.amount.amount, invoice.currency);
  if (new Decimal(amount.amount).lte(0)) {
    throw new Invalid('The amount must be above zero.', [
      { path: 'amount.amount', message: 'Must be above zero.' },
    ]);
  }
  if (input.paidOn > localDate(now, actor.timeZone)) {
    throw new Invalid('The payment day is still to come.', [
      { path: 'paidOn', message: 'This day is still to come.' },
    ]);
  }
  const { agencyId, clientCompanyId, currency } = invoice;
  const { paidOn, method, reference } = input;
  const reported = await db
    .insertInto('payment')
    .values({
      id: newId(),
      agencyId,
      clientCompanyId,
      invoiceId: id,
      state: 'reported',
      currency,
      amount: amount.amount,
      paidOn,
      method,
      reference,
      reportedByName: actor.name,
    })
    .onConflict((conflict) =>
      conflict.columns(['invoiceId', 'reference']).where(sql<boolean>`state <> 'refused'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!reported)
    throw new Conflict('payment_once', 'A payment with this reference is already recorded for this invoice.');
  await announceInvoice(context, 'payment.reported', invoice, {
    amount: formatMoney(amount, 'en-IN'),
    paidOn,
    reference,
  });
  return getInvoice(context, id);
}

/** The money is on the account. Over-payment stays on the invoice as credit; nothing is lost. */
export async function verifyPayment(context: Context, id: string, paymentId: string): Promise<InvoiceView> {
  const { db, actor, now } = context;
  const invoice = await lockForPayment(context, id, 'verifyPayment');
  const payment = await answerPayment(context, id, paymentId, {
    state: 'verified',
    verifiedByName: actor.name,
    verifiedAt: now,
  });
  const paid = new Decimal(invoice.paid).plus(payment.amount);
  // A part of it does not make it less late.
  const notAll = invoice.state === 'overdue' ? 'overdue' : 'partly_paid';
  const covered = paid.plus(invoice.credited).gte(invoice.total!) ? 'paid' : notAll;
  const state = invoice.state === 'credited' ? 'credited' : covered;
  await db
    .updateTable('invoice')
    .set({ state, paid: money(paid, invoice.currency).amount })
    .where('id', '=', id)
    .execute();
  await announceInvoice(context, 'payment.verified', invoice, {
    amount: formatMoney(money(payment.amount, payment.currency), 'en-IN'),
    reference: payment.reference,
    state: state.replace('_', ' '),
  });
  return getInvoice(context, id);
}

export async function refusePayment(
  context: Context,
  id: string,
  paymentId: string,
  reason: string,
): Promise<InvoiceView> {
  const invoice = await lockForPayment(context, id, 'refusePayment');
  const payment = await answerPayment(context, id, paymentId, {
    state: 'refused',
    verifiedByName: context.actor.name,
    verifiedAt: context.now,
  });
  await announceInvoice(context, 'payment.refused', invoice, {
    amount: formatMoney(money(payment.amount, payment.currency), 'en-IN'),
    reference: payment.reference,
    reason,
  });
  return getInvoice(context, id);
}

async function answerPayment(
  { db }: Context,
  invoiceId: string,
  paymentId: string,
  answer: { state: 'verified' | 'refused'; verifiedByName: string; verifiedAt: Date },
) {
  const payment = await db
    .updateTable('payment')
    .set(answer)
    .where('id', '=', paymentId)
    .where('invoiceId', '=', invoiceId)
    .where('state', '=', 'reported')
    .returning(['amount', 'currency', 'reference'])
    .executeTakeFirst();
  if (payment) return payment;
  const known = await db
    .selectFrom('payment')
    .select('state')
    .where('id', '=', paymentId)
    .where('invoiceId', '=', invoiceId)
    .executeTakeFirst();
  if (!known) throw new NotFound('This payment');
  throw new Conflict('payment_answered', `This payment is ${known.state} already.`);
}

async function readForPayment({ db, actor }: Context, id: string, command: InvoiceCommand) {
  const invoice = await db.selectFrom('invoice').selectAll().where('id', '=', id).executeTakeFirst();
  if (!invoice) throw new NotFound('This invoice');
  guard(invoiceMachine, command, invoice.state, sideOf(actor, invoice));
  return invoice;
}

/** The platform bills its agencies for their plans: then they are the client, and its admins keep the accounts. */
function sideOf({ role }: Context['actor'], { kind }: { kind: string }): ActingRole {
  if (kind !== 'plan') return role;
  return role === 'agency_admin' ? 'client' : 'accountant';
}

async function lockForPayment(context: Context, id: string, command: InvoiceCommand) {
  await sql`select from invoice where id = ${id} for update`.execute(context.db);
  return readForPayment(context, id, command);
}

/** Unpaid invoices past their due date at their agency become overdue, once. @returns them */
export async function markOverdue(
  context: Context,
  agencies: { id: string; localDate: string }[],
): Promise<{ agencyId: string }[]> {
  const late = await context.db
    .updateTable('invoice')
    .set({ state: 'overdue' })
    .where('state', 'in', ['issued', 'partly_paid'])
    .where((eb) =>
      eb.or(
        agencies.map(({ id, localDate }) => eb.and([eb('agencyId', '=', id), eb('dueOn', '<', localDate)])),
      ),
    )
    .returningAll()
    .execute();
  for (const invoice of late) {
    await announceInvoice(context, 'invoice.overdue', invoice, {
      dueOn: invoice.dueOn!,
      total: formatMoney(money(invoice.total!, invoice.currency), 'en-IN'),
    });
  }
  return late;
}
