/** A candidate's profile: incomplete, or complete and untouched; once a month, whichever agencies know them. */
import { expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { completeCandidate } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const TASK = 'processProfileReminders';
const DAY = 86_400_000;
/** A Monday, half past ten in India. */
const MONDAY = Date.parse('2026-06-01T05:00:00Z');

const house = aHouse();
const WHOLE = {
  looking: true,
  headline: 'Backend engineer',
  location: 'Pune',
  noticeDays: 30,
  about: 'Ten years of order desks.',
};

let agency: Agency;

/** An account that came to be that Monday, which one record of the agency carries. */
async function begin(tag: string) {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, tag);
  await link(agency);
  await house.query('update membership set created_at = $1 where user_id = $2', [
    house.clock.at,
    agency.candidate.actor.userId,
  ]);
}

async function link(at: Agency) {
  const { id } = await completeCandidate(house, at);
  await house.query('update candidate_record set user_id = $1 where id = $2', [
    agency.candidate.actor.userId,
    id,
  ]);
}

const save = (profile: object, version = 0) =>
  house.call(agency.candidate, 'PUT', '/api/candidate/profile', { version, ...profile });

/** By two workers at once. @returns the subjects of what the candidate was mailed that day */
async function tickOn(day: number): Promise<string[]> {
  house.clock.at = new Date(MONDAY + day * DAY);
  const before = await mails();
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', $1::json), graphile_worker.add_job('runScheduledTask', $1::json)`,
    [JSON.stringify({ task: TASK })],
  );
  expect(await house.drain()).toEqual([]);
  return (await mails()).slice(before.length);
}

const mails = async () =>
  (
    await house.query('select subject from mail where source like $1 and to_address = $2 order by id', [
      `${TASK}%`,
      agency.candidate.email,
    ])
  ).map(({ subject }) => subject as string);

const INCOMPLETE = 'Your profile is not complete';
const OLD = 'Is your profile still true?';

test('incomplete: after a month, then monthly for half a year, on working days', async () => {
  await begin('partly');
  const days: number[] = [];
  for (let day = 0; day < 260; day += 1) {
    const said = await tickOn(day);
    if (!said.length) continue;
    expect(said).toEqual([INCOMPLETE]);
    days.push(day);
  }
  expect(days).toHaveLength(6);
  expect(days[0]).toBe(30);
  days.slice(1).forEach((day, index) => {
    // A weekend or a holiday may lie before either of the two.
    expect(Math.abs(day - days[index]! - 30)).toBeLessThanOrEqual(4);
  });
}, 120_000);

test('complete: only after 90 days; and saying that it is still so begins anew', async () => {
  await begin('complete');
  expect((await save(WHOLE)).body).toMatchObject({ version: 1, missing: [] });
  for (const day of [30, 60, 88]) expect(await tickOn(day), `day ${day}`).toEqual([]);
  // The 90th day is a Sunday.
  expect([await tickOn(90), await tickOn(91), await tickOn(92)]).toEqual([[], [OLD], []]);
  expect((await save(WHOLE, 1)).status).toBe(200);
  for (const day of [121, 150]) expect(await tickOn(day), `day ${day}`).toEqual([]);
  expect(await tickOn(92 + 91)).toEqual([OLD]);
});

test('who does not look for a job, has no account here or turned it off is left alone', async () => {
  await begin('quiet');
  await save({ ...WHOLE, about: '', looking: false });
  expect(await tickOn(31)).toEqual([]);
  await save({ ...WHOLE, about: '' }, 1);
  await house.call(agency.candidate, 'PUT', `/api/authentication/me/reminders/${TASK}/mute`);
  expect(await tickOn(31 + 31)).toEqual([]);
  await house.call(agency.candidate, 'DELETE', `/api/authentication/me/reminders/${TASK}/mute`);
  await house.query('update candidate_record set user_id = null where user_id = $1', [
    agency.candidate.actor.userId,
  ]);
  expect(await tickOn(31 + 35)).toEqual([]);
});

test('two agencies that know them tell them once', async () => {
  await begin('two');
  const first = agency;
  const other = await foundAgency(house, 'other');
  await link(other);
  await link(first);
  expect(await tickOn(30)).toEqual([INCOMPLETE]);
  const [mail] = await house.mails('where source like $1 and to_address = $2', [
    `${TASK}%`,
    agency.candidate.email,
  ]);
  // As the page says, too.
  expect(mail!.text).toContain('No agency reads it yet');
});

test('of two devices that save the same version one is told to look again', async () => {
  await begin('devices');
  await save(WHOLE);
  const both = await Promise.all([save(WHOLE, 1), save({ ...WHOLE, location: 'Goa' }, 1)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});
