/** Who brings jobs in, and for how long they may; who hears of it. */
import { expect, test } from 'vitest';
import { foundRival } from '../../../test/house.ts';
import { anImporter, cooks, JOB_IMPORTS } from '../../../test/job-imports.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { importRows } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');
const { upload, check, start, get } = anImporter(house, agency);

test('neither the other side nor another agency hears of it', async () => {
  const rival = await foundRival(house, agency, 'rival');
  const { id } = await check('Title\nCook');
  for (const who of [agency.client, other.manager, other.client, rival.manager]) {
    for (const path of [id, `${id}/rows`, `${id}/result.csv`])
      expect((await house.call(who, 'GET', `${JOB_IMPORTS}/${path}`)).status).toBe(404);
    expect((await start(id, who)).status).toBe(404);
    expect((await house.call(who, 'GET', JOB_IMPORTS)).body.items).toEqual([]);
    expect(JSON.stringify((await house.call(who, 'GET', '/api/common/events')).body)).not.toContain(id);
  }
  expect((await house.call(agency.recruiter, 'GET', `${JOB_IMPORTS}/${id}`)).status).toBe(403);
  expect((await house.call(agency.admin, 'GET', JOB_IMPORTS)).body.items).toMatchObject([
    { id, byName: 'Meera' },
  ]);
  expect((await upload('Title\nCook', other.manager)).status).toBe(404);
  expect((await upload('Title\nCook', agency.recruiter)).status).toBe(403);
});

test('a client imports for themselves; the agency sees no draft of it', async () => {
  const { id } = await check('Title;Client\nCook;Aster', agency.client);
  await start(id, agency.client);
  await house.drain();
  expect((await get(id, agency.client)).body).toMatchObject({ state: 'done', made: 1 });
  const [job] = (await house.call(agency.client, 'GET', '/api/common/jobs?state=draft')).body.items;
  expect(job).toMatchObject({ title: 'Cook' });
  expect((await house.call(agency.manager, 'GET', '/api/common/jobs?state=draft')).body.items).toEqual([]);
  expect(await house.query('select href from notification')).toEqual([
    { href: `/client/jobs/imports/${id}` },
  ]);
});

test('whoever may not draft any more stops what they began; so does the end of the engagement', async () => {
  const mine = await check(cooks(30));
  await start(mine.id);
  await house.query(`update membership set state = 'suspended' where id = $1`, [
    agency.manager.actor.membershipId,
  ]);
  await house.drain();
  await house.query(`update membership set state = 'active' where id = $1`, [
    agency.manager.actor.membershipId,
  ]);
  expect((await get(mine.id)).body).toMatchObject({
    state: 'failed',
    made: 0,
    reason: 'Meera may not draft jobs any more.',
  });

  const next = await check(cooks(30));
  await start(next.id);
  await house.as(agency.manager, (context) => importRows(context, next.id));
  await house.query(`update engagement set state = 'ended' where id = $1`, [agency.engagementId]);
  await house.drain();
  await house.query(`update engagement set state = 'active' where id = $1`, [agency.engagementId]);
  expect((await get(next.id)).body).toMatchObject({
    state: 'failed',
    made: 25,
    reason: 'You do not work with Aster any more.',
  });
  expect(
    await house.query(
      `select title, body from notification where title like '%stopped' and body like '%25%'`,
    ),
  ).toEqual([
    {
      title: 'Your import of jobs.csv was stopped',
      body: 'You do not work with Aster any more. 25 drafts stay.',
    },
  ]);
});

test('what somebody does in another’s place stays in their name in the background', async () => {
  const { id } = await check('Title\nCook');
  const admin = { userId: agency.admin.actor.userId!, name: 'Noor' };
  await house.query('update job_import set impersonator_id = $1, impersonator_name = $2', [
    admin.userId,
    admin.name,
  ]);
  await house.query(`update job_import set state = 'importing'`);
  await house.query(`select graphile_worker.add_job('importJobs', json_build_object('importId', $1::text))`, [
    id,
  ]);
  await house.drain();
  expect(
    await house.query(
      `select actor_name, impersonator_name from event where type = 'job.imported_for_client' order by at desc, id desc limit 1`,
    ),
  ).toEqual([{ actor_name: 'Meera', impersonator_name: 'Noor' }]);
});
