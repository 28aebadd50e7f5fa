import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { networkOf } from '../../platform/http/network.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { text } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';
import { verifyLink } from '../../platform/ids.ts';

const HOUR = 3600;

const person = {
  name: text(1, 120),
  acceptTerms: z.literal(true, { error: 'Please accept the terms first.' }),
  timeZone: accounts.TimeZone.describe('IANA, as the browser says.'),
  locale: accounts.Locale,
};
export const organisation = {
  organisationName: text(1, 200),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Please choose a country.')
    .describe('ISO 3166-1 alpha-2.'),
};

/** @param proof by what the person will sign in, where it is not a provider */
export const newAccount = <P extends z.ZodRawShape>(proof: P) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agency'), ...person, ...proof, ...organisation }),
    z.strictObject({ kind: z.literal('client_company'), ...person, ...proof, ...organisation }),
    z.strictObject({ kind: z.literal('candidate'), ...person, ...proof }),
  ]);

const SignUp = newAccount({
  email: accounts.EmailAddress,
  password: z
    .string()
    .max(accounts.PASSWORD_MAX)
    .describe('At least 10 characters, none of the common ones.'),
});

const Sent = z.object({ sent: z.literal(true).describe('The same for an address that has an account.') });

export const LinkToken = z.string().min(1).max(100);

export default async function views(app: FastifyInstance) {
  const { authDb, settings, clock } = app.services;
  const generous = settings.mode === 'production' ? 1 : 100;

  bareOperation(app, {
    id: 'signUp',
    method: 'POST',
    path: '/sign-up',
    roles: 'anyone',
    summary: 'Ask for an account; a link is mailed that makes it',
    body: SignUp,
    output: Sent,
    answer: async (_actor, { body }, request) => {
      await countTry(authDb, {
        key: `sign-up ${networkOf(request.ip)}`,
        tries: 20 * generous,
        seconds: HOUR,
      });
      const { acceptTerms, ...input } = body;
      await accounts.signUp(authDb, input, request.device());
      return { sent: true };
    },
  });

  bareOperation(app, {
    id: 'resendSignUp',
    method: 'POST',
    path: '/sign-up/resend',
    roles: 'anyone',
    summary: 'Mail the link once more',
    body: z.strictObject({ email: accounts.EmailAddress }),
    output: Sent,
    answer: async (_actor, { body }, request) => {
      await countTry(authDb, { key: `resend ${networkOf(request.ip)}`, tries: 20 * generous, seconds: HOUR });
      await accounts.resendSignUp(authDb, body.email);
      return { sent: true };
    },
  });

  bareOperation(app, {
    id: 'confirmSignUp',
    method: 'POST',
    path: '/sign-up/confirm',
    roles: 'anyone',
    summary: 'Use the mailed link: the account is made, and its first session begins',
    body: z.strictObject({ token: LinkToken }),
    output: z.object({ done: z.literal(true) }),
    answer: async (_actor, { body }, request, reply) => {
      const id = verifyLink(body.token, settings.secret);
      if (!id) throw new accounts.LinkGone('This link is not complete. Open it from the mail again.');
      reply.keepSession(await accounts.confirmSignUp(authDb, id, clock.now(), request.device()));
      return { done: true };
    },
  });
}
