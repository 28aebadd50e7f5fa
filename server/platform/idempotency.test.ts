import { expect, test } from 'vitest';
import { jobFields } from '../../test/line.ts';
import { aHouse, anAgency } from '../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const create = (key: string, title: string) =>
  house.call(
    agency.client,
    'POST',
    '/api/common/jobs',
    { engagementId: agency.engagementId, ...jobFields(agency), title },
    { 'idempotency-key': key },
  );

test('the same key at once makes one row and gives the same answer; another body is refused', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => create('button-pressed-1', 'Pressed Often')));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  const rows = await house.query(`select count(*)::int from job where title = 'Pressed Often'`);
  expect(rows).toEqual([{ count: 1 }]);
  expect(await create('button-pressed-1', 'Something Else')).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
});

test('of two bodies with one key at once one is done and the other refused', async () => {
  const answers = await Promise.all([create('button-pressed-2', 'One'), create('button-pressed-2', 'Other')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
});
