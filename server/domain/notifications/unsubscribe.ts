/** The link in every mail that can be turned off: it turns mails of that kind off for its reader, who need not sign in. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { parse, stringify } from 'uuid';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { type Category, categoryWords } from './categories.ts';

const SIGNATURE_BYTES = 24;

export const Unsubscription = z.object({
  titles: z.array(z.string()).describe('What the mails are about.'),
  off: z.boolean().describe('They are turned off.'),
});
type Unsubscription = z.output<typeof Unsubscription>;

/** For a digest it holds all that is in it. */
export function unsubscribeToken(userId: string, categories: Category[], secret: string): string {
  const words = categories.join(',');
  return Buffer.concat([parse(userId), sign(userId, words, secret), Buffer.from(words)]).toString(
    'base64url',
  );
}

const sign = (userId: string, words: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe ${userId} ${words}`).digest().subarray(0, SIGNATURE_BYTES);

export async function getUnsubscription(
  context: Context,
  token: string,
  secret: string,
): Promise<Unsubscription> {
  const { userId, categories } = await read(context, token, secret);
  const { rows } = await sql`
    select from notification_preference
    where user_id = ${userId} and category = any (${categories}::text[]) and delivery = 'off'`.execute(
    context.db,
  );
  return { titles: titlesOf(categories), off: rows.length === categories.length };
}

export async function unsubscribe(context: Context, token: string, secret: string): Promise<Unsubscription> {
  const { userId, categories } = await read(context, token, secret);
  await sql`
    insert into notification_preference (user_id, category, delivery, updated_at)
    select ${userId}, c, 'off', ${context.now} from unnest(${categories}::text[]) as c
    on conflict (user_id, category) do update set delivery = 'off', updated_at = excluded.updated_at`.execute(
    context.db,
  );
  return { titles: titlesOf(categories), off: true };
}

const titlesOf = (categories: Category[]) => categories.map((category) => categoryWords[category].title);

/** @throws NotFound where it was altered or made up, or the account is gone */
async function read(
  { db }: Context,
  token: string,
  secret: string,
): Promise<{ userId: string; categories: Category[] }> {
  const bytes = Buffer.from(token, 'base64url');
  const words = bytes.subarray(16 + SIGNATURE_BYTES).toString();
  if (!words) throw new NotFound('This link');
  const userId = stringify(bytes.subarray(0, 16));
  if (!timingSafeEqual(bytes.subarray(16, 16 + SIGNATURE_BYTES), sign(userId, words, secret)))
    throw new NotFound('This link');
  const { rows } = await sql`select from app_user where id = ${userId} and deleted_at is null`.execute(db);
  const categories = words.split(',').filter((word): word is Category => word in categoryWords);
  if (!rows.length || !categories.length) throw new NotFound('This link');
  return { userId, categories };
}
