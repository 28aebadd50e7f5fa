/** Steps 6 and 7: slots, invitations, a double booking refused in words, and the feedback of three rounds. */
import { expect } from 'vitest';
import type { Person } from '../people.ts';
import { BOTH_ENDS } from '../screen-checks.ts';
import { daysAfter, INTERVIEWERS, KNOWN, SKILLS, type Story, today } from './story.ts';

export async function bookInterview(story: Story, round: number) {
  const { recruiter, newcomer } = story;
  story.slot = { day: daysAfter(await today(story), 2), time: '19:30' };
  await recruiter.turnsTo('Schedule');
  if (round === 1) await recruiter.looksClosely('schedule', BOTH_ENDS);
  await propose(recruiter, story, newcomer.name, round);
  await recruiter.sees(`${interviewerOf(round)} is asked.`);

  const interviewer = story.interviewers[round - 1]!;
  await interviewer.signsInAs(new RegExp(`^Interviewer.*${interviewerOf(round)}`));
  if (round === 1) await interviewer.looksClosely('home', BOTH_ENDS);
  await interviewer
    .part('Your interviews')
    .getByRole('link', { name: new RegExp(`${newcomer.name}.*${story.title}`) })
    .click();
  await interviewer.readsHeading(newcomer.name);
  if (round === 1) await interviewer.looksClosely('an invitation', BOTH_ENDS);
  await interviewer.presses('Accept');
  await interviewer.sees('Accepted. Everyone gets an invitation for the calendar.');
  await interviewer.sees('The score sheet opens when the interview begins');
}

export async function refuseSecondBooking(story: Story) {
  const { recruiter } = story;
  recruiter.expectsRefusal(409, /propose/);
  await propose(recruiter, story, KNOWN, 1);
  await recruiter.sees(`${INTERVIEWERS[0]} has an interview at`);
  await recruiter.part('Propose a slot').getByRole('alert').waitFor();
  await recruiter.looksClosely('a refused slot', BOTH_ENDS);
  await recruiter.presses('Cancel', recruiter.part('Propose a slot'));
}

export async function giveFeedback(story: Story, round: number) {
  const { recruiter, newcomer, slot } = story;
  const interviewer = story.interviewers[round - 1]!;
  await recruiter.movesClock({ day: slot.day, time: '21:30' });
  await interviewer.page.reload();
  const sheet = interviewer.part('Score sheet');
  for (const skill of [...SKILLS, 'Overall']) await score(interviewer, skill);
  await sheet.getByRole('radio', { name: round < 3 ? 'Advance' : 'Select' }).check();
  await interviewer.types('Remarks', 'Clear, calm and well prepared.', sheet);
  if (round === 1) await interviewer.looksClosely('the score sheet', BOTH_ENDS);
  await interviewer.presses('Give feedback', sheet);
  await interviewer.sees('Your feedback is in. Thank you!');
  if (round < 3) return;
  // The client reads every feedback.
  await story.client.goes(`/client/applications/${story.applicationId}`);
  const rounds = story.client.part('Interviews');
  expect(await rounds.getByText('Clear, calm and well prepared.').count()).toBe(3);
  await story.client.looksClosely(`all rounds of ${newcomer.name}`, BOTH_ENDS);
}

async function propose(recruiter: Person, { title, slot }: Story, name: string, round: number) {
  const waiting = recruiter.part(/^To schedule/).getByRole('listitem');
  await waiting
    .filter({ hasText: title })
    .getByRole('button', { name: `Propose a slot: ${name}, round ${round}` })
    .click();
  const form = recruiter.part('Propose a slot');
  await recruiter.types('Day', slot.day, form);
  await recruiter.types('Time', slot.time, form);
  await recruiter.types(/^(Meeting link|Telephone number|Address)$/, '+91 20 5550 0199', form);
  if (name !== KNOWN && round === 1) await recruiter.looksClosely('proposing a slot');
  await recruiter.presses('Propose', form);
}

async function score({ page }: Person, skill: string) {
  const scale = page.getByRole('group', { name: skill });
  await scale.getByRole('radio', { name: /^4\b.*Strong/ }).press('Space');
}

const interviewerOf = (round: number) => INTERVIEWERS[round - 1]!;
