import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

export const invoiceEvents = {
  'invoice.issued': {
    audience: ['accounts', 'client'],
    sentence: (d) => `issued invoice ${d.number} over ${d.total}, due ${d.dueOn}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `Invoice ${d.number}: ${d.total}, due ${d.dueOn}`,
        body: (d) =>
          `For ${d.candidateName}, “${d.jobTitle}”. The PDF is attached. Report your payment in Hireloom, so that it is matched at once.`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the invoice',
        pdf: 'invoice',
      },
      {
        to: 'billing',
        title: (d) => `Invoice ${d.number}: ${d.total}, due ${d.dueOn}`,
        body: (d) =>
          `For ${d.candidateName}, “${d.jobTitle}”. The PDF is attached. ${d.clientName} named you as a contact for invoices.`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the invoice',
        pdf: 'invoice',
      },
      {
        to: 'accountants',
        title: (d) => `Invoice ${d.number} went out to ${d.clientName}`,
        body: (d) => `${d.total}, due ${d.dueOn}, for ${d.candidateName}.`,
        href: (d) => `/accountant/invoices/${d.invoiceId}`,
        button: 'See the invoice',
      },
    ],
  },
  'invoice.cancelled': {
    audience: ['accounts'],
    sentence: () => 'cancelled the scheduled invoice: the candidate left before it was due to be issued',
    tells: [
      {
        to: 'accountants',
        title: (d) => `The scheduled invoice for ${d.candidateName} is cancelled`,
        body: (d) => `${d.candidateName} left ${d.clientName} before it was to be issued.`,
        href: (d) => `/accountant/invoices/${d.invoiceId}`,
        button: 'See the invoice',
      },
    ],
  },
  'invoice.overdue': {
    audience: ['accounts', 'client'],
    sentence: (d) => `noted that invoice ${d.number} is overdue since ${d.dueOn}`,
    tells: [
      {
        to: 'accountants',
        title: (d) => `Invoice ${d.number} of ${d.clientName} is overdue`,
        body: (d) => `${d.total} was due on ${d.dueOn}.`,
        href: (d) => `/accountant/invoices/${d.invoiceId}`,
        button: 'See the invoice',
      },
    ],
  },
  'invoice.credited': {
    audience: ['accounts', 'client'],
    sentence: (d) => `credited ${d.credit} of invoice ${d.number} with credit note ${d.creditNoteNumber}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `Credit note ${d.creditNoteNumber}: ${d.credit}`,
        body: (d) =>
          `For invoice ${d.number}, ${d.candidateName}, “${d.jobTitle}”. ${d.reason} The PDF is attached.`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the credit note',
        pdf: 'creditNote',
      },
      {
        to: 'billing',
        title: (d) => `Credit note ${d.creditNoteNumber}: ${d.credit}`,
        body: (d) =>
          `For invoice ${d.number}, ${d.candidateName}, “${d.jobTitle}”. ${d.reason} The PDF is attached.`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the credit note',
        pdf: 'creditNote',
      },
      {
        to: 'accountants',
        title: (d) => `Credit note ${d.creditNoteNumber} went out to ${d.clientName}`,
        body: (d) => `${d.credit} of invoice ${d.number} for ${d.candidateName}. ${d.reason}`,
        href: (d) => `/accountant/invoices/${d.invoiceId}`,
        button: 'See the credit note',
      },
    ],
  },
  'payment.reported': {
    audience: ['accounts', 'client'],
    sentence: (d) => `reported a payment of ${d.amount} (${d.reference})`,
    tells: [
      {
        to: 'accountants',
        title: (d) => `${d.clientName} reports ${d.amount} for invoice ${d.number}`,
        body: (d) => `Reference ${d.reference}, paid on ${d.paidOn}. Verify it when it is on the account.`,
        href: (d) => `/accountant/invoices/${d.invoiceId}`,
        button: 'Verify the payment',
      },
    ],
  },
  'payment.verified': {
    audience: ['accounts', 'client'],
    sentence: (d) => `verified the payment of ${d.amount} (${d.reference}); the invoice is ${d.state}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `Your payment for invoice ${d.number} is verified`,
        body: (d) => `${d.amount}, reference ${d.reference}. The invoice is ${d.state}. Thank you!`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the invoice',
      },
    ],
  },
  'payment.refused': {
    audience: ['accounts', 'client'],
    sentence: (d) => `could not find the payment of ${d.amount} (${d.reference}): ${d.reason}`,
    tells: [
      {
        to: 'clients',
        title: (d) => `We could not find your payment for invoice ${d.number}`,
        body: (d) => `${d.amount}, reference ${d.reference}. The accountant says: ${d.reason}`,
        href: (d) => `/client/invoices/${d.invoiceId}`,
        button: 'See the invoice',
      },
    ],
  },
} satisfies EventCatalogue;

export type InvoiceRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  /** None for a plan. */
  jobId: string | null;
  number: string | null;
  clientName: string;
  candidateName: string;
  jobTitle: string;
};

export async function announceInvoice(
  context: Context,
  type: keyof typeof invoiceEvents,
  invoice: InvoiceRow,
  data: EventData = {},
): Promise<void> {
  // What concerns a plan its own domain tells.
  if (invoice.jobId === null) return;
  const { id: invoiceId, number, clientName, candidateName, jobTitle } = invoice;
  const words = { invoiceId, number: number ?? '', clientName, candidateName, jobTitle, ...data };
  await context.record(eventAbout(invoiceEvents, type, 'invoice', invoice, words));
}
