/** What becomes of a mail that came in: each is taken once, by its Message-ID. */
import { sql } from 'kysely';
import { SYSTEM } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recorder } from '../../../platform/events.ts';
import type { Storage } from '../../../platform/storage.ts';
import { uploadTicketFile } from '../attachments.ts';
import { type Answered, answeredBy } from './participants.ts';
import { raiseByMail } from './raising.ts';
import type { ReadMail } from './reading.ts';
import { noteByMail, replyByMail } from './replying.ts';

export type Mailbox = { address: string; from: string; secret: string; publicUrl: string };

type Outcome = 'raised' | 'replied' | 'noted' | 'automatic' | 'own' | 'too_many' | 'unreadable';
type Taken = { outcome: Outcome; ticketId: string | null };

/** Of one sender in an hour; who writes more is a program that does not say so. */
const MOST_AN_HOUR = 20;

/** As the system. @returns what became of it, or of the same mail when it came first */
export async function takeMail(
  context: Context,
  storage: Storage,
  mailbox: Mailbox,
  mail: ReadMail,
): Promise<Taken> {
  const { db, now } = context;
  const { messageId, from } = mail;
  const { rows } = await sql`
    insert into ticket_mail (message_id, at, from_address, outcome) values (${messageId}, ${now}, ${from.address}, 'unreadable')
    on conflict do nothing returning message_id`.execute(db);
  if (!rows.length) return before(context, messageId);
  const taken = await dispatch(context, storage, mailbox, mail);
  await db
    .updateTable('ticketMail')
    .set({ outcome: taken.outcome, ticketId: taken.ticketId })
    .where('messageId', '=', messageId)
    .execute();
  return taken;
}

async function before({ db }: Context, messageId: string): Promise<Taken> {
  const row = await db
    .selectFrom('ticketMail')
    .select(['outcome', 'ticketId'])
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  return { outcome: row.outcome as Outcome, ticketId: row.ticketId };
}

async function dispatch(
  context: Context,
  storage: Storage,
  mailbox: Mailbox,
  mail: ReadMail,
): Promise<Taken> {
  if (await isOurOwn(context, mailbox, mail)) return { outcome: 'own', ticketId: null };
  if (await wroteTooMany(context, mail.from.address)) return { outcome: 'too_many', ticketId: null };
  const answered = await answeredBy(context, mail, mailbox);
  if (!answered && mail.automatic) return { outcome: 'automatic', ticketId: null };
  if (answered) {
    const as = actingAs(context, mail, answered);
    const fileIds = await filesOf(as, storage, mail);
    // A bounce or a note of absence is worth knowing, and nothing that anybody is told of.
    if (mail.automatic) return { outcome: 'noted', ticketId: await noteByMail(as, answered, mail, fileIds) };
    const replied = await replyByMail(as, answered, mail, fileIds);
    if (replied) return replied;
  }
  const fileIds = await filesOf(context, storage, mail);
  return { outcome: 'raised', ticketId: await raiseByMail(context, mail, fileIds) };
}

/** It came back, or is written by us: answering it would go on for ever. */
async function isOurOwn({ db }: Context, mailbox: Mailbox, mail: ReadMail): Promise<boolean> {
  const ours = [mailbox.address, /<(.+)>/.exec(mailbox.from)?.[1] ?? mailbox.from].map((each) =>
    each.toLowerCase(),
  );
  if (ours.includes(mail.from.address.replace(/\+[^@]*@/, '@'))) return true;
  const [id, host] = mail.messageId.split('@');
  if (host !== new URL(mailbox.publicUrl).hostname || !id) return false;
  const { rows } = await sql`select from mail where id::text = ${id}`.execute(db);
  return rows.length > 0;
}

async function wroteTooMany({ db, now }: Context, address: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from ticket_mail where from_address = ${address}
      and at > ${now}::timestamptz - interval '1 hour' and at <= ${now}`.execute(db);
  return rows[0]!.count > MOST_AN_HOUR;
}

/** The system, in the name of whoever the mail says to be from: an event says who wrote, and they are not told of it. */
function actingAs(context: Context, { from }: ReadMail, { participant }: Answered): Context {
  const isTheirs = participant.email === from.address;
  const actor = {
    ...SYSTEM,
    userId: isTheirs ? participant.userId : null,
    name: isTheirs ? participant.name : `${from.name} (${from.address})`.slice(0, 300),
  };
  return { ...context, actor, record: recorder(context.db, actor, context.now) };
}

async function filesOf(context: Context, storage: Storage, { files }: ReadMail): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push((await uploadTicketFile(context, storage, file)).id);
  return ids;
}
