import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { NotFound } from '../../platform/errors.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const Account = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  organisation: z.string().nullable(),
});

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'listDemoAccounts',
    method: 'GET',
    path: '/demo-accounts',
    roles: 'anyone',
    summary: 'The people of the demonstration; 404 where this is none',
    output: z.object({ accounts: z.array(Account) }),
    answer: async () => {
      if (app.services.settings.mode !== 'demo') throw new NotFound('This address');
      const { demoAccounts } = await import('../../../scripts/demo/accounts.ts');
      return { accounts: demoAccounts() };
    },
  });
}
