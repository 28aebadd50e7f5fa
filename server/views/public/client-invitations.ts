import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findSessionUser, type InvitedAccount, startSession } from '../../domain/accounts/index.ts';
import * as engagements from '../../domain/engagements/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { forgetNewcomer, proofOf } from '../authentication/providers.ts';

const { ClaimCompany, InvitationByLink, Joined, Reason, SignUpByInvitation } = engagements.engagementSchemas;
const TokenParams = z.strictObject({ token: z.string().max(100) });
const Declined = z.object({ declined: z.literal(true) });

/** The links that agencies mail to clients: to work together, or to claim the company that an agency made. */
export default async function views(app: FastifyInstance) {
  const surroundings = (request: FastifyRequest) => {
    const { db, authDb, clock, settings } = app.services;
    return { db, authDb, device: request.device(), secret: settings.secret, now: clock.now() };
  };
  const sessionUser = (request: FastifyRequest) => {
    const token = request.sessionToken();
    return token ? findSessionUser(app.services.authDb, token) : null;
  };
  /** Also who is signed in and belongs to nothing yet. */
  const asThemselves = async (actor: Actor, request: FastifyRequest): Promise<Actor> => {
    const user = actor.userId ? null : await sessionUser(request);
    return user ? { ...actor, userId: user.id, name: user.name } : actor;
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
      answer: async (actor, { params: { token } }, request) => ({
        ...(await engagements.throughInvitation(
          surroundings(request),
          { token, kind, actor },
          engagements.getClientInvitationByLink,
        )),
        signedInAs: (await sessionUser(request))?.email ?? null,
      }),
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
    description:
      'The address of the mail becomes that of a new account, counts as verified, and is signed in. 409 `has_account`, 403 `other_address` as for `signUpByInvitation`.',
    params: TokenParams,
    body: SignUpByInvitation,
    output: Joined,
    status: 201,
    answer: async (actor, { params: { token }, body: { account, ...company } }, request, reply) => {
      const answered = await engagements.throughInvitationWithAccount(
        surroundings(request),
        {
          token,
          kind: 'engagement',
          actor: await asThemselves(actor, request),
          account: withProof(request, account),
          country: company.country,
        },
        (context, invitation, userId) =>
          engagements.signUpByClientInvitation(context, invitation, userId, company),
      );
      return welcome(request, reply, answered);
    },
  });
  bareOperation(app, {
    id: 'claimCompany',
    method: 'POST',
    path: '/claims/:token/claim',
    roles: 'anyone',
    summary: 'Become the first client of the company that the agency made; works once',
    description: 'A new account is made as by `signUpByClientInvitation`.',
    params: TokenParams,
    body: ClaimCompany,
    output: Joined,
    status: 201,
    answer: async (actor, { params: { token }, body: { account } }, request, reply) => {
      const answered = await engagements.throughInvitationWithAccount(
        surroundings(request),
        {
          token,
          kind: 'claim',
          actor: await asThemselves(actor, request),
          account: withProof(request, account),
          country: null,
        },
        engagements.claimCompany,
      );
      return welcome(request, reply, answered);
    },
  });

  /** A new account is signed in. */
  async function welcome(
    request: FastifyRequest,
    reply: FastifyReply,
    { joined, made }: { joined: z.output<typeof Joined>; made: InvitedAccount | null },
  ) {
    if (made) {
      const { membershipId } = joined;
      const session = { ...request.device(), ...made, membershipId };
      reply.keepSession(await startSession(app.services.authDb, session));
      forgetNewcomer(reply);
    }
    return reply.status(201).send(joined);
  }
}

function withProof<A extends { password?: string }>(request: FastifyRequest, account: A | undefined) {
  if (!account) return null;
  const { password, ...person } = account;
  return { ...person, proof: proofOf(request, password, 'account.password') };
}
