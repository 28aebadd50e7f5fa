import { z } from 'zod';
import { DateOnly, MoneyIn, MoneyOut, pageOf, pageQuery, text } from '../../platform/http/shapes.ts';

export const ReportPayment = z.strictObject({
  amount: MoneyIn,
  paidOn: DateOnly,
  method: z.enum(['bank_transfer', 'upi', 'card', 'cheque', 'other']),
  reference: text(1, 80).describe('The bank’s reference; the same one is taken once per invoice.'),
});

export const VerifyPayment = z.strictObject({ paymentId: z.uuid() });
export const RefusePayment = z.strictObject({ paymentId: z.uuid(), reason: text(3, 1000) });

export const ListInvoices = pageQuery.extend({
  state: z
    .string()
    .regex(/^[a-z_]+(,[a-z_]+)*$/)
    .optional(),
});
export type ListInvoices = z.infer<typeof ListInvoices>;

export const InvoiceItem = z.object({
  id: z.uuid(),
  state: z.string(),
  number: z.string().nullable().describe('Given when it is issued.'),
  clientName: z.string(),
  agencyName: z.string(),
  candidateName: z.string(),
  jobTitle: z.string(),
  visibleFrom: DateOnly,
  issuedOn: DateOnly.nullable(),
  dueOn: DateOnly.nullable(),
  fee: MoneyOut,
  total: MoneyOut.nullable(),
  paid: MoneyOut,
  open: MoneyOut.nullable().describe('Total less what is paid; null until it is issued.'),
  waitingPayments: z.int().describe('Reported payments that nobody has verified yet.'),
});

export const InvoicePage = pageOf(InvoiceItem).extend({
  totals: z.array(
    z.object({
      state: z.string(),
      currency: z.string(),
      count: z.int(),
      open: MoneyOut.describe('Total less what is paid.'),
    }),
  ),
  ageing: z
    .array(
      z.object({
        age: z.enum(['not_due', '1_30', '31_60', '61_90', 'over_90']).describe('Days since the due date.'),
        currency: z.string(),
        count: z.int(),
        open: MoneyOut,
        share: z.number().describe('Of what is open in this currency, 0 to 1.'),
      }),
    )
    .describe('What is open of the issued invoices, by the day in the reader’s time zone.'),
});

const Party = z.object({
  name: z.string(),
  lines: z.array(z.string()),
  country: z.string(),
  gstin: z.string().nullable(),
  pan: z.string().nullable(),
  vatId: z.string().nullable(),
});

export const InvoiceView = InvoiceItem.extend({
  version: z.int(),
  possible: z.array(z.string()),
  joiningDate: DateOnly,
  annualPay: MoneyOut,
  feeType: z.string(),
  feeRate: z.string().describe('Percent of annual pay, or an amount.'),
  paymentWithinDays: z.int(),
  interestPercentPerMonth: z.string(),
  interest: MoneyOut.nullable().describe(
    'Simple interest to today on what is open and overdue; charged only when the accountant says so. Null while nothing is overdue.',
  ),
  tax: MoneyOut.nullable(),
  seller: Party.nullable(),
  buyer: Party.nullable(),
  lines: z.array(
    z.object({
      kind: z.string(),
      description: z.string(),
      code: z.string().nullable(),
      rate: z.string().nullable(),
      amount: MoneyOut,
      note: z.string().nullable(),
    }),
  ),
  payments: z.array(
    z.object({
      id: z.uuid(),
      state: z.string(),
      amount: MoneyOut,
      paidOn: DateOnly,
      method: z.string(),
      reference: z.string(),
      reportedByName: z.string(),
      verifiedByName: z.string().nullable(),
      reportedAt: z.string(),
    }),
  ),
});
export type InvoiceView = z.output<typeof InvoiceView>;
