/** A recruiter asks for help from the page they are on; an admin answers; both see how it stands. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a recruiter asks from the top bar, an admin writes a note and solves it, the recruiter says how it was', async () => {
  const recruiter = await Person.arrives(browser, inject('url'), 'recruiter');
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.goes('/recruiter/candidates');
  await recruiter.page.getByRole('button', { name: 'Help' }).click();
  await recruiter.page.getByRole('menuitem', { name: 'Ask for help' }).click();
  const form = recruiter.dialog('Ask for help');
  await recruiter.types('In a few words', 'The list jumps', form);
  await recruiter.types('Tell more', 'When I scroll, it begins anew.', form);
  await recruiter.looksClosely('asking for help', BOTH_ENDS);
  await recruiter.presses('Send', form);
  await recruiter.readsHeading('The list jumps');
  await recruiter.sees('/recruiter/candidates');
  await recruiter.looksClosely('a ticket of mine', BOTH_ENDS);

  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Tickets');
  await admin.looksClosely('tickets to answer', BOTH_ENDS);
  await admin.follows(/The list jumps/);
  await admin.page.getByText('Internal note', { exact: true }).click();
  await admin.page.getByRole('textbox', { name: 'Internal note' }).fill('Known since Monday.');
  await admin.presses('Write it down');
  await admin.sees('Internal note of the agency');
  await admin.page.getByText('Answer', { exact: true }).first().click();
  await admin.types('Your message', 'It is mended.');
  await admin.presses('Answer and solve');
  await admin.sees('It is mended.');
  await admin.looksClosely('a ticket at its desk', BOTH_ENDS);

  await recruiter.sees('It is mended.');
  await recruiter.presses('It is solved');
  await recruiter.presses('It is solved', recruiter.page.getByRole('dialog'));
  await recruiter.page.getByRole('heading', { name: 'How was it?' }).waitFor();
  await recruiter.page.getByRole('radio', { name: 'Very good' }).focus();
  await recruiter.page.keyboard.press('Space');
  await recruiter.presses('Say so');
  await recruiter.sees('5 of 5');
});
