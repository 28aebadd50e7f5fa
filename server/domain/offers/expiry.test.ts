/** An offer that nobody answers ends by itself, once, and not before its last day has ended everywhere. */
import { expect, test } from 'vitest';
import { asCandidate, offered, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { getApplication } from '../applications/index.ts';
import { expireOffers } from './expiry.ts';
import { acceptOffer, getOffer, issueOffer } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const expire = () => house.as('system', (context) => expireOffers(context, [agency.agencyId]));

test('an offer that is not answered expires, each side is told once, and another one can be made', async () => {
  const { application, offer } = await offered(house, agency, await openJob(house, agency));
  const lastDay = Date.parse(`${house.clock.at.toISOString().slice(0, 10)}T00:00:00Z`);
  // On Baker Island it is still that day.
  house.clock.at = new Date(lastDay + 35 * 3_600_000);
  expect(await expire()).toEqual([]);
  house.clock.at = new Date(lastDay + 37 * 3_600_000);
  expect((await Promise.all([expire(), expire()])).flat().map(({ id }) => id)).toEqual([offer.id]);
  const mine = await house.as(agency.recruiter, (context) => getApplication(context, application.id));
  expect(mine.stage).toBe('selected');
  expect((await house.as(agency.client, (context) => getOffer(context, offer.id))).state).toBe('expired');
  await expect(
    asCandidate(house, mine.candidateRecordId!, (context) => acceptOffer(context, offer.id)),
  ).rejects.toMatchObject({ code: 'wrong_state' });
  expect(await house.drain()).toEqual([]);
  const mails = await house.query(
    `select to_name from mail where subject like '%has expired' order by to_name`,
  );
  expect(mails.map(({ to_name }) => to_name)).toEqual(['Asha', 'Leela Krishnan', 'Priya']);

  const today = house.clock.at.toISOString().slice(0, 10);
  const again = await house.as(agency.client, (context) =>
    issueOffer(context, application.id, {
      annualPay: { amount: '1800000', currency: 'INR' },
      joiningDate: today,
      expiresOn: today,
      benefits: '',
    }),
  );
  expect(again.state).toBe('issued');
});
