/** A manager imports jobs for a client, in a real browser; the client finds the drafts. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

const ROWS = 150;

/** As a spreadsheet in much of Europe saves it: semicolons, and the mark of UTF-8. */
const LIST = [
  'Title;Places;Pay from;Pay to;Deadline;Primary skills;Colour',
  ...Array.from({ length: ROWS }, (_, at) => {
    const pay = at === 3 ? '500000;400000' : '400000;500000';
    return `Fitter ${at === 5 ? 4 : at};Pune: 2;${pay};31-12-2030;Welding: ${at === 3 ? 9 : 4};blue`;
  }),
].join('\r\n');

const csv = (text: string) => ({ name: 'plant.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

let browser: Browser;
let manager: Person;

beforeAll(async () => {
  browser = await openBrowser();
  manager = await Person.arrives(browser, inject('url'), 'manager');
  await manager.signsInAs(/^Manager/);
});
afterAll(() => browser.close());

const drop = (text: string) => manager.page.getByLabel('CSV of jobs').setInputFiles(csv(text));

test('a file is looked through, becomes drafts while one watches, and gives its result back', async () => {
  await manager.turnsTo('Jobs');
  await manager.follows('Import from CSV');
  await manager.readsHeading('Import jobs from CSV');
  await manager.looksClosely('imports', BOTH_ENDS);
  await manager.chooses('For which client?', 'Aster Systems');
  manager.expectsRefusal(422, /job-imports/);
  await drop('Name;Place\nFitter;Pune');
  await manager.sees('There is no column “Title”. The first line must name the columns, as in the template.');

  await drop(`\ufeff${LIST}`);
  await manager.readsHeading('plant.csv');
  await manager.sees('149 rows can become drafts, 1 row needs mending.');
  await manager.sees(
    'Nothing is taken from “Colour”: there is no such field. Is it spelt as in the template?',
  );
  await manager.looksClosely('looked through', BOTH_ENDS);
  await manager.page.getByText('To mend 1', { exact: true }).click();
  await manager.sees('“Welding: 9”: a rating from 1 to 5, or years like “Welding: 6 years”, please.');
  await manager.looksClosely('what to mend', BOTH_ENDS);

  await manager.page.getByRole('checkbox', { name: /^Also those that look like a job/ }).check();
  await manager.presses('Make 149 drafts');
  await manager.sees(/^\d+ of 149 drafts$/);
  await manager.sees('149 drafts were made.');
  await manager.sees('Your import is done: 149 drafts, 1 row needs you');
  await manager.looksClosely('done', BOTH_ENDS);

  const [download] = await Promise.all([
    manager.page.waitForEvent('download'),
    manager.page.getByRole('link', { name: 'Result file', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plant – result.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(ROWS + 1);
  expect(lines[1]).toMatch(
    /^Fitter 0,Pune: 2,400000,500000,31-12-2030,Welding: 4,blue,Draft made,NIMB-\d+,$/,
  );
  expect(lines[4]).toContain('To mend');
});

test('it is found again; the same file is recognised, and a cancelled one makes nothing', async () => {
  await manager.goes('/manager/jobs/imports');
  await manager.sees('149', manager.row('plant.csv'));
  await manager.looksClosely('imports of before', BOTH_ENDS);
  await manager.chooses('For which client?', 'Aster Systems');
  await drop(`\ufeff${LIST}`);
  await manager.sees(/^Meera Nair uploaded this very file/);
  await manager.sees('All of them look like jobs that are there already.');
  await manager.presses('Cancel the import');
  await manager.presses('Cancel the import', manager.dialog('Cancel the import?'));
  await manager.sees('It was stopped before any draft was made.');
  await manager.looksClosely('cancelled', BOTH_ENDS);
});

test('the client is told once, finds the drafts, and may import, too', async () => {
  const client = await Person.arrives(browser, inject('url'), 'client');
  await client.signsIn({ email: 'client@aster.example', password: 'hireloom-demo', name: 'Priya Iyer' });
  await client.goes('/notifications');
  await client.sees('Nimbus Talent drafts 149 jobs for you');
  await client.goes('/client/jobs?state=draft');
  await client.sees('Fitter 149');
  await client.follows('Import from CSV');
  await client.readsHeading('Import jobs from CSV');
  await client.sees('Nothing has been imported yet');
  await client.looksClosely('a client’s imports', BOTH_ENDS);
  expect([client.findings, client.complaints]).toEqual([[], []]);
});

test('nothing was wrong with any screen', () => {
  expect([manager.findings, manager.complaints]).toEqual([[], []]);
});
