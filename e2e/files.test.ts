/** Files in a real browser: sent over a bad line, looked at in place, replaced. */
import { randomBytes } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pdf } from '../test/fixtures/resumes.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

const ASTER = { email: 'client@aster.example', password: 'hireloom-demo', name: 'Priya Iyer' };
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let browser: Browser;
let client: Person;
beforeAll(async () => {
  browser = await openBrowser();
  client = await Person.arrives(browser, inject('url'), 'client');
  await client.signsIn(ASTER);
});
afterAll(() => browser.close());

const docx = (words: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }));

test('a large file goes on after its line broke, is looked at in place, and replaced', async () => {
  const { page } = client;
  const { items } = await (await page.request.get('/api/common/jobs?state=open&limit=1')).json();
  await client.goes(`/client/jobs/${items[0].id}?tab=brief`);
  const large = await pdf((document) => {
    document.text('Grades of 2026');
    document.file(randomBytes(7_000_000), { name: 'table.bin' });
  });
  let broken = 0;
  client.expectsNote(/ERR_CONNECTION_RESET/);
  await page.route('**/api/common/uploads/*', async (route) => {
    const isThird =
      route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] === '2097152';
    if (!isThird || broken++ > 1) return route.continue();
    await route.abort('connectionreset');
  });
  const choose = (label: string, name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel(label).setInputFiles({ name, mimeType, buffer });
  await choose('Document file', 'Grades 2026.pdf', PDF, Buffer.from(large));
  await page.getByRole('progressbar', { name: 'Sent of the file' }).waitFor();
  await client.presses('Grades 2026.pdf');
  expect(broken).toBeGreaterThan(1);
  await page.locator('iframe[title="Grades 2026.pdf"]').waitFor();
  await client.looksClosely('a PDF beside the page', BOTH_ENDS);
  await client.presses('Close the panel');

  await choose('New version of Grades 2026.pdf', 'Grades 2026.docx', DOCX, await docx('Grade 7: 18 lakh'));
  await client.sees('The new version is there; the earlier one stays behind it.');
  await client.presses('Grades 2026.docx');
  await page.frameLocator('iframe').getByText('Grade 7: 18 lakh').waitFor();
  await client.sees('Earlier versions');
  await client.sees(/replaced by Priya Iyer/);
  await client.looksClosely('a document and its earlier version', EVERY_LOOK);
  await client.presses('Close the panel');
  await client.presses('Remove Grades 2026.docx');
  await client.presses('Remove the document', client.dialog());
});

test('a recruiter looks at a résumé that is a Word file, beside its words', async () => {
  const recruiter = await Person.arrives(browser, inject('url'), 'recruiter');
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.goes('/recruiter/candidates/new');
  const resume = await docx('Ingrid Solberg ingrid.solberg@people.example +47 912 34 567 Engineer');
  await recruiter.page
    .getByLabel('Résumé file')
    .setInputFiles({ name: 'Ingrid.docx', mimeType: DOCX, buffer: resume });
  await recruiter.sees('Ingrid.docx');
  await recruiter.looksClosely('a résumé was read', BOTH_ENDS);
  const everybody = [client, recruiter];
  expect(everybody.flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
