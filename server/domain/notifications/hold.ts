/** Which mails go out now, which wait for their digest, for others about the same job or the end of the quiet hours, and which their reader does not want. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { lookAtTheEnd, takeTurns } from './bundling.ts';
import { categoryWords } from './categories.ts';
import type { Message } from './deliver.ts';
import { type Delivery, mailedAt, type Wish } from './when-mailed.ts';

/** Keeps what has to wait. @returns what is to be mailed now; who has no account has chosen nothing */
export async function holdBack(db: Tx, messages: Message[], now: Date): Promise<Message[]> {
  const open = messages.filter(
    ({ person, category, always }) => person.userId && !always && !categoryWords[category].locked,
  );
  if (!open.length) return messages;
  const wishOf = await wishesOf(db, [...new Set(open.map(({ person }) => person.userId!))]);
  const held: Message[] = [];
  const unwanted = new Set<Message>();
  for (const message of open) {
    const at = mailedAt(wishOf(message), now);
    if (at && at <= now) continue;
    unwanted.add(message);
    if (at) held.push(message);
  }
  const waiting = await takeTurns(
    db,
    open.filter((message) => !unwanted.has(message)),
    now,
  );
  if (held.length || waiting.size) await keep(db, [...held, ...waiting.keys()], waiting, now);
  await lookAtTheEnd(db, waiting, now);
  return messages.filter((message) => !unwanted.has(message) && !waiting.has(message));
}

async function wishesOf(db: Tx, userIds: string[]): Promise<(message: Message) => Wish> {
  const { rows: choices } = await sql<{ userId: string; category: string; delivery: Delivery }>`
    select user_id, category, delivery from notification_preference where user_id = any (${userIds}::uuid[])`.execute(
    db,
  );
  const { rows: quiets } = await sql<{ userId: string; from: number; until: number }>`
    select user_id, from_hour as from, until_hour as until from quiet_hours where user_id = any (${userIds}::uuid[])`.execute(
    db,
  );
  const deliveries = new Map(choices.map((row) => [`${row.userId} ${row.category}`, row.delivery]));
  const quietHours = new Map(quiets.map(({ userId, ...hours }) => [userId, hours]));
  return ({ person, category }) => ({
    delivery: deliveries.get(`${person.userId} ${category}`) ?? 'at_once',
    quiet: quietHours.get(person.userId!) ?? null,
    timeZone: person.timeZone,
  });
}

async function keep(db: Tx, messages: Message[], waiting: Map<Message, Date>, now: Date): Promise<void> {
  await db
    .insertInto('heldMail')
    .values(
      messages.map((message) => ({
        id: newId(),
        userId: message.person.userId!,
        category: message.category,
        source: message.source,
        message: JSON.stringify(message),
        jobId: waiting.has(message) ? message.about!.jobId : null,
        dueAt: waiting.get(message) ?? null,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
