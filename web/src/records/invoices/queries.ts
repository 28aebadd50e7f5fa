import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { linkQuery } from '../../app/file-links.ts';
import { useMe } from '../../app/session.ts';

type ListQuery = { state?: string; after?: string; limit?: number };

export const listInvoices = (query: ListQuery) => ok(api.GET('/api/common/invoices', { params: { query } }));
type InvoiceList = Awaited<ReturnType<typeof listInvoices>>;
export type InvoiceItem = InvoiceList['items'][number];
export type Total = InvoiceList['totals'][number];
export type Age = InvoiceList['ageing'][number];

/** The figures over all invoices, whatever the list below them shows. */
export const invoiceFigures = queryOptions({
  queryKey: ['invoice', 'figures'],
  queryFn: () => listInvoices({ limit: 1 }),
});

const getInvoice = (id: string) => ok(api.GET('/api/common/invoices/{id}', { params: { path: { id } } }));
export type Invoice = Awaited<ReturnType<typeof getInvoice>>;
export type Payment = Invoice['payments'][number];

export const invoiceQuery = (id: string) =>
  queryOptions({ queryKey: ['invoice', id], queryFn: () => getInvoice(id) });

export const pdfQuery = (id: string) =>
  linkQuery(['invoice', id, 'pdf'], () =>
    ok(api.GET('/api/common/invoices/{id}/pdf', { params: { path: { id } } })),
  );

export const creditNotePdfQuery = (id: string) =>
  linkQuery(['invoice', 'credit-note', id, 'pdf'], () =>
    ok(api.GET('/api/common/credit-notes/{id}/pdf', { params: { path: { id } } })),
  );

/** The same screens stand in two areas: the one who pays and the ones who are paid. */
export function useSide() {
  const pays = useMe().active?.role === 'client';
  return { pays, home: pays ? '/client/invoices' : '/accountant/invoices' };
}
