import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';

/** Of the actor's agency, until the transaction ends. @throws NotFound for another's */
export async function lockWebhook({ db }: Context, id: string) {
  const endpoint = await db
    .selectFrom('webhookEndpoint')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!endpoint) throw new NotFound('This webhook');
  return endpoint;
}
