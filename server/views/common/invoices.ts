import type { FastifyInstance } from 'fastify';
import { FileLinkView } from '../../domain/files/index.ts';
import * as invoices from '../../domain/invoices/index.ts';
import { ACCOUNTS, IdParams, operation } from '../../platform/http/operation.ts';

const { InvoicePage, InvoiceView, ListInvoices } = invoices.invoiceSchemas;

export default async function views(app: FastifyInstance) {
  const roles = [...ACCOUNTS, 'client'] as const;
  operation(app, {
    id: 'listInvoices',
    method: 'GET',
    path: '/invoices',
    roles,
    summary: 'Invoices of my side, with what is open',
    query: ListInvoices,
    output: InvoicePage,
    run: (context, { query }) => invoices.listInvoices(context, query),
  });
  operation(app, {
    id: 'getInvoice',
    method: 'GET',
    path: '/invoices/:id',
    roles,
    summary: 'One invoice with its lines and payments',
    params: IdParams,
    output: InvoiceView,
    run: (context, { params }) => invoices.getInvoice(context, params.id),
  });
  operation(app, {
    id: 'getInvoicePdf',
    method: 'GET',
    path: '/invoices/:id/pdf',
    roles,
    summary: 'Where the invoice’s PDF opens, for me and for some minutes',
    params: IdParams,
    output: FileLinkView,
    run: (context, { params }) => invoices.getInvoicePdf(context, params.id),
  });
  operation(app, {
    id: 'getCreditNotePdf',
    method: 'GET',
    path: '/credit-notes/:id/pdf',
    roles,
    summary: 'Where the credit note’s PDF opens, for me and for some minutes',
    params: IdParams,
    output: FileLinkView,
    run: (context, { params }) => invoices.getCreditNotePdf(context, params.id),
  });
}
