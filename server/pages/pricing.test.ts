import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { enrol } from '../../test/house.ts';
import { aHouse } from '../../test/stage.ts';

const house = aHouse({ PUBLIC_URL: 'https://hire.example' });
const page = (query = '') => house.call(null, 'GET', `/pricing${query}`);

test('everybody reads what the plans cost, by the month and the year, in their currency, without a script', async () => {
  const usual = await page();
  expect(usual.status).toBe(200);
  expect(usual.body).toContain('<strong>€59</strong>');
  expect(usual.body).toContain('<link rel="canonical" href="https://hire.example/pricing">');
  expect(usual.body).not.toContain('<script');
  expect(gzipSync(usual.body).length).toBeLessThan(40_000);
  const yearly = await page('?currency=INR&by=year');
  expect(yearly.body).toContain('<strong>₹49,990</strong><small>17 % less than by the month</small>');
  expect(yearly.body).toContain('href="/pricing?currency&#61;INR"');
  expect(yearly.body).toContain('noindex');
});

test('an address that asks for something else shows the usual', async () => {
  const odd = await page('?currency=<script>&by=century&x=1');
  expect([odd.status, odd.body.includes('<strong>€59</strong>')]).toEqual([200, true]);
});

test('new terms are shown from their day on, to the page as to the API', async () => {
  const root = await enrol(house, 'platform_admin', 'Root', null);
  const [{ prices, limits }] = (await house.call(root, 'GET', '/api/platform/plans')).body.items[1].versions;
  await house.call(root, 'POST', '/api/platform/plans/team/versions', {
    effectiveFrom: '2026-03-10',
    prices: { ...prices, EUR: { month: '69', year: '690' } },
    limits,
  });
  const shown = async () =>
    (await house.call(null, 'GET', '/api/public/plans')).body.items[1].prices.EUR.month;
  expect(await shown()).toBe('59');
  house.clock.at = new Date('2026-03-10T12:00:00Z');
  expect(await shown()).toBe('69');
});
