/** Whose mails of a ticket could be answered: each got one of their own. */
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { type Token, tokenIn } from './addresses.ts';
import type { ReadMail } from './reading.ts';

export type Participant = {
  kind: 'asker' | 'watcher' | 'desk';
  userId: string | null;
  name: string;
  email: string;
};

export type Answered = { ticketId: string; participant: Participant };

/** The ticket that a mail answers, and whose answer it says to be. Null: it begins something new. */
export async function answeredBy(
  context: Context,
  { to, answers }: ReadMail,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): Promise<Answered | null> {
  const token = tokenIn(to, secret);
  if (token) return byToken(context, token);
  return byReference(context, answers, new URL(publicUrl).hostname);
}

async function byToken(context: Context, { ticketId, isOf }: Token): Promise<Answered | null> {
  const participant = (await participantsOf(context, ticketId)).find(({ email }) => isOf(email));
  return participant ? { ticketId, participant } : null;
}

const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(.+)$/;

/** By the Message-ID of a mail of ours, which only its reader knows. */
async function byReference(context: Context, answers: string[], host: string): Promise<Answered | null> {
  const mailIds = answers.flatMap((id) => {
    const [, mailId, at] = OURS.exec(id) ?? [];
    return mailId && at === host ? [mailId] : [];
  });
  const { rows } = await sql<{ ticketId: string; toAddress: string }>`
    select e.subject_id as ticket_id, m.to_address from mail m join event e on e.id::text = m.source and e.subject_type = 'ticket'
    where m.id = any (${mailIds}::uuid[]) order by m.id desc limit 1`.execute(context.db);
  if (!rows[0]) return null;
  const { ticketId, toAddress } = rows[0];
  const email = toAddress.toLowerCase();
  const participant = (await participantsOf(context, ticketId)).find((each) => each.email === email);
  return participant ? { ticketId, participant } : null;
}

/** Whoever may not come in by the door does not write on by mail either: who left, and who or whose side is suspended. */
async function participantsOf({ db }: Context, ticketId: string): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    with inside as (
      select m.user_id, m.organisation_id, m.role, m.name, lower(u.email) as email
      from membership m join app_user u on u.id = m.user_id left join organisation o on o.id = m.organisation_id
      where m.state = 'active' and u.suspended_at is null and u.deleted_at is null and o.suspended_at is null)
    select 'asker' as kind, t.asker_user_id as user_id, t.asker_name as name, coalesce(i.email, t.asker_email) as email
      from ticket t left join inside i on i.user_id = t.asker_user_id and i.organisation_id is not distinct from t.asker_organisation_id
      where t.id = ${ticketId} and (t.asker_user_id is null or i.user_id is not null)
    union all select 'watcher', w.user_id, w.name, i.email from ticket_watcher w
      join inside i on i.user_id = w.user_id and i.organisation_id is not distinct from w.organisation_id where w.ticket_id = ${ticketId}
    union all select 'desk', i.user_id, i.name, i.email from ticket t join inside i
      on case t.desk when 'agency' then i.organisation_id = t.agency_id and (i.role = 'agency_admin' or i.user_id = t.assignee_id)
        else i.role = 'platform_admin' end
      where t.id = ${ticketId} and i.user_id is distinct from t.asker_user_id`.execute(db);
  return rows;
}
