/** What a person turns off for good; where somebody waits for them nothing can be. */
import { expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const PATH = '/api/authentication/me/reminders';
const mute = (who: TestPerson | null, task: string) => house.call(who, 'PUT', `${PATH}/${task}/mute`);
const unmute = (who: TestPerson, task: string) => house.call(who, 'DELETE', `${PATH}/${task}/mute`);
const listOf = async (who: TestPerson) => (await house.call(who, 'GET', PATH)).body.items;

const DEADLINE = 'processJobDeadlineReminders';

test('each sees those that tell their role, in words for them', async () => {
  const titles = async (who: TestPerson) => (await listOf(who)).map(({ title }: { title: string }) => title);
  expect(await titles(agency.candidate)).toEqual([
    'Interviews that begin within a day',
    'Offers that await your answer',
    'Your first day at work, a week and a day before',
    'Your profile, where it is incomplete or old',
  ]);
  expect(await titles(agency.accountant)).toEqual(['Invoices that clients have not paid']);
  expect(await titles(agency.client)).toContain('Submitted candidates who await your answer');
  expect(await titles(agency.manager)).toContain('Submitted candidates whom a client has not answered');
});

test('turned off it tells the others and not them, and comes back when turned on again', async () => {
  const job = await openJob(house, agency);
  await house.query("update job set deadline = '2026-03-07' where id = $1", [job.id]);
  await house.drain();
  const muted = await mute(agency.client, DEADLINE);
  expect(muted.status).toBe(200);
  expect(muted.body.items).toContainEqual({
    task: DEADLINE,
    title: 'Jobs that end soon',
    muted: true,
    mutable: true,
  });
  expect((await mute(agency.client, DEADLINE)).status).toBe(200);
  const toldOn = async (day: string) => {
    house.clock.at = new Date(`${day}T05:00:00Z`);
    const told = () =>
      house.query(`select to_name as name from mail where source like '${DEADLINE}%' order by id`);
    const before = (await told()).length;
    await house.query(`select graphile_worker.add_job('runScheduledTask', '{"task":"${DEADLINE}"}')`);
    expect(await house.drain()).toEqual([]);
    return (await told()).slice(before).map(({ name }) => name);
  };
  const first = await toldOn('2026-03-02');
  expect(first).toContain(agency.manager.name);
  expect(first).not.toContain(agency.client.name);
  expect((await unmute(agency.client, DEADLINE)).status).toBe(200);
  expect(await toldOn('2026-03-04')).toContain(agency.client.name);
});

test('where somebody waits it cannot be turned off, and says why', async () => {
  const refused = await mute(agency.client, 'processShortlistReminders');
  expect([refused.status, refused.body.code]).toEqual([409, 'always_reminded']);
  expect(refused.body.detail).toContain('somebody waits');
});

test('what is none of theirs, or nothing at all, is not found', async () => {
  expect((await mute(agency.accountant, DEADLINE)).status).toBe(404);
  expect((await unmute(agency.accountant, DEADLINE)).status).toBe(404);
  expect((await mute(agency.client, 'processWeather')).status).toBe(404);
  expect((await mute(null, DEADLINE)).status).toBe(401);
});
