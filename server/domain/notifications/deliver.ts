/** Puts messages where they are read: the bell, its reader's browsers and telephone, and the outgoing mail, in the transaction that decided them. */
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueAll } from '../../platform/queue.ts';
import { type Branding, brandingsOf } from '../organisations/index.ts';
import type { AboutJob } from './bundling.ts';
import type { Category } from './categories.ts';
import { holdBack } from './hold.ts';
import { contentOf } from './mail-content.ts';
import { queuePushes } from './push/queueing.ts';
import type { Person } from './recipients.ts';
import { queueTexts } from './texts/queueing.ts';

export type Message = {
  person: Person;
  /** The event or reminder it comes from: a person is told once of each. */
  source: string;
  agencyId: string | null;
  category: Category;
  /** Of all that is in a digest. */
  categories?: Category[];
  /** Mailed at once, also to whom has turned its category off. */
  always?: boolean;
  /** It may wait for others about the same job; without it, it stands alone. */
  about?: AboutJob;
  title: string;
  body: string;
  /** What a digest lists, each with its own link. */
  items?: { words: string; href: string }[];
  href: string;
  button: string;
  calendar?: { text: string; method: 'REQUEST' | 'CANCEL' };
  attachments?: { fileId: string; name: string }[];
  /** An answer to its mail goes there, and belongs to that conversation (a Message-ID without its brackets). */
  replyTo?: string;
  thread?: string;
};

/** What the texts of mails need of the process. */
export type Surroundings = {
  publicUrl: string;
  secret: string;
  /** Where mails about tickets are answered; undefined where they cannot be. */
  ticketMail?: { address: string } | undefined;
};

/** So many at once: what is written of them is held in memory until the statement is sent. */
const BATCH = 100;

/** @returns the users who have a new notification */
export async function deliver(
  db: Tx,
  messages: Message[],
  surroundings: Surroundings,
  now: Date,
): Promise<string[]> {
  const notified: string[] = [];
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    const rung = await ring(db, batch, now);
    notified.push(...rung.map(({ userId }) => userId));
    const ids = rung.map(({ id }) => id);
    await queuePushes(db, ids, now);
    await queueTexts(db, ids, now);
    await post(db, await holdBack(db, onlyNew(batch, rung), now), surroundings, now);
  }
  return notified;
}

/** Mails of what has rung already. */
export async function postLater(
  { db, now }: Context,
  messages: Message[],
  surroundings: Surroundings,
): Promise<void> {
  for (let from = 0; from < messages.length; from += BATCH)
    await post(db, messages.slice(from, from + BATCH), surroundings, now);
}

/** What rang before was also mailed, or held back, by the transaction that rang it. */
function onlyNew(messages: Message[], rung: Rung[]): Message[] {
  const keys = new Set(rung.map(({ userId, source }) => `${userId} ${source}`));
  return messages.filter(({ person, source }) => !person.userId || keys.has(`${person.userId} ${source}`));
}

type Rung = { id: string; userId: string; source: string };

async function ring(db: Tx, messages: Message[], now: Date): Promise<Rung[]> {
  const forBell = messages.filter(({ person }) => person.userId !== null);
  if (!forBell.length) return [];
  return db
    .insertInto('notification')
    .values(
      forBell.map(({ person, source, agencyId, category, title, body, href }) => ({
        id: newId(),
        userId: person.userId!,
        source,
        agencyId,
        category,
        title,
        body,
        href,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'userId', 'source'])
    .execute();
}

async function post(db: Tx, messages: Message[], surroundings: Surroundings, now: Date): Promise<void> {
  if (!messages.length) return;
  const agencyIds = messages.flatMap(({ agencyId }) => agencyId ?? []);
  const brands = await brandingsOf(db, [...new Set(agencyIds)]);
  const posted = await db
    .insertInto('mail')
    .values(messages.map((message) => toMail(message, brands.get(message.agencyId ?? ''), surroundings, now)))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  await enqueueAll(
    db,
    'sendMail',
    posted.map(({ id }) => ({ mailId: id })),
  );
}

function toMail(message: Message, brand: Branding | undefined, surroundings: Surroundings, now: Date) {
  const { person, source, agencyId, title, calendar, attachments = [] } = message;
  const { content, unsubscribe } = contentOf(message, brand, surroundings);
  return {
    id: newId(),
    source,
    agencyId,
    toAddress: person.email,
    toName: person.name,
    subject: title,
    content: JSON.stringify(content),
    calendar: calendar?.text ?? null,
    calendarMethod: calendar?.method ?? null,
    attachments: JSON.stringify(attachments),
    unsubscribe,
    replyTo: message.replyTo ?? null,
    thread: message.thread ?? null,
    at: now,
  };
}
