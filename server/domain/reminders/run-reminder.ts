/** The mechanism of every reminder: who is due, what was said before, one digest a person. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { announce } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { deliver, type Message, type Person } from '../notifications/index.ts';
import { PLATFORM_DESK } from '../tickets/index.ts';
import { digestOf, withLinks } from './digest-of.ts';
import type { DueAgency } from './due-agencies.ts';
import { findPeople } from './people.ts';
import type { Reminder, Subject, Telling } from './reminder.ts';
import { settingsOf } from './settings.ts';
import { ageOf, boundsOf, stepAt, type Timing } from './timing.ts';

/** What the texts of messages need of the process. */
export type Surroundings = { publicUrl: string; secret: string };

/** Why somebody who was found was not told. */
export type Skipped = Partial<Record<'said before' | 'snoozed' | 'muted', number>>;

/** What a run of a task did for one agency. */
export type Outcome = { agencyId: string; found: number; sent: number; skipped: Skipped; failed: number };

export type PreviewItem = { recipient: string; email: string; title: string; items: string[] };

/** One thing, for one person, at one step. */
type Due = { subject: Subject; telling: Telling; person: Person; period: string };

/** Sends what is due now. Each delivery is one row, written in the transaction that enqueues its message: never twice. */
export async function runReminder(
  context: Context,
  reminder: Reminder,
  agencies: DueAgency[],
  { publicUrl, secret }: Surroundings,
): Promise<Outcome[]> {
  const due = await findDue(context, reminder, agencies);
  const wanted = await withoutUnwanted(context, reminder, due, agencies);
  const fresh = await claim(context, reminder, wanted.due);
  const digests = toDigests(reminder, fresh).map((digest) => withLinks(digest, secret));
  const notified = await deliver(context.db, digests, { publicUrl, secret }, context.now);
  await ringLive(context, reminder, notified);
  const count = <T>(rows: T[], agencyOf: (row: T) => string | null, id: string) =>
    rows.filter((row) => agencyOf(row) === id).length;
  const agencyOf = ({ subject }: Due) => subject.agencyId;
  return agencies.map(({ id }) => ({
    agencyId: id,
    found: count(due, agencyOf, id),
    sent: count(digests, (digest) => digest.agencyId, id),
    skipped: reasons({
      snoozed: count(wanted.snoozed, agencyOf, id),
      muted: count(wanted.muted, agencyOf, id),
      'said before': count(wanted.due, agencyOf, id) - count(fresh, agencyOf, id),
    }),
    failed: 0,
  }));
}

const reasons = (counts: Skipped): Skipped =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** The bells of those who are looking. */
async function ringLive({ db }: Context, { task }: Reminder, notified: string[]): Promise<void> {
  if (!notified.length) return;
  const id = newId();
  const nobodyElse = {
    agencyId: null,
    clientCompanyId: null,
    jobId: null,
    candidateRecordId: null,
    audience: [],
    hearers: [],
  };
  await announce(db, { id, type: task, subjectType: 'notification', subjectId: id, ...nobodyElse, notified });
}

/** What `runReminder` would send now, without sending it. @param steps as if the agencies had chosen these */
export async function previewReminder(
  context: Context,
  reminder: Reminder,
  agencies: DueAgency[],
  steps?: number[],
): Promise<PreviewItem[]> {
  const due = await findDue(context, reminder, agencies, steps);
  const wanted = await withoutUnwanted(context, reminder, due, agencies);
  const said = await alreadySaid(context, reminder, wanted.due);
  const fresh = wanted.due.filter((each) => !said.has(keyOf(each)));
  return toDigests(reminder, fresh).map(({ person, title, items = [] }) => ({
    recipient: person.name,
    email: person.email,
    title,
    items: items.map(({ words }) => words),
  }));
}

async function findDue(
  { db, now }: Context,
  reminder: Reminder,
  agencies: DueAgency[],
  steps?: number[],
): Promise<Due[]> {
  if (!agencies.length) return [];
  const settings = await settingsOf(
    db,
    reminder.task,
    agencies.map(({ id }) => id),
  );
  const calendars = new Map(agencies.map((agency) => [agency.id, agency]));
  const timings = new Map<string, Timing>(
    agencies.map(({ id }) => [
      id,
      { ...reminder, steps: steps ?? settings.get(id)?.steps ?? reminder.steps },
    ]),
  );
  const week = Math.max(1, Math.min(...agencies.map(({ calendar }) => calendar.workingDays.length)));
  const found = await reminder.find(db, agencies, boundsOf([reminder, ...timings.values()], now, week));
  // Once a day and agency: many things wait since the same day, and what a calendar is asked costs memory.
  const stepOf = new Map<string, number | null>();
  const at = found.flatMap((subject) => {
    const { agencyId, since } = subject;
    const timing = timings.get(agencyId)!;
    const key = `${agencyId} ${since}`;
    if (!stepOf.has(key))
      stepOf.set(key, stepAt(timing, ageOf(timing, since, calendars.get(agencyId)!, now)));
    const step = stepOf.get(key) ?? null;
    return step === null ? [] : [{ subject, timing, step }];
  });
  const recipients = reminder.tells.map(({ to }) => to);
  const peopleOf = await findPeople(
    db,
    at.map(({ subject }) => subject),
    recipients,
    now,
  );
  return at.flatMap(({ subject, timing, step }) =>
    reminder.tells
      // Where an agency has fewer steps, its last one escalates.
      .filter(({ fromStep = 0 }) => step >= Math.min(fromStep, timing.steps.length - 1))
      .filter(({ only }) => !only || only(subject.data))
      .flatMap((telling) =>
        peopleOf(subject, telling.to).map((person) => ({
          subject,
          telling,
          person,
          // With the day: what waits anew, after it was answered and came back, is said anew.
          period: `${subject.since} step-${timing.steps[step]}`,
        })),
      ),
  );
}

/** What people asked not to hear now, or ever. */
async function withoutUnwanted({ db }: Context, reminder: Reminder, due: Due[], agencies: DueAgency[]) {
  const users = [...new Set(due.flatMap(({ person }) => person.userId ?? []))];
  const { rows: mutes } = await sql<{ userId: string }>`
    select user_id from reminder_mute where task = ${reminder.task} and user_id = any (${users}::uuid[])`.execute(
    db,
  );
  const { rows: snoozes } = await sql<{ userId: string; subjectId: string; until: string }>`
    select user_id, subject_id, max(until)::text as until from reminder_snooze
    where user_id = any (${users}::uuid[]) and kind = any (${reminder.waitsAs ?? []}::text[]) group by user_id, subject_id`.execute(
    db,
  );
  const isMuted = new Set(reminder.mutable ? mutes.map(({ userId }) => userId) : []);
  const until = new Map(snoozes.map((each) => [`${each.userId} ${each.subjectId}`, each.until]));
  const today = new Map(agencies.map(({ id, localDate }) => [id, localDate]));
  const why = ({ person, subject }: Due) => {
    if (isMuted.has(person.userId ?? '')) return 'muted';
    const day = until.get(`${person.userId} ${subject.subjectId}`);
    return day && day > today.get(subject.agencyId)! ? 'snoozed' : 'due';
  };
  const groups = Map.groupBy(due, why);
  return {
    due: groups.get('due') ?? [],
    snoozed: groups.get('snoozed') ?? [],
    muted: groups.get('muted') ?? [],
  };
}

/** A user, or an address without an account. */
const recipientOf = ({ person }: Due) => person.userId ?? person.email;

const keyOf = (due: Due) => `${recipientOf(due)}|${due.subject.subjectId}|${due.period}`;

function columnsOf(due: Due[]) {
  return sql`unnest(${due.map(recipientOf)}::text[], ${due.map(({ subject }) => subject.subjectId)}::uuid[],
    ${due.map(({ period }) => period)}::text[], ${due.map(({ subject }) => subject.agencyId)}::uuid[]) as d(recipient, subject_id, period, agency_id)`;
}

async function claim({ db }: Context, { task }: Reminder, due: Due[]): Promise<Due[]> {
  const { rows } = await sql<{ recipient: string; subjectId: string; period: string }>`
    insert into reminder_delivery (task, recipient, subject_id, period, agency_id)
    select distinct ${task}, d.recipient, d.subject_id, d.period, d.agency_id from ${columnsOf(due)}
    on conflict do nothing returning recipient, subject_id, period`.execute(db);
  const claimed = new Set(rows.map((row) => `${row.recipient}|${row.subjectId}|${row.period}`));
  // Whoever is told in two capacities (a manager who stands in for an admin) is told once.
  return due.filter((each) => claimed.delete(keyOf(each)));
}

async function alreadySaid({ db }: Context, { task }: Reminder, due: Due[]): Promise<Set<string>> {
  const { rows } = await sql<{ recipient: string; subjectId: string; period: string }>`
    select r.recipient, r.subject_id, r.period from ${columnsOf(due)}
    join reminder_delivery r on r.task = ${task} and r.recipient = d.recipient and r.subject_id = d.subject_id and r.period = d.period`.execute(
    db,
  );
  return new Set(rows.map((row) => `${row.recipient}|${row.subjectId}|${row.period}`));
}

/** Everything that one task has to say to one person about one agency's matters is one message. */
function toDigests(reminder: Reminder, due: Due[]): Message[] {
  const byPerson = Map.groupBy(
    due,
    (each) => `${recipientOf(each)}|${each.subject.agencyId}|${reminder.tells.indexOf(each.telling)}`,
  );
  return [...byPerson.entries()].map(([key, items]) => {
    const { subject, telling, person, period } = items[0]!;
    return {
      person,
      agencyId: subject.agencyId === PLATFORM_DESK ? null : subject.agencyId,
      category: reminder.category,
      // By what was claimed for it, and so never twice: the next step of the same thing, even on the same day, is another message.
      source: `${reminder.task}:${key}:${subject.subjectId}:${period}`,
      ...digestOf(
        telling,
        items.map((item) => item.subject),
        person,
      ),
    };
  });
}
