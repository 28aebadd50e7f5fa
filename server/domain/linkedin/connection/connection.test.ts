/** Connecting with a LinkedIn on this machine, reading a profile over it, and giving it up. */
import { expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../../test/house.ts';
import { comeBack, connect, setOut } from '../../../../test/linkedin-journey.ts';
import { aHouse, aLinkedin, anAgency } from '../../../../test/stage.ts';
import { endDueConnections } from '../index.ts';

const linkedin = aLinkedin();
const house = aHouse(() => ({
  ...linkedin.settings,
  LINKEDIN_PROFILE_SCOPES: 'openid profile email r_dma_portability_3rd_party',
}));
const agency = anAgency(house);

const look = async (who: TestPerson) => (await house.call(who, 'GET', '/api/common/linkedin')).body;
const rows = () => house.query('select * from linkedin_connection order by id');

async function importOver(who: TestPerson) {
  const { body, status } = await house.call(who, 'POST', '/api/common/profile-imports/from-linkedin', {});
  if (status !== 201) return { status, code: body.code };
  expect(await house.drain()).toEqual([]);
  return (await house.call(who, 'GET', `/api/common/profile-imports/${body.id}`)).body;
}

test('connected, the tokens lie sealed; given up, they are taken back at LinkedIn and forgotten here', async () => {
  expect(await look(agency.candidate)).toEqual({
    configured: true,
    profile: null,
    page: null,
    possible: ['connectProfile'],
  });
  expect(await connect(house, agency.candidate)).toBe('/linkedin?connected=profile');
  expect(await look(agency.candidate)).toMatchObject({
    profile: { name: 'Tara Menon', state: 'connected', whole: true },
    possible: ['connectProfile', 'disconnectProfile', 'importProfile'],
  });
  expect((await look(agency.recruiter)).profile).toBeNull();
  const [access, refresh] = linkedin.given().slice(-2);
  const kept = JSON.stringify(await rows());
  expect([kept.includes(access!), kept.includes(refresh!)]).toEqual([false, false]);
  for (const role of ['hireloom_candidate', 'hireloom_agency'])
    await expect(
      house.query(`set local role ${role}; select access_sealed from linkedin_connection`),
    ).rejects.toThrow('permission denied');

  const { body } = await house.call(agency.candidate, 'POST', '/api/common/linkedin/profile/disconnect');
  expect(body.profile).toBeNull();
  expect(await house.drain()).toEqual([]);
  expect(linkedin.revoked.sort()).toEqual([access, refresh].sort());
  expect(await rows()).toEqual([]);
  expect((await house.call(agency.candidate, 'POST', '/api/common/linkedin/profile/disconnect')).status).toBe(
    404,
  );
});

test('a callback that is replayed, of another session, of another browser or made up does nothing', async () => {
  const refused = '/linkedin?refused=begun_elsewhere';
  const { path, cookie } = await setOut(house, agency.candidate, 'profile');
  expect(await comeBack(house, agency.recruiter, path, cookie)).toBe(refused);
  expect(await comeBack(house, null, path, cookie)).toBe(refused);
  expect(await comeBack(house, agency.candidate, path)).toBe(refused);
  const other = await setOut(house, agency.candidate, 'profile');
  expect(await comeBack(house, agency.candidate, path, other.cookie)).toBe(refused);
  expect(await rows()).toEqual([]);
  const both = await Promise.all([
    comeBack(house, agency.candidate, path, cookie),
    comeBack(house, agency.candidate, path, cookie),
  ]);
  expect(both.sort()).toEqual(['/linkedin?connected=profile', refused]);
  const [connected] = await rows();
  expect(await comeBack(house, agency.candidate, path, cookie)).toBe(refused);
  expect((await rows()).map(({ id }) => id)).toEqual([connected!.id]);
});

test.each([
  ['user_cancelled_authorize', 'cancelled'],
  ['unauthorized_scope_error', 'not_permitted'],
])('LinkedIn’s %s is said in words', async (error, why) => {
  linkedin.error = error;
  expect(await connect(house, agency.recruiter)).toBe(`/linkedin?refused=${why}`);
});

test('LinkedIn away is said, and nothing breaks', async () => {
  const { path, cookie } = await setOut(house, agency.recruiter, 'profile');
  linkedin.instead = (_request, response) => Boolean(response.writeHead(500).end());
  expect(await comeBack(house, agency.recruiter, path, cookie)).toBe('/linkedin?refused=linkedin_failed');
});

test('the whole profile is read over the connection, after LinkedIn asked to wait', async () => {
  await connect(house, agency.candidate);
  linkedin.tables = {
    PROFILE: [[{ 'First Name': 'Tara', 'Last Name': 'Menon', Headline: 'Engineer', 'Geo Location': 'Pune' }]],
    POSITIONS: [
      [{ 'Company Name': 'Aster', Title: 'Engineer', 'Started On': 'Jan 2022' }],
      [{ 'Company Name': 'Harbour', Title: 'Trainee', 'Started On': '2018', 'Finished On': '2021' }],
    ],
    SKILLS: [[{ Name: 'SQL' }, { Name: 'Go' }]],
  };
  let waits = 1;
  linkedin.instead = (request, response) => {
    if (!request.url!.includes('memberSnapshotData') || waits-- < 1) return false;
    return Boolean(response.writeHead(429, { 'retry-after': '30' }).end());
  };
  const the = await importOver(agency.candidate);
  expect(the).toMatchObject({ state: 'read', source: 'linkedin_api', done: 8, parts: 8, name: 'Tara Menon' });
  const lists = Object.fromEntries(
    the.sideBySide.lists.map((each: { list: string; added: number }) => [each.list, each.added]),
  );
  expect(lists).toEqual({ positions: 2, skills: 2 });
});

test('a token that has run out is renewed; one that was revoked at LinkedIn is told once, and asks to connect again', async () => {
  linkedin.expiresIn = 60;
  await connect(house, agency.candidate);
  linkedin.expiresIn = 5_184_000;
  const [, refresh] = linkedin.given().slice(-2);
  expect(await importOver(agency.candidate)).toMatchObject({ state: 'read' });
  // Dead before its time, and the renewed one is good.
  linkedin.dead.add(linkedin.given().at(-1)!).add(linkedin.given().at(-2)!).delete(refresh!);
  expect(await importOver(agency.candidate)).toMatchObject({ state: 'read' });
  for (const token of linkedin.given()) linkedin.dead.add(token);
  const words = 'LinkedIn takes our connection no more. Connect again, and go on.';
  expect(await importOver(agency.candidate)).toMatchObject({ state: 'failed', reason: words });
  expect(await look(agency.candidate)).toMatchObject({
    profile: { state: 'lost' },
    possible: ['connectProfile', 'disconnectProfile'],
  });
  expect(await importOver(agency.candidate)).toEqual({ status: 409, code: 'linkedin_lost' });
  const told = await house.query(
    `select title from notification where user_id = $1 and title like 'LinkedIn%'`,
    [agency.candidate.actor.userId],
  );
  expect(told).toEqual([{ title: 'LinkedIn wants to be connected again' }]);
  expect(await connect(house, agency.candidate)).toBe('/linkedin?connected=profile');
  expect(await importOver(agency.candidate)).toMatchObject({ state: 'read' });
});

test('an agency’s page is its managers’: connected by one, chosen by another, and nothing of a recruiter', async () => {
  linkedin.pages = [
    { id: 4711, localizedName: 'Nimbus Talent' },
    { id: 4712, localizedName: 'Nimbus Health' },
  ];
  expect(await connect(house, agency.admin, 'page')).toBe('/linkedin?connected=page');
  expect((await look(agency.manager)).page).toMatchObject({
    pageUrn: 'urn:li:organization:4711',
    state: 'connected',
  });
  const choose = (urn: string) => house.call(agency.manager, 'POST', '/api/common/linkedin/page', { urn });
  expect((await choose('urn:li:organization:9')).status).toBe(404);
  expect((await choose('urn:li:organization:4712')).body.page.pageUrn).toBe('urn:li:organization:4712');
  expect((await look(agency.recruiter)).page).toBeNull();
  for (const [who, method] of [
    [agency.recruiter, 'connect'],
    [agency.candidate, 'disconnect'],
  ] as const)
    expect((await house.call(who, 'POST', `/api/common/linkedin/page/${method}`)).status).toBe(403);
  const events = await house.query(
    `select type from event where type like 'linkedin.%' and agency_id = $1 order by at, type`,
    [agency.agencyId],
  );
  expect(events.map(({ type }) => type)).toEqual(['linkedin.connected', 'linkedin.page_chosen']);
});

test('who administers no page connects none, and the token goes back', async () => {
  linkedin.pages = [];
  expect(await connect(house, agency.manager, 'page')).toBe('/linkedin?refused=no_page');
  expect(linkedin.revoked).toHaveLength(1);
});

test('whoever deletes their account leaves no token behind, here or at LinkedIn', async () => {
  const leaver = await enrol(house, 'candidate', 'Leaver', null);
  await connect(house, leaver);
  const tokens = linkedin.given().slice(-2);
  const { email } = leaver;
  expect((await house.call(leaver, 'POST', '/api/authentication/me/delete', { email })).status).toBe(200);
  await house.as('system', endDueConnections);
  expect(await house.drain()).toEqual([]);
  expect(linkedin.revoked.sort()).toEqual(tokens.sort());
  expect(
    await house.query(`select 1 from linkedin_connection where user_id = $1`, [leaver.actor.userId]),
  ).toEqual([]);
});
