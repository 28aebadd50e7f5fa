/** Hands one mail to the relay, or keeps it for the mailbox page where there is none. */
import nodemailer, { type Transporter } from 'nodemailer';
import { SYSTEM } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { transactionAs } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import type { Storage } from '../../platform/storage.ts';
import { renderedMail } from './mail-content.ts';
import { noteRefusal, refusalIn, skipRefused } from './refusals.ts';

export type Mailer = { send: (mailId: string) => Promise<void>; close: () => void };

type Options = {
  db: Database;
  storage: Storage;
  clock: Pick<Clock, 'now'>;
  smtpUrl: string | undefined;
  /** Mails that are sent side by side, each over a connection of its own. */
  atOnce: number;
  from: string;
  publicUrl: string;
};

export function openMailer(options: Options): Mailer {
  const transport = options.smtpUrl
    ? nodemailer.createTransport({
        url: options.smtpUrl,
        // To greet the relay, and to agree on a cipher, often takes longer than the mail.
        pool: true,
        maxConnections: options.atOnce,
        // Of what a relay closed before anything was said; all else is for the queue to try again.
        maxRequeues: 1,
        connectionTimeout: 10_000,
        socketTimeout: 20_000,
      })
    : null;
  return {
    send: (mailId) => sendMail(options, transport, mailId),
    close: () => transport?.close(),
  };
}

/**
 * The row is marked after the relay took it, so a crash in between repeats the mail: with the same Message-ID, by which
 * the receiving side knows it. @throws what the relay said, or why it cannot be written; the queue tries again later, and this mail alone waits
 */
async function sendMail(
  { db, storage, clock, from, publicUrl }: Options,
  transport: Transporter | null,
  mailId: string,
): Promise<void> {
  const mail = await runAs(db, SYSTEM, clock.now(), (context) => readUnsent(context, mailId));
  if (!mail) return;
  try {
    const { html, text } = await renderedMail(mail);
    if (!transport) return await mark(db, mailId, { state: 'kept', error: null });
    await transport.sendMail({
      from,
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      html,
      text,
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      icalEvent: mail.calendar
        ? { method: mail.calendarMethod ?? 'REQUEST', content: mail.calendar }
        : undefined,
      headers: {
        ...(mail.unsubscribe ? oneClick(`${publicUrl}/api/public/unsubscribe/${mail.unsubscribe}`) : {}),
        ...(mail.replyTo ? UNANSWERED : {}),
      },
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      ...(mail.thread ? { inReplyTo: `<${mail.thread}>`, references: `<${mail.thread}>` } : {}),
      attachments: await attachmentsOf(db, storage, mail.attachments as { fileId: string; name: string }[]),
    });
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return runAs(db, SYSTEM, clock.now(), (context) => noteRefusal(context, mail, refusal));
    await mark(db, mailId, { state: 'failed', error: String((error as Error).message).slice(0, 500) });
    throw error;
  }
  await mark(db, mailId, { state: 'sent', sentAt: clock.now(), error: null });
}

/** @returns nothing where it was sent, or is skipped now */
async function readUnsent(context: Context, mailId: string) {
  const mail = await context.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', mailId)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst();
  return mail && !(await skipRefused(context, mail)) ? mail : undefined;
}

/** RFC 8058: programs of mail turn it off without opening a page. */
const oneClick = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** What can be answered by mail asks programs not to: RFC 3834, and the word of Exchange. */
const UNANSWERED = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

async function attachmentsOf(
  db: Database,
  storage: Storage,
  attachments: { fileId: string; name: string }[],
) {
  if (!attachments.length) return [];
  const files = await transactionAs(db, SYSTEM, (tx) =>
    tx
      .selectFrom('file')
      .select(['name', 'mime', 'storageKey'])
      .where(
        'id',
        'in',
        attachments.map(({ fileId }) => fileId),
      )
      .execute(),
  );
  return Promise.all(
    files.map(async ({ name, mime, storageKey }) => ({
      filename: name,
      contentType: mime,
      content: Buffer.from(await storage.get(storageKey)),
    })),
  );
}

async function mark(
  db: Database,
  id: string,
  change: { state: 'kept' | 'sent' | 'failed'; sentAt?: Date; error?: string | null },
): Promise<void> {
  await transactionAs(db, SYSTEM, (tx) =>
    tx
      .updateTable('mail')
      .set((eb) => ({ ...change, attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  );
}
