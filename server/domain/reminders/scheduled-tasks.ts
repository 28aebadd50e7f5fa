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
  run: (context: Context, agencies: DueAgency[], publicUrl: string) => Promise<Outcome>;
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
async function processDueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome> {
  const due = await findInvoicesDue(context, agencies);
  for (const { id, issueDate } of due)
    await enqueue(context.db, 'issueInvoice', { invoiceId: id, issueDate });
  return { found: due.length, sent: due.length, skipped: 0 };
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

async function processOverdueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome> {
  const count = await markOverdue(context, agencies);
  return { found: count, sent: count, skipped: 0 };
}

async function processJobExpiry(context: Context, agencies: DueAgency[]): Promise<Outcome> {
  const count = await expireJobs(context, agencies);
  return { found: count, sent: count, skipped: 0 };
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

/** Removes what has served its time: idempotency keys after two days, ended sessions, seen notifications after a year. */
async function processHousekeeping({ db }: Context): Promise<Outcome> {
  const removed = await Promise.all([
    sql`delete from idempotency_key where created_at < now() - interval '2 days'`.execute(db),
    sql`delete from session where expires_at < now() - interval '1 day'`.execute(db),
    sql`delete from notification where seen_at < now() - interval '1 year'`.execute(db),
  ]);
  const count = removed.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0);
  return { found: count, sent: 0, skipped: 0 };
}
