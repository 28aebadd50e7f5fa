import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPageCache } from './page-cache.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Pages whose making ends when the test says so. */
function maker() {
  const making: { done: (text: string) => void; fail: () => void }[] = [];
  const make = () =>
    new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
      making.push({
        done: (text) => resolve({ status: 200, type: 'text/html', text }),
        fail: () => reject(new Error('No such page')),
      });
    });
  return { making, make };
}

test('many who come at once wait for one page; within a second it is not made again', async () => {
  const cache = openPageCache();
  const { making, make } = maker();
  const readers = Array.from({ length: 50 }, () => cache('/jobs', make));
  making[0]!.done('first');
  expect(new Set((await Promise.all(readers)).map(({ text }) => text))).toEqual(new Set(['first']));
  vi.advanceTimersByTime(999);
  expect((await cache('/jobs', make)).text).toBe('first');
  expect(making).toHaveLength(1);
});

test('while it is made anew nobody waits, and it is made once', async () => {
  const cache = openPageCache();
  const { making, make } = maker();
  const first = cache('/jobs', make);
  making[0]!.done('first');
  await first;
  vi.advanceTimersByTime(1500);
  expect((await cache('/jobs', make)).text).toBe('first');
  expect((await cache('/jobs', make)).text).toBe('first');
  expect(making).toHaveLength(2);
  making[1]!.done('second');
  await vi.waitFor(async () => expect((await cache('/jobs', make)).text).toBe('second'));
  expect(making).toHaveLength(2);
});

test('what is older is not shown, and what has gone is asked for again', async () => {
  const cache = openPageCache();
  const { making, make } = maker();
  const first = cache('/jobs', make);
  making[0]!.done('first');
  await first;
  vi.advanceTimersByTime(3001);
  const second = cache('/jobs', make);
  making[1]!.done('second');
  expect((await second).text).toBe('second');
  vi.advanceTimersByTime(1500);
  expect((await cache('/jobs', make)).text).toBe('second');
  making[2]!.fail();
  await vi.waitFor(async () => {
    void cache('/jobs', make).catch(() => {});
    expect(making).toHaveLength(4);
  });
});
