import { sql } from 'kysely';
import type { Reminder, Subject, Telling } from '../reminder.ts';
import { zones } from '../zones.ts';

const shared: Omit<Telling, 'to' | 'title' | 'body' | 'about'> = {
  button: 'Answer',
  words: (d) => `${d.ticketCode}: ${d.ticketSubject}, of ${d.askerName}`,
  href: (_, id) => `/tickets/${id}`,
  list: '/tickets?scope=to_answer&late=true',
};

const late = (count: number) =>
  count === 1 ? 'A ticket waits for its first reply' : `${count} tickets wait for their first reply`;

/** Tickets without a first reply past their target: whoever is to answer, and eight working hours later the admins. */
export const ticketReminder: Reminder = {
  task: 'processTicketReminders',
  title: 'Remind of tickets without a first reply',
  what: 'Whoever is to answer gets one message with all tickets whose target for the first reply has passed; the admins hear of it eight working hours later, or at once where nobody was asked to answer. What was solved 14 days ago, and not reopened, is closed.',
  category: 'tickets',
  unit: 'working hours',
  steps: [0, 8],
  // A worker that was down for a week still says it.
  pointless: 80,
  mutable: false,
  waitsAs: ['ticketsToAnswer'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select t.desk_id as agency_id, t.id as subject_id, t.first_reply_due_at as since, t.assignee_id,
        json_build_object('ticketCode', 'T-' || t.number, 'ticketSubject', t.subject, 'askerName', t.asker_name,
          'assigned', case when t.assignee_id is null then '' else 'yes' end) as data
      from ${zones(agencies)}
      join ticket t on t.desk_id = g.id and t.first_replied_at is null and t.state in ('open', 'in_progress')
        and t.first_reply_due_at > ${after} and t.first_reply_due_at < ${before}
      order by t.first_reply_due_at, t.id`.execute(db);
    return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
  },
  tells: [
    {
      to: 'ticketAssignee',
      ...shared,
      about: 'Tickets that you are to answer, past their target',
      title: late,
      body: 'They were promised a first reply by now. A few words that you are at it will do.',
    },
    {
      to: 'admins',
      ...shared,
      about: 'Tickets past their target that nobody was asked to answer',
      only: (d) => !d.assigned,
      title: late,
      body: 'Nobody was asked to answer. Take it, or ask somebody to.',
    },
    {
      to: 'admins',
      ...shared,
      about: 'Tickets long past their target',
      fromStep: 1,
      only: (d) => Boolean(d.assigned),
      title: late,
      body: 'Whoever was asked to answer has been reminded. Take it over, or ask somebody else.',
    },
  ],
};
