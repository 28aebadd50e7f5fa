/** What a person decides about their own reminders and mails. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { demoPerson } from './line/story.ts';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('puts one thing off, turns a reminder off, is quiet at night, and looks at what is new', async () => {
  const client = await Person.arrives(browser, inject('url'), 'Suresh Gowda');
  await client.signsIn(demoPerson('Suresh Gowda'));
  const { page } = client;

  await page
    .getByRole('button', { name: /^Remind me later/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^In three days/ }).click();
  await page
    .getByText(/^Reminders from/)
    .first()
    .waitFor();
  await client.looksClosely('work put off', EVERY_LOOK);
  await page
    .getByRole('button', { name: /^Remind me later/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Remind me as usual' }).click();
  await page
    .getByText(/^Reminders from/)
    .first()
    .waitFor({ state: 'detached' });

  await client.goes('/account?tab=notifications');
  const deadlines = page.getByRole('switch', { name: 'Remind me: Jobs that end soon' });
  await deadlines.focus();
  await page.keyboard.press('Space');
  await client.settles();
  expect(await deadlines.isChecked()).toBe(false);
  await client.presses('Turn on', client.part('Quiet hours'));
  await client.sees('They are on.', client.part('Quiet hours'));
  await client.looksClosely('reminders and quiet hours', EVERY_LOOK);

  await client.goes('/notifications');
  await page.getByRole('switch', { name: 'Only new ones' }).focus();
  await page.keyboard.press('Space');
  await client.settles();
  await client.looksClosely('what is new', EVERY_LOOK);
  expect([...client.findings, ...client.complaints]).toEqual([]);
  await client.context.close();
});
