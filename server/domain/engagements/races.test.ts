/** Two people at once, each on a connection of their own. */
import { beforeAll, expect, test } from 'vitest';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { draftJob, openJob, pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
let colleague: TestPerson;

beforeAll(async () => {
  colleague = await enrol(house, 'client', 'Colleague', agency.clientCompanyId);
});

const reason = { reason: 'Written by a test.' };
const post = (who: TestPerson, url: string, body?: unknown) => house.call(who, 'POST', url, body);
const url = () => `/api/common/engagements/${agency.engagementId}`;
const stateOf = async (id: string) =>
  (await house.query('select state from job where id = $1', [id]))[0]!.state;

test('a job is not approved under an engagement that is suspended at that moment', async () => {
  for (let round = 0; round < 5; round++) {
    const job = await pendingJob(house, agency);
    const [approved, suspended] = await Promise.all([
      post(agency.manager, `/api/manager/jobs/${job.id}/approve`),
      post(agency.client, `${url()}/suspend`, reason),
    ]);
    expect(suspended.status).toBe(200);
    // Before it or not at all: what came second was refused.
    expect([200, 409]).toContain(approved.status);
    if (approved.status === 409) expect(approved.body.code).toBe('engagement_not_active');
    expect(await stateOf(job.id)).toBe(approved.status === 200 ? 'open' : 'pending_approval');
    expect((await post(agency.manager, `/api/manager/jobs/${job.id}/approve`)).status).toBe(409);
    await post(agency.client, `${url()}/resume`);
  }
});

test('two people of a company ask at once: one request', async () => {
  await foundAgency(house, 'Second');
  const answers = await Promise.all(
    [agency.client, colleague].map((who) => post(who, '/api/client/engagements', { code: 'NIMBSECOND' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('both sides end at once while jobs are submitted and approved: ended once, and no job is left open', async () => {
  const open = await openJob(house, agency);
  const pending = await pendingJob(house, agency);
  const draft = await draftJob(house, agency);
  const [one, two] = await Promise.all([
    post(agency.manager, `${url()}/end`, reason),
    post(agency.client, `${url()}/end`, reason),
    post(agency.admin, `/api/manager/jobs/${pending.id}/approve`),
    post(colleague, `/api/common/jobs/${draft.id}/submit`),
  ]);
  expect([one.status, two.status].sort()).toEqual([200, 409]);
  expect(await stateOf(open.id)).toBe('closed');
  expect(['closed', 'rejected']).toContain(await stateOf(pending.id));
  expect(['draft', 'rejected']).toContain(await stateOf(draft.id));
  expect(await house.query(`select count(*)::int from event where type = 'engagement.ended'`)).toEqual([
    { count: 1 },
  ]);
});
