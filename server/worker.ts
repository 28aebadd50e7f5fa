/** The worker of this process: takes jobs of the queue and ticks of the schedule. */
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import { openMailer } from './domain/notifications/index.ts';
import { watchOver } from './domain/reminders/index.ts';
import { SYSTEM } from './platform/actor.ts';
import { openPool, QUEUE_ROLE, urlOfRole } from './platform/database.ts';
import { watchOverWorkers } from './platform/dead-workers.ts';
import { runAs } from './platform/events.ts';
import { passwordOf } from './platform/migrate.ts';
import { DUE_LEGAL, DUE_POSTS, DUE_WEBHOOKS, HELD_MAILS, schedule, WATCH } from './schedule.ts';
import type { Services } from './services.ts';
import { createTasks } from './tasks.ts';

/** Receivers, push services and the provider of texts that one process waits for at a time. They have runners of their own: one that hangs holds up no mail. */
const OUTSIDE_AT_ONCE = 8;
/** Each runner listens on one connection and looks for jobs on another. */
const RUNNERS_OWN = 4;

/** @param alone true where no other worker can be on this database: then what a dead one held is taken back at once */
export async function startWorker(
  services: Services,
  ownerUrl: string,
  alone: boolean,
): Promise<{ stop: () => Promise<void> }> {
  const { settings, log, db, storage, clock } = services;
  const url = urlOfRole(ownerUrl, QUEUE_ROLE, passwordOf(QUEUE_ROLE, settings.secret));
  const pool = openPool(url, settings.workerConcurrency + OUTSIDE_AT_ONCE + RUNNERS_OWN, (error) =>
    log.warn({ error: error.message }, 'queue connection lost'),
  );
  if (alone) await unlockAll(pool);
  const watch = await watchOverWorkers(url, pool, log);
  const mailer = openMailer({
    db,
    storage,
    clock,
    smtpUrl: settings.smtpUrl,
    atOnce: settings.workerConcurrency,
    from: settings.mailFrom,
    publicUrl: settings.publicUrl,
  });
  const { sendWebhooks, sendPush, sendText, postToLinkedin, endLinkedinConnection, ...taskList } =
    createTasks(services, mailer);
  // Before anything is made up for: if nobody was there for hours, it is told.
  await noticeAbsence(services);
  const common = {
    pgPool: pool,
    noHandleSignals: true,
    events: watch.events,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else log.debug(message);
    }),
  };
  const runner: Runner = await run({
    ...common,
    concurrency: settings.workerConcurrency,
    taskList,
    parsedCronItems: parseCronItems([
      ...schedule.map(({ task, cron }) => ({
        task: 'runScheduledTask',
        identifier: task,
        match: cron,
        payload: { task },
        // Ticks missed while down run once afterwards; what they would have done meanwhile is done by the next.
        options: { backfillPeriod: 2 * 3_600_000, maxAttempts: 8 },
      })),
      { task: 'sendHeldMails', match: HELD_MAILS, options: { backfillPeriod: 900_000, maxAttempts: 8 } },
      // Ahead of all that waits: a queue that is behind must not hide that it is.
      { task: 'watchOver', match: WATCH, options: { priority: -10, maxAttempts: 1 } },
      { task: 'publishDueLegalDocuments', match: DUE_LEGAL, options: { maxAttempts: 8 } },
      { task: 'sendDueWebhooks', match: DUE_WEBHOOKS, options: { maxAttempts: 8 } },
      { task: 'publishDuePosts', match: DUE_POSTS, options: { maxAttempts: 8 } },
    ]),
  });
  const outside: Runner = await run({
    ...common,
    concurrency: OUTSIDE_AT_ONCE,
    taskList: { sendWebhooks, sendPush, sendText, postToLinkedin, endLinkedinConnection },
    parsedCronItems: [],
  });
  return {
    stop: async () => {
      await Promise.all([runner.stop(), outside.stop()]);
      await watch.stop();
      mailer.close();
      await pool.end();
    },
  };
}

/** Holds up no worker: the next look is minutes away. */
async function noticeAbsence({ db, clock, log }: Services): Promise<void> {
  await runAs(db, SYSTEM, clock.now(), (context) => watchOver(context, schedule)).catch((error: Error) =>
    log.warn({ error: error.message }, 'looking for what was missed'),
  );
}

async function unlockAll(pool: ReturnType<typeof openPool>) {
  await pool.query(`select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`);
  await pool.query(
    'update graphile_worker._private_job_queues set locked_by = null, locked_at = null where locked_by is not null',
  );
}
