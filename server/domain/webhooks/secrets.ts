/** The secrets of an endpoint: sealed, because signing needs them, and shown once. */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { announceWebhook } from '../organisations/index.ts';
import { lockWebhook } from './locking.ts';
import { DAY } from './schedule.ts';
import type { SecretMade } from './schemas.ts';
import { newSecret } from './signing.ts';

/** So many sign at a time: the newest and those that it replaced within a day. */
const MOST_SECRETS = 3;

type Endpoint = { id: string; agencyId: string };

/** @returns it in plain text, for the one time that it is shown */
export async function addSecret(
  { db }: Context,
  { id, agencyId }: Endpoint,
  sealedWith: string,
): Promise<string> {
  const secret = newSecret();
  const sealed = await symmetricEncrypt({ key: sealedWith, data: secret });
  await db.insertInto('webhookSecret').values({ id: newId(), endpointId: id, agencyId, sealed }).execute();
  return secret;
}

/** The old one signs beside the new for a day, so that the receiver has time to take the new. */
export async function rotateWebhookSecret(
  context: Context,
  id: string,
  sealedWith: string,
): Promise<z.output<typeof SecretMade>> {
  const { db, now } = context;
  const endpoint = await lockWebhook(context, id);
  const alive = await db
    .selectFrom('webhookSecret')
    .select(['id', 'endsAt'])
    .where('endpointId', '=', id)
    .where((eb) => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', now)]))
    .execute();
  if (alive.length >= MOST_SECRETS)
    throw new Conflict(
      'too_many_secrets',
      'The secret was replaced twice within a day. Wait until the first of the old ones has ended.',
    );
  const oldSecretUntil = new Date(now.getTime() + DAY);
  await db
    .updateTable('webhookSecret')
    .set({ endsAt: oldSecretUntil })
    .where('endpointId', '=', id)
    .where('endsAt', 'is', null)
    .execute();
  const secret = await addSecret(context, endpoint, sealedWith);
  await announceWebhook(context, 'webhook.secret_replaced', endpoint);
  return { secret, oldSecretUntil };
}

/** The newest first; as the system. */
export async function signingSecrets(
  { db, now }: Context,
  endpointId: string,
  sealedWith: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('webhookSecret')
    .select('sealed')
    .where('endpointId', '=', endpointId)
    .where((eb) => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', now)]))
    .orderBy('id', 'desc')
    .execute();
  return Promise.all(rows.map(({ sealed }) => symmetricDecrypt({ key: sealedWith, data: sealed })));
}
