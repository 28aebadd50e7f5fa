/** Client and manager come to agree on a job, in a real browser: before it opens, and while it runs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

const ASTER = { email: 'client@aster.example', password: 'hireloom-demo', name: 'Priya Iyer' };

const PASTED = `WE ARE HIRING: Senior Accountant

Work location: Nagpur, Maharashtra
Salary: Rs. 45,000 to 60,000 per month
Experience required: minimum 4 years
Vacancies: 2

Key Skills: Tally, GST, TDS, Excel`;

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

/** The demo's newest of the client's jobs in this state. */
async function jobIn(state: string): Promise<{ id: string; title: string }> {
  const answer = await client.page.request.get(`/api/common/jobs?state=${state}&limit=1`);
  return (await answer.json()).items[0];
}

test('the manager asks for changes, the client takes them, and the job is open', async () => {
  const { id, title } = await jobIn('pending_approval');
  await manager.turnsTo('Approvals');
  await manager.looksClosely('approvals', BOTH_ENDS);
  await manager.follows(title);
  await manager.follows('Ask for changes');
  await manager.types('Title', `${title} (Mysuru)`);
  await manager.presses('See what you ask for');
  manager.expectsRefusal(400, /request-changes/);
  await manager.presses('Ask Aster Systems');
  await manager.sees('At least 3 characters, please.');
  await manager.types(/^Why/, 'Candidates search for the place.');
  await manager.looksClosely('asking for changes', BOTH_ENDS);
  await manager.presses('Ask Aster Systems');
  await manager.sees('Changes requested');

  await client.goes(`/client/jobs/${id}`);
  await client.sees('Why: Candidates search for the place.');
  await client.looksClosely('asked for changes', BOTH_ENDS);
  await client.presses('Take all, and open the job');
  await client.readsHeading(`${title} (Mysuru)`);
  await client.sees('Open');
});

test('an edit of an open job is asked, answered field by field, and kept as a version', async () => {
  const { id, title } = await jobIn('open');
  await client.goes(`/client/jobs/${id}`);
  await client.follows('Ask for changes');
  await client.types('Title', `${title}, second shift`);
  await client.presses(/Pay & dates/);
  await client.chooses('Shift', 'Night');
  await client.presses('See what you ask for');
  await client.sees('Night');
  await client.looksClosely('asking for an edit', BOTH_ENDS);
  await client.presses('Ask Nimbus Talent');
  await client.sees('An edit');
  await client.looksClosely('an edit of mine', BOTH_ENDS);

  await manager.goes(`/manager/jobs/${id}`);
  await manager.sees('asked by Priya Iyer');
  const shift = manager.page.getByRole('listitem').filter({ hasText: 'Night' });
  await manager.presses('Accept', shift);
  const words = manager.page.getByRole('listitem').filter({ hasText: 'second shift' });
  await manager.presses('Reject', words);
  await manager.types('Why not', 'The title stays as it is searched for.', words);
  await manager.presses('Reject', words);
  await manager.sees('The title stays as it is searched for.');
  await manager.looksClosely('an answered edit', BOTH_ENDS);
  await manager.page.getByRole('tab', { name: 'Versions' }).click();
  await manager.sees(/Edited as Priya Iyer asked and Meera Nair agreed/);
  await manager.looksClosely('versions', BOTH_ENDS);

  await client.page.getByRole('tab', { name: 'Job order' }).click();
  await client.sees('Night');
  await client.readsHeading(title);
});

test('a link reads the job without an account, until it is taken back', async () => {
  const { id, title } = await jobIn('open');
  await client.goes(`/client/jobs/${id}`);
  await client.presses('More');
  await client.page.getByRole('menuitem', { name: 'Share a link' }).click();
  const sharing = client.dialog(`Share “${title}”`);
  await client.types('For whom', 'Our CFO', sharing);
  await client.presses('Make a link', sharing);
  await client.sees('Our CFO', sharing);
  await client.looksClosely('sharing a job', BOTH_ENDS);
  const shares = await client.page.request.get(`/api/common/jobs/${id}/shares`);
  const { href } = (await shares.json()).items[0];
  const colleague = await Person.arrives(browser, inject('url'), 'colleague');
  await colleague.goes(href);
  await colleague.readsHeading(title);
  await colleague.looksClosely('a shared job', BOTH_ENDS);
  await client.presses('Take back the link for Our CFO', sharing);
  await client.seesNo('Our CFO', sharing);
  colleague.expectsRefusal(410, /shared-jobs/);
  await colleague.page.reload();
  await colleague.sees(/opens nothing any more/);
  expect([colleague.findings, colleague.complaints]).toEqual([[], []]);
});

test('a recruiter asks for a job of others; the manager sees it beside the load', async () => {
  const recruiter = await Person.arrives(browser, inject('url'), 'recruiter');
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.turnsTo('Jobs');
  await recruiter.follows('Other open jobs');
  await recruiter.looksClosely('other open jobs', BOTH_ENDS);
  await recruiter.page
    .getByRole('button', { name: /^Ask for it/ })
    .first()
    .click();
  await recruiter.types('Note', 'I know two of them.', recruiter.dialog());
  await recruiter.presses('Ask for it', recruiter.dialog());
  await recruiter.sees('Asked. Take back');
  expect([...recruiter.findings, ...recruiter.complaints]).toEqual([]);
});

test('a draft begins with what a pasted text says, and each field says where it is from', async () => {
  await client.goes('/client/jobs/new');
  await client.looksClosely('a new job', BOTH_ENDS);
  await client.page.getByRole('radio', { name: /pasted text/ }).check();
  await client.types('Or paste its text', PASTED);
  await client.presses('Read this text');
  await client.sees('Senior Accountant');
  await client.looksClosely('what was read', BOTH_ENDS);
  await client.chooses('Which agency shall fill the job?', 'Nimbus Talent');
  await client.presses('Begin');
  await client.readsHeading('Senior Accountant');
  await client.sees(/Read from the/);
  await client.looksClosely('a draft that was read', BOTH_ENDS);
});

test('what cannot be saved is said, and offered back to whoever comes again', async () => {
  const path = new URL(client.page.url()).pathname;
  client.expectsRefusal(400, /common\/job(s|-wording)/);
  await client.goes(`${path}?step=rounds`);
  await client.presses(/^Add a(nother)? round/);
  await client.page.getByLabel('Minutes').last().fill('45');
  await client.sees('Please fill this in.');
  await client.goes(`${path}?step=pay`);
  await client.sees('You typed more than was saved');
  await client.presses('Bring it back');
  await client.sees('Not all is saved');
  await client.goes(`${path}?step=pay`);
  await client.presses('Leave it');
  await client.types('From', '9000000');
  await client.sees('Not all is saved');
  await client.goes(`${path}?step=check`);
  await client.sees(/another pay/);
  await client.looksClosely('work that is offered back', BOTH_ENDS);
});

test('a place goes from one recruiter to another, with what is in play there', async () => {
  const answer = await client.page.request.get('/api/common/jobs?state=open&limit=50');
  const { items } = await answer.json();
  for (const { id } of items) {
    const job = await (await manager.page.request.get(`/api/common/jobs/${id}`)).json();
    const place = job.locations.find(({ recruiters }: { recruiters: unknown[] }) => recruiters.length === 1);
    if (!place) continue;
    const [{ id: goes, name }] = place.recruiters;
    const load = await manager.page.request.get(
      `/api/manager/recruiters?jobId=${id}&jobLocationId=${place.id}`,
    );
    const all: { id: string; name: string; inPlayHere: number }[] = (await load.json()).items;
    if (!all.find((each) => each.id === goes)?.inPlayHere) continue;
    const taker = all.find((each) => each.id !== goes)!;
    await manager.goes(`/manager/jobs/${id}?tab=recruiters&assign=${place.id}`);
    await manager.page.getByLabel(name, { exact: true }).uncheck();
    await manager.page.getByLabel(taker.name, { exact: true }).check();
    await manager.sees(/in play here, with their interviews and offers/);
    await manager.types('What should they know?', 'They prefer mornings.');
    await manager.looksClosely('handing over a place', BOTH_ENDS);
    await manager.presses('Assign', manager.page.getByRole('list').filter({ hasText: 'Who takes over?' }));
    await manager.sees(`${place.place} is assigned.`);
    await manager.page.getByRole('tab', { name: 'Timeline' }).click();
    await manager.sees(new RegExp(`handed over .* from ${name} to ${taker.name}: They prefer mornings`));
    return;
  }
  throw new Error('No recruiter of the demo has anything in play at a place that is theirs alone.');
});

test('no screen on the way was hard to use, and no browser complained', () => {
  expect([client, manager].flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
