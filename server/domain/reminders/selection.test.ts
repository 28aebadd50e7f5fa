/** Whom the work list asks the client to decide on, the reminder tells of: also where the last round did not lead on. */
import { expect, test } from 'vitest';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { feedbackOf, openJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';
import * as applications from '../applications/index.ts';

const MONDAY = Date.parse('2026-06-01T05:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const house = aHouse();
let agency: Agency;

/** The first of two rounds is over, three weeks after it was proposed, and leads nowhere. */
async function firstRoundLeadsNowhere() {
  house.clock.at = new Date(MONDAY - 21 * DAY);
  agency = await foundAgency(house, 'nowhere');
  const application = await shortlisted(house, agency, await openJob(house, agency));
  const startsAt = new Date(MONDAY - 2 * HOUR);
  const { id, interviewer } = await scheduleRound(house, agency, application.id, startsAt);
  house.clock.at = new Date(MONDAY);
  await house.as(interviewer, (context) => applications.giveFeedback(context, id, feedbackOf('hold')));
  await house.drain();
  return application;
}

async function tickOn(day: number): Promise<string[]> {
  house.clock.at = new Date(MONDAY + day * DAY + HOUR);
  const told = () => house.mails(`where source like 'processSelectionReminders%' order by id`, []);
  const before = (await told()).length;
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', '{"task":"processSelectionReminders"}')`,
  );
  expect(await house.drain()).toEqual([]);
  return (await told()).slice(before).map(({ to_name, text }) => `${to_name.split(' ')[0]}: ${text}`);
}

test('the client is asked to decide, counted from the end of the round, and no more once they go on', async () => {
  const { id } = await firstRoundLeadsNowhere();
  const { body } = await house.call(agency.client, 'GET', '/api/common/work');
  expect(body.items.filter(({ kind }: { kind: string }) => kind === 'toDecide')).toMatchObject([
    { id, detail: 'The last round did not lead on', since: new Date(MONDAY).toISOString() },
  ]);
  expect(await tickOn(0)).toEqual([]);
  const [first, ...none] = await tickOn(1);
  expect(first).toMatch(/^Priya: (?:.|\n)*awaits a decision after the last round since 1 Jun 2026/);
  expect(none).toEqual([]);
  expect((await house.call(agency.client, 'POST', `/api/client/applications/${id}/advance`)).status).toBe(
    200,
  );
  for (const day of [3, 4, 5]) expect(await tickOn(day), `day ${day}`).toEqual([]);
});
