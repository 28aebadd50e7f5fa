import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { answers, findTicket, mayNote, possibleFor, type TicketRow } from './access.ts';
import { codeOf } from './events.ts';
import { itemOf } from './lists.ts';
import { watchersOf } from './people.ts';
import { type About, seeRecord } from './records.ts';
import type { TicketView } from './schemas.ts';

/** @throws NotFound also for that of others */
export async function getTicket(context: Context, id: string): Promise<TicketView> {
  const ticket = await findTicket(context, id);
  const { version, via, page, assigneeId, resolvedAt, closedAt, rating, ratingWords } = ticket;
  const isDesk = answers(context, ticket) || mayNote(context, ticket);
  return {
    ...itemOf(ticket, context.now),
    version,
    possible: possibleFor(context, ticket),
    mine: ticket.raisedByMe,
    watching: ticket.watching,
    via: via as TicketView['via'],
    askerEmail: isDesk ? ticket.askerEmail : null,
    page,
    about: await aboutOf(context, ticket),
    assigneeId,
    escalated: ticket.escalatedAt !== null,
    resolvedAt,
    closedAt,
    mergedInto: await otherOf(context, ticket),
    rating,
    ratingWords,
    watchers: await watchersOf(context, id),
    messages: await messagesOf(context, id),
  };
}

async function aboutOf(context: Context, { aboutType, aboutId }: TicketRow): Promise<TicketView['about']> {
  if (!aboutType || !aboutId) return null;
  const about = { type: aboutType, id: aboutId } as About;
  return { ...about, ...((await seeRecord(context, about)) ?? { title: null, href: null }) };
}

async function otherOf({ db }: Context, { mergedIntoId }: TicketRow): Promise<TicketView['mergedInto']> {
  if (!mergedIntoId) return null;
  const other = await db
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('id', '=', mergedIntoId)
    .executeTakeFirst();
  return other ? { id: other.id, code: codeOf(other) } : null;
}

const SHOWN = 200;

type MessageRow = TicketView['messages'][number] & { ticketId: string };

/** With those of what was merged into it; row-level security leaves what the reader may read. */
async function messagesOf({ db }: Context, id: string): Promise<TicketView['messages']> {
  const { rows } = await sql<MessageRow>`
    select m.id, m.author_name, m.side, m.audience, m.text, m.quoted, m.via, m.created_at as at,
      case when m.ticket_id <> ${id} then 'T-' || t.number end as merged_from, 
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes) order by a.position)
        from ticket_attachment a join file f on f.id = a.file_id where a.message_id = m.id), '[]') as files
    from ticket t join ticket_message m on m.ticket_id = t.id
    where t.id = ${id} or t.merged_into_id = ${id}
    order by m.id desc limit ${SHOWN}`.execute(db);
  return rows.reverse();
}
