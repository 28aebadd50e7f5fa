/** What is to be sent: of each event once to each endpoint that wants it, a test, and something once more. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue, enqueueAll } from '../../platform/queue.ts';
import { lockWebhook } from './locking.ts';
import { AUDIENCES } from './types.ts';

export const PING = 'webhook.ping';

/** Once, however often an event is derived; as the system. */
export async function queueWebhooks({ db, now }: Context, eventId: string): Promise<void> {
  // Locked, as one that is deleted meanwhile would take with it all else that is told of the event.
  const { rows: wanted } = await sql<{ endpointId: string; agencyId: string; type: string; at: Date }>`
    select w.id as endpoint_id, w.agency_id, e.type, e.at from event e join webhook_endpoint w on w.agency_id = e.agency_id
    where e.id = ${eventId} and w.enabled and w.created_at <= e.at and e.audience && ${[...AUDIENCES]}::text[]
      and (w.types = '{}' or e.type = any(w.types))
    for key share of w`.execute(db);
  if (!wanted.length) return;
  await db
    .insertInto('webhookDelivery')
    .values(wanted.map((row) => ({ id: newId(), eventId, triesFrom: now, nextTryAt: now, ...row })))
    .onConflict((conflict) => conflict.columns(['endpointId', 'eventId']).doNothing())
    .execute();
  await enqueueAll(
    db,
    'sendWebhooks',
    wanted.map(({ endpointId }) => ({ endpointId })),
  );
}

/** A test, also of one that is switched off. It is tried once. */
export async function pingWebhook(context: Context, id: string): Promise<void> {
  const { db, now } = context;
  const { agencyId } = await lockWebhook(context, id);
  const waiting = await db
    .selectFrom('webhookDelivery')
    .select('id')
    .where('endpointId', '=', id)
    .where('type', '=', PING)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting)
    throw new Conflict('ping_waits', 'A test is on its way already. Its answer appears in the log.');
  await db
    .insertInto('webhookDelivery')
    .values({ id: newId(), endpointId: id, agencyId, type: PING, at: now, triesFrom: now, nextTryAt: now })
    .execute();
  await enqueue(db, 'sendWebhooks', { endpointId: id });
}

/** With a new day of tries, under the same id, so that the receiver knows what it has. */
export async function sendWebhookAgain(context: Context, id: string, deliveryId: string): Promise<void> {
  const { db, now } = context;
  const { enabled } = await lockWebhook(context, id);
  const delivery = await db
    .selectFrom('webhookDelivery')
    .select(['type', 'state'])
    .where('id', '=', deliveryId)
    .where('endpointId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!delivery) throw new NotFound('This delivery');
  if (delivery.type === PING) throw new Conflict('is_ping', 'A test is not sent again. Send another one.');
  if (!enabled) throw new Conflict('webhook_off', 'This webhook is switched off. Switch it on first.');
  // It is on its way: pressing twice sends once.
  if (delivery.state === 'waiting') return;
  await db
    .updateTable('webhookDelivery')
    .set({ state: 'waiting', tries: 0, triesFrom: now, nextTryAt: now })
    .where('id', '=', deliveryId)
    .execute();
  await enqueue(db, 'sendWebhooks', { endpointId: id });
}
