/** What each scheduled task does for the agencies whose hour has come. All of a run is one transaction. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { enqueue } from '../../platform/queue.ts';
import { findInvoicesDue, findOverdue, markOverdue } from '../invoices/index.ts';
import { expireJobs, findExpired } from '../jobs/index.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Reminder } from './reminder.ts';
import { type Outcome, type PreviewItem, previewReminder, runReminder } from './run-reminder.ts';
import { shortlistReminder } from './shortlist.ts';

export type ScheduledTask = {
  run: (context: Context, agencies: DueAgency[], publicUrl: string) => Promise<Outcome[]>;
  preview: (context: Context, agencies: DueAgency[]) => Promise<PreviewItem[]>;
};

const reminder = (declared: Reminder): ScheduledTask => ({
  run: (context, agencies, publicUrl) => runReminder(context, declared, agencies, publicUrl),
  preview: (context, agencies) => previewReminder(context, declared, agencies),
});

export const scheduledTasks: Record<string, ScheduledTask> = {
  processDueInvoices: { run: processDueInvoices, preview: previewDueInvoices },
  processOverdueInvoices: { run: processOverdueInvoices, preview: previewOverdueInvoices },
  processJobExpiry: { run: processJobExpiry, preview: previewJobExpiry },
  processShortlistReminders: reminder(shortlistReminder),
  processHousekeeping: { run: processHousekeeping, preview: async () => [] },
};

/** Each invoice is issued by a job of its own: one that fails is tried again and never holds up the others. */
async function processDueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  const due = await findInvoicesDue(context, agencies);
  for (const { id, issueDate } of due)
    await enqueue(context.db, 'issueInvoice', { invoiceId: id, issueDate });
  return doneFor(due);
}

/** All that was found was done. */
function doneFor(rows: { agencyId: string }[]): Outcome[] {
  return [...Map.groupBy(rows, ({ agencyId }) => agencyId)].map(([agencyId, { length }]) => ({
    agencyId,
    found: length,
    sent: length,
    skipped: 0,
  }));
}

async function previewDueInvoices(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const due = await findInvoicesDue(context, agencies);
  return due.map(({ clientName, candidateName, visibleFrom }) => ({
    recipient: clientName,
    email: '',
    title: `Invoice for ${candidateName}`,
    items: [`visible from ${visibleFrom}`],
  }));
}

async function processOverdueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(await markOverdue(context, agencies));
}

async function processJobExpiry(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(await expireJobs(context, agencies));
}

async function previewOverdueInvoices(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const overdue = await findOverdue(context, agencies);
  return overdue.map(({ number, clientName, dueOn }) => ({
    recipient: clientName,
    email: '',
    title: `Invoice ${number} becomes overdue`,
    items: [`due ${dueOn}`],
  }));
}

async function previewJobExpiry(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const expired = await findExpired(context, agencies);
  return expired.map(({ code, title, clientName, deadline }) => ({
    recipient: clientName,
    email: '',
    title: `“${title}” (${code}) expires`,
    items: [`deadline ${deadline}`],
  }));
}

/** Removes what has served its time: what was written by the machine's clock is judged by it. */
async function processHousekeeping({ db, now }: Context): Promise<Outcome[]> {
  await sql`delete from idempotency_key where created_at < now() - interval '2 days'`.execute(db);
  await sql`delete from session where expires_at < now() - interval '1 day'`.execute(db);
  await sql`delete from notification where seen_at < ${now}::timestamptz - interval '1 year'`.execute(db);
  await sql`delete from one_time_link where expires_at < ${now}::timestamptz - interval '30 days'`.execute(
    db,
  );
  return [];
}
