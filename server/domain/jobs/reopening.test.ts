/** A job that was closed goes on, and with it whom the closing ended. */
import { expect, test } from 'vitest';
import type { Agency } from '../../../test/house.ts';
import { offered, openJob, scheduleRound, shortlisted, sourced } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { getApplication, hold } from '../applications/index.ts';
import { close } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const stageOf = async (id: string) =>
  (await house.as(agency.recruiter, (context) => getApplication(context, id))).stage;
const post = (who: Agency['client'], path: string, body?: unknown) =>
  house.call(who, 'POST', `/api/${path}`, body);

test('the client asks, the manager reopens: applications come back, a cancelled interview is to be scheduled', async () => {
  const job = await openJob(house, agency);
  const interviewing = await shortlisted(house, agency, job);
  const startsAt = new Date(house.clock.at.getTime() + 86_400_000);
  const interview = await scheduleRound(house, agency, interviewing.id, startsAt);
  const held = await shortlisted(house, agency, job);
  await house.as(agency.client, (context) => hold(context, held.id));
  const unseen = await sourced(house, agency, job);
  const { application: withOffer } = await offered(house, agency, job);
  await house.as(agency.client, (context) => close(context, job.id, 'The budget is gone.'));

  const ask = (body: unknown) => post(agency.client, `common/jobs/${job.id}/ask-to-reopen`, body);
  expect((await ask({ deadline: '2020-01-01' })).status).toBe(422);
  expect((await post(agency.manager, `manager/jobs/${job.id}/reopen`)).status).toBe(404);
  expect(
    (await post(agency.manager, `common/jobs/${job.id}/ask-to-reopen`, { deadline: '2031-01-31' })).status,
  ).toBe(200);
  await ask({ deadline: '2031-03-31' });
  const openings = [{ jobLocationId: job.locations[0]!.id, openings: 5 }];
  expect(
    (await ask({ deadline: '2031-01-31', openings, note: 'The budget is back.' })).body.openRevisions,
  ).toBe(1);
  expect((await post(agency.client, `manager/jobs/${job.id}/reopen`)).status).toBe(403);
  const reopened = await post(agency.manager, `manager/jobs/${job.id}/reopen`);
  expect(reopened.body).toMatchObject({ state: 'open', deadline: '2031-01-31', openRevisions: 0 });
  expect(reopened.body.locations[0].openings).toBe(5);
  expect((await post(agency.manager, `manager/jobs/${job.id}/reopen`)).status).toBe(409);

  expect(await stageOf(interviewing.id)).toBe('interviewing');
  expect(await stageOf(held.id)).toBe('shortlisted');
  expect(await stageOf(unseen.id)).toBe('sourced');
  // The offer fell with the job; the client makes another.
  expect(await stageOf(withOffer.id)).toBe('selected');
  expect(await house.query('select state, starts_at from interview where id = $1', [interview.id])).toEqual([
    { state: 'to_schedule', starts_at: null },
  ]);
});

test('a declined reopening leaves all as it is, and says why', async () => {
  const job = await openJob(house, agency);
  const application = await sourced(house, agency, job);
  await house.as(agency.manager, (context) => close(context, job.id, 'Filled elsewhere.'));
  await post(agency.client, `common/jobs/${job.id}/ask-to-reopen`, { deadline: '2031-01-31' });
  const reason = { reason: 'Nobody has time for it before June.' };
  const declined = await post(agency.manager, `manager/jobs/${job.id}/decline-reopening`, reason);
  expect(declined.body).toMatchObject({ state: 'closed', openRevisions: 0 });
  expect(await stageOf(application.id)).toBe('job_closed');
  await house.drain();
  expect(await house.mails(`where subject = '“Backend Engineer” stays closed'`)).toEqual([
    expect.objectContaining({ text: expect.stringContaining(reason.reason) }),
  ]);
});

test('what is archived leaves the lists of both sides, and comes back', async () => {
  const job = await openJob(house, agency);
  await house.as(agency.manager, (context) => close(context, job.id, 'Done.'));
  const idsOf = async (query: string) =>
    (await house.call(agency.client, 'GET', `/api/common/jobs?${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  const archived = await post(agency.client, `common/jobs/${job.id}/archive`);
  expect(archived.body.possible).toContain('unarchive');
  expect(archived.body.possible).not.toContain('archive');
  expect(await idsOf('')).not.toContain(job.id);
  expect(await idsOf('archived=true')).toEqual([job.id]);
  await post(agency.client, `common/jobs/${job.id}/unarchive`);
  expect(await idsOf('')).toContain(job.id);
});
