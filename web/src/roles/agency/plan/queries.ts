import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

const getPlan = () => ok(api.GET('/api/agency/plan'));
export type Plan = Awaited<ReturnType<typeof getPlan>>;
export type Meter = Plan['usage'][number];
export type PlanOffer = Plan['plans'][number];
export type PlanName = PlanOffer['plan'];
export type Interval = PlanOffer['choices'][number]['interval'];
export type Order = NonNullable<Plan['order']>;

export const planQuery = queryOptions({ queryKey: ['plan', 'mine'], queryFn: getPlan });

export const listOrders = (after?: string) =>
  ok(api.GET('/api/agency/plan-orders', { params: { query: { limit: 20, after } } }));

export const quoteQuery = (choice: { plan: PlanName; interval: Interval; currency: Plan['currency'] }) =>
  queryOptions({
    queryKey: ['plan', 'quote', choice],
    queryFn: () => ok(api.POST('/api/agency/plan/quote', { body: choice })),
    retry: false,
  });

export const invoiceLinkOf = (id: string) =>
  ok(api.GET('/api/agency/plan-orders/{id}/invoice', { params: { path: { id } } }));
