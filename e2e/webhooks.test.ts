/** An agency's admin has events posted to a program, sees what came of it, and stops it again. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReceiver, matching } from '../test/webhook-receiver.ts';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

const receiver = aReceiver();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an admin adds a webhook, tests it, replaces its secret, switches it off and deletes it', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Webhooks');
  await admin.sees('No webhooks yet');
  await admin.looksClosely('no webhooks', EVERY_LOOK);
  await admin.presses('New webhook');
  const form = admin.dialog('New webhook');
  admin.expectsRefusal(422, /api\/agency\/webhooks/);
  await admin.types(/^Address/, 'http://example.com/hooks', form);
  await admin.presses('Add the webhook', form);
  const refusal = form.getByText('It has to begin with https://.');
  await refusal.waitFor();
  expect(await refusal.count()).toBe(1);
  await admin.types(/^Address/, `${receiver.url}/payroll`, form);
  expect(await refusal.count()).toBe(0);
  await admin.types('What it is for', 'Payroll', form);
  await admin.looksClosely('new webhook', EVERY_LOOK);
  await admin.presses('Add the webhook', form);
  const once = admin.dialog('The secret of your webhook');
  const secret = await once.getByText(/^whsec_/).textContent();
  await admin.looksClosely('the secret', EVERY_LOOK);
  await admin.presses('I have kept it', once);

  await admin.readsHeading(/^127\.0\.0\.1:\d+\/hooks\/payroll$/);
  receiver.received = [];
  receiver.answers = (response) => void response.writeHead(200).end('Payroll has it');
  await admin.presses('Send a test');
  const log = admin.part('Log');
  const tested = log.getByRole('listitem').filter({ hasText: 'Test' });
  await tested.getByText('Delivered').waitFor();
  await tested.getByText('What it answered').click();
  await admin.sees('Payroll has it', tested);
  await admin.looksClosely('a webhook and its log', EVERY_LOOK);
  const ping = receiver.received.find(({ body }) => JSON.parse(body).type === 'webhook.ping');
  expect(matching(ping!, secret!)).toEqual([0]);

  await admin.presses('Replace the secret');
  await admin.presses('Replace the secret', admin.dialog('Replace the secret?'));
  const replaced = await once.getByText(/^whsec_/).textContent();
  expect(replaced).not.toBe(secret);
  await admin.presses('I have kept it', once);
  await admin.sees('The old secret signs, too, until');
  const change = log.getByRole('listitem').filter({ hasText: 'webhook.secret_replaced' });
  await admin.presses('Send again', change);
  await admin.sees('It is on its way again.');

  await admin.presses('Switch off');
  await admin.presses('Switch off', admin.dialog('Switch off?'));
  await admin.sees('It is switched off: it is sent nothing.');
  await admin.looksClosely('a webhook that is off', EVERY_LOOK);
  await admin.turnsTo('Webhooks');
  await admin.sees('Payroll');
  await admin.looksClosely('webhooks', EVERY_LOOK);
  await admin.follows(/127\.0\.0\.1/);
  await admin.presses('Delete');
  await admin.presses('Delete', admin.dialog('Delete?'));
  await admin.sees('No webhooks yet');
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});
