/** Answers that a desk keeps to use again. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { AddTicketAnswer, ChangeTicketAnswer, TicketAnswer, TicketAnswers } from './schemas.ts';

type Answer = z.output<typeof TicketAnswer>;

const AT_MOST = 200;
const COLUMNS = ['id', 'version', 'title', 'text', 'byName'] as const;

export async function listTicketAnswers({ db }: Context): Promise<z.output<typeof TicketAnswers>> {
  return {
    items: await db.selectFrom('ticketAnswer').select(COLUMNS).orderBy('title').limit(AT_MOST).execute(),
  };
}

export async function addTicketAnswer(
  { db, actor }: Context,
  input: z.output<typeof AddTicketAnswer>,
): Promise<Answer> {
  const { count } = await db
    .selectFrom('ticketAnswer')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  if (count >= AT_MOST) throw new Invalid(`At most ${AT_MOST} kept answers. Delete one first.`);
  return db
    .insertInto('ticketAnswer')
    .values({ id: newId(), agencyId: actor.agencyId, byName: actor.name, ...input })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
    .catch(refuseTaken);
}

export async function changeTicketAnswer(
  { db, actor, now }: Context,
  id: string,
  { version, ...input }: z.output<typeof ChangeTicketAnswer>,
): Promise<Answer> {
  const current = await db
    .selectFrom('ticketAnswer')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!current) throw new NotFound('This answer');
  if (current.version !== version)
    throw new Conflict('stale', 'Somebody else changed this answer. Look at both and choose.', { current });
  return db
    .updateTable('ticketAnswer')
    .set({ ...input, byName: actor.name, version: version + 1, updatedAt: now })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
    .catch(refuseTaken);
}

function refuseTaken(error: unknown): never {
  if (violatedConstraint(error) !== 'ticket_answer_title') throw error;
  const message = 'There is an answer of this name. Choose another name.';
  throw new Conflict('name_taken', message, { errors: [{ path: 'title', message }] });
}

export async function removeTicketAnswer({ db }: Context, id: string): Promise<void> {
  const gone = await db.deleteFrom('ticketAnswer').where('id', '=', id).returning('id').executeTakeFirst();
  if (!gone) throw new NotFound('This answer');
}
