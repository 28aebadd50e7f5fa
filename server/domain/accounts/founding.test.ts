/** An account that founds more, or looks for a job, beside what it belongs to. */
import { describe, expect, test } from 'vitest';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const AT = '/api/authentication';
const founding = {
  kind: 'agency',
  organisationName: 'Second Wind',
  country: 'DE',
  timeZone: 'Europe/Berlin',
};

describe('an account', () => {
  test.each([
    ['agency', 'agency_admin'],
    ['client_company', 'client'],
  ])('founds a %s and goes on in it', async (kind, role) => {
    const { status, body } = await house.call(agency.recruiter, 'POST', `${AT}/organisations`, {
      ...founding,
      kind,
    });
    expect(status).toBe(201);
    const inTab = { 'hireloom-membership': body.membershipId };
    const me = await house.call(agency.recruiter, 'GET', `${AT}/me`, undefined, inTab);
    expect(me.body.active).toMatchObject({ role, organisation: { name: 'Second Wind', currency: 'EUR' } });
    expect(me.body.memberships[0].role).toBe('recruiter');
  });

  test('becomes a candidate once, however often it asks, and sees what agencies keep of it', async () => {
    const asks = await Promise.all(
      [1, 2].map(() => house.call(agency.manager, 'POST', `${AT}/become-candidate`)),
    );
    expect(asks.map(({ status }) => status)).toEqual([200, 200]);
    expect(asks[0]!.body).toEqual(asks[1]!.body);
    const inTab = { 'hireloom-membership': asks[0]!.body.membershipId };
    const mine = await house.call(agency.manager, 'GET', `${AT}/me`, undefined, inTab);
    expect(mine.body.active.role).toBe('candidate');
  });

  test('founds nothing in a country that is not, or without being somebody', async () => {
    const nowhere = { ...founding, country: 'ZZ' };
    expect((await house.call(agency.client, 'POST', `${AT}/organisations`, nowhere)).status).toBe(422);
    expect((await house.call(null, 'POST', `${AT}/organisations`, founding)).status).toBe(401);
    expect((await house.call(null, 'POST', `${AT}/become-candidate`)).status).toBe(401);
  });

  test('does not found without end', async () => {
    const found = () => house.call(agency.accountant, 'POST', `${AT}/organisations`, founding);
    const answers = [];
    for (let each = 0; each < 11; each++) answers.push((await found()).status);
    expect(answers.at(-1)).toBe(429);
  });
});
