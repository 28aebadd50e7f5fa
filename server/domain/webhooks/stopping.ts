/** What becomes of deliveries when their endpoint is switched off, and endpoints that switch themselves off. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { announceWebhook } from '../organisations/index.ts';

/** Those that wait are sent no more, unless somebody says so one by one. */
export async function giveUpWaiting({ db }: Context, endpointId: string): Promise<void> {
  await db
    .updateTable('webhookDelivery')
    .set({
      state: 'given_up',
      nextTryAt: null,
      error: sql`coalesce(error || ' ', '') || 'The webhook was switched off.'`,
    })
    .where('endpointId', '=', endpointId)
    .where('state', '=', 'waiting')
    .execute();
}

const REASONS = {
  gone: 'The receiver answered 410 Gone: it wants nothing any more.',
  failing: 'Nothing has arrived there for three days.',
};

/** Without anybody's hand; the agency's admins are told. */
export async function stopWebhook(
  context: Context,
  endpoint: { id: string; agencyId: string; url: string },
  because: keyof typeof REASONS,
): Promise<void> {
  const stopped = await context.db
    .updateTable('webhookEndpoint')
    .set({ enabled: false, offBecause: because })
    .where('id', '=', endpoint.id)
    .where('enabled', '=', true)
    .returning('id')
    .executeTakeFirst();
  await giveUpWaiting(context, endpoint.id);
  if (stopped) await announceWebhook(context, 'webhook.stopped', endpoint, { reason: REASONS[because] });
}
