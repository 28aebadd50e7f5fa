import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { bareOperation, operation } from '../../platform/http/operation.ts';
import { countTry } from '../../platform/http/tries.ts';
import { sessionOf } from './sessions.ts';
import { organisation } from './sign-up.ts';

const Membership = z.object({ membershipId: z.uuid().describe('To go on in with `activateMembership`.') });

export default async function views(app: FastifyInstance) {
  const { authDb } = app.services;

  operation(app, {
    id: 'foundOrganisation',
    method: 'POST',
    path: '/organisations',
    roles: 'signed-in',
    status: 201,
    summary: 'Found an agency or a company with the account that I have',
    body: z.strictObject({
      kind: z.enum(['agency', 'client_company']),
      ...organisation,
      timeZone: accounts.TimeZone,
    }),
    output: Membership,
    // By the pool of sign-in, within the transaction that keeps the answer: pressed twice it founds once.
    run: async ({ actor, now }, { body: { organisationName: name, ...founding } }, request) => {
      sessionOf(request);
      await countTry(authDb, { key: `found ${actor.userId}`, tries: 10, seconds: 86_400 });
      const founded = { ...founding, name };
      return { membershipId: await accounts.foundOrganisation(authDb, actor.userId!, founded, now) };
    },
  });

  bareOperation(app, {
    id: 'becomeCandidate',
    method: 'POST',
    path: '/become-candidate',
    roles: 'signed-in',
    summary:
      'Look for a job with the account that I have; agencies’ records with my address become mine to see',
    output: Membership,
    answer: async (actor, _input, request) => {
      sessionOf(request);
      return { membershipId: await accounts.becomeCandidate(authDb, actor.userId!) };
    },
  });
}
