/** The scheduler’s page: what runs by itself, set by an agency’s admin and watched by the platform’s. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

const SHORTLIST = 'Remind clients of unanswered candidates';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an admin runs a task, tries other steps, saves them, and goes back', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Scheduled tasks');
  await admin.looksClosely('scheduled tasks', EVERY_LOOK);
  const card = admin.part(SHORTLIST);
  await admin.presses(`Run now: ${SHORTLIST}`);
  await card.getByRole('status').waitFor();
  await admin.presses(`History: ${SHORTLIST}`);
  await admin.sees(/^Run by /, card);
  await admin.looksClosely('history of a task', EVERY_LOOK);

  await admin.presses(`Settings: ${SHORTLIST}`);
  await admin.types('Steps', '2, 1', card);
  admin.expectsRefusal(422, /api\/agency\/tasks\//);
  await admin.presses('Save', card);
  const refusal = card.getByText('Each step comes after the one before, please.');
  await refusal.waitFor();
  expect(await refusal.count()).toBe(1);
  await admin.types('Steps', '1', card);
  expect(await refusal.count()).toBe(0);
  await admin.sees(/With one step it does not escalate: everybody hears of it at once\.$/, card);
  await admin.looksClosely('settings with one step', EVERY_LOOK);
  await admin.types('Steps', '1, 3', card);
  await admin.chooses('Hour', /^15:00$/, card);
  await admin.presses('Preview these steps', card);
  await admin.sees('With the steps 1, 3 it would send now:', card);
  await admin.looksClosely('settings of a task', EVERY_LOOK);
  await admin.presses('Save', card);
  await admin.sees('On working days at 15:00', card);
  await admin.sees('1 and 3 working days after', card);
  expect(new URL(admin.page.url()).search).toBe('');

  await admin.presses(`Settings: ${SHORTLIST}`);
  await admin.presses('Back to what Hireloom does', card);
  await admin.sees('On working days at 11:00', card);
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});

test('the platform sees the queue, what was given up, and how each task does', async () => {
  const support = await Person.arrives(browser, inject('url'), 'support');
  await support.signsInAs(/^Platform admin/);
  await support.turnsTo('Scheduler');
  await support.sees('Nothing was given up');
  await support.sees(SHORTLIST, support.part('Scheduled tasks'));
  await support.looksClosely('scheduler of the platform', EVERY_LOOK);
  expect([...support.findings, ...support.complaints]).toEqual([]);
});
