/** Step 4: a dropped résumé becomes a candidate; two are sourced, and submitted with the right to represent. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { makeResumePdf } from '../../scripts/demo/resume-file.ts';
import type { Person } from '../people.ts';
import { BOTH_ENDS } from '../screen-checks.ts';
import { KNOWN, SKILLS, type Story } from './story.ts';

const FILE_NAME = 'Leela-Krishnan.pdf';

export async function dropResume(story: Story) {
  const { recruiter, newcomer } = story;
  await recruiter.turnsTo('Candidates');
  await recruiter.looksClosely('candidates');
  await recruiter.follows('New candidate');
  await recruiter.looksClosely('a new candidate', BOTH_ENDS);
  await dropFile(recruiter, await makeResumePdf(newcomer));
  await recruiter.sees(FILE_NAME);
  const name = recruiter.page.getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => name.inputValue(), { timeout: 20_000 }).toBe(newcomer.name);
  await recruiter.sees(newcomer.email);
  await recruiter.looksClosely('what was read from the résumé', BOTH_ENDS);
  // The machine read the title right; the recruiter knows better.
  await recruiter.types('Current title', 'Staff Backend Engineer');
  await recruiter.types('Expected pay a year', '1800000');
  for (const skill of SKILLS) await rate(recruiter, skill);
  await recruiter.presses('Save candidate');
  await recruiter.readsHeading(newcomer.name);
  await recruiter.sees('Staff Backend Engineer');
  await recruiter.looksClosely('a candidate', BOTH_ENDS);
}

export async function seeDuplicate({ recruiter, newcomer }: Story) {
  await recruiter.goes('/recruiter/candidates/new');
  await dropFile(recruiter, await makeResumePdf(newcomer));
  const shown = recruiter.page
    .getByRole('alert')
    .filter({ hasText: 'You probably have this candidate already' });
  await recruiter.sees(newcomer.name, shown);
  await recruiter.looksClosely('a probable duplicate', BOTH_ENDS);
  await recruiter.presses('Open', shown.first());
  await recruiter.readsHeading(newcomer.name);
}

export async function sourceNewcomer(story: Story) {
  const { recruiter, newcomer, title } = story;
  await recruiter.presses('Add to a job');
  const form = recruiter.dialog(`Add ${newcomer.name} to a job`);
  await form.getByRole('combobox', { name: 'Job' }).fill(title);
  await recruiter.page.getByRole('option', { name: new RegExp(title) }).click();
  await recruiter.chooses('Place', /Pune/, form);
  await recruiter.looksClosely('adding a candidate to a job');
  await recruiter.presses('Add to the job', form);
  await form.waitFor({ state: 'hidden' });
  await recruiter.page.waitForURL(/\/recruiter\/applications\//);
  story.applicationId = recruiter.page.url().match(/applications\/([\w-]+)/)![1]!;
  await recruiter.looksClosely('what is missing before submitting', BOTH_ENDS);
  await recordRight(recruiter);
  await recruiter.presses('Submit to the client');
  const submit = recruiter.dialog(`Submit ${newcomer.name} to Aster Systems`);
  await recruiter.types('Remarks', 'Ready to talk this week.', submit);
  await recruiter.looksClosely('submitting');
  await recruiter.presses('Submit', submit);
  await recruiter.sees(`${newcomer.name} is with Aster Systems.`);
  await recruiter.looksClosely('a submitted application');
}

/** The job is found by typing, wherever one is. */
export async function sourceKnown({ recruiter, title, jobId }: Story) {
  await recruiter.page.keyboard.press('Control+k');
  await recruiter.page.getByRole('textbox', { name: 'Search and commands' }).fill(title);
  const found = recruiter
    .dialog()
    .getByRole('button', { name: new RegExp(title) })
    .first();
  await found.waitFor();
  await recruiter.looksClosely('the command palette', BOTH_ENDS);
  await found.click();
  await recruiter.readsHeading(title);
  expect(recruiter.page.url()).toContain(jobId);
  await recruiter.page.keyboard.press('Control+k');
  await found.waitFor();
  await recruiter.looksClosely('the command palette before anything is typed', BOTH_ENDS);
  await recruiter.page.keyboard.press('Escape');
  await recruiter.presses('Add a candidate');
  const form = recruiter.dialog(`Add a candidate to ${title}`);
  await recruiter.types('Search your candidates', KNOWN, form);
  await recruiter.presses(`Choose ${KNOWN}`, form);
  await recruiter.chooses('Place', /Bengaluru/, form);
  await recruiter.presses('Add to the job', form);
  await form.waitFor({ state: 'hidden' });
  const opened = recruiter.dialog('Application');
  await recruiter.looksClosely('an application beside the board', BOTH_ENDS);
  await completeRecord(recruiter);
  await recordRight(recruiter);
  await opened.getByRole('button', { name: 'Submit to the client' }).waitFor();
  await recruiter.page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
}

export async function submitByDrag({ recruiter }: Story) {
  const board = recruiter.part('Pipeline');
  await recruiter.looksClosely('the board', BOTH_ENDS);
  const card = board.getByRole('button', { name: new RegExp(`^${KNOWN}`) });
  await drag(recruiter, card, board.getByRole('region', { name: /^Submitted/ }));
  const form = recruiter.dialog(new RegExp(`^Submit ${KNOWN}`));
  await recruiter.types('Remarks', 'Knows the domain well.', form);
  await recruiter.presses('Submit', form);
  await board
    .getByRole('region', { name: /^Submitted 2/ })
    .getByText(KNOWN)
    .waitFor();
}

/** As from the desktop onto the page. */
async function dropFile({ page }: Person, bytes: Uint8Array) {
  const files = await page.evaluateHandle(
    ([base64, name]) => {
      const content = Uint8Array.from(atob(base64!), (each) => each.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([content], name!, { type: 'application/pdf' }));
      return carried;
    },
    [Buffer.from(bytes).toString('base64'), FILE_NAME],
  );
  await page.getByText('Drop a résumé here').dispatchEvent('drop', { dataTransfer: files });
}

async function rate({ page }: Person, skill: string) {
  await page.getByRole('radio', { name: `${skill}: 4 of 5, strong` }).press('Space');
}

/** Whatever the record still lacks for this job is asked for right there. */
async function completeRecord(recruiter: Person) {
  const missing = recruiter.part('Before you can submit');
  await missing.waitFor();
  const save = missing.getByRole('button', { name: 'Save in the candidate record' });
  if ((await save.count()) === 0) return;
  for (const skill of SKILLS) {
    if ((await missing.getByRole('group', { name: `Rating of ${skill}` }).count()) > 0)
      await rate(recruiter, skill);
  }
  for (const [label, value] of [
    ['Expected pay a year', '2000000'],
    ['Notice in days', '30'],
  ] as const) {
    const field = missing.getByLabel(label);
    if ((await field.count()) > 0) await field.fill(value);
  }
  await save.click();
  await save.waitFor({ state: 'detached' });
}

async function recordRight(recruiter: Person) {
  await recruiter.types(
    /agrees to be submitted to Aster Systems/,
    'E-mail to the recruiter, kept in the mailbox.',
  );
  await recruiter.presses('Record the consent');
  await recruiter.sees('The right to represent is recorded.');
}

async function drag({ page }: Person, card: Locator, column: Locator) {
  const from = (await card.boundingBox())!;
  const to = (await column.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 12 });
  await page.mouse.up();
}
