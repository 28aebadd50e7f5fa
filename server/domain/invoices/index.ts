export { invoiceAmounts } from './amounts.ts';
export { calculateFromRateCard, calculateFromTerms } from './calculator.ts';
export * from './commands.ts';
export { creditPlanInvoice, issueCreditNote } from './credit-note.ts';
export { invoiceEvents } from './events.ts';
export { placementFee } from './fee.ts';
export { issueInvoice } from './issue.ts';
export { invoiceMachine } from './machine.ts';
export { issuePlanInvoice, settlePlanInvoice } from './plan-invoice.ts';
export {
  findInvoicesDue,
  findOverdue,
  getCreditNotePdf,
  getInvoice,
  getInvoicePdf,
  listInvoices,
} from './queries.ts';
export * as invoiceSchemas from './schemas.ts';
export type { TaxLine } from './tax.ts';
