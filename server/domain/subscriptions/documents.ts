/** The documents of an order, for the agency that is billed and for the platform. */
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import type { FileLinkView } from '../files/index.ts';
import { getInvoicePdf } from '../invoices/index.ts';

export async function getPlanInvoicePdf(context: Context, orderId: string): Promise<FileLinkView> {
  const order = await context.db
    .selectFrom('planOrder')
    .select('invoiceId')
    .where('id', '=', orderId)
    .executeTakeFirst();
  if (!order?.invoiceId) throw new NotFound('This order’s invoice');
  return getInvoicePdf(context, order.invoiceId);
}
