import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { DB } from '../../platform/generated/database.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { codeOf } from './events.ts';
import { ticketMachine } from './machine.ts';
import type { ListTickets, TicketBoard, TicketBoardQuery, TicketItem, TicketPage } from './schemas.ts';

type Item = z.output<typeof TicketItem>;
type Row = Selectable<DB['ticket']>;
type Narrowing = Omit<z.output<typeof ListTickets>, 'limit' | 'after'>;

export async function listTickets(
  context: Context,
  input: z.output<typeof ListTickets>,
): Promise<z.output<typeof TicketPage>> {
  const { db, now } = context;
  const narrowed = narrowedBy(context, input);
  const { rows } = await sql<Row>`
    select t.* from ticket t where ${narrowed}
      ${input.state ? sql`and t.state = any (${input.state}::text[])` : sql``}
      ${input.after ? sql`and t.id < ${input.after}::uuid` : sql``}
    order by t.id desc limit ${input.limit + 1}`.execute(db);
  const page = toPage(rows, input.limit, ({ id }) => id);
  return {
    next: page.next,
    items: page.items.map((row) => itemOf(row, now)),
    states: await countStates(context, narrowed),
  };
}

const CARDS = 30;

/** The most urgent of each state first, by what is due next; of what is over, the newest. */
export async function getTicketBoard(
  context: Context,
  input: z.output<typeof TicketBoardQuery>,
): Promise<z.output<typeof TicketBoard>> {
  const { db, now } = context;
  const narrowed = narrowedBy(context, input);
  const urgency = sql`case when t.state in ('resolved', 'closed') then extract(epoch from t.state_since) * -1
    else extract(epoch from least(t.solve_due_at, case when t.first_replied_at is null then t.first_reply_due_at end)) end`;
  const { rows } = await sql<Row>`
    select card.* from unnest(${ticketMachine.states}::text[]) each (state), lateral (
      select t.*, ${urgency} as urgency from ticket t where t.state = each.state and ${narrowed} order by urgency, t.id limit ${sql.lit(CARDS)}) card
    order by urgency, id`.execute(db);
  const counts = await countStates(context, narrowed);
  return {
    columns: ticketMachine.states.map((state) => ({
      state,
      count: counts[state] ?? 0,
      cards: rows.filter((row) => row.state === state).map((row) => itemOf(row, now)),
    })),
  };
}

async function countStates({ db }: Context, narrowed: RawBuilder<unknown>): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select t.state, count(*)::int from ticket t where ${narrowed} group by t.state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** All but the state. Sides are named beside row-level security, for the indexes that lead with them. */
function narrowedBy(context: Context, input: Partial<Narrowing>): RawBuilder<unknown> {
  const { actor, now } = context;
  const { priority, category, assignee, desk, late, q } = input;
  const number = /^(?:t-)?(\d{1,12})$/i.exec(q ?? '')?.[1];
  const conditions = [
    sql`t.merged_into_id is null`,
    scopeOf(context, input.scope ?? usualScope(context)),
    priority && sql`t.priority = any (${priority}::text[])`,
    category && sql`t.category = any (${category}::text[])`,
    assignee === 'me' && sql`t.assignee_id = ${actor.userId}`,
    assignee === 'nobody' && sql`t.assignee_id is null`,
    desk && sql`t.desk = ${desk}`,
    late && sql`${isLate(now)}`,
    q &&
      (number
        ? sql`t.number = ${number}`
        : sql`(t.subject ilike ${like(q)} or t.asker_name ilike ${like(q)})`),
  ].filter((each) => each !== undefined && each !== false && each !== '');
  return sql.join(conditions, sql` and `);
}

const usualScope = ({ actor }: Context) =>
  actor.role === 'agency_admin' || actor.role === 'platform_admin' ? 'to_answer' : 'mine';

function scopeOf({ actor }: Context, scope: NonNullable<Narrowing['scope']>): RawBuilder<unknown> {
  const isPlatform = actor.role === 'platform_admin';
  if (scope === 'mine')
    return isPlatform
      ? sql`t.at_platform and (t.asker_user_id = ${actor.userId} or exists
          (select from ticket_watcher w where w.ticket_id = t.id and w.user_id = ${actor.userId}))`
      : sql`t.id = any ((select my_tickets())::uuid[])`;
  if (scope === 'all')
    return isPlatform
      ? sql`t.at_platform`
      : actor.role === 'agency_admin'
        ? sql`t.agency_id = ${actor.agencyId}`
        : sql`true`;
  const notMine = sql`t.asker_user_id is distinct from ${actor.userId}::uuid`;
  if (isPlatform) return sql`t.at_platform and t.desk = 'platform' and ${notMine}`;
  if (actor.role === 'agency_admin')
    return sql`t.agency_id = ${actor.agencyId} and t.desk = 'agency' and ${notMine}`;
  return sql`t.assignee_id = ${actor.userId} and t.desk = 'agency' and ${notMine}`;
}

/** Only while somebody of the desk is to act. */
export const isLate = (now: Date) =>
  sql`(t.state in ('open', 'in_progress') and ((t.first_replied_at is null and t.first_reply_due_at < ${now}) or t.solve_due_at < ${now}))`;

export function itemOf(row: Row, now: Date): Item {
  const toAct = ['open', 'in_progress'].includes(row.state);
  const replyIsLate = toAct && !row.firstRepliedAt && row.firstReplyDueAt < now;
  return {
    id: row.id,
    code: codeOf(row),
    subject: row.subject,
    category: row.category as Item['category'],
    priority: row.priority as Item['priority'],
    state: row.state,
    desk: row.desk as Item['desk'],
    agencyName: row.agencyName,
    askerName: row.askerName,
    askerRole: row.askerRole,
    assigneeName: row.assigneeName,
    raisedAt: row.createdAt,
    lastMessageAt: row.lastMessageAt,
    firstReplyDueAt: row.firstReplyDueAt,
    firstRepliedAt: row.firstRepliedAt,
    solveDueAt: row.solveDueAt,
    late: replyIsLate ? 'first_reply' : toAct && row.solveDueAt < now ? 'solution' : null,
  };
}
