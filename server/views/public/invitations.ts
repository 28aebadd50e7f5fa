import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { activateMembership, findSessionUser, startSession } from '../../domain/accounts/index.ts';
import * as members from '../../domain/members/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { endStreams } from '../../platform/live.ts';
import { forgetNewcomer, proofOf } from '../authentication/providers.ts';

const { InvitationByLink, Joined, SignUpByInvitation } = members.memberSchemas;
const TokenParams = z.strictObject({ token: z.string().max(100) });

/** An invitation through its mailed link, for somebody who may have no account, or no membership, yet. */
export default async function views(app: FastifyInstance) {
  const { db, authDb, clock, settings } = app.services;
  const around = () => ({ db, authDb, secret: settings.secret, now: clock.now() });
  const sessionUser = (request: FastifyRequest) => {
    const token = request.sessionToken();
    return token ? findSessionUser(authDb, token) : null;
  };

  bareOperation(app, {
    id: 'getInvitationByLink',
    method: 'GET',
    path: '/invitations/:token',
    roles: 'anyone',
    summary: 'The invitation of a mailed link, and what to do next',
    description:
      '410 with `invitation_used`, `invitation_revoked` or `invitation_expired` where it opens no more.',
    params: TokenParams,
    output: InvitationByLink,
    answer: async (_actor, { params }, request) =>
      members.readInvitation(around(), params.token, await sessionUser(request)),
  });

  bareOperation(app, {
    id: 'signUpByInvitation',
    method: 'POST',
    path: '/invitations/:token/sign-up',
    roles: 'anyone',
    summary: 'Make an account for the invited address, join, and be signed in',
    description:
      '409 `has_account` where the address has one: sign in and join with it. 403 `other_address` where Google or LinkedIn knows the person by another.',
    params: TokenParams,
    body: SignUpByInvitation,
    output: Joined,
    status: 201,
    answer: async (_actor, { params, body }, request, reply) => {
      const device = request.device();
      const proof = proofOf(request, body.password, 'password');
      const { userId, method, ...joined } = await members.signUpByInvitation(
        around(),
        params.token,
        body.name,
        proof,
        device,
      );
      const { membershipId } = joined;
      reply.keepSession(await startSession(authDb, { ...device, userId, method, membershipId }));
      forgetNewcomer(reply);
      return reply.status(201).send(joined);
    },
  });

  bareOperation(app, {
    id: 'joinByInvitation',
    method: 'POST',
    path: '/invitations/:token/join',
    roles: 'anyone',
    summary: 'Join with the account that is signed in; its address must be the invited one',
    params: TokenParams,
    output: Joined,
    answer: async (_actor, { params }, request, reply) => {
      const joined = await members.joinByInvitation(around(), params.token, await sessionUser(request));
      const token = request.sessionToken()!;
      const next = await activateMembership(authDb, token, joined.membershipId, request.hasSessionCookie());
      if (next && next !== token) reply.keepSession(next);
      await endStreams(authDb, token);
      return joined;
    },
  });
}
