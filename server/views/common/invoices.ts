import type { FastifyInstance } from 'fastify';
import * as invoices from '../../domain/invoices/index.ts';
import { runAs } from '../../platform/events.ts';
import { ACCOUNTS, bareOperation, IdParams, operation } from '../../platform/http/operation.ts';
import { sendFile } from '../../platform/http/send-file.ts';

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
  bareOperation(app, {
    id: 'getInvoicePdf',
    method: 'GET',
    path: '/invoices/:id/pdf',
    roles,
    summary: 'The invoice as PDF',
    params: IdParams,
    answer: async (actor, { params }, _request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await runAs(db, actor, clock.now(), (context) =>
        invoices.getInvoicePdfFile(context, params.id),
      );
      return sendFile(reply, file, await storage.get(file.storageKey));
    },
  });
}
