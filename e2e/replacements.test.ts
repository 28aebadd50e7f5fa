/** Somebody left within the guarantee: asked for, approved, given up and credited, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
let leaver: string;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const unharmed = ({ findings, complaints }: Person) => expect([...findings, ...complaints]).toEqual([]);

test('the client sees until when, and asks for somebody else', async () => {
  const client = await Person.arrives(browser, inject('url'), 'client');
  await client.signsInAs(/^Client/);
  await client.turnsTo('Joinings');
  await client.looksClosely('joinings', EVERY_LOOK);
  const row = client.row('You can ask for one');
  leaver = (await row.getByRole('link').first().textContent())!.trim();
  await row.getByRole('link').first().click();
  await client.readsHeading(leaver);
  await client.sees('They left within the guarantee', client.part('Replacement'));
  await client.looksClosely('a guaranteed placement', BOTH_ENDS);
  await client.presses('Ask for a replacement');
  const form = client.dialog(`A replacement of ${leaver}?`);
  await client.types('What matters this time', 'Somebody who stays in Pune.', form);
  await client.looksClosely('asking for a replacement', BOTH_ENDS);
  await client.presses('Ask the agency', form);
  await client.sees('Asked. You hear as soon as the agency answers.');
  await client.sees('Requested', client.part('Replacement'));
  await client.looksClosely('a replacement that was asked for', EVERY_LOOK);
  unharmed(client);
});

test('the manager finds it waiting, approves it, and the recruiter is told', async () => {
  const manager = await Person.arrives(browser, inject('url'), 'manager');
  await manager.signsInAs(/^Manager/);
  await manager.sees(`Replacement of ${leaver}`);
  await manager.turnsTo('Replacements');
  await manager.looksClosely('replacements', EVERY_LOOK);
  await manager.follows(leaver);
  await manager.readsHeading(`Replacement of ${leaver}`);
  await manager.sees('Somebody who stays in Pune.');
  await manager.looksClosely('a replacement', EVERY_LOOK);
  await manager.presses('Approve');
  const form = manager.dialog(`Replace ${leaver}?`);
  const deadline = form.getByLabel('New deadline of the job');
  if (await deadline.isVisible()) await deadline.fill('2199-01-01');
  await manager.looksClosely('approving a replacement', BOTH_ENDS);
  await manager.presses('Approve the replacement', form);
  await manager.sees('Approved. The client and the recruiters are told.');
  await manager.presses('Choose who');
  await manager.looksClosely('choosing a successor', BOTH_ENDS);
  await manager.presses('Cancel', manager.dialog());
  await manager.presses('Give up');
  const giving = manager.dialog(`Give up replacing ${leaver}?`);
  await manager.types('Why', 'Nobody who fits is free.', giving);
  await manager.looksClosely('giving up', BOTH_ENDS);
  await manager.presses('Give up and credit the fee', giving);
  await manager.sees('Given up. What was charged is credited.');
  await manager.sees('Unfulfilled');
  await manager.sees(/\/C\d{4}/, manager.page.getByRole('list', { name: 'Credited' }));
  await manager.looksClosely('a replacement with its credit note', EVERY_LOOK);
  unharmed(manager);
});

test('the accountant sees the credit note of the demonstration, and opens it', async () => {
  const accountant = await Person.arrives(browser, inject('url'), 'accountant');
  await accountant.signsIn({
    email: 'accounts@nimbus.example',
    password: 'hireloom-demo',
    name: 'Accountant',
  });
  const { items } = await (await accountant.page.request.get('/api/common/invoices?limit=200')).json();
  const credited = items.find((each: { credited: { amount: string } }) => Number(each.credited.amount) > 0);
  expect(credited).toBeDefined();
  await accountant.goes(`/accountant/invoices/${credited.id}`);
  const notes = accountant.part('Credit notes');
  await accountant.sees(/\/C\d{4}: /, notes);
  await accountant.looksClosely('an invoice with a credit note', EVERY_LOOK);
  const download = accountant.page.waitForEvent('download');
  await notes.getByRole('link', { name: /^Download/ }).click();
  expect((await download).suggestedFilename()).toMatch(/-C\d{4}\.pdf$/);
  unharmed(accountant);
});
