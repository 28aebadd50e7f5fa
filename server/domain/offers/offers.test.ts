import { expect, test } from 'vitest';
import { interviewed, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { select } from '../applications/index.ts';

const house = aHouse();
const agency = anAgency(house);

test('nobody is offered an opening that is taken or offered already, nor two at once', async () => {
  const locations = [{ place: 'Pune', workMode: 'office' as const, openings: 1 }];
  const job = await openJob(house, agency, { locations });
  const ids: string[] = [];
  for (let count = 0; count < 3; count++) {
    const { id } = await interviewed(house, agency, job);
    await house.as(agency.client, (context) => select(context, id));
    ids.push(id);
  }
  const day = new Date(house.clock.at.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const offer = { annualPay: { amount: '1800000', currency: 'INR' }, joiningDate: day, expiresOn: day };
  const issue = (id: string) =>
    house.call(agency.client, 'POST', `/api/client/applications/${id}/issue-offer`, offer);
  const answers = await Promise.all(ids.map(issue));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('no_opening_left');

  const issued = answers.find(({ status }) => status === 201)!.body;
  const withdrawn = { reason: 'Another person suits better.' };
  await house.call(agency.client, 'POST', `/api/client/offers/${issued.id}/withdraw`, withdrawn);
  const next = ids.find((id) => id !== issued.applicationId)!;
  expect((await issue(next)).status).toBe(201);
});
