/** Whether a person is told by text, where, and of what: off until they verify their number and choose. */
import { sql } from 'kysely';
import type { Role } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueue } from '../../../platform/queue.ts';
import type { TextChannel, TextProviderSettings } from '../../../platform/text-provider.ts';
import { CATEGORIES, categoryWords } from '../categories.ts';
import { CODE_MINUTES, isCodeOf } from './code.ts';
import type { ConfirmTextNumber, SendTextCode, SetTextPreference, Texts } from './schemas.ts';

/** What of the process it depends on. */
export type Surroundings = {
  secret: string;
  /** Undefined where this installation sends none. */
  textProvider: TextProviderSettings | undefined;
};

/** Of the categories that the reader's role is told of; they count in all their roles. */
export async function getTexts(context: Context, { textProvider }: Surroundings): Promise<Texts> {
  const { db, actor } = context;
  const number = await findNumber(context);
  const verified = await findVerified(context);
  const code = await findCode(context);
  const chosen = await db
    .selectFrom('notificationPreference')
    .select('category')
    .where('userId', '=', actor.userId)
    .where('byText', '=', true)
    .execute();
  const on = new Set(chosen.map(({ category }) => category));
  const possible: Texts['possible'] = [];
  if (textProvider && number) possible.push('sendCode');
  if (code && code.state !== 'refused') possible.push('confirm');
  if (verified) possible.push('stop');
  return {
    offered: textProvider !== undefined,
    possible,
    number,
    verified,
    code,
    items: CATEGORIES.filter((category) => categoryWords[category].roles.includes(actor.role as Role)).map(
      (category) => {
        const { title, hint } = categoryWords[category];
        return { category, title, hint, on: on.has(category) };
      },
    ),
  };
}

async function findNumber({ db, actor }: Context): Promise<string | null> {
  const { phone } = await db
    .selectFrom('appUser')
    .select('phone')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  return phone;
}

async function findVerified({ db, actor }: Context): Promise<Texts['verified']> {
  const row = await db
    .selectFrom('textChannel')
    .select(['channel', 'verifiedAt', 'refusedAt', 'refusedReason'])
    .where('userId', '=', actor.userId)
    .executeTakeFirst();
  if (!row) return null;
  const { channel, verifiedAt, refusedAt, refusedReason } = row;
  const refused = refusedAt && { at: refusedAt, reason: refusedReason! };
  return { channel: channel as TextChannel, at: verifiedAt, refused };
}

async function findCode({ db, actor, now }: Context): Promise<Texts['code']> {
  const { rows } = await sql<NonNullable<Texts['code']>>`
    select c.channel, c.expires_at, case when t.state in ('sent', 'refused') then t.state else 'underway' end as state,
      case when t.state = 'refused' then t.error end as reason
    from text_code c left join text_message t on t.code_id = c.id
    where c.user_id = ${actor.userId} and c.expires_at > ${now}`.execute(db);
  return rows[0] ?? null;
}

/** The one before is good for nothing then. What was verified stays so until the new one is typed. */
export async function sendTextCode(
  context: Context,
  { channel }: SendTextCode,
  surroundings: Surroundings,
): Promise<Texts> {
  const { db, actor, now } = context;
  if (!surroundings.textProvider) throw new Conflict('no_texts', 'This installation sends no texts.');
  const number = await findNumber(context);
  if (!number) throw new Conflict('no_number', 'Add your phone number to your profile first.');
  // Two at once must not both be the newest.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`text code ${actor.userId}`}, 0))`.execute(db);
  await db.deleteFrom('textCode').where('userId', '=', actor.userId).execute();
  const [codeId, textId] = [newId(), newId()];
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  await db
    .insertInto('textCode')
    .values({ id: codeId, userId: actor.userId!, channel, at: now, expiresAt })
    .execute();
  await db
    .insertInto('textMessage')
    .values({ id: textId, userId: actor.userId!, codeId, channel, toNumber: number, at: now, dueAt: now })
    .execute();
  await enqueue(db, 'sendText', { textId });
  return getTexts(context, surroundings);
}

/** @returns the id of the code that waits to be typed, by which its tries are counted */
export async function findTextCode({ db, actor, now }: Context): Promise<string> {
  const code = await db
    .selectFrom('textCode')
    .select('id')
    .where('userId', '=', actor.userId)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!code) throw new Conflict('no_code', 'There is no code that still counts. Ask for a new one.');
  return code.id;
}

/** A code is good once. */
export async function confirmTextNumber(
  context: Context,
  { code }: ConfirmTextNumber,
  surroundings: Surroundings,
): Promise<Texts> {
  const { db, actor, now } = context;
  const id = await findTextCode(context);
  if (!isCodeOf(id, surroundings.secret, code)) {
    const message = 'This is not the code of the newest text.';
    throw new Invalid(message, [{ path: 'code', message }]);
  }
  const used = await db.deleteFrom('textCode').where('id', '=', id).returning('channel').executeTakeFirst();
  if (!used) throw new Conflict('no_code', 'This code was used already.');
  const verified = { channel: used.channel, verifiedAt: now, refusedAt: null, refusedReason: null };
  await db
    .insertInto('textChannel')
    .values({ userId: actor.userId!, ...verified })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(verified))
    .execute();
  return getTexts(context, surroundings);
}

/** What was chosen stays, for whoever verifies a number again. Once more is as good as once. */
export async function stopTexts(context: Context, surroundings: Surroundings): Promise<Texts> {
  const { db, actor } = context;
  await db.deleteFrom('textChannel').where('userId', '=', actor.userId).execute();
  await db.deleteFrom('textCode').where('userId', '=', actor.userId).execute();
  return getTexts(context, surroundings);
}

export async function setTextPreference(
  context: Context,
  { category, on }: SetTextPreference,
  surroundings: Surroundings,
): Promise<Texts> {
  const { db, actor, now } = context;
  await db
    .insertInto('notificationPreference')
    .values({ userId: actor.userId!, category, delivery: 'at_once', byText: on, updatedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'category']).doUpdateSet({ byText: on, updatedAt: now }),
    )
    .execute();
  return getTexts(context, surroundings);
}
