import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import type { operations } from '../../../generated/api.d.ts';

const getPlans = () => ok(api.GET('/api/platform/plans'));
export type PlatformPlan = Awaited<ReturnType<typeof getPlans>>['items'][number];
export type PlanVersion = PlatformPlan['versions'][number];
export const plansQuery = queryOptions({ queryKey: ['plan_version', 'all'], queryFn: getPlans });

const getIssuer = () => ok(api.GET('/api/platform/plan-issuer'));
export type Issuer = Awaited<ReturnType<typeof getIssuer>>;
export const issuerQuery = queryOptions({ queryKey: ['plan_issuer'], queryFn: getIssuer });

export const listOrders = (query: operations['listAllPlanOrders']['parameters']['query']) =>
  ok(api.GET('/api/platform/plan-orders', { params: { query } }));
export type Order = Awaited<ReturnType<typeof listOrders>>['items'][number];

export const invoiceLinkOf = (id: string) =>
  ok(api.GET('/api/platform/plan-orders/{id}/invoice', { params: { path: { id } } }));
