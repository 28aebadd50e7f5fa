/** The same key and body give the same answer, however often a button is pressed or a line breaks. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { Invalid } from '../errors.ts';

const Key = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\x21-\x7e]+$/);

type SentFile = { name: string; sha256: string };

/**
 * Runs `work` at most once for an Idempotency-Key of this person; the key's row lives and dies with the transaction.
 * The answer is kept as it was sent, by its schema: its instants are text then, and dates again when it is repeated.
 */
export async function onceByKey<O extends z.ZodType>(
  context: Context,
  request: FastifyRequest,
  output: O,
  work: () => Promise<z.output<O>>,
  file?: SentFile,
): Promise<z.output<O>> {
  const header = request.headers['idempotency-key'];
  const owner = context.actor.userId;
  if (request.method !== 'POST' || header === undefined || !owner) return work();
  const key = Key.safeParse(header);
  if (!key.success) throw new Invalid('The Idempotency-Key must have 8 to 100 printable characters.');

  const requestHash = hashOf(context, request, file);
  const { db } = context;
  // A second request with the key waits here until the first has committed or given up.
  const mine = await db
    .insertInto('idempotencyKey')
    .values({ userKey: owner, key: key.data, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  const ours = db.updateTable('idempotencyKey').where('userKey', '=', owner).where('key', '=', key.data);
  if (mine) {
    const answer = await work();
    await ours.set({ status: 200, body: JSON.stringify(z.encode(output, answer)) }).execute();
    return answer;
  }
  const first = await db
    .selectFrom('idempotencyKey')
    .select(['requestHash', 'body'])
    .where('userKey', '=', owner)
    .where('key', '=', key.data)
    .executeTakeFirstOrThrow();
  if (first.requestHash !== requestHash) {
    throw new Invalid('This Idempotency-Key was used for another request.', [], 'idempotency_key_reused');
  }
  return z.decode(output, first.body as z.input<O>);
}

/** With the membership: what one organisation was answered is not repeated to another. */
function hashOf({ actor }: Context, request: FastifyRequest, file?: SentFile): string {
  return createHash('sha256')
    .update(
      `${actor.membershipId} ${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}${file ? ` ${file.name} ${file.sha256}` : ''}`,
    )
    .digest('hex');
}
