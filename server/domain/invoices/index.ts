export * from './commands.ts';
export { invoiceEvents } from './events.ts';
export { issueInvoice } from './issue.ts';
export { invoiceMachine } from './machine.ts';
export { findInvoicesDue, findOverdue, getInvoice, getInvoicePdfFile, listInvoices } from './queries.ts';
export * as invoiceSchemas from './schemas.ts';
