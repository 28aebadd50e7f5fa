/** Step 1: a job order in six steps, left in the middle and gone on with. */
import { expect } from 'vitest';
import type { Person } from '../people.ts';
import { BOTH_ENDS } from '../screen-checks.ts';
import { daysAfter, INTERVIEWERS, SKILLS, type Story, today } from './story.ts';

const DESCRIPTION =
  'You build the services behind our order desk, review the work of others, and own what you ship from first sketch to production.';

export async function writeJob(story: Story) {
  const { client } = story;
  await client.signsInAs(/^Client/);
  await client.looksClosely('home', BOTH_ENDS);
  await beginJob(client, story.title);
  await client.looksClosely('job: role', BOTH_ENDS);
  await writePlaces(client);
  await client.looksClosely('job: places');

  // The page is closed in the middle; another day it is found under “Jobs” again.
  const addressLeft = client.page.url();
  await client.sees('Saved');
  await client.page.reload();
  await client.settles();
  expect(client.page.url()).toBe(addressLeft);
  await client.goes('/client/jobs');
  await client.looksClosely('jobs');
  await client.follows(new RegExp(story.title));
  await client.readsHeading(story.title);
  story.jobId = client.page.url().match(/jobs\/([\w-]+)/)![1]!;
  // It goes on at the first thing that is missing.
  await client.page.getByRole('group', { name: 'Pay', exact: true }).waitFor();
}

export async function submitJob(story: Story) {
  const { client } = story;
  await writePay(client, daysAfter(await today(story), 90));
  await client.looksClosely('job: pay', BOTH_ENDS);
  await writeSkills(client);
  await client.looksClosely('job: skills');
  await writeRounds(client);
  await client.looksClosely('job: interviews', BOTH_ENDS);
  await client.presses('Questions');
  await client.presses('Check');
  await client.sees('Read it once more');
  await client.sees('8.33');
  await client.looksClosely('job: check', BOTH_ENDS);
  await client.presses('Submit to Nimbus Talent');
  await client.sees('Sent to Nimbus Talent for approval.');
  await client.looksClosely('the submitted job', BOTH_ENDS);
}

/** A second, small order, only to be rejected. */
export async function orderUnclearJob(story: Story) {
  const { client } = story;
  await beginJob(client, story.rejectedTitle);
  await client.presses('Places');
  await addPlace(client, 1, 'Pune', 'Office');
  await client.presses('Pay & dates');
  await writePay(client, daysAfter(await today(story), 60));
  await addSkill(client, 1, 'Excel', 'Required', 'Rating of 5', '2');
  await client.presses('Interviews');
  await addRound(client, 1, 'Talk', 'Dev Malhotra', 'Telephone', '30');
  await client.presses('Questions');
  await client.presses('Check');
  await client.presses('Submit to Nimbus Talent');
  await client.sees('Sent to Nimbus Talent for approval.');
}

async function beginJob(client: Person, title: string) {
  await client.turnsTo('Jobs');
  await client.follows('Post a job');
  await client.chooses('Which agency shall fill the job?', 'Nimbus Talent');
  await client.presses('Begin');
  await client.types('Title', title);
  await client.types('Description', DESCRIPTION);
  await client.readsHeading(title);
}

async function writePlaces(client: Person) {
  await client.presses('Places');
  await addPlace(client, 1, 'Pune', 'Hybrid');
  await addPlace(client, 2, 'Bengaluru', 'Remote');
}

async function addPlace(client: Person, at: number, place: string, mode: string) {
  await client.presses(at === 1 ? 'Add a place' : 'Add another place');
  const row = client.page.getByRole('group', { name: `Place ${at}` });
  await client.types('City or address', place, row);
  await client.chooses('Work mode', mode, row);
}

async function writePay(client: Person, deadline: string) {
  await client.types('From', '1500000');
  await client.types('To', '2500000');
  await client.types('Longest notice, days', '60');
  await client.types('Candidates until', deadline);
  await client.presses('Skills');
  await client.types('Experience from, years', '5');
}

async function writeSkills(client: Person) {
  await addSkill(client, 1, SKILLS[0], 'Required', 'Rating of 5', '4');
  await addSkill(client, 2, SKILLS[1], 'Required', 'Years', '3');
  await addSkill(client, 3, SKILLS[2], 'Welcome', 'Rating of 5', '3');
}

async function addSkill(
  client: Person,
  at: number,
  name: string,
  kind: string,
  measure: string,
  least: string,
) {
  await client.presses(at === 1 ? 'Add a skill' : 'Add another skill');
  const row = client.page.getByRole('group', { name: `Skill ${at}` });
  await client.types('Skill', name, row);
  await client.chooses('How much it matters', kind, row);
  await client.chooses('Measured by', measure, row);
  await client.types('At least', least, row);
}

async function writeRounds(client: Person) {
  await client.presses('Interviews');
  await addRound(client, 1, 'Screening', INTERVIEWERS[0], 'Telephone', '30');
  await addRound(client, 2, 'System design', INTERVIEWERS[1], 'Online', '60');
  await addRound(client, 3, 'Final conversation', INTERVIEWERS[2], 'Face to face', '45');
}

async function addRound(
  client: Person,
  at: number,
  name: string,
  interviewer: string,
  mode: string,
  minutes: string,
) {
  await client.presses(at === 1 ? 'Add a round' : 'Add another round');
  const row = client.page.getByRole('group', { name: `Round ${at}` });
  await client.types('Name', name, row);
  await client.chooses('Interviewer', new RegExp(interviewer), row);
  await client.chooses('How', mode, row);
  await client.types('Minutes', minutes, row);
}
