/** Every quarter of an hour, and at the end of each window of a job: what waited goes out, all of one person's in one mail. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { beginAnew, forgetWindows } from './bundling.ts';
import { type Message, postLater, type Surroundings } from './deliver.ts';
import { digestOf } from './digest-of.ts';
import { type Delivery, mailedAt } from './when-mailed.ts';

type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** What waits for one person in one category; by job what waits for others about it. */
type Waiting = { userId: string; category: string; jobId: string | null; due: boolean };

/** So many people in one transaction. */
const BATCH = 100;

export async function sendHeldMails(asSystem: AsSystem, surroundings: Surroundings): Promise<void> {
  const waiting = await asSystem(findDue);
  const people = [...Map.groupBy(waiting, ({ userId }) => userId).values()];
  for (let from = 0; from < people.length; from += BATCH)
    await asSystem((context) => sendTo(context, people.slice(from, from + BATCH).flat(), surroundings));
  await asSystem(({ db, now }) => forgetWindows(db, now));
}

/** By what they choose now, and not when it was kept: also what they have turned off meanwhile is taken away. */
async function findDue({ db, now }: Context): Promise<Waiting[]> {
  const { rows } = await sql<{
    userId: string;
    category: string;
    jobId: string | null;
    firstAt: Date;
    dueAt: Date | null;
    delivery: Delivery;
    timeZone: string;
    from: number | null;
    until: number | null;
  }>`
    select h.user_id, h.category, h.job_id, h.first_at, h.due_at, u.time_zone, coalesce(p.delivery, 'at_once') as delivery,
      q.from_hour as from, q.until_hour as until
    from (select user_id, category, job_id, min(at) as first_at, min(due_at) as due_at from held_mail group by user_id, category, job_id) h
    join app_user u on u.id = h.user_id
    left join notification_preference p on p.user_id = h.user_id and p.category = h.category
    left join quiet_hours q on q.user_id = h.user_id`.execute(db);
  return rows.flatMap(({ userId, category, jobId, firstAt, dueAt, from, until, ...wish }) => {
    const quiet = from === null || until === null ? null : { from, until };
    // What is said at once after a change is not said in hours that have become quiet.
    const toldAt = wish.delivery === 'at_once' ? now : firstAt;
    const at = mailedAt({ ...wish, quiet }, toldAt);
    const bundled = wish.delivery === 'at_once' && dueAt && dueAt > now;
    return at && (at > now || bundled) ? [] : [{ userId, category, jobId, due: at !== null }];
  });
}

type Held = {
  id: string;
  userId: string;
  category: string;
  jobId: string | null;
  message: Message;
  email: string;
  name: string;
};

/** Whoever deletes the row sends it: of two workers one. */
async function sendTo(context: Context, waiting: Waiting[], surroundings: Surroundings): Promise<void> {
  const { rows } = await sql<Held>`
    delete from held_mail h using app_user u,
      unnest(${waiting.map(({ userId }) => userId)}::uuid[], ${waiting.map(({ category }) => category)}::text[],
        ${waiting.map(({ jobId }) => jobId)}::uuid[]) as w(user_id, category, job_id)
    where h.user_id = w.user_id and h.category = w.category and h.job_id is not distinct from w.job_id and u.id = h.user_id
    returning h.id, h.user_id, h.category, h.job_id, h.message, u.email, u.name`.execute(context.db);
  const keyOf = (each: { userId: string; category: string; jobId: string | null }) =>
    `${each.userId} ${each.category} ${each.jobId}`;
  const due = new Set(waiting.filter((each) => each.due).map(keyOf));
  const wanted = rows
    .filter((row) => due.has(keyOf(row)))
    // Whoever has another address by now is told there: the one before may be somebody else's.
    .map(({ message, email, name, ...row }) => ({
      ...row,
      message: { ...message, person: { ...message.person, email, name } },
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
  const mails = [...Map.groupBy(wanted, ({ userId }) => userId).values()].flatMap(toMails);
  await beginAnew(
    context.db,
    wanted.filter(({ jobId }) => jobId).map(({ message }) => message),
    context.now,
  );
  await postLater(context, mails, surroundings);
}

/** What brings a calendar entry or a file comes by itself, so that these stay with their words. */
function toMails(rows: { id: string; message: Message }[]): Message[] {
  const byItself = ({ message }: { message: Message }) =>
    Boolean(message.calendar || message.attachments?.length);
  const together = rows.filter((row) => !byItself(row));
  const alone = together.length > 1 ? rows.filter(byItself) : rows;
  const mails = alone.map(({ message }) => ({ ...message, always: true }));
  return together.length > 1 ? [...mails, digestOf(together)] : mails;
}
