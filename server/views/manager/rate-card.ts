import type { FastifyInstance } from 'fastify';
import * as invoices from '../../domain/invoices/index.ts';
import * as terms from '../../domain/terms/index.ts';
import { MANAGERS, operation } from '../../platform/http/operation.ts';

const { CalculateFromRateCard, Calculation } = invoices.invoiceSchemas;
const { ListRateCardVersions, RateCardVersionPage, RateCardView } = terms.termsSchemas;

/** What the agency asks for, to read. */
export default async function views(app: FastifyInstance) {
  const roles = MANAGERS;
  operation(app, {
    id: 'getRateCard',
    method: 'GET',
    path: '/rate-card',
    roles,
    summary: 'The rate card that holds today, and what is planned',
    output: RateCardView,
    run: (context) => terms.getRateCard(context),
  });
  operation(app, {
    id: 'listRateCardVersions',
    method: 'GET',
    path: '/rate-card/versions',
    roles,
    summary: 'Every version of the rate card, newest first',
    query: ListRateCardVersions,
    output: RateCardVersionPage,
    run: (context, { query }) => terms.listRateCardVersions(context, query),
  });
  operation(app, {
    id: 'calculateFromRateCard',
    method: 'GET',
    path: '/rate-card/calculation',
    roles,
    summary: 'What an offer would cost by the rate card of today',
    description: 'By the rules of the invoice. Pay for which there is no band answers 422.',
    query: CalculateFromRateCard,
    output: Calculation,
    run: (context, { query }) => invoices.calculateFromRateCard(context, query),
  });
}
