import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as offers from '../../domain/offers/index.ts';
import type { Context } from '../../platform/context.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { OfferReason, OfferView } = offers.offerSchemas;
const TokenParams = z.strictObject({ token: z.string().max(100) });

/** An offer through the one-time link of its mail: no account, the bearer acts as the candidate of this one record. */
export default async function views(app: FastifyInstance) {
  async function through<T>(
    token: string,
    work: (context: Context, offerId: string) => Promise<T>,
  ): Promise<T> {
    const { db, clock, settings } = app.services;
    const { actor, offerId } = await offers.openOfferLink(db, settings.secret, token, clock.now());
    return runAs(db, actor, clock.now(), (context) => work(context, offerId));
  }

  bareOperation(app, {
    id: 'getOfferByLink',
    method: 'GET',
    path: '/offers/:token',
    roles: 'anyone',
    summary: 'The offer of a mailed link',
    params: TokenParams,
    output: OfferView,
    answer: (_actor, { params }) => through(params.token, (context, id) => offers.getOffer(context, id)),
  });
  bareOperation(app, {
    id: 'acceptOfferByLink',
    method: 'POST',
    path: '/offers/:token/accept',
    roles: 'anyone',
    summary: 'Accept the offer of a mailed link; works once',
    params: TokenParams,
    output: OfferView,
    answer: (_actor, { params }) => through(params.token, (context, id) => offers.acceptOffer(context, id)),
  });
  bareOperation(app, {
    id: 'declineOfferByLink',
    method: 'POST',
    path: '/offers/:token/decline',
    roles: 'anyone',
    summary: 'Decline the offer of a mailed link',
    params: TokenParams,
    body: OfferReason,
    output: OfferView,
    answer: (_actor, { params, body }) =>
      through(params.token, (context, id) => offers.declineOffer(context, id, body.reason)),
  });
}
