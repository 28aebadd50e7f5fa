/** Much that happens on one job within minutes comes to a person in two mails: the first at once, the rest together. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Message } from './deliver.ts';

/** About what a mail is that may wait for others about the same. */
export type AboutJob = {
  jobId: string;
  title: string;
  /** So many minutes at most. */
  patience: number;
};

type Pair = { userId: string; jobId: string };

const keyOf = ({ userId, jobId }: Pair) => `${userId} ${jobId}`;
const pairOf = ({ person, about }: Message): Pair => ({ userId: person.userId!, jobId: about!.jobId });

/** Opens a window for each person and job that has none; what comes while one is open waits for its end. */
export async function takeTurns(db: Tx, messages: Message[], now: Date): Promise<Map<Message, Date>> {
  const open = messages.filter(({ about, person }) => about && person.userId);
  if (!open.length) return new Map();
  const pairs = distinct(open.map(pairOf));
  const patience = open[0]!.about!.patience;
  // One whose end is further away than any can be is from before the clock was put back.
  const { rows: opened } = await sql<Pair>`
    insert into mail_window (user_id, job_id, until)
    select user_id, job_id, ${endOf(now, patience)}::timestamptz from ${listOf(pairs)}
    on conflict (user_id, job_id) do update set until = excluded.until
      where mail_window.until <= ${now}::timestamptz or mail_window.until > ${endOf(now, 2 * patience)}::timestamptz
    returning user_id, job_id`.execute(db);
  const { rows: windows } = await sql<Pair & { until: Date }>`
    select w.user_id, w.job_id, w.until from mail_window w join ${listOf(pairs)} using (user_id, job_id)`.execute(
    db,
  );
  const untilOf = new Map(windows.map((row) => [keyOf(row), row.until]));
  const first = new Set(opened.map(keyOf));
  const waiting = new Map<Message, Date>();
  for (const message of open) {
    const key = keyOf(pairOf(message));
    if (!first.delete(key)) waiting.set(message, untilOf.get(key)!);
  }
  return waiting;
}

/** What comes soon after a bundle waits for the next. */
export async function beginAnew(db: Tx, messages: Message[], now: Date): Promise<void> {
  const pairs = distinct(messages.filter(({ about }) => about).map(pairOf));
  if (!pairs.length) return;
  const { patience } = messages.find(({ about }) => about)!.about!;
  await sql`
    insert into mail_window (user_id, job_id, until)
    select user_id, job_id, ${endOf(now, patience)}::timestamptz from ${listOf(pairs)}
    on conflict (user_id, job_id) do update set until = excluded.until`.execute(db);
}

/** A look at the very end of each window. The look of every quarter of an hour finds what this one misses. */
export async function lookAtTheEnd(db: Tx, waiting: Map<Message, Date>, now: Date): Promise<void> {
  const ends = new Set([...waiting.values()].map((until) => until.getTime()));
  for (const end of ends) {
    const delaySeconds = Math.max(1, Math.ceil((end - now.getTime()) / 1000) + 1);
    await enqueue(db, 'sendHeldMails', {}, { jobKey: `sendHeldMails ${end}`, delaySeconds });
  }
}

/** Windows that have long been over. */
export async function forgetWindows(db: Tx, now: Date): Promise<void> {
  await sql`delete from mail_window where until < ${now}::timestamptz - interval '1 day'`.execute(db);
}

const endOf = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** In one order for all, so that two workers never wait for each other. */
const distinct = (pairs: Pair[]): Pair[] =>
  [...new Map(pairs.map((pair) => [keyOf(pair), pair]))]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, pair]) => pair);

const listOf = (pairs: Pair[]) =>
  sql`unnest(${pairs.map(({ userId }) => userId)}::uuid[], ${pairs.map(({ jobId }) => jobId)}::uuid[]) as p(user_id, job_id)`;
