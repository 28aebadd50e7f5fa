import type { FastifyInstance } from 'fastify';
import * as invoices from '../../domain/invoices/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { InvoiceView, ReportPayment } = invoices.invoiceSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'reportPayment',
    method: 'POST',
    path: '/invoices/:id/report-payment',
    roles: ['client'],
    summary: 'Say that we have paid; the accountant verifies it',
    params: IdParams,
    body: ReportPayment,
    output: InvoiceView,
    run: (context, { params, body }) => invoices.reportPayment(context, params.id, body),
  });
}
