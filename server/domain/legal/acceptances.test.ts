/** The platform's list of who accepted what; and acceptance at sign-up, in every way in. */
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { address, candidate, cookieOf, frontDoor } from '../../../test/front-door.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { versionsOf } from '../../../test/terms-versions.ts';
import { changesBetween } from './changes.ts';

const house = aHouse();
const agency = anAgency(house);
const versions = versionsOf(house);
const { post, newestLink, signedUp } = frontDoor(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
});

const AT = '/api/platform/terms-and-conditions/acceptances';
const list = async (query = '', who = root) => (await house.call(who, 'GET', `${AT}${query}`)).body;

test('who signs up accepts what their kind of account must, in their country', async () => {
  await versions.publish(root, { kind: 'candidate_consent', acceptedBy: ['candidate'], graceDays: 9 });
  await versions.publish(root, {
    kind: 'agency_agreement',
    country: 'DE',
    acceptedBy: ['agency_admin'],
    graceDays: 9,
  });
  const { email } = await signedUp();
  const mine = await list(`?q=${email}`);
  expect(mine.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'candidate_consent',
    'privacy_policy',
    'terms_of_use',
  ]);
  const founder = address();
  const organisation = { kind: 'agency', organisationName: 'Zeta', country: 'DE', timeZone: 'Europe/Berlin' };
  await post('/sign-up', { ...candidate(founder), ...organisation });
  const answer = await post('/sign-up/confirm', { token: await newestLink(founder, 'confirm') });
  expect(answer.status).toBe(200);
  const theirs = await list(`?q=${founder}`);
  expect(
    theirs.items.map(({ kind, edition }: { kind: string; edition: string }) => `${kind}: ${edition}`).sort(),
  ).toEqual([
    'agency_agreement: Germany, English',
    'privacy_policy: Everywhere, English',
    'terms_of_use: Everywhere, English',
  ]);
  const me = await house.call(null, 'GET', '/api/authentication/me', undefined, { cookie: cookieOf(answer) });
  expect(me.body.terms).toEqual({ waiting: 0, dueAt: null, overdue: false });
});

test('what is published between sign-up and the mailed link is asked for when they have come in', async () => {
  const email = address();
  await post('/sign-up', candidate(email));
  const token = await newestLink(email, 'confirm');
  const next = await versions.publish(root, {
    kind: 'candidate_consent',
    acceptedBy: ['candidate'],
    graceDays: 9,
  });
  const cookie = cookieOf(await post('/sign-up/confirm', { token }));
  const asked = await house.call(null, 'GET', '/api/common/terms-and-conditions/waiting', undefined, {
    cookie,
  });
  expect(asked.body.items).toMatchObject([
    { id: next.id, before: { documentVersion: next.documentVersion - 1 } },
  ]);
  expect(asked.body.items[0].before.acceptedAt).not.toBeNull();
});

test('the list is searched, paged, and exported as it is filtered; a spreadsheet calculates nothing of it', async () => {
  const version = await versions.publish(root, { acceptedBy: ['manager', 'recruiter'], graceDays: 9 });
  await house.query(`update app_user set name = '=1+1' where id = $1`, [agency.recruiter.actor.userId]);
  for (const who of [agency.manager, agency.recruiter])
    await house.call(who, 'POST', '/api/common/terms-and-conditions/accept', { documents: [version.id] });
  const first = await list(`?document=${version.id}&limit=1`);
  expect(first.items).toMatchObject([
    { name: '=1+1', documentVersion: version.documentVersion, ipAddress: '127.0.0.1' },
  ]);
  const second = await list(`?document=${version.id}&limit=1&after=${first.next}`);
  expect([second.items[0].name, second.next]).toEqual(['Meera', null]);
  expect((await list(`?q=mee`)).items).toHaveLength(1);
  expect((await list('?kind=agency_agreement&q=meera')).items).toEqual([]);

  const csv = await house.call(root, 'GET', `${AT}.csv?document=${version.id}`);
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [head, ...rows] = Papa.parse<string[]>(csv.raw.toString().slice(1), { skipEmptyLines: true }).data;
  expect(head![0]).toBe('Time (UTC)');
  expect(rows.map((row) => row[1])).toEqual(["'=1+1", 'Meera']);
  expect(rows[1]).toContain(house.clock.at.toISOString());
  expect((await house.call(agency.admin, 'GET', `${AT}.csv`)).status).toBe(403);
});

test('an acceptance is in the platform’s trail and in nobody else’s', async () => {
  const events = await house.query(
    `select distinct agency_id, client_company_id, audience from event where type = 'legal.accepted'`,
  );
  expect(events).toEqual([{ agency_id: null, client_company_id: null, audience: ['platform'] }]);
});

test('texts that have nothing in common are compared all the same', () => {
  const words = (letter: string) =>
    Array.from({ length: 12_000 }, (_, index) => `${letter}${index * 7}`).join(' ');
  const parts = changesBetween(words('a'), words('b'));
  const kept = (kind: string) =>
    parts
      .filter(({ change }) => change === 'same' || change === kind)
      .map(({ text }) => text)
      .join('');
  expect(kept('removed')).toBe(words('a'));
  expect(kept('added')).toBe(words('b'));
  expect(changesBetween('Same\r\ntext\n', 'Same\ntext')).toEqual([]);
});
