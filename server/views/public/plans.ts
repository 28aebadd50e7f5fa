import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as plans from '../../domain/plans/index.ts';
import * as subscriptions from '../../domain/subscriptions/index.ts';
import { bareOperation, operation } from '../../platform/http/operation.ts';

const Taken = z.object({ taken: z.literal(true) });

export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  const providers = subscriptions.openProviders(settings);

  operation(app, {
    id: 'listPublicPlans',
    method: 'GET',
    path: '/plans',
    roles: 'anyone',
    summary: 'What the plans cost and allow today',
    output: plans.planSchemas.PublicPlans,
    run: (context) => plans.listPublicPlans(context),
  });

  await app.register(async (signed) => {
    signed.removeContentTypeParser('application/json');
    signed.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => body,
    );
    for (const [name, id] of [
      ['stripe', 'takeStripeWebhook'],
      ['razorpay', 'takeRazorpayWebhook'],
    ] as const)
      bareOperation(signed, {
        id,
        method: 'POST',
        path: `/payments/${name}`,
        roles: 'anyone',
        summary: `Where ${name === 'stripe' ? 'Stripe' : 'Razorpay'} says what was paid; only what it has signed counts`,
        output: Taken,
        rawBody: true,
        answer: async (_actor, _input, request) => {
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          await subscriptions.takeWebhook({ db, providers, now: clock.now() }, name, body, request.headers);
          return { taken: true };
        },
      });
  });
}
