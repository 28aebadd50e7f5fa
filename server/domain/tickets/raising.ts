import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceTicket } from './events.ts';
import { ticketMachine } from './machine.ts';
import { getTicket } from './queries.ts';
import { recordOfPage } from './records.ts';
import { say } from './saying.ts';
import type { RaiseTicket, TicketForm, TicketView } from './schemas.ts';
import { placeOf, targetsFrom } from './targets.ts';

type Form = z.output<typeof TicketForm>;

const PLATFORM = { value: 'platform', name: 'Hireloom' };

/** An agency's people ask their admins, and its admins the platform; everybody else asks whom their question is about. */
export async function getTicketForm(context: Context, email: string | null): Promise<Form> {
  const { db, actor } = context;
  if (actor.role === 'agency_admin' || actor.role === 'platform_admin') return { to: [PLATFORM], email };
  const { rows } = await sql<{ value: string; name: string }>`
    select id as value, name from my_ticket_agencies()`.execute(db);
  return { to: actor.agencyId ? rows : [...rows, PLATFORM], email };
}

export async function raiseTicket(
  context: Context,
  input: z.output<typeof RaiseTicket>,
): Promise<TicketView> {
  const { db, actor, now } = context;
  guard(ticketMachine, 'raise', 'new', actor.role);
  const { to } = await getTicketForm(context, null);
  const chosen = input.to === undefined ? to[0] : to.find(({ value }) => value === input.to);
  if (!chosen)
    throw new Invalid('Choose who is to answer.', [{ path: 'to', message: 'You cannot ask them.' }]);
  const isPlatform = chosen.value === PLATFORM.value;
  const agencyId = isPlatform ? (actor.role === 'agency_admin' ? actor.agencyId : null) : chosen.value;
  const desk = isPlatform ? 'platform' : 'agency';
  const about = await recordOfPage(context, input.page);
  const id = newId();
  const place = { id, agencyId, atPlatform: isPlatform };
  await db
    .insertInto('ticket')
    .values({
      ...place,
      createdAt: now,
      updatedAt: now,
      agencyName: agencyId && (isPlatform ? await nameOfMyAgency(context) : chosen.name),
      clientCompanyId: actor.clientCompanyId,
      desk,
      deskSince: now,
      askerUserId: actor.userId,
      askerOrganisationId: actor.organisationId,
      askerRole: actor.role,
      askerName: actor.name,
      askerEmail: await emailOf(context),
      via: 'web',
      category: input.category,
      priority: input.priority,
      subject: input.subject,
      stateSince: now,
      page: input.page ?? null,
      aboutType: about?.type ?? null,
      aboutId: about?.id ?? null,
      ...targetsFrom(now, input.priority, await placeOf(context, { desk, agencyId })),
      lastMessageAt: now,
    })
    .execute();
  const messageId = await say(context, place, { ...input, audience: 'everybody', side: 'asker' });
  await announceTicket(context, 'ticket.raised', await numbered(context, id), { messageId });
  return getTicket(context, id);
}

async function nameOfMyAgency({ db }: Context): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from my_ticket_agencies()`.execute(db);
  return rows[0]!.name;
}

async function emailOf({ db, actor }: Context): Promise<string> {
  const { email } = await db
    .selectFrom('appUser')
    .select('email')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  return email.toLowerCase();
}

/** The number is given by the database. */
export const numbered = ({ db }: Context, id: string) =>
  db
    .selectFrom('ticket')
    .select(['id', 'number', 'agencyId', 'agencyName', 'clientCompanyId', 'askerName', 'desk'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
