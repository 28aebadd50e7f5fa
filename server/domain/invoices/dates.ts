/** When an invoice is to be issued and paid. Dates are the agency's local dates, 'YYYY-MM-DD'. */
import { addDays } from '../../platform/calendar.ts';

type InvoiceTerms = {
  joiningDate: string;
  /** Calendar days from joining to issuing. */
  invoiceAfterDays: number;
  /** Calendar days from issuing to payment. */
  paymentWithinDays: number;
};

type InvoiceDates = {
  /** The day on which it is issued and the client first sees it. */
  visibleFrom: string;
  /** The last day for payment; interest runs from the day after. */
  dueIfIssuedOn: (issueDate: string) => string;
};

/** Due counts from the real day of issue, which is later than `visibleFrom` where the system was down. @throws RangeError for no date */
export function invoiceDates({
  joiningDate,
  invoiceAfterDays,
  paymentWithinDays,
}: InvoiceTerms): InvoiceDates {
  return {
    visibleFrom: addDays(joiningDate, invoiceAfterDays),
    dueIfIssuedOn: (issueDate) => addDays(issueDate, paymentWithinDays),
  };
}
