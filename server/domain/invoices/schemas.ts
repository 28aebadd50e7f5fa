import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  fitsCurrency,
  MoneyIn,
  MoneyOut,
  pageOf,
  pageQuery,
  severalOf,
  TOO_MANY_DECIMALS,
  text,
} from '../../platform/http/shapes.ts';
import { termsSchemas } from '../terms/index.ts';
import { invoiceMachine } from './machine.ts';

export const ReportPayment = z.strictObject({
  amount: MoneyIn,
  paidOn: DateOnly,
  method: z.enum(['bank_transfer', 'upi', 'card', 'cheque', 'other']),
  reference: text(1, 80).describe('The bank’s reference; the same one is taken once per invoice.'),
});

export const VerifyPayment = z.strictObject({ paymentId: z.uuid() });
export const RefusePayment = z.strictObject({ paymentId: z.uuid(), reason: text(3, 1000) });

export const ListInvoices = pageQuery.extend({
  state: severalOf(invoiceMachine.states),
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
  credited: MoneyOut,
  open: MoneyOut.nullable().describe('Total less what is paid and credited; null until it is issued.'),
  waitingPayments: z.int().describe('Reported payments that nobody has verified yet.'),
});

export const InvoicePage = pageOf(InvoiceItem).extend({
  totals: z.array(
    z.object({
      state: z.string(),
      currency: z.string(),
      count: z.int(),
      open: MoneyOut.describe('Total less what is paid and credited.'),
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
  excess: MoneyOut.nullable().describe('Paid and credited beyond the total: the client’s to get back.'),
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
  creditNotes: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      issuedOn: DateOnly,
      reason: z.string(),
      fee: MoneyOut.describe('Before tax.'),
      total: MoneyOut,
    }),
  ),
});
export type InvoiceView = z.output<typeof InvoiceView>;

const offer = {
  pay: Amount.describe('Annual pay of the offer.'),
  currency: Currency,
  joiningOn: DateOnly.optional().describe('Today where it is left out.'),
};
const isMoney = ({ pay, currency }: { pay: string; currency: string }) => fitsCurrency(pay, currency);
const notMoney = { message: TOO_MANY_DECIMALS, path: ['pay'] };

export const CalculateFromRateCard = z
  .strictObject({ ...offer, engagementId: z.uuid().optional().describe('Whose tax it is.') })
  .refine(isMoney, notMoney);
export const CalculateFromTerms = z
  .strictObject({ ...offer, version: z.coerce.number().int().min(1).max(2_147_483_647).optional() })
  .refine(isMoney, notMoney);

export const Calculation = z.object({
  version: z.int().nullable().describe('Of the engagement’s terms; null for the rate card of today.'),
  annualPay: MoneyOut,
  band: termsSchemas.Band,
  fee: MoneyOut,
  taxes: z.array(
    z.object({ name: z.string(), rate: z.string(), amount: MoneyOut, note: z.string().nullable() }),
  ),
  tax: MoneyOut,
  total: MoneyOut,
  taxedAs: z
    .enum(['client', 'own_state'])
    .describe('`own_state`: as for a client in the agency’s own state.'),
  joiningOn: DateOnly,
  invoiceOn: DateOnly,
  dueOn: DateOnly.describe('If it is issued on that very day.'),
});
