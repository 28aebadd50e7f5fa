/** Puts messages where they are read: the bell and the outgoing mail, in the transaction that decided them. */

import { renderMail } from '../../emails/message.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { type Branding, brandingsOf } from '../organisations/index.ts';
import type { Person } from './recipients.ts';

export type Message = {
  person: Person;
  /** The event or reminder it comes from: a person is told once of each. */
  source: string;
  agencyId: string | null;
  title: string;
  body: string;
  /** What a digest lists, each with its own link. */
  items?: { words: string; href: string }[];
  href: string;
  button: string;
  calendar?: { text: string; method: 'REQUEST' | 'CANCEL' };
  attachments?: { fileId: string; name: string }[];
};

/** So many at once: PostgreSQL takes 65,535 values in one statement. */
const BATCH = 1000;

/** @returns the users who have a new notification */
export async function deliver(db: Tx, messages: Message[], publicUrl: string, now: Date): Promise<string[]> {
  const notified: string[] = [];
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    notified.push(...(await ring(db, batch, now)));
    await post(db, batch, publicUrl, now);
  }
  return notified;
}

async function ring(db: Tx, messages: Message[], now: Date): Promise<string[]> {
  const forBell = messages.filter(({ person }) => person.userId !== null);
  if (!forBell.length) return [];
  const rung = await db
    .insertInto('notification')
    .values(
      forBell.map(({ person, source, agencyId, title, body, href }) => ({
        id: newId(),
        userId: person.userId!,
        source,
        agencyId,
        title,
        body,
        href,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .execute();
  return rung.map(({ userId }) => userId);
}

async function post(db: Tx, messages: Message[], publicUrl: string, now: Date): Promise<void> {
  const agencyIds = messages.flatMap(({ agencyId }) => agencyId ?? []);
  const brands = await brandingsOf(db, [...new Set(agencyIds)]);
  const mails = await db
    .insertInto('mail')
    .values(
      await Promise.all(
        messages.map((message) => toMail(message, brands.get(message.agencyId ?? ''), publicUrl, now)),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  for (const { id } of mails) await enqueue(db, 'sendMail', { mailId: id });
}

async function toMail(message: Message, brand: Branding | undefined, publicUrl: string, now: Date) {
  const { person, source, agencyId, title, calendar, attachments = [] } = message;
  const { html, text } = await renderMail({ ...message, name: person.name, publicUrl, brand });
  return {
    id: newId(),
    source,
    agencyId,
    toAddress: person.email,
    toName: person.name,
    subject: title,
    html,
    text,
    calendar: calendar?.text ?? null,
    calendarMethod: calendar?.method ?? null,
    attachments: JSON.stringify(attachments),
    at: now,
  };
}
