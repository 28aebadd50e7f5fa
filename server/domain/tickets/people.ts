/** Who can be asked to answer, and who can follow. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { answers, findTicket, possibleFor } from './access.ts';
import type { TicketPeople } from './schemas.ts';

export type Colleague = { userId: string; name: string };

/** Of the actor's organisation; of the platform its admins. Row-level security leaves what they may see. */
export async function findColleagues({ db, actor }: Context): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select distinct on (name, user_id) user_id, name from membership
    where state = 'active' and not service and ${
      actor.role === 'platform_admin'
        ? sql`role = 'platform_admin'`
        : sql`organisation_id = ${actor.organisationId}`
    } order by name, user_id limit 500`.execute(db);
  return rows;
}

export async function listTicketPeople(context: Context, id: string): Promise<z.output<typeof TicketPeople>> {
  const ticket = await findTicket(context, id);
  const possible = possibleFor(context, ticket);
  if (!possible.includes('addWatcher') && !possible.includes('assign'))
    return { assignable: [], watchable: [] };
  const colleagues = await findColleagues(context);
  const following = await watchersOf(context, id);
  return {
    assignable: answers(context, ticket)
      ? colleagues.filter(({ userId }) => userId !== ticket.askerUserId)
      : [],
    watchable: colleagues.filter(
      ({ userId }) =>
        userId !== ticket.askerUserId && !following.some((watcher) => watcher.userId === userId),
    ),
  };
}

export async function watchersOf({ db }: Context, ticketId: string): Promise<Colleague[]> {
  return db
    .selectFrom('ticketWatcher')
    .select(['userId', 'name'])
    .where('ticketId', '=', ticketId)
    .orderBy('name')
    .execute();
}
