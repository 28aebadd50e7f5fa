/** LinkedIn as it is: it announces no PKCE, and refuses a client with a secret that sends it. */
import { expect, test } from 'vitest';
import { comeBack, connect, setOut } from '../../../../test/linkedin-journey.ts';
import { aHouse, aLinkedin, anAgency } from '../../../../test/stage.ts';

const linkedin = aLinkedin({ pkce: false });
const house = aHouse(() => linkedin.settings);
const agency = anAgency(house);

test('connects, bound to the browser by its state; without more permission it reads name and address', async () => {
  const { path, cookie } = await setOut(house, agency.recruiter, 'profile');
  const forged = path.replace(/state=[^&]+/, 'state=made-up');
  expect(await comeBack(house, agency.recruiter, forged, cookie)).toBe('/linkedin?refused=begun_elsewhere');
  expect(await connect(house, agency.recruiter)).toBe('/linkedin?connected=profile');
  const { body } = await house.call(
    agency.recruiter,
    'POST',
    '/api/common/profile-imports/from-linkedin',
    {},
  );
  await house.drain();
  const { body: the } = await house.call(agency.recruiter, 'GET', `/api/common/profile-imports/${body.id}`);
  expect(the.sideBySide.fields.map(({ field, read }: Record<string, string>) => [field, read])).toEqual([
    ['name', 'Tara Menon'],
  ]);
  expect(the.sideBySide.lists.map(({ list }: { list: string }) => list)).toEqual(['emails']);
  expect(the.notes[0]).toContain('name and address alone');
});
