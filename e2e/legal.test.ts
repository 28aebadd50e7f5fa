/** A platform admin writes and publishes new terms, and somebody whom they concern reads and accepts them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function beginsVersion(admin: Person, document: string) {
  await admin.turnsTo('Terms');
  await admin.presses('New version');
  const form = admin.dialog('New version');
  await admin.chooses('Document', document, form);
  await admin.presses('Begin', form);
}

async function asksForReview(admin: Person) {
  await admin.presses('Save');
  await admin.sees('Everything is saved');
  await admin.presses('Ask for a review');
  await admin.presses('Ask for a review', admin.dialog());
  await admin.sees('In review');
}

test('new terms are written, reviewed and published; a candidate is asked, reads what is new, and accepts', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'platform admin');
  await admin.signsInAs(/^Platform admin/);
  await beginsVersion(admin, 'Candidate consent');
  await admin.readsHeading('Candidate consent, version 2');
  await admin.page
    .getByLabel('Text', { exact: true })
    .fill('## Your consent\nOnly **after you have said yes**.');
  await admin.page.getByRole('region', { name: 'Preview' }).getByText('after you have said yes').waitFor();
  await admin.looksClosely('writing', EVERY_LOOK);
  await asksForReview(admin);
  await admin.presses('Publish');
  const publish = admin.dialog('Publish');
  await admin.looksClosely('publishing', BOTH_ENDS);
  await admin.presses('Publish', publish);
  await admin.sees('Yes, within 14 days');
  await admin.looksClosely('published', EVERY_LOOK);

  const candidate = await Person.arrives(browser, inject('url'), 'candidate');
  await candidate.signsInAs(/^Candidate/);
  await candidate.readsHeading('Terms to accept');
  await candidate.sees(/^Before it, version 1 held|^You accepted version 1/);
  await candidate.looksClosely('asked', EVERY_LOOK);
  await candidate.follows('Later');
  await candidate.follows('Read and accept', candidate.part('Terms to accept'));
  await candidate.presses('Accept');
  await candidate.sees('Tick what you have read and accept.');
  await candidate.page.getByLabel(/^I have read and accept/).check();
  await candidate.presses('Accept');
  await candidate.page.waitForURL(/\/candidate$/);
  await candidate.goes('/account?tab=terms');
  await candidate.sees('Candidate consent, version 2');
  await candidate.looksClosely('what I accepted', BOTH_ENDS);
  await candidate.seesNo('Read and accept');

  await admin.goes('/platform/terms/acceptances');
  await admin.sees('Candidate consent, version 2');
  await admin.looksClosely('who accepted', BOTH_ENDS);
  expect([...admin.findings, ...admin.complaints, ...candidate.findings, ...candidate.complaints]).toEqual(
    [],
  );
});

test('terms that are published at a time to come hold from then on, and not before', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'platform admin');
  await admin.signsInAs(/^Platform admin/);
  await beginsVersion(admin, 'Privacy policy');
  await admin.page.getByLabel('Text', { exact: true }).fill('## What we keep\nOnly **what the work needs**.');
  await asksForReview(admin);
  await admin.presses('Publish');
  const publish = admin.dialog('Publish');
  await publish.getByRole('radio', { name: 'At a time' }).check();
  await admin.presses('Publish', publish);
  await admin.sees('Please choose a day and a time.', publish);
  await admin.types('Day and time', '2031-03-04T09:30', publish);
  await admin.looksClosely('publishing later', BOTH_ENDS);
  await admin.presses('Publish', publish);
  await publish.waitFor({ state: 'hidden' });
  await admin.sees(/4 Mar(ch)? 2031/);
  await admin.looksClosely('published at a time to come', BOTH_ENDS);
  const now = await fetch(`${inject('url')}/terms`);
  expect(await now.text()).not.toContain('what the work needs');
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});

test('everybody reads each version at its address, and nothing there hinders anybody', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of ['/terms', '/terms/privacy-policy/all-en/1', '/terms/privacy-policy/all-en']) {
    await page.goto(inject('url') + path);
    for (const { width, scheme } of EVERY_LOOK) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) found.push(`${path}, ${width} px: ${wider} px wider than the window`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(({ id, nodes }) => `${path}, ${scheme}, ${width} px: ${id} ${nodes[0]!.html}`),
      );
    }
  }
  await page.goto(`${inject('url')}/terms/privacy-policy/all-en/1`);
  await page.getByRole('link', { name: 'version 2', exact: true }).click();
  await page.getByText('holds now').waitFor();
  await context.close();
  expect(found).toEqual([]);
});
