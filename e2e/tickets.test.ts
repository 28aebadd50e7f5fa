/** A recruiter asks for help from the page they are on; an admin answers; both see how it stands. */
import type { Browser, Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { handedOver, mailOf } from '../test/ticket-mail.ts';
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

test('with a file and a picture of the screen; what was asked twice is merged, passed on to Hireloom and handed back', async () => {
  const recruiter = await Person.arrives(browser, inject('url'), 'asks-twice');
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.goes('/recruiter');
  const asks = async (subject: string, attach: (form: Locator) => Promise<void>) => {
    await recruiter.page.getByRole('button', { name: 'Help' }).click();
    await recruiter.page.getByRole('menuitem', { name: 'Ask for help' }).click();
    const form = recruiter.dialog('Ask for help');
    await recruiter.types('In a few words', subject, form);
    await recruiter.types('Tell more', 'It shows last month.', form);
    await attach(form);
    await recruiter.presses('Send', form);
    await recruiter.readsHeading(subject);
  };
  await asks('The report is old', async (form) => {
    const chooser = recruiter.page.waitForEvent('filechooser');
    await recruiter.presses('Attach a file', form);
    await (await chooser).setFiles({
      name: 'report.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('October'),
    });
    await recruiter.sees('report.txt', form);
    await form.getByLabel('Tell more').evaluate(paste, (await picture()).toString('base64'));
    await recruiter.sees('screen.png', form);
  });
  await recruiter.sees('report.txt');
  await recruiter.sees('screen.png');
  await asks('The report is still old', async () => {});

  const admin = await Person.arrives(browser, inject('url'), 'merges');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Tickets');
  await admin.follows(/The report is still old/);
  await admin.presses('Merge');
  const form = admin.dialog('Merge into another ticket');
  await form.getByRole('combobox', { name: 'In which one does it go on?' }).click();
  await admin.page.getByRole('option', { name: /The report is old/ }).click();
  await admin.presses('Merge', form);
  await admin.readsHeading('The report is old');
  await admin.presses('Kept answers');
  await admin.page.getByRole('menuitem').first().click();
  expect(await admin.page.getByLabel('Your message').inputValue()).toContain('Hello Asha');
  await admin.presses('Pass on to Hireloom');
  const passing = admin.dialog('Pass it on to Hireloom?');
  await admin.types(/^Reason/, 'The figures come from you.', passing);
  await admin.presses('Pass it on', passing);
  await admin.sees('Hireloom answers from now on.');
  await admin.looksClosely('a ticket passed on', BOTH_ENDS);

  const platform = await Person.arrives(browser, inject('url'), 'platform');
  await platform.signsInAs(/^Platform admin/);
  await platform.turnsTo('Tickets');
  await platform.follows(/The report is old/);
  await platform.sees('The figures come from you.');
  await platform.presses('Hand back');
  const handing = platform.dialog('Hand it back to the agency?');
  await platform.types(/^Reason/, 'Choose November above the report.', handing);
  await platform.presses('Hand it back', handing);
  await platform.sees('The agency answers from now on.');
  await admin.sees('Choose November above the report.');
  const people = [recruiter, admin, platform];
  expect(people.flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});

const picture = () =>
  sharp({ create: { width: 320, height: 180, channels: 3, background: '#1a5d50' } })
    .png()
    .toBuffer();

/** As a browser does it with a picture of the screen. */
function paste(field: HTMLElement | SVGElement, base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], 'screen.png', { type: 'image/png' }));
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

test('what somebody writes by mail is a ticket of the platform; the answer reaches them by mail', async () => {
  const { bytes, headers } = handedOver(
    mailOf({ Subject: 'I cannot sign in' }, 'My password is refused since this morning.'),
  );
  const given = await fetch(`${inject('url')}/api/public/ticket-mails`, {
    method: 'POST',
    body: bytes,
    headers,
  });
  expect(given.status).toBeLessThan(300);

  const root = await Person.arrives(browser, inject('url'), 'platform');
  await root.signsInAs(/^Platform admin/);
  await root.turnsTo('Tickets');
  await root.follows(/I cannot sign in/);
  await root.sees('My password is refused since this morning.');
  await root.sees('Uma Nair');
  await root.looksClosely('a ticket by mail', BOTH_ENDS);
  await root.types('Your message', 'Please ask for a new one on the page where you sign in.');
  await root.presses('Answer and solve');
  await root.sees('Please ask for a new one on the page where you sign in.');
  expect([...root.findings, ...root.complaints]).toEqual([]);
});
