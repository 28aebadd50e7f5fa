/** What a try came to, and what follows from it for the delivery and its endpoint. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Answer } from '../../platform/post.ts';
import { enqueue } from '../../platform/queue.ts';
import { PING } from './deliveries.ts';
import type { Delivery } from './letter.ts';
import { DAY, pauseAfter, pauseOfSilence, SECOND, SWITCHED_OFF_AFTER } from './schedule.ts';
import { stopWebhook } from './stopping.ts';

type Try = Omit<Answer, 'retryAfter'> & { milliseconds: number };

export async function noteAnswer(
  context: Context,
  { id, endpointId, type }: Delivery,
  came: Try,
): Promise<void> {
  const endpoint = await context.db
    .selectFrom('webhookEndpoint')
    .selectAll()
    .where('id', '=', endpointId)
    .forUpdate()
    .executeTakeFirst();
  // Deleted while the receiver was waited for.
  if (!endpoint) return;
  if (!came.error) return noteArrival(context, id, endpointId, came);
  const isPing = type === PING;
  await noteFailure(context, id, came, isPing);
  if (came.status === 410) {
    await release(context, endpointId, {});
    return stopWebhook(context, endpoint, 'gone');
  }
  // A test of something that is not yet there says nothing of what is sent in earnest.
  if (isPing) return release(context, endpointId, {});
  const failingSince = endpoint.failingSince ?? context.now;
  const silences = came.status === null ? endpoint.silences + 1 : 0;
  const pausedUntil = silences ? later(context, pauseOfSilence(silences)) : null;
  await release(context, endpointId, { failingSince, silences, pausedUntil });
  if (context.now.getTime() - failingSince.getTime() >= SWITCHED_OFF_AFTER)
    return stopWebhook(context, endpoint, 'failing');
  if (silences) await giveUpStale(context, endpointId);
}

async function noteArrival(context: Context, id: string, endpointId: string, came: Try): Promise<void> {
  const { db, now } = context;
  const { error, ...answer } = came;
  await db
    .updateTable('webhookDelivery')
    .set({ state: 'delivered', nextTryAt: null, triedAt: now, error, ...answer, tries: sql`tries + 1` })
    .where('id', '=', id)
    .execute();
  await release(context, endpointId, { failingSince: null, silences: 0, pausedUntil: null });
}

/** What was given up meanwhile, because somebody switched the endpoint off, stays so. */
async function noteFailure(context: Context, id: string, came: Try, isPing: boolean): Promise<void> {
  const { db, now } = context;
  const row = await db
    .updateTable('webhookDelivery')
    .set({ triedAt: now, ...came, tries: sql`tries + 1` })
    .where('id', '=', id)
    .returning(['tries', 'triesFrom', 'state', 'endpointId'])
    .executeTakeFirst();
  if (row?.state !== 'waiting') return;
  const pause = isPing ? null : pauseAfter(row.tries);
  const next = pause === null ? null : later(context, pause);
  const goesOn = next !== null && next.getTime() <= row.triesFrom.getTime() + DAY;
  await db
    .updateTable('webhookDelivery')
    .set(goesOn ? { nextTryAt: next } : { state: 'given_up', nextTryAt: null })
    .where('id', '=', id)
    .execute();
  // A second more than needed, lest it comes before its time; what is lost is found by the minute's look.
  if (goesOn)
    await enqueue(db, 'sendWebhooks', { endpointId: row.endpointId }, { delaySeconds: pause! / SECOND + 1 });
}

const later = ({ now }: Context, milliseconds: number): Date => new Date(now.getTime() + milliseconds);

type Standing = { failingSince?: Date | null; silences?: number; pausedUntil?: Date | null };

async function release({ db }: Context, endpointId: string, standing: Standing): Promise<void> {
  await db
    .updateTable('webhookEndpoint')
    .set({ ...standing, heldUntil: null })
    .where('id', '=', endpointId)
    .execute();
}

/** Where nothing answers, few of many get their turn: the day of the others ends all the same. */
async function giveUpStale({ db, now }: Context, endpointId: string): Promise<void> {
  await db
    .updateTable('webhookDelivery')
    .set({
      state: 'given_up',
      nextTryAt: null,
      error: sql`coalesce(error, 'The receiver answered nothing for a day.')`,
    })
    .where('endpointId', '=', endpointId)
    .where('state', '=', 'waiting')
    .where('triesFrom', '<', new Date(now.getTime() - DAY))
    .execute();
}
