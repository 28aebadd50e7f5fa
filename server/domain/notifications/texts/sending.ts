/** Hands one text to the provider. No transaction is open while it is waited for. */
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { eventAbout } from '../../../platform/events.ts';
import { enqueue } from '../../../platform/queue.ts';
import type { Sending, Text, TextChannel, TextProvider } from '../../../platform/text-provider.ts';
import { refusalEvents } from '../refusal-events.ts';
import { mailedAt } from '../when-mailed.ts';
import { CODE_MINUTES, codeOf } from './code.ts';

type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

type Surroundings = { secret: string; publicUrl: string };

/** What comes later than this is no news: who looks at the bell knows it. */
const FRESH_HOURS = 12;
/** Together, with the line's end, under 300 signs. */
const TITLE_LENGTH = 120;
const LINK_LENGTH = 178;

/**
 * The row is marked after the provider took it, so a crash in between repeats the text: under the same key, by which the
 * provider knows it. @throws where it could not be taken now; the queue tries again with growing pauses, until it is no news
 */
export async function sendText(
  asSystem: AsSystem,
  provider: TextProvider | undefined,
  surroundings: Surroundings,
  textId: string,
  ending?: AbortSignal,
): Promise<void> {
  const text = await asSystem((context) => writeText(context, textId, surroundings, provider !== undefined));
  if (!text) return;
  const sending = await provider!.send(text, ending);
  await asSystem((context) => noteSending(context, textId, sending));
  if (sending.outcome === 'later' && sending.afterSeconds === null) throw new Error(sending.reason);
}

type Row = {
  userId: string;
  channel: TextChannel;
  toNumber: string;
  codeId: string | null;
  dueAt: Date;
  isLate: boolean;
  /** As they are now. */
  phone: string | null;
  isVerified: boolean;
  isWanted: boolean;
  codeCounts: boolean;
  title: string | null;
  href: string | null;
  isSeen: boolean;
  timeZone: string;
  from: number | null;
  until: number | null;
};

/** @returns null where it is not sent now: held through the quiet hours, or not to be told any more */
async function writeText(
  context: Context,
  textId: string,
  { secret, publicUrl }: Surroundings,
  isOffered: boolean,
): Promise<Text | null> {
  const row = await findText(context, textId);
  if (!row) return null;
  const reason = isOffered ? whyNot(row) : 'This installation sends no texts.';
  if (reason) return mark(context, textId, { state: 'skipped', error: reason });
  const { channel, toNumber: to, codeId, title, href } = row;
  const text = { id: textId, channel, to };
  if (codeId)
    return {
      ...text,
      words: `${codeOf(codeId, secret)} is your Hireloom code. It is good for ${CODE_MINUTES} minutes. Tell it to nobody.`,
    };
  const dueAt = endOfQuiet(context, row);
  if (dueAt) return mark(context, textId, { state: 'held', dueAt });
  return { ...text, words: wordsOf(title!, `${publicUrl}${href}`, publicUrl) };
}

async function findText({ db, now }: Context, textId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select t.user_id, t.channel, t.to_number, t.code_id, t.due_at, u.phone, u.time_zone,
      t.due_at < ${now}::timestamptz - make_interval(hours => ${FRESH_HOURS}) as is_late,
      coalesce(c.channel = t.channel and c.refused_at is null, false) as is_verified, coalesce(p.by_text, false) as is_wanted,
      coalesce(k.expires_at > ${now}, false) as code_counts,
      n.title, n.href, n.seen_at is not null as is_seen, q.from_hour as from, q.until_hour as until
    from text_message t join app_user u on u.id = t.user_id
      left join text_channel c on c.user_id = t.user_id left join text_code k on k.id = t.code_id
      left join notification n on n.id = t.notification_id
      left join notification_preference p on p.user_id = n.user_id and p.category = n.category
      left join quiet_hours q on q.user_id = t.user_id
    where t.id = ${textId} and t.state in ('waiting', 'failed')`.execute(db);
  return rows[0];
}

/** @returns why it is not sent any more, by what its reader chooses now and not when it rang */
function whyNot(row: Row): string | null {
  if (row.phone !== row.toNumber) return 'The number is another one by now.';
  if (row.title === null) return row.codeCounts ? null : 'The code does not count any more.';
  if (!row.isVerified || !row.isWanted) return 'It is not wanted any more.';
  if (row.isSeen) return 'It was seen already.';
  return row.isLate ? `It was no news after ${FRESH_HOURS} hours.` : null;
}

function endOfQuiet({ now }: Context, { from, until, timeZone }: Row): Date | null {
  if (from === null || until === null) return null;
  const at = mailedAt({ delivery: 'at_once', quiet: { from, until }, timeZone }, now)!;
  return at > now ? at : null;
}

/** What is left of a sign of two parts that was cut through. */
const HALF = /[\ud800-\udbff]$/;

/** A link is whole or it is none: one that has no room leads to the list of all that is new. */
function wordsOf(title: string, link: string, publicUrl: string): string {
  const shown = link.length > LINK_LENGTH ? `${publicUrl}/notifications` : link;
  const said = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).replace(HALF, '')}…` : title;
  return `${said}\n${shown}`;
}

async function mark(
  { db }: Context,
  id: string,
  change: { state: 'held' | 'skipped'; error?: string; dueAt?: Date },
): Promise<null> {
  await db.updateTable('textMessage').set(change).where('id', '=', id).execute();
  return null;
}

const STATES = { accepted: 'sent', refused: 'refused', later: 'failed' } as const;

async function noteSending(context: Context, id: string, sending: Sending): Promise<void> {
  const { db, now } = context;
  const { outcome } = sending;
  const row = await db
    .updateTable('textMessage')
    .set((eb) => ({
      state: STATES[outcome],
      attempts: eb('attempts', '+', 1),
      providerId: outcome === 'accepted' ? sending.providerId : null,
      error: outcome === 'accepted' ? null : sending.reason,
      sentAt: outcome === 'accepted' ? now : null,
    }))
    .where('id', '=', id)
    .returning(['userId', 'notificationId'])
    .executeTakeFirst();
  if (outcome === 'later' && sending.afterSeconds !== null)
    await enqueue(db, 'sendText', { textId: id }, { delaySeconds: sending.afterSeconds });
  // Who waits for a code sees it on the screen where they asked for it.
  if (outcome === 'refused' && row?.notificationId) await noteRefusal(context, row.userId, sending.reason);
}

/** Marks the number and tells its owner: once, however many texts come back at once. */
async function noteRefusal(context: Context, userId: string, reason: string): Promise<void> {
  const { db, now } = context;
  const noted = await db
    .updateTable('textChannel')
    .set({ refusedAt: now, refusedReason: reason })
    .where('userId', '=', userId)
    .where('refusedAt', 'is', null)
    .returning('userId')
    .executeTakeFirst();
  if (!noted) return;
  const { name } = await db
    .selectFrom('appUser')
    .select('name')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const data = { name, reason, addresseeId: userId };
  await context.record(
    eventAbout(refusalEvents, 'text.number_refused', 'user', { id: userId, agencyId: null }, data),
  );
}
