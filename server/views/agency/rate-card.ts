import type { FastifyInstance } from 'fastify';
import * as terms from '../../domain/terms/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { CheckedRateCard, CheckRateCard, RateCardView, SaveRateCard } = terms.termsSchemas;

/** What the agency asks for, to change. */
export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin'] as const;
  operation(app, {
    id: 'checkRateCard',
    method: 'POST',
    path: '/rate-card/check',
    roles,
    summary: 'Whether these bands go together, and what pay they leave out; nothing is saved',
    body: CheckRateCard,
    output: CheckedRateCard,
    run: (context, { body }) => terms.checkRateCard(context, body),
  });
  operation(app, {
    id: 'saveRateCard',
    method: 'POST',
    path: '/rate-card/versions',
    roles,
    summary: 'Save the whole rate card as a new version, which holds from a day on',
    description:
      'Two bands for the same pay answer 422 at their cells; a card that somebody saved meanwhile 409 `stale`.',
    body: SaveRateCard,
    output: RateCardView,
    status: 201,
    run: (context, { body }) => terms.saveRateCard(context, body),
  });
  operation(app, {
    id: 'withdrawRateCard',
    method: 'POST',
    path: '/rate-card/versions/:id/withdraw',
    roles,
    summary: 'A planned version shall not come to hold',
    params: IdParams,
    output: RateCardView,
    run: (context, { params }) => terms.withdrawRateCard(context, params.id),
  });
}
