/** Terms that are agreed reach jobs that run already; lists of jobs are kept, and shown by their state. In a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

const ASTER = { email: 'client@aster.example', password: 'hireloom-demo', name: 'Priya Iyer' };

let browser: Browser;
let client: Person;
let manager: Person;

beforeAll(async () => {
  browser = await openBrowser();
  client = await Person.arrives(browser, inject('url'), 'client');
  manager = await Person.arrives(browser, inject('url'), 'manager');
  await client.signsIn(ASTER);
  await manager.signsInAs(/^Manager/);
});
afterAll(() => browser.close());

test('what is agreed for a pay band is proposed for open jobs, and holds for them once the client signs', async () => {
  await manager.turnsTo('Negotiations');
  await manager.presses('Propose terms');
  await manager.chooses('With which client?', 'Aster Systems', manager.dialog());
  await manager.presses('Go on', manager.dialog());
  const proposing = manager.dialog('Propose terms to Aster Systems');
  await proposing
    .getByLabel('Annual pay', { exact: true })
    .selectOption({ label: '₹6,00,000 to below ₹15,00,000' });
  await manager.types('Percent of annual pay', '7.25', proposing);
  await sign(manager, 'Sign and propose', 'Meera Nair');
  await manager.readsHeading('Terms with Aster Systems');
  const negotiation = new URL(manager.page.url()).pathname.split('/').at(-1);
  await client.goes(`/client/negotiations/${negotiation}`);
  await client.presses('Accept');
  await sign(client, 'Sign and accept', ASTER.name);

  // Jobs that are approved keep theirs, until both want it otherwise.
  await manager.presses('Propose them for open jobs');
  const asking = manager.dialog(/ for open jobs$/);
  const jobs = asking.getByRole('checkbox');
  const name = await jobs.first().evaluate((box) => (box as HTMLInputElement).labels![0]!.textContent);
  for (const other of (await jobs.all()).slice(1)) await other.uncheck();
  await manager.looksClosely('terms for open jobs', BOTH_ENDS);
  await sign(manager, 'Sign and propose', 'Meera Nair');
  await manager.sees('Agreed terms for an open job');
  const code = /\(([^()]+)\)$/.exec(name)![1]!;
  const { items } = await (await client.page.request.get(`/api/common/jobs?q=${code}`)).json();
  await client.goes(`/client/jobs/${items[0].id}?tab=terms`);
  await client.seesNo('7.25 % of annual pay');
  await client.turnsTo('Negotiations');
  await client.page
    .getByRole('row')
    .filter({ hasText: 'Agreed terms for an open job' })
    .getByRole('link')
    .click();
  await client.sees(name);
  await client.looksClosely('asked to let terms hold', BOTH_ENDS);
  await client.presses('Accept');
  await sign(client, 'Sign and accept', ASTER.name);
  await client.goes(`/client/jobs/${items[0].id}?tab=terms`);
  await client.sees('7.25 % of annual pay');
  await client.looksClosely('a job’s newer terms', BOTH_ENDS);
});

async function sign(person: Person, button: string, name: string) {
  const form = person.dialog();
  await person.types('Type your full name to sign', name, form);
  await person.presses(button, form);
  await form.waitFor({ state: 'hidden' });
}

test('terms for one job alone begin on its page', async () => {
  const { items } = await (await client.page.request.get('/api/common/jobs?state=open&limit=1')).json();
  const page = `/client/jobs/${items[0].id}?tab=terms`;
  await client.goes(page);
  await client.presses('More');
  await client.page.getByRole('menuitem', { name: 'Propose terms for this job' }).click();
  await client.sees(`For “${items[0].title}”`, client.dialog());
  await client.types('Percent of annual pay', '6.5', client.dialog());
  await client.looksClosely('terms for one job', BOTH_ENDS);
  await sign(client, 'Sign and propose', ASTER.name);
  await client.readsHeading('Terms with Nimbus Talent');
  await client.goes(page);
  await client.sees('Being negotiated for this job alone');
  await client.looksClosely('a job whose terms are negotiated', BOTH_ENDS);
  await manager.goes(`/manager/jobs/${items[0].id}?tab=order`);
  await manager.follows('6.5 % of annual pay');
  await manager.presses('Accept');
  await sign(manager, 'Sign and accept', 'Meera Nair');
  await client.sees('Agreed for this job alone');
});

test('a document is added to a job, named, and removed', async () => {
  const { items } = await (await client.page.request.get('/api/common/jobs?state=open&limit=1')).json();
  await client.goes(`/client/jobs/${items[0].id}?tab=brief`);
  const add = (name: string, content: Buffer) =>
    client.page.getByLabel('Document file').setInputFiles({ name, mimeType: 'image/png', buffer: content });
  client.expectsRefusal(422, /documents/);
  await add('grades.png', Buffer.from('<script>alert(1)</script>'));
  await client.sees('A document is a PDF, a Word .docx file, or a PNG or JPEG picture.');
  await client.looksClosely('a document that is none', BOTH_ENDS);
  await add('grades.png', await client.page.screenshot());
  await client.presses('Rename grades.png');
  await client.types('Name', 'Pay by grade', client.dialog());
  await client.presses('Rename', client.dialog());
  const shown = client.page.getByRole('button', { name: 'Pay by grade', exact: true });
  await shown.click();
  const link = client.page.getByRole('link', { name: 'Download', exact: true });
  const file = await client.page.request.get((await link.getAttribute('href'))!);
  expect([file.status(), file.headers()['content-disposition']]).toEqual([
    200,
    expect.stringContaining('filename="Pay by grade.png"'),
  ]);
  await client.presses('Close the panel');
  await client.looksClosely('a job with a document', BOTH_ENDS);
  await client.presses('Remove Pay by grade');
  await client.presses('Remove the document', client.dialog());
  await shown.waitFor({ state: 'hidden' });
});

test('a filter is kept under a name and opened again, for the list and the board by state', async () => {
  await manager.turnsTo('Jobs');
  await manager.goes('/manager/jobs?state=open&place=Pune');
  await manager.presses('Save this filter');
  await manager.page.getByLabel('Name').fill('Open in Pune');
  await manager.presses('Save', manager.dialog());
  const saved = manager.page
    .getByRole('group', { name: 'Saved filters' })
    .getByRole('link', { name: 'Open in Pune' });
  await saved.waitFor();
  await manager.looksClosely('jobs, filtered', BOTH_ENDS);
  const shown = await manager.page.getByRole('table', { name: 'Jobs' }).getByRole('row').count();

  await manager.goes('/manager/jobs');
  await saved.click();
  await expect.poll(() => new URL(manager.page.url()).search).toBe('?state=open&place=Pune');
  // The list before stays to be seen until the next one has come.
  const rows = manager.page.getByRole('table', { name: 'Jobs' }).getByRole('row');
  await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(shown);

  await manager.goes('/manager/jobs');
  await manager.page.getByText('Board', { exact: true }).click();
  const column = (state: string) =>
    manager.page
      .getByRole('listitem')
      .filter({ has: manager.page.getByRole('heading', { name: state, exact: true }) });
  await column('Open').getByRole('link').first().waitFor();
  await column('Waiting for approval').getByRole('link').first().waitFor();
  await manager.looksClosely('jobs by state', BOTH_ENDS);
  await column('Waiting for approval').getByRole('link').first().click();
  await manager.sees('Approve');
});

test('no screen on the way was hard to use, and no browser complained', () => {
  expect([client, manager].flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
