/** Who somebody is to a ticket, and what they can do with it now. */
import { type Selectable, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import type { DB } from '../../platform/generated/database.ts';
import { guard, possibleCommands } from '../../platform/state-machine.ts';
import { REOPEN_DAYS, type TicketCommand, ticketMachine } from './machine.ts';

export type TicketRow = Selectable<DB['ticket']> & { raisedByMe: boolean; watching: boolean };

/** @throws NotFound also for that of others */
export function findTicket(context: Context, id: string): Promise<TicketRow> {
  return readTicket(context, id, sql``);
}

/** The row, locked: who comes second waits here and then meets the new state. */
export function lockTicket(context: Context, id: string): Promise<TicketRow> {
  return readTicket(context, id, sql`for update of t`);
}

async function readTicket({ db, actor }: Context, id: string, locking: ReturnType<typeof sql>) {
  const { rows } = await sql<TicketRow>`
    select t.*, t.id = any (my_raised_tickets()) as raised_by_me,
      exists (select from ticket_watcher w where w.ticket_id = t.id and w.user_id = ${actor.userId}) as watching
    from ticket t where t.id = ${id} ${locking}`.execute(db);
  if (!rows[0]) throw new NotFound('This ticket');
  return rows[0];
}

/** @throws Forbidden, Conflict as the state table says; Forbidden for who is not the one to do it to this ticket */
export async function lockFor(context: Context, id: string, command: TicketCommand): Promise<TicketRow> {
  const ticket = await lockTicket(context, id);
  guard(ticketMachine, command, ticket.state, context.actor.role);
  if (!isTheirs(context, ticket, command))
    throw new Forbidden(
      DESK_COMMANDS.includes(command)
        ? 'Only those who answer this ticket now can do that.'
        : 'Only those who raised this ticket, or follow it, can do that.',
    );
  return ticket;
}

const DESK_COMMANDS: TicketCommand[] = [
  'answer',
  'askBack',
  'resolve',
  'assign',
  'merge',
  'escalate',
  'handBack',
];

function isTheirs(context: Context, ticket: TicketRow, command: TicketCommand): boolean {
  if (DESK_COMMANDS.includes(command)) return answers(context, ticket);
  if (command === 'comment') return ticket.raisedByMe || (ticket.watching && !answers(context, ticket));
  if (command === 'rate') return ticket.raisedByMe;
  return ticket.raisedByMe || answers(context, ticket);
}

/** Whether the actor is of the desk that has it now. Nobody answers what they asked. */
export function answers({ actor }: Context, ticket: TicketRow): boolean {
  if (ticket.raisedByMe) return false;
  if (actor.role === 'platform_admin') return ticket.desk === 'platform';
  if (ticket.desk !== 'agency' || ticket.agencyId !== actor.agencyId) return false;
  return actor.role === 'agency_admin' || ticket.assigneeId === actor.userId;
}

/** Of its desk now, or of the other one that it has been with. */
export function mayNote(context: Context, ticket: TicketRow): boolean {
  if (ticket.raisedByMe) return false;
  return answers(context, ticket) || ['agency_admin', 'platform_admin'].includes(context.actor.role);
}

const DAY_MS = 86_400_000;

/** What is closed when its time as a solved one is over gets no second time. */
export function reopenableUntil({ resolvedAt, closedAt }: TicketRow): Date {
  const after = (end: Date | null) => new Date((end ?? new Date(0)).getTime() + REOPEN_DAYS * DAY_MS);
  const ofSolved = after(resolvedAt);
  return closedAt && (resolvedAt === null || closedAt <= ofSolved) ? after(closedAt) : ofSolved;
}

const HAVE_COLLEAGUES = ['agency_admin', 'manager', 'recruiter', 'client', 'platform_admin'];

/** What the screens offer. */
export function possibleFor(context: Context, ticket: TicketRow): string[] {
  const { actor, now } = context;
  const isDesk = answers(context, ticket);
  const isLead = ['agency_admin', 'platform_admin'].includes(actor.role);
  const fits: Partial<Record<TicketCommand, boolean>> = {
    handBack: ticket.agencyId !== null,
    reopen: !ticket.mergedIntoId && now <= reopenableUntil(ticket),
    rate: ticket.ratedAt === null && !ticket.mergedIntoId,
  };
  const commands = possibleCommands(ticketMachine, ticket.state, actor.role).filter(
    (command) => isTheirs(context, ticket, command) && fits[command] !== false,
  );
  const also = {
    note: mayNote(context, ticket),
    noteForBoth: mayNote(context, ticket) && ticket.escalatedAt !== null,
    change: isDesk && isLead && ticket.state !== 'closed',
    link: isDesk || ticket.raisedByMe,
    watch: isLead && !ticket.raisedByMe && !ticket.watching,
    unwatch: ticket.watching,
    addWatcher: (isDesk || ticket.raisedByMe) && HAVE_COLLEAGUES.includes(actor.role),
  };
  return [...commands, ...Object.entries(also).flatMap(([name, is]) => (is ? [name] : []))];
}
