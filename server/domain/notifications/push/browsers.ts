/** The browsers in which a person wants to be told: theirs alone, in all their roles. */
import { sql } from 'kysely';
import { addressFault } from '../../../platform/addresses.ts';
import type { Context } from '../../../platform/context.ts';
import { Conflict, Invalid, NotFound, violatedConstraint } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { PushKeys } from '../../../platform/push-keys.ts';
import { enqueue } from '../../../platform/queue.ts';
import type { AddPushBrowser, PushBrowsers } from './schemas.ts';

const MOST_BROWSERS = 20;

/** What of the process it depends on. */
export type Surroundings = {
  mode: string;
  /** Undefined where this installation sends none. */
  push: (PushKeys & { subject: string }) | undefined;
  pushPrivateAddresses: boolean;
};

export async function listPushBrowsers(
  { db, actor }: Context,
  { push }: Surroundings,
): Promise<PushBrowsers> {
  const items = await db
    .selectFrom('pushBrowser')
    .select(['id', 'name', 'endpoint', 'createdAt', 'usedAt', 'failingSince'])
    .where('userId', '=', actor.userId)
    .orderBy('id')
    .execute();
  return { possible: push ? ['add'] : [], publicKey: push?.publicKey ?? null, items };
}

/** Again for the same browser it takes the place of what was known of it. */
export async function addPushBrowser(
  context: Context,
  { endpoint, keys, name }: AddPushBrowser,
  surroundings: Surroundings,
): Promise<PushBrowsers> {
  const { db, actor, now } = context;
  requirePush(surroundings);
  requireReachable(endpoint, surroundings);
  // Two at once must not both be the last.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`push ${actor.userId}`}, 0))`.execute(db);
  await sql`select free_push_endpoint(${endpoint}, ${keys.auth})`.execute(db);
  const { items } = await listPushBrowsers(context, surroundings);
  if (items.length >= MOST_BROWSERS)
    throw new Conflict(
      'too_many_browsers',
      `At most ${MOST_BROWSERS} browsers. Remove one you no longer use.`,
    );
  try {
    await db
      .insertInto('pushBrowser')
      .values({ id: newId(), userId: actor.userId!, endpoint, ...keys, name, createdAt: now })
      .execute();
  } catch (error) {
    if (violatedConstraint(error) !== 'push_browser_endpoint_key') throw error;
    throw new Conflict(
      'endpoint_taken',
      'This browser is known already. Turn it off there and on again here.',
    );
  }
  return listPushBrowsers(context, surroundings);
}

function requirePush({ push }: Surroundings): void {
  if (!push) throw new Conflict('no_push', 'This installation tells nothing in browsers.');
}

/** The browser says it, and who wrote the request may have made it up. */
function requireReachable(endpoint: string, { mode, pushPrivateAddresses }: Surroundings): void {
  if (!addressFault(endpoint, { mode, privateAddresses: pushPrivateAddresses })) return;
  const message = 'The push service of a browser has an https:// address that the internet can reach.';
  throw new Invalid(message, [{ path: 'endpoint', message }]);
}

export async function removePushBrowser(
  context: Context,
  id: string,
  surroundings: Surroundings,
): Promise<PushBrowsers> {
  const { db, actor } = context;
  const removed = await db
    .deleteFrom('pushBrowser')
    .where('id', '=', id)
    .where('userId', '=', actor.userId)
    .returning('id')
    .execute();
  if (!removed.length) throw new NotFound('This browser');
  return listPushBrowsers(context, surroundings);
}

/** What waits to be tried is one, however often it is asked for. */
export async function testPushBrowser(
  context: Context,
  id: string,
  surroundings: Surroundings,
): Promise<PushBrowsers> {
  const browsers = await listPushBrowsers(context, surroundings);
  if (!browsers.items.some((browser) => browser.id === id)) throw new NotFound('This browser');
  requirePush(surroundings);
  await enqueue(context.db, 'sendPush', { browserId: id }, { jobKey: `testPush ${id}` });
  return browsers;
}
