/** Two tabs on one profile: the second to save hears what the first saved, and nothing is overwritten. */
import { expect, test } from 'vitest';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const said = { looking: true, headline: 'Backend engineer', location: 'Pune', noticeDays: 30, about: null };
const save = (version: number, changes: object = {}) =>
  house.call(agency.candidate, 'PUT', '/api/candidate/profile', { version, ...said, ...changes });

test('the second to save gets what is there now, and goes on from it', async () => {
  const first = await save(0);
  expect(first.body).toMatchObject({ version: 1, location: 'Pune' });
  const here = await save(1, { location: 'Nashik' });
  expect(here.body.version).toBe(2);
  const there = await save(1, { noticeDays: 60 });
  expect(there.status).toBe(409);
  expect(there.body).toMatchObject({
    code: 'stale',
    detail: 'You have changed your profile elsewhere meanwhile. Look at both and choose.',
    current: { version: 2, location: 'Nashik', noticeDays: 30 },
  });
  const goesOn = await save(there.body.current.version, { location: 'Nashik', noticeDays: 60 });
  expect(goesOn.body).toMatchObject({ version: 3, location: 'Nashik', noticeDays: 60 });
});

test('of two that save at once one does', async () => {
  const { body } = await house.call(agency.candidate, 'GET', '/api/candidate/profile');
  const answers = await Promise.all([
    save(body.version, { headline: 'One' }),
    save(body.version, { headline: 'Two' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
