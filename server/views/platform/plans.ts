import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FileLinkView } from '../../domain/files/index.ts';
import * as plans from '../../domain/plans/index.ts';
import * as subscriptions from '../../domain/subscriptions/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { PlanParams, PlanVersionView, PublishPlanVersion } = plans.planSchemas;
const {
  ListPlanOrders,
  PlanIssuer,
  PlanOrderPage,
  PlanOrderView,
  PlatformPlans,
  RefundPlanOrder,
  RefusePlanTransfer,
  UpdatePlanIssuer,
} = subscriptions.subscriptionSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;

  operation(app, {
    id: 'listPlatformPlans',
    method: 'GET',
    path: '/plans',
    roles,
    summary: 'The plans, what they cost and allow from when on, and how many agencies have them',
    output: PlatformPlans,
    run: (context) => subscriptions.listPlatformPlans(context),
  });
  operation(app, {
    id: 'publishPlanVersion',
    method: 'POST',
    path: '/plans/:plan/versions',
    roles,
    fresh: true,
    summary: 'Set what a plan costs and allows from a day on',
    description: 'Whoever has the plan keeps what they have, unless `forAll`.',
    params: PlanParams,
    body: PublishPlanVersion,
    output: z.object({ items: z.array(PlanVersionView) }),
    run: async (context, { params, body }) => ({
      items: await plans.publishPlanVersion(context, params.plan, body),
    }),
  });
  operation(app, {
    id: 'listAllPlanOrders',
    method: 'GET',
    path: '/plan-orders',
    roles,
    summary: 'What agencies have ordered, the newest first',
    query: ListPlanOrders,
    output: PlanOrderPage,
    run: (context, { query }) => subscriptions.listPlanOrders(context, query),
  });
  operation(app, {
    id: 'verifyPlanTransfer',
    method: 'POST',
    path: '/plan-orders/:id/verify-transfer',
    roles,
    summary: 'The reported transfer is on the account: the plan holds',
    params: IdParams,
    output: PlanOrderView,
    run: (context, { params }) => subscriptions.verifyPlanTransfer(context, params.id),
  });
  operation(app, {
    id: 'refusePlanTransfer',
    method: 'POST',
    path: '/plan-orders/:id/refuse-transfer',
    roles,
    summary: 'The reported transfer cannot be found',
    params: IdParams,
    body: RefusePlanTransfer,
    output: PlanOrderView,
    run: (context, { params, body }) => subscriptions.refusePlanTransfer(context, params.id, body.reason),
  });
  operation(app, {
    id: 'refundPlanOrder',
    method: 'POST',
    path: '/plan-orders/:id/refund',
    roles,
    fresh: true,
    summary: 'Give a paid order back: its money, its invoice and the plan',
    params: IdParams,
    body: RefundPlanOrder,
    output: PlanOrderView,
    run: (context, { params, body }) => subscriptions.refundPlanOrder(context, params.id, body.reason),
  });
  operation(app, {
    id: 'getAgencyPlanInvoicePdf',
    method: 'GET',
    path: '/plan-orders/:id/invoice',
    roles,
    summary: 'Where the invoice of an order opens, for some minutes',
    params: IdParams,
    output: FileLinkView,
    run: (context, { params }) => subscriptions.getPlanInvoicePdf(context, params.id),
  });
  operation(app, {
    id: 'getPlanIssuer',
    method: 'GET',
    path: '/plan-issuer',
    roles,
    summary: 'Who bills the agencies, and where they transfer to',
    output: PlanIssuer,
    run: (context) => subscriptions.getPlanIssuer(context),
  });
  operation(app, {
    id: 'updatePlanIssuer',
    method: 'PUT',
    path: '/plan-issuer',
    roles,
    fresh: true,
    summary: 'Change who bills the agencies; the other admins are told',
    body: UpdatePlanIssuer,
    output: PlanIssuer,
    run: (context, { body }) => subscriptions.updatePlanIssuer(context, body),
  });
}
