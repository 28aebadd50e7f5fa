import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as engagements from '../../domain/engagements/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { ClaimCompany, InvitationByLink, Joined, Reason, SignUpByInvitation } = engagements.engagementSchemas;
const TokenParams = z.strictObject({ token: z.string().max(100) });
const Declined = z.object({ declined: z.literal(true) });

/** The links that agencies mail to clients: to work together, or to claim the company that an agency made. */
export default async function views(app: FastifyInstance) {
  const surroundings = (request: FastifyRequest) => {
    const { db, authDb, clock, settings } = app.services;
    return { db, authDb, device: request.device(), secret: settings.secret, now: clock.now() };
  };
  for (const [kind, path, names] of [
    ['engagement', '/engagement-invitations', ['getClientInvitationByLink', 'declineClientInvitationByLink']],
    ['claim', '/claims', ['getClaimByLink', 'declineClaimByLink']],
  ] as const) {
    bareOperation(app, {
      id: names[0],
      method: 'GET',
      path: `${path}/:token`,
      roles: 'anyone',
      summary: 'What a mailed link invites to',
      params: TokenParams,
      output: InvitationByLink,
      answer: (actor, { params: { token } }, request) =>
        engagements.throughInvitation(
          surroundings(request),
          { token, kind, actor },
          engagements.getClientInvitationByLink,
        ),
    });
    bareOperation(app, {
      id: names[1],
      method: 'POST',
      path: `${path}/:token/decline`,
      roles: 'anyone',
      summary: 'Decline without an account',
      params: TokenParams,
      body: Reason,
      output: Declined,
      answer: async (actor, { params: { token }, body }, request) => {
        await engagements.throughInvitation(
          surroundings(request),
          { token, kind, actor },
          (context, invitation) => engagements.declineClientInvitation(context, invitation, body.reason),
        );
        return { declined: true };
      },
    });
  }

  bareOperation(app, {
    id: 'signUpByClientInvitation',
    method: 'POST',
    path: '/engagement-invitations/:token/sign-up',
    roles: 'anyone',
    summary: 'Make my company (and account) and work with the agency',
    description: 'The address of the mail becomes the account’s and counts as verified. It does not sign in.',
    params: TokenParams,
    body: SignUpByInvitation,
    output: Joined,
    status: 201,
    answer: (actor, { params: { token }, body: { account, ...company } }, request, reply) => {
      reply.status(201);
      return engagements.throughInvitationWithAccount(
        surroundings(request),
        { token, kind: 'engagement', actor, account },
        (context, invitation, userId) =>
          engagements.signUpByClientInvitation(context, invitation, userId, company),
      );
    },
  });
  bareOperation(app, {
    id: 'claimCompany',
    method: 'POST',
    path: '/claims/:token/claim',
    roles: 'anyone',
    summary: 'Become the first client of the company that the agency made; works once',
    params: TokenParams,
    body: ClaimCompany,
    output: Joined,
    status: 201,
    answer: (actor, { params: { token }, body: { account } }, request, reply) => {
      reply.status(201);
      return engagements.throughInvitationWithAccount(
        surroundings(request),
        { token, kind: 'claim', actor, account },
        engagements.claimCompany,
      );
    },
  });
}
