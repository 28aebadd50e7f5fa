import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { type pageQuery, toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { refusalColumn } from '../accounts/index.ts';
import { pictureLink } from '../files/index.ts';
import { invitationMachine, memberMachine } from './machine.ts';
import type {
  InvitationPage,
  InvitationView,
  InvitedInterviewers,
  ListMembers,
  MemberPage,
  MemberView,
} from './schemas.ts';

type MemberRow = Omit<MemberView, 'possible' | 'isMe' | 'picture'> & {
  leads: number;
  pictureKey: string | null;
};

/** The role that leads the actor's organisation. */
export const leadRole = (context: Context): 'agency_admin' | 'client' =>
  context.actor.agencyId ? 'agency_admin' : 'client';

const memberColumns = (
  context: Context,
) => sql`m.id, m.user_id, m.picture_key, m.name, m.email, m.role, m.state, m.designation,
  m.created_at as since, ${refusalColumn(sql`m.email`)} as mail_refused,
  ${
    context.actor.agencyId
      ? sql`(select json_build_object('id', t.id, 'name', t.name) from team t where t.id = m.team_id)`
      : sql`null`
  } as team,
  (select count(*)::int from membership l where l.organisation_id = m.organisation_id and l.role = ${leadRole(context)}
    and l.state = 'active' and not l.service) as leads`;

/** The members of the reader's organisation by name. */
export async function listMembers(
  context: Context,
  input: z.output<typeof ListMembers>,
): Promise<z.output<typeof MemberPage>> {
  const { db, actor } = context;
  const words = input.q && `%${input.q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<MemberRow>`
    select ${memberColumns(context)} from membership m
    where m.organisation_id = ${actor.organisationId} and not m.service
      and m.state = any(${input.state ?? ['active', 'suspended']})
      ${words ? sql`and (m.name ilike ${words} or m.email ilike ${words})` : sql``}
      ${input.role ? sql`and m.role = any(${input.role})` : sql``}
      ${input.teamId ? sql`and m.team_id = ${input.teamId}` : sql``}
      ${
        input.after
          ? sql`and (lower(m.name), m.id) > (select lower(a.name), a.id from membership a
              where a.id = ${input.after} and a.organisation_id = ${actor.organisationId})`
          : sql``
      }
    order by lower(m.name), m.id limit ${input.limit + 1}`.execute(db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return { ...page, items: page.items.map((row) => presentMember(context, row)) };
}

export async function getMember(context: Context, id: string): Promise<MemberView> {
  const { rows } = await sql<MemberRow>`
    select ${memberColumns(context)} from membership m
    where m.id = ${id} and m.organisation_id = ${context.actor.organisationId} and not m.service`.execute(
    context.db,
  );
  if (!rows[0]) throw new NotFound('This member');
  return presentMember(context, rows[0]);
}

function presentMember(context: Context, { leads, pictureKey, ...row }: MemberRow): MemberView {
  const { actor } = context;
  const isMe = row.userId === actor.userId;
  const isLast = leads === 1 && row.state === 'active' && row.role === leadRole(context);
  const refused = [...(isMe ? ['suspend'] : []), ...(isLast ? ['suspend', 'remove', 'changeRole'] : [])];
  const possible = possibleCommands(memberMachine, row.state, actor.role);
  const picture = pictureLink(context, { userId: row.userId, pictureKey });
  const mailRefused = row.mailRefused && { ...row.mailRefused, at: new Date(row.mailRefused.at) };
  return {
    ...row,
    mailRefused,
    picture,
    isMe,
    possible: [
      ...possible.filter((command) => !refused.includes(command)),
      ...(row.mailRefused ? ['tryAddressAgain'] : []),
    ],
  };
}

type InvitationRow = Omit<InvitationView, 'possible'>;

const invitationColumns = ({
  actor,
}: Context) => sql`i.id, i.email, i.name, i.roles, i.state, i.sent_at, i.expires_at,
  i.invited_by_name,
  ${
    actor.agencyId
      ? sql`(select json_build_object('id', t.id, 'name', t.name) from team t where t.id = i.team_id)`
      : sql`null`
  } as team`;

/** Invitations that wait for an answer, also those that have expired meanwhile; newest first. */
export async function listInvitations(
  context: Context,
  input: z.output<typeof pageQuery>,
): Promise<z.output<typeof InvitationPage>> {
  const { rows } = await sql<InvitationRow>`
    select ${invitationColumns(context)} from invitation i
    where i.organisation_id = ${context.actor.organisationId} and i.state = 'open'
      ${input.after ? sql`and i.id < ${input.after}::uuid` : sql``}
    order by i.id desc limit ${input.limit + 1}`.execute(context.db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return { ...page, items: page.items.map((row) => presentInvitation(context, row)) };
}

export async function getInvitations(context: Context, ids: string[]): Promise<InvitationView[]> {
  const { rows } = await sql<InvitationRow>`
    select ${invitationColumns(context)} from invitation i where i.id = any(${ids}::uuid[]) order by i.id`.execute(
    context.db,
  );
  return rows.map((row) => presentInvitation(context, row));
}

function presentInvitation({ actor, now }: Context, row: InvitationRow): InvitationView {
  const expired = row.state === 'open' && row.expiresAt <= now;
  return {
    ...row,
    state: expired ? 'expired' : row.state,
    possible: possibleCommands(invitationMachine, row.state, actor.role),
  };
}

/** Whom the client's company has invited as interviewers, the newest 200; who has joined is named by user id. */
export async function listInvitedInterviewers({
  db,
  actor,
}: Context): Promise<z.output<typeof InvitedInterviewers>> {
  const { rows } = await sql<z.output<typeof InvitedInterviewers>[number]>`
    select id, coalesce(name, email) as name, email, accepted_by as user_id from invitation
    where organisation_id = ${actor.clientCompanyId} and state in ('open', 'accepted') and 'interviewer' = any(roles)
    order by id desc limit 200`.execute(db);
  return rows;
}

/**
 * The same for rounds that name invitations: what each has become stays so until this transaction ends.
 * Revoked and foreign ones are missing.
 */
export async function holdInvitedInterviewers(
  { db }: Context,
  clientCompanyId: string,
  ids: string[],
): Promise<Map<string, { name: string; userId: string | null }>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'name', 'email', 'acceptedBy'])
    .where('organisationId', '=', clientCompanyId)
    .where('state', 'in', ['open', 'accepted'])
    .where(sql<boolean>`'interviewer' = any(roles)`)
    .where('id', 'in', ids)
    .orderBy('id')
    .forShare()
    .execute();
  return new Map(
    rows.map(({ id, name, email, acceptedBy }) => [id, { name: name ?? email, userId: acceptedBy }]),
  );
}
