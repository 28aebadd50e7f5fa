import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKept } from './kept.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const opened = () => openKept<string>({ keptMs: 1000, shownMs: 3000, most: 500 });

/** What is made as soon as the test says so. */
function maker() {
  const making: { done: (value: string) => void; fail: () => void }[] = [];
  const make = () =>
    new Promise<string>((resolve, reject) => {
      making.push({
        done: resolve,
        fail: () => reject(new Error('No such page')),
      });
    });
  return { making, make };
}

async function madeOnce() {
  const kept = opened();
  const { making, make } = maker();
  const first = kept('/jobs', make);
  making[0]!.done('first');
  await first;
  return { kept, making, make };
}

test('many who come at once wait for one page; within a second it is not made again', async () => {
  const kept = opened();
  const { making, make } = maker();
  const readers = Array.from({ length: 50 }, () => kept('/jobs', make));
  making[0]!.done('first');
  expect(new Set(await Promise.all(readers))).toEqual(new Set(['first']));
  vi.advanceTimersByTime(999);
  expect(await kept('/jobs', make)).toBe('first');
  expect(making).toHaveLength(1);
});

test('while it is made anew nobody waits, and it is made once', async () => {
  const { kept, making, make } = await madeOnce();
  vi.advanceTimersByTime(1500);
  expect(await kept('/jobs', make)).toBe('first');
  expect(await kept('/jobs', make)).toBe('first');
  expect(making).toHaveLength(2);
  making[1]!.done('second');
  await vi.waitFor(async () => expect(await kept('/jobs', make)).toBe('second'));
  expect(making).toHaveLength(2);
});

test('what is older is not shown, and what has gone is asked for again', async () => {
  const { kept, making, make } = await madeOnce();
  vi.advanceTimersByTime(3001);
  const second = kept('/jobs', make);
  making[1]!.done('second');
  expect(await second).toBe('second');
  vi.advanceTimersByTime(1500);
  expect(await kept('/jobs', make)).toBe('second');
  making[2]!.fail();
  await vi.waitFor(async () => {
    void kept('/jobs', make).catch(() => {});
    expect(making).toHaveLength(4);
  });
});
