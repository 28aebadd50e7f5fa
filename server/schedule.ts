/** All that the system does by itself. Each tick, a task picks the agencies whose local time has reached its hour. */
import type { Timed } from './domain/reminders/index.ts';

const HOURLY = '0 * * * *';
/** For what cannot wait for an hour: these look at every tick. */
const OFTEN = '*/15 * * * *';

/** Mails that wait for their reader's hour: of people, and not of agencies. */
export const HELD_MAILS = OFTEN;

/** Whether all of this runs as it should. */
export const WATCH = '*/5 * * * *';
/** Terms whose time of publication has come: of the platform, and not of agencies. */
export const DUE_LEGAL = '* * * * *';
/** Webhooks whose next try has come. */
export const DUE_WEBHOOKS = '* * * * *';

/** Posts whose hour has come: of people, too. */
export const DUE_POSTS = '* * * * *';

export const schedule: readonly Timed[] = [
  { task: 'processOverdueInvoices', cron: HOURLY, hour: 1, days: 'daily' },
  { task: 'processJobExpiry', cron: HOURLY, hour: 1, days: 'daily' },
  { task: 'processOfferExpiry', cron: HOURLY, hour: 1, days: 'daily' },
  { task: 'processNegotiationExpiry', cron: HOURLY, hour: 1, days: 'daily' },
  { task: 'processPlanEnd', cron: HOURLY, hour: 1, days: 'daily' },
  { task: 'processRetention', cron: HOURLY, hour: 2, days: 'daily' },
  { task: 'processHousekeeping', cron: '5 * * * *', hour: 3, days: 'daily' },
  { task: 'processDueInvoices', cron: HOURLY, hour: 6, days: 'daily' },
  { task: 'processPlanExpiry', cron: HOURLY, hour: 9, days: 'daily' },
  { task: 'processLegalReacceptance', cron: HOURLY, hour: 9, days: 'daily' },
  { task: 'processJobDeadlineReminders', cron: HOURLY, hour: 9, days: 'daily' },
  { task: 'processJobApprovalReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processNegotiationReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processNegotiationDeadlines', cron: HOURLY, hour: 10, days: 'daily' },
  { task: 'processInterviewSchedulingReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processInterviewInvitationReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processFeedbackReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processOfferReminders', cron: HOURLY, hour: 10, days: 'daily' },
  { task: 'processJoiningCountdown', cron: HOURLY, hour: 10, days: 'daily' },
  { task: 'processReplacementReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processInvoicePaymentReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processProfileReminders', cron: HOURLY, hour: 10, days: 'working' },
  { task: 'processJobAssignmentReminders', cron: HOURLY, hour: 11, days: 'working' },
  { task: 'processRecruiterAssignmentReminders', cron: HOURLY, hour: 11, days: 'working' },
  { task: 'processShortlistReminders', cron: HOURLY, hour: 11, days: 'working' },
  { task: 'processSelectionReminders', cron: HOURLY, hour: 11, days: 'working' },
  { task: 'processJoiningReminders', cron: HOURLY, hour: 11, days: 'working' },
  { task: 'processTicketReminders', cron: HOURLY, days: 'daily' },
  { task: 'processPlanUsage', cron: HOURLY, days: 'daily' },
  { task: 'processUpcomingInterviews', cron: OFTEN, days: 'daily' },
  { task: 'processFeedbackRequests', cron: OFTEN, days: 'daily' },
];
