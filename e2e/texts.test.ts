/** Somebody is told by text. What carries texts is a server on this machine. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answers, aTextService, newestCode } from '../test/text-service.ts';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

// The server of `E2E_URL` hands texts over elsewhere.
const testHere = test.skipIf(process.env.E2E_URL);
const service = aTextService(process.env.E2E_URL ? 0 : inject('textPort'));
const NUMBER = '+919812300011';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

testHere('a manager verifies their number by the code that arrives, and is told of a job there', async () => {
  const manager = await Person.arrives(browser, inject('url'), 'manager');
  await manager.signsInAs(/^Manager/);
  await manager.goes('/account');
  await manager.types('Phone', NUMBER);
  await manager.presses('Save', manager.part('Profile'));
  await manager.sees('Saved.');

  await manager.goes('/account?tab=notifications');
  const section = manager.part('By text');
  await manager.looksClosely('no texts', EVERY_LOOK);
  service.answering = answers(400, {}, '{"reason":"Not on WhatsApp."}');
  await section.getByRole('radio', { name: 'WhatsApp' }).check();
  await manager.presses('Send me a code', section);
  await manager.sees(
    /The code did not arrive at .* by WhatsApp. The provider says: “Not on WhatsApp.”/,
    section,
  );
  await manager.looksClosely('refused', EVERY_LOOK);

  service.answering = answers(202);
  await section.getByRole('radio', { name: 'SMS' }).check();
  await manager.presses('Send me a code', section);
  await manager.sees(`A code was sent to ${NUMBER} by SMS.`, section);
  await manager.looksClosely('a code is sent', EVERY_LOOK);
  manager.expectsRefusal(422, /texts\/confirm/);
  const code = newestCode(service, NUMBER);
  await manager.types(/^Code/, code === '000000' ? '000001' : '000000', section);
  await manager.presses('Verify my number', section);
  await manager.sees('This is not the code of the newest text.', section);
  await manager.types(/^Code/, code, section);
  await manager.presses('Verify my number', section);
  await manager.sees(`Texts go to ${NUMBER} by SMS.`, section);
  const jobs = section.getByRole('switch', { name: 'Text me: Jobs' });
  expect(await jobs.isChecked()).toBe(false);
  await jobs.press('Space');
  await expect.poll(() => jobs.isChecked()).toBe(true);
  await manager.looksClosely('verified', EVERY_LOOK);

  const client = await Person.arrives(browser, inject('url'), 'client');
  await client.signsInAs(/^Client/);
  const answer = await client.page.request.get('/api/common/jobs?state=open&limit=1');
  const [job] = (await answer.json()).items;
  service.carried = [];
  await client.goes(`/client/jobs/${job.id}`);
  await client.presses('Put on hold');
  await client.sees('The job is on hold.');
  await expect.poll(() => service.carried.length, { timeout: 20_000 }).toBe(1);
  expect(service.carried[0]).toMatchObject({ channel: 'sms', to: NUMBER });
  expect(service.carried[0]!.text).toContain(`is on hold\n${inject('url')}/manager/jobs/${job.id}`);

  await client.presses('Resume');
  await client.sees('The job is open again.');
  await manager.presses('Text me no more', section);
  await manager.sees(`Text ${NUMBER} by`, section);
  const people = [manager, client];
  expect(people.flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
