import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { TicketRow } from './access.ts';
import { attach } from './attachments.ts';

export type Saying = {
  audience: 'everybody' | 'agency' | 'platform' | 'desks';
  side: 'asker' | 'agency' | 'platform';
  text: string;
  fileIds: string[];
  /** Of a mail: who wrote it, what it quoted. */
  mail?: { userId: string | null; name: string; quoted: string };
};

type Place = Pick<TicketRow, 'id' | 'agencyId' | 'atPlatform'>;

/** @returns the id of the message */
export async function say(
  context: Context,
  { id: ticketId, agencyId, atPlatform }: Place,
  { audience, side, text, fileIds, mail }: Saying,
): Promise<string> {
  const { db, actor, now } = context;
  const id = newId();
  await db
    .insertInto('ticketMessage')
    .values({
      id,
      createdAt: now,
      ticketId,
      agencyId,
      atPlatform,
      audience,
      side,
      text,
      authorUserId: mail ? mail.userId : actor.userId,
      authorName: mail?.name ?? actor.name,
      quoted: mail?.quoted ?? '',
      via: mail ? 'email' : 'web',
    })
    .execute();
  await attach(context, id, agencyId, fileIds);
  return id;
}
