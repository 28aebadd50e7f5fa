/** A mail that begins something new. Whom it says that it comes from proves nothing, so it gets no rights of any account. */
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { announceTicket } from '../events.ts';
import { numbered } from '../raising.ts';
import { say } from '../saying.ts';
import { placeOf, targetsFrom } from '../targets.ts';
import { agencyCodeIn } from './addresses.ts';
import type { ReadMail } from './reading.ts';

type Agency = { id: string; name: string };

export async function raiseByMail(context: Context, mail: ReadMail, fileIds: string[]): Promise<string> {
  const { db, now } = context;
  const { from, text, quoted } = mail;
  const agency = await agencyFor(context, mail);
  const desk = agency ? 'agency' : 'platform';
  const id = newId();
  const place = { id, agencyId: agency?.id ?? null, atPlatform: !agency };
  await db
    .insertInto('ticket')
    .values({
      ...place,
      createdAt: now,
      updatedAt: now,
      agencyName: agency?.name ?? null,
      desk,
      deskSince: now,
      askerName: from.name,
      askerEmail: from.address,
      via: 'email',
      category: 'question',
      priority: 'normal',
      subject: withoutPrefixes(mail.subject) || 'A mail without a subject',
      stateSince: now,
      ...targetsFrom(now, 'normal', await placeOf(context, { desk, agencyId: place.agencyId })),
      lastMessageAt: now,
    })
    .execute();
  const messageId = await say(context, place, {
    audience: 'everybody',
    side: 'asker',
    text: text || '(A mail without words.)',
    fileIds,
    mail: { userId: null, name: from.name, quoted },
  });
  const type = mail.wantsNoReceipt ? 'ticket.raised' : 'ticket.raised_by_mail';
  await announceTicket(context, type, await numbered(context, id), { messageId });
  return id;
}

const withoutPrefixes = (subject: string): string =>
  subject.replace(/^((re|aw|wg|fwd?|sv|antw)\s?(\[\d+\])?:\s*)+/i, '').trim();

/** The one that is written to by its code, or else the only one that an account of this address works for; otherwise the platform. */
async function agencyFor({ db }: Context, { to, from }: ReadMail): Promise<Agency | null> {
  const code = agencyCodeIn(to);
  const { rows } = await sql<Agency>`
    select id, name from organisation where kind = 'agency' and suspended_at is null and ${
      code
        ? sql`code = ${code}`
        : sql`id in (select m.organisation_id from membership m join app_user u on u.id = m.user_id
            where u.email = ${from.address} and u.email_verified and m.state = 'active' and m.role in ('manager', 'recruiter', 'accountant'))`
    } limit 2`.execute(db);
  return rows.length === 1 ? rows[0]! : null;
}
