import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { withdraw } from '../../domain/applications/index.ts';
import * as offers from '../../domain/offers/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ListOffers, OfferPage, OfferReason, OfferView } = offers.offerSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['candidate'] as const;
  operation(app, {
    id: 'listOffers',
    method: 'GET',
    path: '/offers',
    roles,
    summary: 'My offers, newest first',
    query: ListOffers,
    output: OfferPage,
    run: (context, { query }) => offers.listOffers(context, query),
  });
  operation(app, {
    id: 'getOffer',
    method: 'GET',
    path: '/offers/:id',
    roles,
    summary: 'One of my offers',
    params: IdParams,
    output: OfferView,
    run: (context, { params }) => offers.getOffer(context, params.id),
  });
  operation(app, {
    id: 'acceptOffer',
    method: 'POST',
    path: '/offers/:id/accept',
    roles,
    summary: 'Accept an offer',
    params: IdParams,
    output: OfferView,
    run: (context, { params }) => offers.acceptOffer(context, params.id),
  });
  operation(app, {
    id: 'declineOffer',
    method: 'POST',
    path: '/offers/:id/decline',
    roles,
    summary: 'Decline an offer with a reason',
    params: IdParams,
    body: OfferReason,
    output: OfferView,
    run: (context, { params, body }) => offers.declineOffer(context, params.id, body.reason),
  });
  operation(app, {
    id: 'withdrawApplication',
    method: 'POST',
    path: '/applications/:id/withdraw',
    roles,
    summary: 'Withdraw from a job',
    params: IdParams,
    output: z.object({ withdrawn: z.literal(true) }),
    run: async (context, { params }) => {
      await withdraw(context, params.id);
      return { withdrawn: true as const };
    },
  });
}
