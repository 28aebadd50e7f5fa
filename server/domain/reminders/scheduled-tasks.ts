/** What each scheduled task does for the agencies whose hour has come. All of a run is one transaction. */
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { enqueue } from '../../platform/queue.ts';
import { removeLooseImages } from '../blog/index.ts';
import { removeLooseFiles } from '../files/index.ts';
import { removeOldImports } from '../job-imports/index.ts';
import { removeOldProfileImports } from '../linkedin/index.ts';
import { closeSolvedTickets, PLATFORM_DESK, PLATFORM_PLACE } from '../tickets/index.ts';
import { removeOldDeliveries } from '../webhooks/index.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Reminder } from './reminder.ts';
import { LOG_DAYS } from './run-log.ts';
import { type Outcome, previewReminder, runReminder } from './run-reminder.ts';
import type { ScheduledTask } from './scheduled-task.ts';
import { doneFor, stateTasks } from './state-tasks.ts';
import { feedbackReminder, feedbackRequest } from './tasks/feedback.ts';
import { interviewInvitationReminder } from './tasks/interview-invitation.ts';
import { interviewSchedulingReminder } from './tasks/interview-scheduling.ts';
import { invoicePaymentReminder } from './tasks/invoice-payment.ts';
import { jobApprovalReminder } from './tasks/job-approval.ts';
import { jobAssignmentReminder } from './tasks/job-assignment.ts';
import { jobDeadlineReminder } from './tasks/job-deadline.ts';
import { joiningCountdown, joiningReminder } from './tasks/joining.ts';
import { legalReacceptance } from './tasks/legal-reacceptance.ts';
import { negotiationDeadline, negotiationReminder } from './tasks/negotiations.ts';
import { offerReminder } from './tasks/offers.ts';
import { planExpiryReminder } from './tasks/plan-expiry.ts';
import { profileReminder } from './tasks/profiles.ts';
import { recruiterAssignmentReminder } from './tasks/recruiter-assignment.ts';
import { replacementReminder } from './tasks/replacements.ts';
import { selectionReminder } from './tasks/selection.ts';
import { shortlistReminder } from './tasks/shortlist.ts';
import { ticketReminder } from './tasks/tickets.ts';
import { upcomingInterviews } from './tasks/upcoming-interviews.ts';

export const reminders: readonly Reminder[] = [
  jobApprovalReminder,
  jobAssignmentReminder,
  recruiterAssignmentReminder,
  jobDeadlineReminder,
  negotiationReminder,
  negotiationDeadline,
  shortlistReminder,
  interviewSchedulingReminder,
  interviewInvitationReminder,
  upcomingInterviews,
  feedbackRequest,
  feedbackReminder,
  selectionReminder,
  offerReminder,
  joiningCountdown,
  joiningReminder,
  replacementReminder,
  invoicePaymentReminder,
  profileReminder,
  ticketReminder,
  planExpiryReminder,
  legalReacceptance,
];

const asTask = (reminder: Reminder): [string, ScheduledTask] => [
  reminder.task,
  {
    title: reminder.title,
    what: reminder.what,
    reminder,
    alwaysOn: reminder.alwaysOn,
    run: (context, agencies, surroundings) => runReminder(context, reminder, agencies, surroundings),
    preview: (context, agencies, steps) => previewReminder(context, reminder, agencies, steps),
  },
];

/** The platform, as those that answer tickets. */
const platformDesk = (now: Date): DueAgency => ({
  ...PLATFORM_PLACE,
  id: PLATFORM_DESK,
  localDate: localDate(now, PLATFORM_PLACE.timeZone),
});

/** The one task that is no agency's affair. */
export const HOUSEKEEPING = 'processHousekeeping';

export const scheduledTasks: Record<string, ScheduledTask> = {
  ...Object.fromEntries(reminders.map(asTask)),
  [ticketReminder.task]: {
    ...asTask(ticketReminder)[1],
    run: async (context, agencies, surroundings) => {
      // Its admins have no agency: they are looked after along with some, and told once however often.
      await closeSolvedTickets(context, [PLATFORM_DESK, ...agencies.map(({ id }) => id)]);
      await runReminder(context, ticketReminder, [platformDesk(context.now)], surroundings);
      return runReminder(context, ticketReminder, agencies, surroundings);
    },
  },
  ...stateTasks,
  [HOUSEKEEPING]: {
    title: 'Clear up',
    what: 'Removes expired sessions, links and keys, and what has been kept for its time.',
    run: processHousekeeping,
    preview: async () => [],
  },
};

/** Removes what has served its time: what was written by the machine's clock is judged by it. */
async function processHousekeeping(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  const { db, now } = context;
  await sql`delete from idempotency_key where created_at < now() - interval '2 days'`.execute(db);
  await sql`delete from session where expires_at < now() - interval '1 day'`.execute(db);
  await sql`delete from rate_limit where reset_at < now() - interval '1 day'`.execute(db);
  await sql`delete from notification where seen_at < ${now}::timestamptz - interval '1 year'`.execute(db);
  await sql`delete from one_time_link where expires_at < ${now}::timestamptz - interval '30 days'`.execute(
    db,
  );
  await removeLooseImages(context);
  await removeLooseFiles(context);
  await enqueue(db, 'removeOldUploads', {});
  await removeOldDeliveries(context);
  await removeOldImports(context);
  await removeOldProfileImports(context);
  await sql`delete from mail where at < ${now}::timestamptz - interval '1 year' and state <> 'waiting'`.execute(
    db,
  );
  await sql`delete from text_code where expires_at < ${now}::timestamptz - interval '1 day'`.execute(db);
  await sql`delete from text_message where at < ${now}::timestamptz - interval '1 year' and state not in ('waiting', 'held')`.execute(
    db,
  );
  await sql`delete from sign_up where expires_at < now() - interval '1 day'`.execute(db);
  await sql`delete from task_log where at < ${now}::timestamptz - make_interval(days => ${LOG_DAYS})`.execute(
    db,
  );
  await sql`delete from task_run where local_date < ${now}::date - ${LOG_DAYS}::int`.execute(db);
  await sql`delete from reminder_snooze where until < ${now}::date - 1`.execute(db);
  return doneFor(agencies, []);
}
