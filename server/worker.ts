/** The worker of this process: takes jobs of the queue and ticks of the schedule. */
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import { openMailer } from './domain/notifications/index.ts';
import { openPool, QUEUE_ROLE, urlOfRole } from './platform/database.ts';
import { watchOverWorkers } from './platform/dead-workers.ts';
import { passwordOf } from './platform/migrate.ts';
import { schedule } from './schedule.ts';
import type { Services } from './services.ts';
import { createTasks } from './tasks.ts';

/** @param alone true where no other worker can be on this database: then what a dead one held is taken back at once */
export async function startWorker(
  services: Services,
  ownerUrl: string,
  alone: boolean,
): Promise<{ stop: () => Promise<void> }> {
  const { settings, log, db, storage, clock } = services;
  const url = urlOfRole(ownerUrl, QUEUE_ROLE, passwordOf(QUEUE_ROLE, settings.secret));
  const pool = openPool(url, settings.workerConcurrency + 2, (error) =>
    log.warn({ error: error.message }, 'queue connection lost'),
  );
  if (alone) await unlockAll(pool);
  const watch = await watchOverWorkers(url, pool, log);
  const mailer = openMailer({
    db,
    storage,
    clock,
    smtpUrl: settings.smtpUrl,
    from: settings.mailFrom,
    publicUrl: settings.publicUrl,
  });
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: settings.workerConcurrency,
    noHandleSignals: true,
    events: watch.events,
    pollInterval: 2000,
    taskList: createTasks(services, mailer),
    parsedCronItems: parseCronItems(
      schedule.map(({ task, cron }) => ({
        task: 'runScheduledTask',
        identifier: task,
        match: cron,
        payload: { task },
        // Ticks missed while down run once afterwards; what they would have done meanwhile is done by the next.
        options: { backfillPeriod: 2 * 3_600_000, maxAttempts: 8 },
      })),
    ),
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else log.debug(message);
    }),
  });
  return {
    stop: async () => {
      await runner.stop();
      await watch.stop();
      mailer.close();
      await pool.end();
    },
  };
}

async function unlockAll(pool: ReturnType<typeof openPool>) {
  await pool.query(`select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`);
  await pool.query(
    'update graphile_worker._private_job_queues set locked_by = null, locked_at = null where locked_by is not null',
  );
}
