/** From the public prices to a plan: an agency orders by transfer, and the platform finds the money. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('everybody reads the prices, and switches to a year', async () => {
  const visitor = await Person.arrives(browser, inject('url'), 'visitor');
  await visitor.page.goto(`${inject('url')}/pricing`);
  await visitor.readsHeading('Pricing');
  await visitor.page.getByRole('link', { name: 'By the year' }).click();
  await visitor.sees('17 % less than by the month');
  await visitor.looksClosely('prices', EVERY_LOOK);
});

test('an admin sees what is used, and what a smaller plan would not hold', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Plan and usage');
  await admin.sees(/^The Business plan/);
  await admin.looksClosely('plan and usage', EVERY_LOOK);
  await admin.presses('Change at the end: Free');
  const form = admin.dialog('The Free plan');
  await admin.sees('More than this plan allows', form);
  await admin.looksClosely('a smaller plan', BOTH_ENDS);
  await admin.presses('Change at the end', form);
  await admin.sees(/Then Free\./);
  await admin.presses('Keep Business');
  await admin.seesNo(/Then Free\./);
});

test('the platform finds a transfer, and sets new terms', async () => {
  const root = await Person.arrives(browser, inject('url'), 'platform');
  await root.signsInAs(/^Platform/);
  await root.turnsTo('Orders of plans');
  await root.sees('Harbour Search');
  await root.looksClosely('orders', EVERY_LOOK);
  await root.presses('It is on the account');
  await root.sees('Nothing here');
  await root.turnsTo('Plans');
  await root.sees('Hireloom Software Private Limited');
  await root.looksClosely('plans', EVERY_LOOK);
  await root.presses('New terms of Team');
  await root.looksClosely('new terms', BOTH_ENDS);
});
