/** Those of a ticket, as parts of the one query for all the tellings of an event. */
import { sql } from 'kysely';

/** `recipient, user_id` of those who have an account and are still who they were when they asked or began to follow. */
export const peopleOfTicket = (ticketId: string, desk: string | null) => sql`
  union select k.recipient, t.asker_user_id from ticket t cross join (values ('ticketAsker'), ('ticketWriter')) as k(recipient)
    where t.id = ${ticketId}::uuid and exists (select from membership m where m.user_id = t.asker_user_id and m.state = 'active'
      and m.organisation_id is not distinct from t.asker_organisation_id)
  union select 'ticketWatchers', w.user_id from ticket_watcher w where w.ticket_id = ${ticketId}::uuid
    and exists (select from membership m where m.user_id = w.user_id and m.state = 'active'
      and m.organisation_id is not distinct from w.organisation_id)
  union select 'ticketAssignee', assignee_id from (${assignee(ticketId, desk)}) a
  union select 'ticketDesk', assignee_id from (${assignee(ticketId, desk)}) a
  union select 'ticketDesk', m.user_id from ticket t join membership m on m.state = 'active' and not m.service
      and case t.desk when 'agency' then m.organisation_id = t.agency_id and m.role = 'agency_admin' else m.role = 'platform_admin' end
    where t.id = ${ticketId}::uuid and t.desk = ${desk} and not exists (select from (${assignee(ticketId, desk)}) a) and m.user_id is distinct from t.asker_user_id`;

/** Whoever has left, or works elsewhere now, is nobody’s assignee. */
function assignee(ticketId: string, desk: string | null) {
  return sql`select t.assignee_id from ticket t join membership m on m.user_id = t.assignee_id and m.state = 'active'
    and case t.desk when 'agency' then m.organisation_id = t.agency_id else m.role = 'platform_admin' end
    where t.id = ${ticketId}::uuid and t.desk = ${desk}`;
}

/** Who asked by mail, as a whole row of a person; of what they wrote themselves they are told nothing. */
export const askerByMail = (ticketId: string, messageId: string | null) => sql`
  union all select k.recipient, u.id, t.asker_name, t.asker_email, coalesce(u.time_zone, 'UTC'), coalesce(u.locale, 'en')
    from ticket t cross join (values ('ticketAsker'), ('ticketWriter')) as k(recipient)
    left join app_user u on u.email = t.asker_email and u.email_verified
    where t.id = ${ticketId}::uuid and t.asker_user_id is null and (k.recipient = 'ticketWriter' or not exists
      (select from ticket_message m where m.id = ${messageId}::uuid and m.side = 'asker' and m.author_user_id is null))`;
