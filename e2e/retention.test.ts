/** An agency's admin chooses how long candidates are kept. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an admin sees who goes, turns it off, and on again', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Keeping candidates');
  await admin.sees('Nobody goes soon');
  await admin.looksClosely('nobody goes', EVERY_LOOK);
  await admin.presses('Change');
  const form = admin.dialog('How long candidates are kept');
  await admin.looksClosely('how long', EVERY_LOOK);
  await form.getByRole('switch').click();
  await admin.presses('Save', form);
  await admin.sees(/^Nobody is erased\. Many laws/);
  await admin.presses('Change');
  await form.getByRole('switch').click();
  await admin.types('After how many months', '36', form);
  await admin.presses('Save', form);
  await admin.sees(/for 36 months is erased/);
});
