import type { FastifyInstance } from 'fastify';
import * as invoices from '../../domain/invoices/index.ts';
import { ACCOUNTS, IdParams, operation } from '../../platform/http/operation.ts';

const { InvoiceView, RefusePayment, VerifyPayment } = invoices.invoiceSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'verifyPayment',
    method: 'POST',
    path: '/invoices/:id/verify-payment',
    roles: ACCOUNTS,
    summary: 'The money is on the account',
    params: IdParams,
    body: VerifyPayment,
    output: InvoiceView,
    run: (context, { params, body }) => invoices.verifyPayment(context, params.id, body.paymentId),
  });
  operation(app, {
    id: 'refusePayment',
    method: 'POST',
    path: '/invoices/:id/refuse-payment',
    roles: ACCOUNTS,
    summary: 'The reported money cannot be found',
    params: IdParams,
    body: RefusePayment,
    output: InvoiceView,
    run: (context, { params, body }) =>
      invoices.refusePayment(context, params.id, body.paymentId, body.reason),
  });
}
