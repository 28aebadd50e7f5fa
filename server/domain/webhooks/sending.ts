/**
 * Posts what is due. One endpoint is served by one process at a time and one delivery after the other, in turns, so that
 * a busy one leaves room for others; no transaction is open while a receiver is waited for.
 */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { post } from '../../platform/post.ts';
import { enqueue, enqueueAll } from '../../platform/queue.ts';
import { PING } from './deliveries.ts';
import type { Surroundings } from './endpoints.ts';
import { type Delivery, type Letter, writeLetter } from './letter.ts';
import { noteAnswer } from './noting.ts';
import { SECOND } from './schedule.ts';
import { signingSecrets } from './secrets.ts';

type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** Before it is another endpoint's turn: so many deliveries, or as long as one of them may take. */
const TURN = 50;
/** A process that was killed while it waited for a receiver holds up the endpoint no longer than so many tries may take. */
const HELD_TRIES = 3;

/** For all of an endpoint that is due; where another process sends there already, that one goes on. */
export async function sendWebhooks(
  asSystem: AsSystem,
  surroundings: Surroundings,
  endpointId: string,
  ending?: AbortSignal,
): Promise<void> {
  const { webhookPrivateAddresses: privateAddresses, webhookPatience } = surroundings;
  const manner = { privateAddresses, patienceMs: webhookPatience * SECOND, ending };
  const turnBegan = performance.now();
  for (let sent = 0; sent < TURN && performance.now() - turnBegan < manner.patienceMs; sent++) {
    const taken = await asSystem((context) => takeNext(context, endpointId, surroundings));
    if (!taken) return;
    const began = performance.now();
    const { status, answer, error } = await post({ url: taken.url, ...taken.letter }, manner);
    const milliseconds = Math.round(performance.now() - began);
    await asSystem((context) => noteAnswer(context, taken.delivery, { status, answer, error, milliseconds }));
  }
  await asSystem(({ db }) => enqueue(db, 'sendWebhooks', { endpointId }));
}

type Taken = { delivery: Delivery; url: string; letter: Letter };

/** The longest due one, with the endpoint held: of two processes one gets it. */
async function takeNext(
  context: Context,
  endpointId: string,
  { secret, webhookPatience }: Surroundings,
): Promise<Taken | null> {
  const { db, now } = context;
  const held = await db
    .updateTable('webhookEndpoint')
    .set({ heldUntil: sql`clock_timestamp() + make_interval(secs => ${HELD_TRIES * webhookPatience})` })
    .where('id', '=', endpointId)
    .where(sql<boolean>`(held_until is null or held_until < clock_timestamp())`)
    .returning(['url', 'enabled', 'pausedUntil'])
    .executeTakeFirst();
  if (!held) return null;
  const open = held.enabled && (!held.pausedUntil || held.pausedUntil <= now);
  const { rows } = await sql<Delivery>`
    select id, event_id, type, at, endpoint_id from webhook_delivery
    where endpoint_id = ${endpointId} and state = 'waiting' and next_try_at <= ${now} and (${open} or type = ${PING})
    order by type = ${PING} desc, next_try_at, id limit 1`.execute(db);
  const delivery = rows[0];
  if (!delivery) {
    await db.updateTable('webhookEndpoint').set({ heldUntil: null }).where('id', '=', endpointId).execute();
    return null;
  }
  const letter = await writeLetter(context, delivery, await signingSecrets(context, endpointId, secret));
  return { delivery, url: held.url, letter };
}

/** Every minute: what has become due, whatever happened to the job that was to send it. */
export async function sendDueWebhooks({ db, now }: Context): Promise<void> {
  const { rows } = await sql<{ endpointId: string }>`
    select w.id as endpoint_id from webhook_endpoint w
    where (w.paused_until is null or w.paused_until <= ${now})
      and exists (select from webhook_delivery d where d.endpoint_id = w.id and d.state = 'waiting' and d.next_try_at <= ${now})`.execute(
    db,
  );
  if (rows.length) await enqueueAll(db, 'sendWebhooks', rows);
}
