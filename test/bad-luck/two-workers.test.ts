import { expect, test } from 'vitest';
import { startWorker } from '../../server/worker.ts';
import { openJob, submitted } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { until } from './processes.ts';

const house = aHouse();
const agency = anAgency(house);

test('two workers on one queue, and one task ten times in it: each reminder is sent once', async () => {
  // A Monday; the reminder is due on the Tuesday at 11 in India.
  house.clock.at = new Date('2026-06-01T05:00:00Z');
  await submitted(house, agency, await openJob(house, agency));
  await house.drain();
  house.clock.at = new Date('2026-06-02T06:00:00Z');
  const workers = await Promise.all([1, 2].map(() => startWorker(house.services, house.ownerUrl, false)));
  try {
    await house.query(
      `select graphile_worker.add_job('runScheduledTask', '{"task":"processShortlistReminders"}') from generate_series(1, 10)`,
    );
    await until('all jobs are done', async () => {
      const [row] = await house.query(
        `select count(*)::int as count from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('runScheduledTask', 'sendMail')`,
      );
      return row!.count === 0;
    });
  } finally {
    for (const worker of workers) await worker.stop();
  }
  const mails = await house.query(
    `select to_name as name, state from mail where source like 'processShortlistReminders%'`,
  );
  expect(mails).toEqual([{ name: agency.client.name, state: 'kept' }]);
});
