/** A candidate brings their profile along, and a recruiter takes one into a record and passes a job on, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EXPORT, zipOf } from '../test/fixtures/linkedin-export.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const drop = async (person: Person) =>
  person.page.getByLabel('Profile file').setInputFiles({
    name: 'Basic_LinkedInDataExport.zip',
    mimeType: 'application/zip',
    buffer: await zipOf(EXPORT),
  });

test('a candidate sees what was read beside what is there, and takes what they choose', async () => {
  const candidate = await Person.arrives(browser, inject('url'), 'candidate');
  await candidate.signsInAs(/^Candidate/);
  await candidate.turnsTo('My profile');
  await candidate.sees('Harbour Bank · Jan 2022 – now · Pune');
  await candidate.looksClosely('profile', BOTH_ENDS);
  await candidate.follows('From LinkedIn or a file');
  await candidate.readsHeading('Bring your profile along');
  await candidate.looksClosely('imports', BOTH_ENDS);
  await drop(candidate);
  await candidate.readsHeading('Tara Menon');
  await candidate.sees('Aster Systems · Jan 2022 – now · Pune', candidate.part('Experience'));
  await candidate.looksClosely('side by side', BOTH_ENDS);
  await candidate.part('Place').getByText('Take what was read').click();
  await candidate.presses('Take what I chose');
  await candidate.sees('What you chose was taken.');
  await candidate.follows('See your profile');
  await candidate.sees('Aster Systems · Jan 2022 – now · Pune');
  expect([candidate.findings, candidate.complaints]).toEqual([[], []]);
});

test('a candidate connects with LinkedIn, has the whole profile read, and takes the connection back', async () => {
  const candidate = await Person.arrives(browser, inject('url'), 'candidate');
  await candidate.signsInAs(/^Candidate/);
  await candidate.goes('/linkedin');
  await candidate.sees('Not connected.');
  await candidate.looksClosely('not connected', BOTH_ENDS);
  await candidate.presses('Connect: profile');
  await candidate.sees('The whole profile can be read.');
  await candidate.looksClosely('connected', BOTH_ENDS);
  await candidate.presses('Read my profile');
  await candidate.readsHeading('Tara Menon');
  await candidate.sees('Harbour Bank · Mar 2021 – now · Pune', candidate.part('Experience'));
  await candidate.goes('/linkedin');
  await candidate.presses('Disconnect: profile');
  await candidate.presses('Disconnect', candidate.dialog());
  await candidate.sees('Disconnected.');
  expect([candidate.findings, candidate.complaints]).toEqual([[], []]);
});

test('a recruiter makes a candidate of a profile, and passes a job on by a link of their own', async () => {
  const recruiter = await Person.arrives(browser, inject('url'), 'recruiter');
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.turnsTo('Candidates');
  await recruiter.follows('Import a profile');
  await drop(recruiter);
  await recruiter.readsHeading('Tara Menon');
  await recruiter.looksClosely('side by side', BOTH_ENDS);
  await recruiter.presses('Make a new candidate');
  await recruiter.follows('See the candidate');
  await recruiter.readsHeading('Tara Menon');
  await recruiter.sees('Harbour Bank · Jun 2018 – Dec 2021 · Mumbai');
  await recruiter.looksClosely('candidate', BOTH_ENDS);
  await recruiter.goes('/recruiter/jobs?state=open');
  await recruiter.page.getByRole('table').getByRole('link').first().click();
  await recruiter.presses('Pass on');
  await recruiter.sees('Who clicks is not kept.', recruiter.dialog());
  await recruiter.looksClosely('links', BOTH_ENDS);
  expect([recruiter.findings, recruiter.complaints]).toEqual([[], []]);
});

test('a manager sees links with their clicks, and that no page is connected', async () => {
  const manager = await Person.arrives(browser, inject('url'), 'manager');
  await manager.signsInAs(/^Manager/);
  // The newest may be a draft of another test's.
  await manager.goes('/manager/jobs?state=open');
  await manager.page.getByRole('table').getByRole('link').first().click();
  await manager.page.waitForURL(/\/manager\/jobs\/[0-9a-f-]{36}/);
  await manager.goes(`${new URL(manager.page.url()).pathname}?tab=links`);
  await manager.sees(/No company page is connected/);
  await manager.looksClosely('links', BOTH_ENDS);
  expect([manager.findings, manager.complaints]).toEqual([[], []]);
});
