/**
 * What a worker held when it was killed is taken back within ten seconds; the queue alone would wait four hours. Each
 * living worker process holds an advisory lock under its name, in a session that ends with the process – or, where its
 * machine is gone with it and cannot say so, as soon as the database has asked it in vain.
 */
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { openLastingConnection } from './lasting-connection.ts';
import type { Log } from './log.ts';

const LOOK_EVERY_MS = 2_000;
/** Younger locks are left alone: their worker may be about to take its name. */
const MIN_AGE_SECONDS = 3;
/** A machine that does not answer is asked after so many silent seconds, and so often, before its session ends. */
const KEEP_ALIVE = { tcp_keepalives_idle: 3, tcp_keepalives_interval: 1, tcp_keepalives_count: 3 };

export type Watch = {
  /** To be given to the worker, so that its name is known. */
  events: WorkerEvents;
  stop: () => Promise<void>;
};

/** @param url a direct connection, not through a transaction pooler @param pool sessions of the same role, for looking */
export async function watchOverWorkers(url: string, pool: pg.Pool, log: Log): Promise<Watch> {
  const events: WorkerEvents = new EventEmitter();
  const names: string[] = [];
  const hold = (client: pg.Client, name: string) =>
    client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  const connection = await openLastingConnection({
    url,
    prepare: async (client) => {
      for (const [name, value] of Object.entries(KEEP_ALIVE)) await client.query(`set ${name} = ${value}`);
      for (const name of names) await hold(client, name);
    },
    onLost: (error) => log.warn({ error: error.message }, 'worker lost its name'),
  });
  events.on('pool:create', ({ workerPool }) => {
    names.push(workerPool.id);
    // A connection lost just now takes all names again when it is back.
    hold(connection.client(), workerPool.id).catch((error: Error) =>
      log.warn({ error: error.message }, 'worker without a name'),
    );
  });

  const lookOnce = () =>
    takeBack(pool).catch((error: Error) => log.warn({ error: error.message }, 'looking for dead workers'));
  // Where the last one died a while ago, its successor need not wait.
  await lookOnce();
  const look = setInterval(lookOnce, LOOK_EVERY_MS);
  return {
    events,
    stop: async () => {
      clearInterval(look);
      await connection.close();
    },
  };
}

/** A name that can be locked belongs to nobody alive; the lock ends with the statement. */
async function takeBack(pool: pg.Pool) {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(name)) from (
       select locked_by as name from graphile_worker._private_jobs
       where locked_at < now() - make_interval(secs => $1) group by locked_by offset 0) w
     where pg_try_advisory_xact_lock(hashtextextended(name, 0)) having count(*) > 0`,
    [MIN_AGE_SECONDS],
  );
}
