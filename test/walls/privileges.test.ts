/** What is taken away in one web process is gone in every other with the next request: nothing of who asks is remembered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, createVerifiedUser } from '../../server/domain/accounts/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { type Agency, buildHouse, enrol, foundAgency, type House, type TestPerson } from '../house.ts';

let house: House;
let elsewhere: Awaited<ReturnType<House['secondProcess']>>;
let agency: Agency;
let root: TestPerson;

const AT = '/api/authentication';
const PASSWORD = 'violet tractor lantern';
const reason = { reason: 'Written by a test.' };

beforeAll(async () => {
  house = await buildHouse();
  elsewhere = await house.secondProcess();
  agency = await foundAgency(house);
  root = await enrol(house, 'platform_admin', 'Root', null);
});
afterAll(async () => {
  await elsewhere.close();
  await house.close();
});

const here = (who: TestPerson | null, method: string, url: string, body?: unknown) =>
  house.call(who, method, url, body);

/** A recruiter with a password of their own, signed in by it. */
async function recruiter(): Promise<TestPerson & { other: TestPerson }> {
  const email = `${newId()}@people.example`;
  const about = { name: 'Ravi', email, password: PASSWORD, timeZone: 'Asia/Kolkata', locale: 'en-IN' };
  const userId = await createVerifiedUser(house.services.authDb, about);
  const member = { userId, name: 'Ravi', email, role: 'recruiter' as const, organisationId: agency.agencyId };
  const membershipId = await house.as('system', (context) => addMember(context, member));
  const person = { ...agency.recruiter, email, actor: { ...agency.recruiter.actor, userId, membershipId } };
  const signIn = async () =>
    (await here(null, 'POST', `${AT}/sign-in`, { email: person.email, password: PASSWORD })).body.token;
  return { ...person, token: await signIn(), other: { ...person, token: await signIn() } };
}

type Person = Awaited<ReturnType<typeof recruiter>>;

const works = async (who: TestPerson) =>
  (await elsewhere.call(who, 'GET', '/api/recruiter/candidates')).status;

async function sessionIdOf(who: TestPerson): Promise<string> {
  const [row] = await house.query('select id from session where token_hash = sha256($1::bytea)', [who.token]);
  return row!.id as string;
}

async function resetBy(person: Person) {
  await here(null, 'POST', `${AT}/password/forgot`, { email: person.email });
  await house.drain();
  const [mail] = await house.mails('where to_address = $1 order by id desc', [person.email]);
  const [, token] = /\/reset\/([\w-]+)/.exec(mail!.text as string)!;
  return here(null, 'POST', `${AT}/password/reset`, { token, password: `${PASSWORD} two` });
}

const member = (person: Person, command: string, body?: unknown) =>
  here(agency.admin, 'POST', `/api/common/members/${person.actor.membershipId}/${command}`, body);

const CHANGES: [what: string, change: (person: Person) => Promise<{ status: number }>, then: number][] = [
  ['signing out', (person) => here(person, 'POST', `${AT}/sign-out`), 401],
  [
    'ending the session from another',
    async (person) => here(person.other, 'POST', `${AT}/sessions/${await sessionIdOf(person)}/end`),
    401,
  ],
  ['ending all others', (person) => here(person.other, 'POST', `${AT}/sessions/end-others`), 401],
  [
    'a changed password',
    (person) => {
      const body = { currentPassword: PASSWORD, password: `${PASSWORD} two` };
      return here(person.other, 'POST', `${AT}/password/change`, body);
    },
    401,
  ],
  ['a password that was reset', resetBy, 401],
  ['another role', (person) => member(person, 'change-role', { role: 'accountant' }), 403],
  ['suspension by the organisation', (person) => member(person, 'suspend'), 401],
  ['removal', (person) => member(person, 'remove', {}), 401],
  [
    'suspension by the platform',
    (person) => here(root, 'POST', `/api/platform/users/${person.actor.userId}/suspend`, reason),
    401,
  ],
  [
    'the end of the account',
    (person) => here(person.other, 'POST', `${AT}/me/delete`, { email: person.email }),
    401,
  ],
];

test.each(CHANGES)('%s counts in every process at once', async (_what, change, then) => {
  const person = await recruiter();
  expect(await works(person)).toBe(200);
  expect((await change(person)).status).toBe(200);
  expect(await works(person)).toBe(then);
});

test('a program’s key and token open nothing elsewhere once they are taken back', async () => {
  const person = await recruiter();
  const as = (token: string): TestPerson => ({ ...person, token });
  const body = { name: 'Export', scopes: ['candidates:read'], expiresInDays: 30 };
  const { id, key } = (await here(person, 'POST', `${AT}/api-keys`, body)).body;
  const signIn = { email: person.email, password: PASSWORD };
  const { accessToken, refreshToken } = (await here(null, 'POST', `${AT}/tokens`, signIn)).body;
  expect([await works(as(key)), await works(as(accessToken))]).toEqual([200, 200]);
  await here(person, 'DELETE', `${AT}/api-keys/${id}`);
  await here(null, 'POST', `${AT}/tokens/revoke`, { refreshToken });
  expect([await works(as(key)), await works(as(accessToken))]).toEqual([401, 401]);
});

test('a second factor that the organisation asks for is asked for everywhere', async () => {
  const strict = await foundAgency(house, 'strict');
  expect((await elsewhere.call(strict.manager, 'GET', '/api/common/jobs')).status).toBe(200);
  await house.query('update organisation set second_factor_required = true where id = $1', [strict.agencyId]);
  expect((await elsewhere.call(strict.manager, 'GET', '/api/common/jobs')).status).toBe(403);
});

test('a suspended organisation’s people do nothing anywhere', async () => {
  const closed = await foundAgency(house, 'closed');
  expect((await elsewhere.call(closed.manager, 'GET', '/api/common/jobs')).status).toBe(200);
  const { agencyId } = closed;
  expect((await here(root, 'POST', `/api/platform/organisations/${agencyId}/suspend`, reason)).status).toBe(
    200,
  );
  expect((await elsewhere.call(closed.manager, 'GET', '/api/common/jobs')).status).toBe(403);
});

test('the clocks of two machines may be a minute apart, not more', async () => {
  const person = await recruiter();
  const signIn = { email: person.email, password: PASSWORD };
  const { accessToken } = (await here(null, 'POST', `${AT}/tokens`, signIn)).body;
  const { exp } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  const { signingKeys } = elsewhere.app;
  const at = (seconds: number) => signingKeys.verify(accessToken, new Date((exp + seconds) * 1000));
  expect(await at(-1)).toMatchObject({ userId: person.actor.userId });
  expect(await at(59)).not.toBeNull();
  expect(await at(61)).toBeNull();
});
