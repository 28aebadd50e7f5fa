import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { signLink } from '../../platform/ids.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { clientInvitationMachine } from './machine.ts';
import type { InvitationPage, InvitationView, ListInvitations, MyInvitations } from './schemas.ts';

type Row = Omit<InvitationView, 'possible'>;

const columns = sql`id, kind, state, company_name, contact_name, email, message, invited_by_name, sent_at, expires_at,
  reason, engagement_id`;

/** The agency’s invitations, newest first. */
export async function listInvitations(
  context: Context,
  input: z.output<typeof ListInvitations>,
): Promise<z.output<typeof InvitationPage>> {
  const { rows } = await sql<Row>`
    select ${columns} from client_invitation where agency_id = ${context.actor.agencyId}
      ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
    order by id desc limit ${input.limit + 1}`.execute(context.db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return { ...page, items: page.items.map((row) => present(context, row)) };
}

export async function getInvitation(context: Context, id: string): Promise<InvitationView> {
  const { rows } = await sql<Row>`select ${columns} from client_invitation where id = ${id}`.execute(
    context.db,
  );
  if (!rows[0]) throw new NotFound('This invitation');
  return present(context, rows[0]);
}

export async function newestClaim(context: Context, engagementId: string): Promise<InvitationView | null> {
  const { rows } = await sql<Row>`
    select ${columns} from client_invitation where engagement_id = ${engagementId} and kind = 'claim'
    order by id desc limit 1`.execute(context.db);
  return rows[0] ? present(context, rows[0]) : null;
}

const present = ({ actor, now }: Context, row: Row): InvitationView => ({
  ...row,
  state: stateOf(row, now),
  possible: possibleCommands(clientInvitationMachine, row.state, actor.role),
});

/** An open one that is too old says so; sent once more it is open again. */
export const stateOf = (row: { state: string; expiresAt: Date }, now: Date): string =>
  row.state === 'invited' && row.expiresAt <= now ? 'expired' : row.state;

type Mine = Omit<z.output<typeof MyInvitations>['items'][number], 'token'>;

/** What waits for the answer of this person, found by their verified address; with what opens each. */
export async function listMyInvitations(
  { db, now }: Context,
  secret: string,
): Promise<z.output<typeof MyInvitations>> {
  const { rows } = await sql<Mine>`
    select id, kind, agency_name, company_name, message, invited_by_name, expires_at from client_invitation
    where email = my_verified_email() and state = 'invited' and expires_at > ${now}
    order by id desc limit 50`.execute(db);
  return { items: rows.map((row) => ({ ...row, token: signLink(row.id, secret) })) };
}
