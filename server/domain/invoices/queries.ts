import Decimal from 'decimal.js';
import { sql } from 'kysely';
import type { z } from 'zod';
import { daysBetween, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { type Money, money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { type FileLinkView, linkToFile } from '../files/index.ts';
import { simpleInterest } from './interest.ts';
import { invoiceMachine } from './machine.ts';
import type { InvoicePage, InvoiceView, ListInvoices } from './schemas.ts';

type Amounts = { currency: string; fee: string; total: string | null; paid: string; credited: string };
type ItemRow = Omit<
  z.output<typeof InvoicePage>['items'][number],
  'fee' | 'total' | 'paid' | 'credited' | 'open'
> &
  Amounts;

const columns = sql`i.id, i.state, i.number, i.client_name, i.agency_name, i.candidate_name, i.job_title, i.visible_from,
  i.issued_on, i.due_on, i.currency, i.fee, i.total, i.paid, i.credited,
  (select count(*)::int from payment p where p.invoice_id = i.id and p.state = 'reported') as waiting_payments`;

/** The reader's invoices, newest first, with what is open by state and by age. Three queries. */
export async function listInvoices(
  context: Context,
  input: ListInvoices,
): Promise<z.output<typeof InvoicePage>> {
  const { db, actor, now } = context;
  // A client's scheduled ones do not exist yet: said here for the index, enforced by row-level security.
  const mine = actor.clientCompanyId
    ? sql`i.client_company_id = ${actor.clientCompanyId} and i.number is not null`
    : sql`i.agency_id = ${actor.agencyId}`;
  const { rows } = await sql<ItemRow>`
    select ${columns} from invoice i where ${mine}
      ${input.state ? sql`and i.state = any(${input.state})` : sql``}
      ${input.after ? sql`and i.id < ${input.after}::uuid` : sql``}
    order by i.id desc limit ${input.limit + 1}`.execute(db);
  const totals = await sql<{ state: string; currency: string; count: number; open: string }>`
    select state, currency, count(*)::int, sum(case state when 'cancelled' then 0 else greatest(coalesce(total, fee) - paid - credited, 0) end) as open from invoice i where ${mine}
    group by state, currency order by state, currency`.execute(db);
  const ageing = await sql<AgeRow>`
    select age, currency, count(*)::int, sum(open) as open,
      coalesce(sum(open) / nullif(sum(sum(open)) over (partition by currency), 0), 0)::float as share
    from (select currency, greatest(total - paid - credited, 0) as open, case
        when due_on >= today then 'not_due' when due_on >= today - 30 then '1_30'
        when due_on >= today - 60 then '31_60' when due_on >= today - 90 then '61_90' else 'over_90' end as age
      from invoice i, (select (${now}::timestamptz at time zone ${actor.timeZone})::date as today) t
      where ${mine} and state in ('issued', 'partly_paid', 'overdue')) unpaid
    group by age, currency`.execute(db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return {
    next: page.next,
    items: page.items.map(withMoney),
    totals: totals.rows.map((row) => ({ ...row, open: money(row.open, row.currency) })),
    ageing: ageing.rows.map((row) => ({ ...row, open: money(row.open, row.currency) })),
  };
}

type AgeRow = Omit<z.output<typeof InvoicePage>['ageing'][number], 'open'> & { open: string };

function withMoney<T extends Amounts>(row: T) {
  const { currency } = row;
  return {
    ...row,
    fee: money(row.fee, currency),
    total: row.total === null ? null : money(row.total, currency),
    paid: money(row.paid, currency),
    credited: money(row.credited, currency),
    open: row.total === null ? null : money(Decimal.max(0, left(row)), currency),
  };
}

/** Below zero where more was paid and credited than was invoiced. */
const left = ({ total, paid, credited }: Amounts) => new Decimal(total ?? 0).minus(paid).minus(credited);

type ViewRow = Omit<
  InvoiceView,
  | 'possible'
  | 'annualPay'
  | 'tax'
  | 'open'
  | 'interest'
  | 'excess'
  | 'lines'
  | 'payments'
  | 'creditNotes'
  | 'fee'
  | 'total'
  | 'paid'
  | 'credited'
> &
  Amounts & {
    annualPay: string;
    tax: string | null;
    lines: (Omit<InvoiceView['lines'][number], 'amount'> & { amount: string })[];
    payments: (Omit<InvoiceView['payments'][number], 'amount'> & { amount: string })[];
    creditNotes: (Omit<InvoiceView['creditNotes'][number], 'fee' | 'total'> & {
      fee: string;
      total: string;
    })[];
  };

export async function getInvoice(context: Context, id: string): Promise<InvoiceView> {
  const { db, actor, now } = context;
  const { rows } = await sql<ViewRow>`
    select ${columns}, i.version, i.joining_date, i.annual_pay, i.fee_type, i.fee_rate::text as fee_rate, i.payment_within_days,
      i.interest_percent_per_month::text as interest_percent_per_month, i.tax, i.seller, i.buyer,
      (select coalesce(json_agg(json_build_object('kind', l.kind, 'description', l.description, 'code', l.code,
        'rate', l.rate::text, 'amount', l.amount::text, 'note', l.note) order by l.position), '[]')
        from invoice_line l where l.invoice_id = i.id) as lines,
      (select coalesce(json_agg(json_build_object('id', p.id, 'state', p.state, 'amount', p.amount::text, 'paidOn', p.paid_on,
        'method', p.method, 'reference', p.reference, 'reportedByName', p.reported_by_name, 'verifiedByName', p.verified_by_name,
        'reportedAt', p.created_at) order by p.id), '[]') from payment p where p.invoice_id = i.id) as payments,
      (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'issuedOn', c.issued_on, 'reason', c.reason,
        'fee', c.fee::text, 'total', c.total::text) order by c.id), '[]') from credit_note c where c.invoice_id = i.id) as credit_notes
    from invoice i where i.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound('This invoice');
  const inCurrency = (amount: string) => money(amount, row.currency);
  const amounts = withMoney(row);
  return {
    ...amounts,
    interest: interestOn(amounts.open, row, localDate(now, actor.timeZone)),
    annualPay: inCurrency(row.annualPay),
    tax: row.tax === null ? null : inCurrency(row.tax),
    lines: row.lines.map((line) => ({ ...line, amount: inCurrency(line.amount) })),
    payments: row.payments.map((payment) => ({ ...payment, amount: inCurrency(payment.amount) })),
    creditNotes: row.creditNotes.map((note) => ({
      ...note,
      fee: inCurrency(note.fee),
      total: inCurrency(note.total),
    })),
    excess: row.total !== null && left(row).isNegative() ? money(left(row).abs(), row.currency) : null,
    possible: possibleCommands(invoiceMachine, row.state, actor.role),
  };
}

/** What has accrued on what is open, by the day in the reader's time zone. */
function interestOn(
  open: Money | null,
  { dueOn, interestPercentPerMonth }: { dueOn: string | null; interestPercentPerMonth: string },
  today: string,
): Money | null {
  if (!open || !dueOn || dueOn >= today || Number(open.amount) === 0) return null;
  return simpleInterest({
    amount: open,
    percentPerMonth: interestPercentPerMonth,
    days: daysBetween(dueOn, today),
  });
}

/** The PDF's file, for whoever may see the invoice. */
export async function getInvoicePdf(context: Context, id: string): Promise<FileLinkView> {
  const file = await context.db
    .selectFrom('invoice as i')
    .innerJoin('file as f', 'f.id', 'i.pdfFileId')
    .select(['f.id', 'f.name', 'f.mime'])
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This invoice’s PDF');
  return linkToFile(context, file);
}

/** For whoever may see its invoice. */
export async function getCreditNotePdf(context: Context, id: string): Promise<FileLinkView> {
  const file = await context.db
    .selectFrom('creditNote as c')
    .innerJoin('file as f', 'f.id', 'c.pdfFileId')
    .select(['f.id', 'f.name', 'f.mime'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound('This credit note’s PDF');
  return linkToFile(context, file);
}

/** Scheduled invoices whose day has come at their agency. */
export async function findInvoicesDue({ db }: Context, agencies: { id: string; localDate: string }[]) {
  const { rows } = await sql<{
    id: string;
    agencyId: string;
    issueDate: string;
    clientName: string;
    candidateName: string;
    visibleFrom: string;
  }>`
    select i.id, i.agency_id, a.local_date::text as issue_date, i.client_name, i.candidate_name, i.visible_from
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    join invoice i on i.agency_id = a.id and i.state = 'scheduled' and i.visible_from <= a.local_date
    order by i.visible_from, i.id`.execute(db);
  return rows;
}

/** Unpaid invoices past their due date at their agency, that are not marked so yet. */
export async function findOverdue({ db }: Context, agencies: { id: string; localDate: string }[]) {
  const { rows } = await sql<{ id: string; number: string; clientName: string; dueOn: string }>`
    select i.id, i.number, i.client_name, i.due_on
    from unnest(${agencies.map(({ id }) => id)}::uuid[], ${agencies.map(({ localDate }) => localDate)}::date[]) as a(id, local_date)
    join invoice i on i.agency_id = a.id and i.state in ('issued', 'partly_paid') and i.due_on < a.local_date
    order by i.due_on, i.id`.execute(db);
  return rows;
}
