/** What those who are told of a ticket read of it, and no event says. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { EventData } from '../../platform/events.ts';

/** A mail shows no more of a long text; all of it is on the page. */
const SHOWN = 3000;

export async function wordsOfTicket(
  { db }: Context,
  ticketId: string,
  messageId: string | undefined,
): Promise<EventData> {
  const { subject } = await db
    .selectFrom('ticket')
    .select('subject')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow();
  const message = messageId
    ? await db.selectFrom('ticketMessage').select('text').where('id', '=', messageId).executeTakeFirst()
    : undefined;
  const text = message?.text ?? '';
  return { ticketSubject: subject, ticketText: text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text };
}

/** Whose open screens show it. */
export async function hearersOfTicket({ db }: Context, ticketId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select asker_user_id as user_id from ticket where id = ${ticketId} and asker_user_id is not null
    union select assignee_id from ticket where id = ${ticketId} and assignee_id is not null
    union select user_id from ticket_watcher where ticket_id = ${ticketId}
    union select m.user_id from ticket t join membership m on m.role = 'platform_admin' and m.state = 'active'
      where t.id = ${ticketId} and t.at_platform`.execute(db);
  return rows.map(({ userId }) => userId);
}
