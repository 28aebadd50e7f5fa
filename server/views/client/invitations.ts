import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as engagements from '../../domain/engagements/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { Joined, Reason } = engagements.engagementSchemas;
const TokenParams = z.strictObject({ token: z.string().max(100) });

/** The answer of a client who is signed in, for the company they act for now; the link of the mail is the right. */
export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  const surroundings = () => {
    const { db, clock, settings } = app.services;
    return { db, secret: settings.secret, now: clock.now() };
  };
  bareOperation(app, {
    id: 'acceptClientInvitation',
    method: 'POST',
    path: '/invitations/:token/accept',
    roles,
    summary: 'Work with the agency, for my company',
    params: TokenParams,
    output: Joined,
    answer: (actor, { params }) =>
      engagements.throughInvitation(
        surroundings(),
        { token: params.token, kind: 'engagement', actor },
        engagements.acceptClientInvitation,
      ),
  });
  bareOperation(app, {
    id: 'declineClientInvitation',
    method: 'POST',
    path: '/invitations/:token/decline',
    roles,
    summary: 'Decline, with a reason',
    params: TokenParams,
    body: Reason,
    output: z.object({ declined: z.literal(true) }),
    answer: async (actor, { params, body }) => {
      await engagements.throughInvitation(
        surroundings(),
        { token: params.token, kind: 'engagement', actor },
        (context, invitation) => engagements.declineClientInvitation(context, invitation, body.reason),
      );
      return { declined: true };
    },
  });
}
