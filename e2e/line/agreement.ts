/** Steps 2 and 3: the manager approves one job and rejects another, then assigns a recruiter who is told at once. */
import { expect } from 'vitest';
import { BOTH_ENDS } from '../screen-checks.ts';
import { orderUnclearJob } from './job-order.ts';
import type { Story } from './story.ts';

export async function approveJob(story: Story) {
  const { manager, client, title } = story;
  await manager.signsInAs(/^Manager/);
  await manager.looksClosely('home', BOTH_ENDS);
  const waiting = manager.part('Waiting for you');
  await waiting.getByRole('link', { name: new RegExp(title) }).click();
  await manager.readsHeading(title);
  await manager.looksClosely('a job to approve', BOTH_ENDS);
  await manager.sees('8.33');
  await manager.presses('Approve');
  await manager.sees('The job is open. Assign recruiters to its places.');
  // The client's page stands open and shows it without a reload.
  await client.sees('Open', client.page.getByRole('main'));
}

export async function rejectAnotherJob(story: Story) {
  const { manager, client, rejectedTitle } = story;
  await orderUnclearJob(story);
  await manager.turnsTo('Jobs');
  await manager.looksClosely('jobs');
  await manager.follows(new RegExp(rejectedTitle));
  await manager.readsHeading(rejectedTitle);
  await manager.presses('Reject');
  const form = manager.dialog();
  await manager.looksClosely('rejecting a job');
  await form.getByRole('textbox').fill('Please describe the role first.');
  await form.getByRole('button', { name: /reject/i }).click();
  await form.waitFor({ state: 'hidden' });
  await client.sees('Please describe the role first.');
}

export async function assignRecruiter(story: Story) {
  const { manager, recruiter, title, jobId } = story;
  await recruiter.signsInAs(/^Recruiter/);
  await recruiter.looksClosely('home', BOTH_ENDS);
  let loads = 0;
  recruiter.page.on('load', () => loads++);
  await manager.goes(`/manager/jobs/${jobId}`);
  for (const place of ['Pune', 'Bengaluru']) {
    await manager.presses(`Assign recruiters to ${place}`);
    const load = manager.page.getByRole('table', { name: `Recruiters for ${place}` });
    await load.getByRole('checkbox', { name: 'Asha Rao' }).check();
    expect(await load.getByRole('row').count()).toBe(7);
    if (place === 'Pune') await manager.looksClosely('recruiters with their load', BOTH_ENDS);
    await manager.presses('Assign');
    await manager.sees(`${place} is assigned.`);
  }
  // Told in the open page: a word at the edge and the bell, without a reload.
  await recruiter.sees(new RegExp(title), recruiter.page.getByRole('alert'));
  await recruiter.presses(/^Notifications, \d+ new$/);
  await recruiter.sees(new RegExp(title), recruiter.dialog());
  await recruiter.looksClosely('notifications in the bell');
  await recruiter.page.keyboard.press('Escape');
  expect(loads).toBe(0);
}
