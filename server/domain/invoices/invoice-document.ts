/** What is printed on an invoice: the input of `renderInvoicePdf`. */
import type { Money } from '../../platform/money.ts';
import type { TaxLine } from './tax.ts';

export type InvoiceParty = {
  name: string;
  /** The address as on an envelope, without name and country. */
  lines: string[];
  /** ISO 3166-1, e.g. IN; printed as the country's name. */
  country: string;
  /** Code or name; only used for India's place of supply. */
  state: string | null;
  gstin: string | null;
  pan: string | null;
  vatId: string | null;
};

/** Where to pay to; what is missing is left out. */
export type BankAccount = {
  accountName?: string | null;
  bankName?: string | null;
  branch?: string | null;
  accountNumber?: string | null;
  ifsc?: string | null;
  routingNumber?: string | null;
  iban?: string | null;
  bic?: string | null;
  upi?: string | null;
};

export type InvoiceDocument = Paper & (PlacementLine | { plan: PlanLine });

export type PlanLine = { title: string; details: string[] };

type Paper = {
  number: string;
  /** Local date of the agency, 'YYYY-MM-DD'. */
  issuedOn: string;
  /** Last day for payment, 'YYYY-MM-DD'. */
  dueOn: string;
  seller: InvoiceParty & { bank: BankAccount | null };
  /** The seller's colour (white words can be read on it) and the bytes of its logo (PNG or JPEG). */
  brand?: { colour: string | null; logo: Uint8Array | null };
  buyer: InvoiceParty;
  /** Before tax; all amounts are in its currency. */
  fee: Money;
  /** As `taxFor` gives them, with their notes. */
  taxes: TaxLine[];
  /** Fee and taxes together. */
  total: Money;
  /** Printed at the end, a paragraph each. */
  notes?: string[];
};

export type PlacementLine = {
  candidateName: string;
  jobTitle: string;
  /** 'YYYY-MM-DD'. */
  joiningDate: string;
  /** Gross pay of a year. */
  annualPay: Money;
  feeType: 'percentage' | 'fixed';
  /** Percent of the annual pay, e.g. "8.33"; not printed for a fixed fee. */
  feeRate: string;
  /** What was charged already for the one whom the candidate replaces. */
  less: { fee: Money; candidateName: string } | null;
};
