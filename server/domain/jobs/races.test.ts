import { expect, test } from 'vitest';
import { pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

test('of two managers who approve at once one wins, and the terms are taken once', async () => {
  const { id } = await pendingJob(house, agency);
  const answers = await Promise.all(
    [agency.manager, agency.admin].map((who) => house.call(who, 'POST', `/api/manager/jobs/${id}/approve`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const second = answers.find(({ status }) => status === 409)!;
  expect(second.body).toMatchObject({ code: 'wrong_state', state: 'open' });
  expect(second.body.possible).toEqual(
    expect.arrayContaining(['assign', 'hold', 'close', 'proposeRevision']),
  );
  expect(await house.query('select count(*)::int from job_terms where job_id = $1', [id])).toEqual([
    { count: 1 },
  ]);
});

test('of an approval and a rejection at once one wins, never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await pendingJob(house, agency);
    const [approval, rejection] = await Promise.all([
      house.call(agency.manager, 'POST', `/api/manager/jobs/${id}/approve`),
      house.call(agency.admin, 'POST', `/api/manager/jobs/${id}/reject`, { reason: 'No budget.' }),
    ]);
    expect([approval.status, rejection.status].sort()).toEqual([200, 409]);
    const [row] = await house.query(
      'select state, (select count(*)::int from job_terms t where t.job_id = j.id) as terms from job j where id = $1',
      [id],
    );
    const expected = approval.status === 200 ? { state: 'open', terms: 1 } : { state: 'rejected', terms: 0 };
    expect(row).toEqual(expected);
  }
});
