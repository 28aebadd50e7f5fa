/** Replacements that nobody answers, and promised ones for which nobody is found. */
import { expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { joined, joining, openJob, replacementAsked } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const TASK = 'processReplacementReminders';
const DAY = 86_400_000;
/** A Monday, half past nine in India: before the task's hour. */
const MONDAY = '2026-06-01T04:00:00Z';

const house = aHouse();
let agency: Agency;

async function begin(tag: string) {
  house.clock.at = new Date(MONDAY);
  agency = await foundAgency(house, tag);
  const job = await openJob(house, agency, {
    locations: [{ place: 'Pune', workMode: 'office', openings: 2 }],
  });
  const { placementId, joiningDate } = await joined(house, agency, job);
  house.clock.at = new Date(MONDAY);
  const id = await replacementAsked(house, agency, placementId, joiningDate);
  await house.drain();
  return { job, id };
}

/** At half past ten of that day, by two workers at once. @returns who was told, with the first words of what */
async function tickOn(day: number): Promise<string[]> {
  house.clock.at = new Date(Date.parse(MONDAY) + day * DAY + 3_600_000);
  const before = await told();
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', $1::json), graphile_worker.add_job('runScheduledTask', $1::json)`,
    [JSON.stringify({ task: TASK })],
  );
  expect(await house.drain()).toEqual([]);
  return (await told()).slice(before.length).sort();
}

const told = async () =>
  (
    await house.query(
      `select to_name || ': ' || subject as words from mail where source like $1 and agency_id = $2 order by id`,
      [`${TASK}%`, agency.agencyId],
    )
  ).map(({ words }) => words as string);

const post = (who: Agency['manager'], path: string, body: unknown = {}) =>
  house.call(who, 'POST', `/api/${path}`, body);

test('not answered: the managers on the second and fifth working day, then the admins too, then quiet', async () => {
  const { id } = await begin('asked');
  const { manager, admin } = agency;
  expect([await tickOn(0), await tickOn(1)]).toEqual([[], []]);
  const [first] = [await tickOn(2)];
  expect(first).toEqual([`${manager.name}: A client waits for your answer about a replacement`]);
  expect([await tickOn(3), await tickOn(4), await tickOn(5), await tickOn(6)]).toEqual([[], [], [], []]);
  expect(await tickOn(7)).toEqual(
    [
      `${admin.name}: A replacement still waits`,
      `${manager.name}: A client waits for your answer about a replacement`,
    ].sort(),
  );
  const [mail] = await house.mails('where source like $1 and to_address = $2', [`${TASK}%`, manager.email]);
  expect(mail!.text).toContain('asked for a replacement of Leela Krishnan');
  for (const day of [8, 9, 10, 14, 20, 60]) expect(await tickOn(day), `day ${day}`).toEqual([]);
  const work = await house.call(manager, 'GET', '/api/common/work');
  expect(work.body.items).toContainEqual(
    expect.objectContaining({ kind: 'replacementsToAnswer', id, canBePutOff: true }),
  );
});

test('approved and nobody found: counted anew, the recruiter and the managers; not once somebody is chosen', async () => {
  const { job, id } = await begin('vacant');
  const { manager, recruiter } = agency;
  expect((await post(manager, `manager/replacements/${id}/approve`)).status).toBe(200);
  await house.drain();
  expect([await tickOn(0), await tickOn(1)]).toEqual([[], []]);
  expect(await tickOn(2)).toEqual(
    [
      `${manager.name}: Nobody is found yet to replace Leela Krishnan`,
      `${recruiter.name}: Leela Krishnan is still to be replaced`,
    ].sort(),
  );
  const work = async () =>
    (await house.call(recruiter, 'GET', '/api/common/work')).body.items.map(
      ({ kind }: { kind: string }) => kind,
    );
  expect(await work()).toContain('toReplace');
  await joining(house, agency, job);
  await house.drain();
  expect(await work()).not.toContain('toReplace');
  expect(await tickOn(7)).toEqual([]);
});

test('declined ones and fulfilled ones are nobody’s work', async () => {
  const { id } = await begin('declined');
  const { status } = await post(agency.manager, `manager/replacements/${id}/decline`, {
    reason: 'Not here.',
  });
  expect(status).toBe(200);
  await house.drain();
  for (const day of [0, 1, 2, 3, 7]) expect(await tickOn(day), `day ${day}`).toEqual([]);
});

test('who puts it off in “Waiting for you” is reminded from that day on', async () => {
  const { id } = await begin('snoozed');
  const put = await house.call(agency.manager, 'PUT', `/api/common/work/replacementsToAnswer/${id}/snooze`, {
    until: '2026-06-08',
  });
  expect(put.status).toBe(200);
  expect(await tickOn(2)).toEqual([]);
  expect(await tickOn(7)).toContain(
    `${agency.manager.name}: A client waits for your answer about a replacement`,
  );
});
