import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { aHouse, anAgency } from '../../test/stage.ts';
import { openInTurn } from './in-turn.ts';

const house = aHouse();
const agency = anAgency(house);

test('few go at once, in the order of coming, and each gets its own answer or refusal', async () => {
  const inTurn = openInTurn();
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const all = Array.from({ length: 30 }, (_, n) =>
    inTurn(async () => {
      begun.push(n);
      most = Math.max(most, ++running);
      await sleep(2);
      running--;
      if (n % 3) return n;
      throw new Error(`refused ${n}`);
    }),
  );
  const answers = await Promise.allSettled(all);
  expect(begun).toEqual([...all.keys()]);
  expect(most).toBe(Math.max(2, availableParallelism()));
  for (const [n, answer] of answers.entries())
    expect(answer).toMatchObject(
      n % 3 ? { status: 'fulfilled', value: n } : { status: 'rejected', reason: { message: `refused ${n}` } },
    );
});

test('lists that wait for a lock hold up nobody who reads something else, and are answered in the end', async () => {
  const owner = new pg.Client({ connectionString: house.ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query('lock table job');
    let answered = 0;
    const waiting = Array.from({ length: 6 }, async () => {
      const { status } = await house.call(agency.manager, 'GET', '/api/common/jobs');
      answered++;
      return status;
    });
    expect((await house.call(agency.manager, 'GET', '/api/common/notifications')).status).toBe(200);
    expect(answered).toBe(0);
    await owner.query('commit');
    expect(await Promise.all(waiting)).toEqual(Array(6).fill(200));
  } finally {
    await owner.end();
  }
});
