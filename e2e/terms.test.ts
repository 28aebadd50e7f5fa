/** From the rate card over a negotiation to terms that both sides have signed, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

const KAVERI = { email: 'client@kaveri.example', password: 'hireloom-demo', name: 'Kaveri' };
const FAR_DAY = '2199-01-01';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the admin plans another rate card, is told of an overlap at the cell, and takes the plan back', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Rate card');
  await admin.types('Annual pay of the offer', '1800000');
  await admin.sees('₹1,49,940');
  await admin.looksClosely('rate card, calculated', BOTH_ENDS);
  await admin.presses('Change the card');
  const editor = admin.part('Pay bands');
  await editor.getByLabel('to below, band 3', { exact: true }).fill('500000');
  // By the keyboard alone to the same field of the next band.
  await admin.page.keyboard.press('ArrowDown');
  const next = editor.getByLabel('to below, band 4', { exact: true });
  expect(await next.evaluate((input) => input === document.activeElement)).toBe(true);
  await admin.sees('Pay without a fee');
  await admin.looksClosely('rate card editor', BOTH_ENDS);
  await editor.getByLabel('to below, band 3', { exact: true }).fill('700000');
  admin.expectsRefusal(422, /\/api\/agency\/rate-card\//);
  await admin.types('Holds from', FAR_DAY);
  await admin.presses('Plan it');
  await admin.sees(/Overlaps band \d\./, editor);
  await admin.looksClosely('rate card editor, refused', BOTH_ENDS);
  await editor.getByLabel('to below, band 3', { exact: true }).fill('600000');
  await admin.presses('Plan it');
  await admin.sees('Planned from');
  await admin.looksClosely('rate card, planned', BOTH_ENDS);
  await admin.presses('Withdraw');
  await admin.presses('Withdraw', admin.dialog());
  await admin.seesNo('Planned from');
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});

test('a proposal, a counter-offer and a signature become the terms of both', async () => {
  const manager = await Person.arrives(browser, inject('url'), 'manager');
  const client = await Person.arrives(browser, inject('url'), 'client');
  await manager.signsInAs(/^Manager/);
  await manager.turnsTo('Negotiations');
  await manager.presses('Propose terms');
  await manager.chooses('With which client?', 'Kaveri Foods', manager.dialog());
  await manager.presses('Go on', manager.dialog());
  const proposing = manager.dialog('Propose terms to Kaveri Foods');
  await proposing
    .getByLabel('Annual pay', { exact: true })
    .selectOption({ label: '₹15,00,000 to below ₹25,00,000' });
  await manager.types('Percent of annual pay', '9', proposing);
  await manager.types('Message to Kaveri Foods', 'Salaries have risen.', proposing);
  await manager.looksClosely('proposing', BOTH_ENDS);
  manager.expectsRefusal(400, /propose-terms/);
  await manager.presses('Sign and propose', proposing);
  await manager.sees('At least 3 characters, please.', proposing);
  await manager.types('Type your full name to sign', 'Meera Nair', proposing);
  await manager.presses('Sign and propose', proposing);
  await manager.readsHeading('Terms with Kaveri Foods');
  await manager.types('A note for your side', 'Not below 8 %.');
  await manager.presses('Write it down');
  await manager.sees('Not below 8 %.');
  await manager.looksClosely('negotiation', BOTH_ENDS);

  await client.signsIn(KAVERI);
  await client.turnsTo('Negotiations');
  await client.sees('Your turn');
  await client.follows('Nimbus Talent');
  await client.readsHeading('Terms with Nimbus Talent');
  await client.seesNo('Not below 8 %.');
  await client.presses('Counter-offer');
  const countering = client.dialog('Counter-offer');
  await client.types('Percent of annual pay', '8.5', countering);
  await client.types('Type your full name to sign', 'Ravi Kumar', countering);
  await client.looksClosely('countering', BOTH_ENDS);
  await client.presses('Sign and send', countering);
  await client.sees('Round 2', client.part('Round by round'));
  await client.looksClosely('negotiation', BOTH_ENDS);

  // The page that is open hears of it by itself.
  await manager.presses('Accept');
  const accepting = manager.dialog('Accept these terms?');
  await manager.types('Type your full name to sign', 'Meera Nair', accepting);
  await manager.looksClosely('accepting', BOTH_ENDS);
  await manager.presses('Sign and accept', accepting);
  await manager.sees(/Agreed: version 2 of the terms/);

  await client.follows('The terms that hold, and every version');
  await client.sees('signed as “Ravi Kumar”');
  await client.presses(/^Version 2/);
  await client.sees('fee 8.5 % of annual pay instead of 8.33 % of annual pay');
  await client.looksClosely('terms', BOTH_ENDS);
  const pdf = await client.page.request.get(
    (await client.page.getByRole('link', { name: 'PDF, version 2' }).first().getAttribute('href'))!,
  );
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect([manager, client].flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
