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

async function participantsOf({ db }: Context, ticketId: string): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select 'asker' as kind, u.id as user_id, t.asker_name as name, lower(coalesce(u.email, t.asker_email)) as email
      from ticket t left join app_user u on u.id = t.asker_user_id where t.id = ${ticketId}
    union all select 'watcher', u.id, w.name, lower(u.email) from ticket_watcher w join app_user u on u.id = w.user_id
      where w.ticket_id = ${ticketId}
    union all select 'desk', u.id, m.name, lower(u.email) from ticket t join membership m on m.state = 'active'
      and case t.desk when 'agency' then m.organisation_id = t.agency_id and (m.role = 'agency_admin' or m.user_id = t.assignee_id)
        else m.role = 'platform_admin' end
      join app_user u on u.id = m.user_id where t.id = ${ticketId} and m.user_id is distinct from t.asker_user_id`.execute(
    db,
  );
  return rows;
}
