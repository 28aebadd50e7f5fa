/** Steps 10 and 11: the invoice on its day, reported, verified, paid. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { BOTH_ENDS } from '../screen-checks.ts';
import { daysAfter, demoPerson, type Story } from './story.ts';

const TOTAL = '1,76,929.20';

export async function receiveInvoice(story: Story) {
  const { accountant, client, newcomer, joinedOn } = story;
  await accountant.signsIn(demoPerson('Lata Joshi'));
  await accountant.looksClosely('home', BOTH_ENDS);
  await client.turnsTo('Invoices');
  await accountant.movesClock({ day: daysAfter(joinedOn, 30), time: '06:05' });
  // The client's list stands open; the invoice comes into it by itself.
  const row = client.row(newcomer.name).filter({ hasText: TOTAL });
  await row.waitFor();
  await client.looksClosely('invoices', BOTH_ENDS);
  await row.getByRole('link').first().click();
  await client.readsHeading(/^NT\/\d{4}-\d{2}\/\d{5}$/);
  story.invoicePath = new URL(client.page.url()).pathname;
  await client.sees(/IGST 18/);
  await client.looksClosely('an invoice', BOTH_ENDS);
  const downloaded = client.page.waitForEvent('download');
  await client.follows('Download PDF');
  const file = await readFile(await (await downloaded).path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
}

export async function payInvoice(story: Story) {
  const { client, accountant } = story;
  await client.presses('Report payment');
  const form = client.dialog(/^Report a payment/);
  expect(await form.getByLabel('Amount in INR').inputValue()).toBe('1,76,929.20');
  await client.types('Reference', `UTR-${story.jobId}`, form);
  await client.looksClosely('reporting a payment', BOTH_ENDS);
  await client.presses('Report payment', form);
  await client.sees('Thank you. The accountant verifies it and you are told.');

  await accountant.turnsTo('Home');
  await accountant.turnsTo('Invoices');
  await accountant.looksClosely('invoices');
  await accountant.goes(story.invoicePath.replace('/client/', '/accountant/'));
  await accountant.looksClosely('a payment to verify', BOTH_ENDS);
  await accountant.presses('Verify');
  await accountant.sees('The payment is verified.');
  await accountant.sees('Paid', accountant.page.getByRole('main'));
  await client.sees('Paid', client.page.getByRole('main'));
  await client.looksClosely('the paid invoice');
}
