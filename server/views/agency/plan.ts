import type { FastifyInstance } from 'fastify';
import { FileLinkView } from '../../domain/files/index.ts';
import * as subscriptions from '../../domain/subscriptions/index.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const {
  ChangeLater,
  ChoosePlan,
  ListPlanOrders,
  PayPlanOrder,
  PlanOrderPage,
  PlanOrderView,
  PlanQuote,
  PlanView,
  ReportTransfer,
} = subscriptions.subscriptionSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin'] as const;
  const { db, clock, settings } = app.services;
  const names = subscriptions.providerNames(settings);
  const providers = subscriptions.openProviders(settings);

  operation(app, {
    id: 'getPlan',
    method: 'GET',
    path: '/plan',
    roles,
    summary: 'The plan of my agency, what is used of it, and what can be chosen',
    output: PlanView,
    run: (context) => subscriptions.getPlan(context, names),
  });
  operation(app, {
    id: 'quotePlan',
    method: 'POST',
    path: '/plan/quote',
    roles,
    summary: 'What another plan would cost now, with tax, or what would exceed it',
    body: ChoosePlan,
    output: PlanQuote,
    run: (context, { body }) => subscriptions.quotePlan(context, body),
  });
  operation(app, {
    id: 'changePlanLater',
    method: 'POST',
    path: '/plan/change-later',
    roles,
    summary: 'Have a smaller plan, or the free one, follow at the end of what is paid',
    body: ChangeLater,
    output: PlanView,
    run: (context, { body }) => subscriptions.changePlanLater(context, body, names),
  });
  operation(app, {
    id: 'keepPlan',
    method: 'POST',
    path: '/plan/keep',
    roles,
    summary: 'Keep the present plan after all',
    output: PlanView,
    run: (context) => subscriptions.keepPlan(context, names),
  });
  operation(app, {
    id: 'listPlanOrders',
    method: 'GET',
    path: '/plan-orders',
    roles,
    summary: 'What my agency has ordered, the newest first',
    query: ListPlanOrders,
    output: PlanOrderPage,
    run: (context, { query }) => subscriptions.listPlanOrders(context, query),
  });
  operation(app, {
    id: 'orderPlan',
    method: 'POST',
    path: '/plan-orders',
    roles,
    status: 201,
    summary: 'Order a plan; it holds from the moment it is paid',
    body: ChoosePlan,
    output: PlanOrderView,
    run: (context, { body }) => subscriptions.orderPlan(context, body),
  });
  // The provider is asked while no transaction is open; a repeat leads to the same page there.
  bareOperation(app, {
    id: 'payPlanOrder',
    method: 'POST',
    path: '/plan-orders/:id/pay',
    roles,
    summary: 'Choose how it is paid: `checkoutUrl` leads to the provider, a transfer has its invoice issued',
    params: IdParams,
    body: PayPlanOrder,
    output: PlanOrderView,
    answer: (actor, { params, body }) =>
      subscriptions.payPlanOrder(
        { db, providers, now: clock.now(), publicUrl: settings.publicUrl },
        actor,
        params.id,
        body.provider,
      ),
  });
  operation(app, {
    id: 'getPlanInvoicePdf',
    method: 'GET',
    path: '/plan-orders/:id/invoice',
    roles,
    summary: 'Where the invoice of an order opens, for some minutes',
    params: IdParams,
    output: FileLinkView,
    run: (context, { params }) => subscriptions.getPlanInvoicePdf(context, params.id),
  });
  operation(app, {
    id: 'cancelPlanOrder',
    method: 'POST',
    path: '/plan-orders/:id/cancel',
    roles,
    summary: 'Cancel an order that is not paid',
    params: IdParams,
    output: PlanOrderView,
    run: (context, { params }) => subscriptions.cancelPlanOrder(context, params.id),
  });
  operation(app, {
    id: 'reportPlanTransfer',
    method: 'POST',
    path: '/plan-orders/:id/report-transfer',
    roles,
    summary: 'Say that the transfer was sent',
    params: IdParams,
    body: ReportTransfer,
    output: PlanOrderView,
    run: (context, { params, body }) => subscriptions.reportPlanTransfer(context, params.id, body),
  });
}
