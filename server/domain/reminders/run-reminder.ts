/** The mechanism of every reminder: who is due, what was said before, one digest a person. */
import { sql } from 'kysely';
import { workingDaysBetween } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { announce } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { deliver, type Message } from '../notifications/index.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Reminder, Waiting } from './reminder.ts';

/** What a run of a task did for one agency. */
export type Outcome = { agencyId: string; found: number; sent: number; skipped: number };

export type PreviewItem = { recipient: string; email: string; title: string; items: string[] };

/** After the last step plus this many calendar days nothing is said any more, and nothing is read any more. */
const QUIET_AFTER_DAYS = 30;
/** So many working days the system may have been down, and the last step is still said. */
const LATE_WORKING_DAYS = 5;

type Due = Waiting & { period: string };

/** Sends what is due now. Each delivery is one row, written in the transaction that enqueues its message: never twice. */
export async function runReminder(
  context: Context,
  reminder: Reminder,
  agencies: DueAgency[],
  publicUrl: string,
): Promise<Outcome[]> {
  const due = await findDue(context, reminder, agencies);
  const fresh = await claim(context, reminder, due);
  const digests = toDigests(reminder, fresh, agencies);
  const notified = await deliver(context.db, digests, publicUrl, context.now);
  await ringLive(context, reminder, notified);
  return agencies.map(({ id }) => {
    const found = due.filter(({ agencyId }) => agencyId === id).length;
    const sent = digests.filter(({ agencyId }) => agencyId === id).length;
    return {
      agencyId: id,
      found,
      sent,
      skipped: found - fresh.filter(({ agencyId }) => agencyId === id).length,
    };
  });
}

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

/** What `runReminder` would send now, without sending it. */
export async function previewReminder(
  context: Context,
  reminder: Reminder,
  agencies: DueAgency[],
): Promise<PreviewItem[]> {
  const due = await findDue(context, reminder, agencies);
  const said = await alreadySaid(context, reminder, due);
  const fresh = due.filter((waiting) => !said.has(keyOf(waiting)));
  return toDigests(reminder, fresh, agencies).map(({ person, title, items = [] }) => ({
    recipient: person.name,
    email: person.email,
    title,
    items: items.map(({ words }) => words),
  }));
}

async function findDue({ db, now }: Context, reminder: Reminder, agencies: DueAgency[]): Promise<Due[]> {
  if (!agencies.length) return [];
  const last = Math.max(...reminder.steps);
  const bounds = {
    after: new Date(now.getTime() - (last + QUIET_AFTER_DAYS) * 86_400_000),
    // What began late last night is a day old by the calendar, however few hours that is.
    before: now,
  };
  const calendars = new Map(agencies.map((agency) => [agency.id, agency]));
  const waiting = await reminder.find(db, agencies, bounds);
  return waiting.flatMap((item) => {
    const agency = calendars.get(item.agencyId)!;
    const age = workingDaysBetween(item.since, agency.localDate, agency.calendar);
    const step = reminder.steps.findLast((days) => days <= age);
    // Missed days are made up for by the latest step only; long after the last one it stays quiet.
    if (step === undefined || age > last + LATE_WORKING_DAYS) return [];
    if (item.escalation !== null && step < item.escalation) return [];
    // With the day: what waits anew, after it was answered and came back, is said anew.
    return [{ ...item, period: `${item.since} step-${step}` }];
  });
}

const keyOf = (due: Due) => `${due.person.userId}|${due.subjectId}|${due.period}`;

function columnsOf(due: Due[]) {
  return sql`unnest(${due.map(({ person }) => person.userId)}::text[], ${due.map(({ subjectId }) => subjectId)}::uuid[],
    ${due.map(({ period }) => period)}::text[], ${due.map(({ agencyId }) => agencyId)}::uuid[]) as d(recipient, subject_id, period, agency_id)`;
}

async function claim({ db }: Context, { task }: Reminder, due: Due[]): Promise<Due[]> {
  const { rows } = await sql<{ recipient: string; subjectId: string; period: string }>`
    insert into reminder_delivery (task, recipient, subject_id, period, agency_id)
    select distinct ${task}, d.recipient, d.subject_id, d.period, d.agency_id from ${columnsOf(due)}
    on conflict do nothing returning recipient, subject_id, period`.execute(db);
  const claimed = new Set(rows.map((row) => `${row.recipient}|${row.subjectId}|${row.period}`));
  return due.filter((waiting) => claimed.has(keyOf(waiting)));
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
function toDigests(reminder: Reminder, due: Due[], agencies: DueAgency[]): Message[] {
  const dates = new Map(agencies.map(({ id, localDate }) => [id, localDate]));
  const byPerson = Map.groupBy(
    due,
    ({ person, agencyId, escalation }) => `${person.userId}|${agencyId}|${escalation}`,
  );
  return [...byPerson.entries()].map(([key, items]) => {
    const first = items[0]!;
    return {
      person: first.person,
      agencyId: first.agencyId,
      // With an item: a second digest of the day, for what came back after the first, is another message.
      source: `${reminder.task}:${dates.get(first.agencyId)}:${key}:${first.subjectId}`,
      title: reminder.title(items.length),
      body: reminder.body,
      items: items.map(({ words, href }) => ({ words, href })),
      href: items.length === 1 ? first.href : reminder.href(first),
      button: reminder.button,
    };
  });
}
