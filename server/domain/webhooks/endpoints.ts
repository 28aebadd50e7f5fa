/** What an agency's admins do with its endpoints. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { addressFault } from '../../platform/addresses.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { announceWebhook } from '../organisations/index.ts';
import { requireRoom, requireWithinPlan } from '../plans/index.ts';
import { lockWebhook } from './locking.ts';
import { getWebhook } from './queries.ts';
import type { WebhookInput, WebhookMade, WebhookView } from './schemas.ts';
import { addSecret } from './secrets.ts';
import { giveUpWaiting } from './stopping.ts';
import { checkTypes, typesWords } from './types.ts';

export const MOST_WEBHOOKS = 20;

/** What of the process a webhook depends on. */
export type Surroundings = {
  secret: string;
  mode: string;
  webhookPrivateAddresses: boolean;
  webhookPatience: number;
};

export async function createWebhook(
  context: Context,
  input: WebhookInput,
  surroundings: Surroundings,
): Promise<z.output<typeof WebhookMade>> {
  const { db, actor, now } = context;
  checkInput(input, surroundings);
  await refuseTooMany(context);
  await requireRoom(context, actor.agencyId!, 'webhooks');
  const endpoint = { id: newId(), agencyId: actor.agencyId!, ...input, createdAt: now };
  await once(() => db.insertInto('webhookEndpoint').values(endpoint).execute());
  const secret = await addSecret(context, endpoint, surroundings.secret);
  await announceWebhook(context, 'webhook.created', endpoint, { types: typesWords(input.types) });
  return { id: endpoint.id, secret };
}

function checkInput({ url, types }: WebhookInput, { mode, webhookPrivateAddresses }: Surroundings): void {
  const message = addressFault(url, { mode, privateAddresses: webhookPrivateAddresses });
  if (message) throw new Invalid(message, [{ path: 'url', message }]);
  checkTypes(types);
}

async function refuseTooMany({ db, actor }: Context): Promise<void> {
  // Two at once must not both be the last.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${actor.agencyId}`}, 0))`.execute(db);
  const { count } = await db
    .selectFrom('webhookEndpoint')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  if (count >= MOST_WEBHOOKS)
    throw new Conflict(
      'too_many_webhooks',
      `At most ${MOST_WEBHOOKS} webhooks. Delete one that is not used.`,
    );
}

async function once(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) !== 'webhook_endpoint_agency_id_url_key') throw error;
    const message = 'There is a webhook to this address already. Change its events there.';
    throw new Invalid(message, [{ path: 'url', message }]);
  }
}

export async function updateWebhook(
  context: Context,
  id: string,
  input: WebhookInput,
  surroundings: Surroundings,
): Promise<WebhookView> {
  const before = await lockWebhook(context, id);
  checkInput(input, surroundings);
  await requireWithinPlan(context, before.agencyId, 'webhooks', id);
  const fields = changedFields(before, input);
  if (fields.length) {
    await once(() => context.db.updateTable('webhookEndpoint').set(input).where('id', '=', id).execute());
    const words = { fields: fields.join(' and '), before: before.url, after: input.url };
    await announceWebhook(context, 'webhook.changed', { ...before, url: input.url }, words);
  }
  return getWebhook(context, id);
}

function changedFields(before: WebhookInput, { url, description, types }: WebhookInput): string[] {
  return [
    ...(before.url === url ? [] : ['address']),
    ...(before.types.toSorted().join() === types.toSorted().join() ? [] : ['events']),
    ...(before.description === description ? [] : ['description']),
  ];
}

/** Begins anew: what went wrong before counts no more. Once on, it stays on. */
export async function switchWebhookOn(context: Context, id: string): Promise<WebhookView> {
  const endpoint = await lockWebhook(context, id);
  if (!endpoint.enabled) {
    await context.db
      .updateTable('webhookEndpoint')
      .set({ enabled: true, offBecause: null, failingSince: null, silences: 0, pausedUntil: null })
      .where('id', '=', id)
      .execute();
    await announceWebhook(context, 'webhook.switched_on', endpoint);
  }
  return getWebhook(context, id);
}

export async function switchWebhookOff(context: Context, id: string): Promise<WebhookView> {
  const endpoint = await lockWebhook(context, id);
  if (endpoint.enabled) {
    await context.db
      .updateTable('webhookEndpoint')
      .set({ enabled: false, offBecause: 'by_hand' })
      .where('id', '=', id)
      .execute();
    await giveUpWaiting(context, id);
    await announceWebhook(context, 'webhook.switched_off', endpoint);
  }
  return getWebhook(context, id);
}

/** With its secrets and its log. */
export async function deleteWebhook(context: Context, id: string): Promise<void> {
  const endpoint = await lockWebhook(context, id);
  await context.db.deleteFrom('webhookEndpoint').where('id', '=', id).execute();
  await announceWebhook(context, 'webhook.deleted', endpoint);
}
