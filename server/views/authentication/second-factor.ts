import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as accounts from '../../domain/accounts/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { Instant } from '../../platform/http/shapes.ts';
import { countTry } from '../../platform/http/tries.ts';

const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('Each good once; shown this once.'),
});

export default async function views(app: FastifyInstance) {
  const { authDb, settings } = app.services;

  bareOperation(app, {
    id: 'getSecondFactor',
    method: 'GET',
    path: '/second-factor',
    roles: 'signed-in',
    summary: 'Whether I have a second factor',
    output: z.object({ confirmedAt: Instant.nullable(), recoveryCodesLeft: z.int() }),
    answer: async (actor) => accounts.getSecondFactor(authDb, actor.userId!),
  });

  bareOperation(app, {
    id: 'beginSecondFactor',
    method: 'POST',
    path: '/second-factor/begin',
    roles: 'signed-in',
    evenWithoutTerms: true,
    fresh: true,
    summary: 'A new secret for an authenticator app; it counts once a code of it is given',
    output: z.object({ secret: z.string(), uri: z.string(), svg: z.string() }),
    answer: async (actor) => {
      const { email } = await accounts.getAccount(authDb, actor.userId!);
      return accounts.beginSecondFactor(authDb, settings.secret, { userId: actor.userId!, email });
    },
  });

  bareOperation(app, {
    id: 'confirmSecondFactor',
    method: 'POST',
    path: '/second-factor/confirm',
    roles: 'signed-in',
    evenWithoutTerms: true,
    fresh: true,
    summary: 'Turn the second factor on with its first code',
    body: z.strictObject({ code: z.string().min(6).max(10) }),
    output: RecoveryCodes,
    answer: async (actor, { body }) => {
      await countTry(authDb, { key: `second-factor ${actor.userId}`, tries: 10, seconds: 300 });
      const codes = await accounts.confirmSecondFactor(authDb, settings.secret, actor.userId!, body.code);
      return { recoveryCodes: codes };
    },
  });

  bareOperation(app, {
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/second-factor/recovery-codes',
    roles: 'signed-in',
    evenWithoutTerms: true,
    fresh: true,
    summary: 'New recovery codes; the old ones count no more',
    output: RecoveryCodes,
    answer: async (actor) => ({ recoveryCodes: await accounts.renewRecoveryCodes(authDb, actor.userId!) }),
  });

  bareOperation(app, {
    id: 'removeSecondFactor',
    method: 'DELETE',
    path: '/second-factor',
    roles: 'signed-in',
    fresh: true,
    summary: 'Turn the second factor off',
    output: z.object({ done: z.literal(true) }),
    answer: async (actor) => {
      await accounts.removeSecondFactor(authDb, actor.userId!);
      return { done: true };
    },
  });
}
