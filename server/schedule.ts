/** All that the system does by itself. Each tick, a task picks the agencies whose local time has reached its hour. */
import type { Timetable } from './domain/reminders/index.ts';

export const schedule: readonly (Timetable & { cron: string })[] = [
  { task: 'processOverdueInvoices', cron: '0 * * * *', hour: 1, days: 'daily' },
  { task: 'processJobExpiry', cron: '0 * * * *', hour: 1, days: 'daily' },
  { task: 'processHousekeeping', cron: '5 * * * *', hour: 3, days: 'daily' },
  { task: 'processDueInvoices', cron: '0 * * * *', hour: 6, days: 'daily' },
  { task: 'processShortlistReminders', cron: '0 * * * *', hour: 11, days: 'working' },
];
