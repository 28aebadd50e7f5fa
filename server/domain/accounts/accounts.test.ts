/** Coming in, staying in and getting out: through the API, with the mails that are sent. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Agency,
  buildHouse,
  enrol,
  foundAgency,
  type House,
  type TestPerson,
} from '../../../test/house.ts';
import { pendingJob } from '../../../test/line.ts';
import { newId } from '../../platform/ids.ts';
import { createVerifiedUser } from './index.ts';

let house: House;
let agency: Agency;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
});
afterAll(() => house.close());

const PASSWORD = 'violet tractor lantern';
const AT = '/api/authentication';

const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  house.call(null, 'POST', `${AT}${path}`, body, headers);

const address = () => `${newId().slice(-12)}@people.example`;

const candidate = (email: string) => ({
  kind: 'candidate',
  name: 'Tara Menon',
  email,
  password: PASSWORD,
  acceptTerms: true,
  timeZone: 'Asia/Kolkata',
  locale: 'en-IN',
});

async function mailsTo(email: string) {
  await house.drain();
  return house.query('select subject, text from mail where to_address = $1 order by id', [email]);
}

async function newestLink(email: string, path: string): Promise<string> {
  const mail = (await mailsTo(email)).at(-1);
  return new RegExp(`/${path}/([\\w-]+)`).exec(mail!.text as string)![1]!;
}

const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');

/** Somebody who came in by the front door. */
async function signedUp(email = address()) {
  await post('/sign-up', candidate(email));
  const token = await newestLink(email, 'confirm');
  const answer = await post('/sign-up/confirm', { token });
  expect(answer.status).toBe(200);
  return { email, cookie: cookieOf(answer), link: token };
}

const me = (cookie: string) => house.call(null, 'GET', `${AT}/me`, undefined, { cookie });
const as = (cookie: string, method: string, path: string, body?: unknown) =>
  house.call(null, method, `${AT}${path}`, body, { cookie });

const failure = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('signing up', () => {
  test('makes an account when the mailed link is used, and says what was accepted', async () => {
    const { email, cookie } = await signedUp();
    const { body } = await me(cookie);
    expect(body).toMatchObject({ user: { email, name: 'Tara Menon' }, active: { role: 'candidate' } });
    const accepted = await house.query(
      `select d.kind, d.document_version, a.accepted_at is not null as at from legal_acceptance a
        join legal_document d on d.id = a.document_id where a.user_id = $1 order by 1`,
      [body.user.id],
    );
    expect(accepted).toEqual([
      { kind: 'privacy_policy', document_version: 1, at: true },
      { kind: 'terms_of_use', document_version: 1, at: true },
    ]);
  });

  test.each([
    ['agency', 'agency_admin'],
    ['client_company', 'client'],
  ])('founds an organisation for %s', async (kind, role) => {
    const email = address();
    const organisation = { kind, organisationName: 'Zeta & Söhne', country: 'DE', timeZone: 'Europe/Berlin' };
    await post('/sign-up', { ...candidate(email), ...organisation });
    const answer = await post('/sign-up/confirm', { token: await newestLink(email, 'confirm') });
    const { body } = await me(cookieOf(answer));
    expect(body.active).toMatchObject({
      role,
      organisation: { name: 'Zeta & Söhne', kind, currency: 'EUR' },
    });
    const [row] = await house.query('select code, time_zone from organisation where id = $1', [
      body.active.organisation.id,
    ]);
    expect(row).toMatchObject({ code: expect.stringMatching(/^ZETASO\d*$/), time_zone: 'Europe/Berlin' });
  });

  test('answers the same for an address that has an account; its owner alone is told', async () => {
    const { email } = await signedUp();
    const before = await post('/sign-up', candidate(address()));
    const again = await post('/sign-up', candidate(email.toUpperCase()));
    expect([again.status, again.body]).toEqual([before.status, before.body]);
    expect((await mailsTo(email)).at(-1)!.subject).toBe('You have an account already');
  });

  test('takes a link once, and no altered one', async () => {
    const { link, email } = await signedUp();
    expect(failure(await post('/sign-up/confirm', { token: link }))).toEqual([410, 'link_gone']);
    expect(failure(await post('/sign-up/confirm', { token: `${link.slice(0, -2)}xx` }))).toEqual([
      410,
      'link_gone',
    ]);
    const late = address();
    await post('/sign-up', candidate(late));
    const token = await newestLink(late, 'confirm');
    await house.query(`update sign_up set expires_at = now() - interval '1 second' where email = $1`, [late]);
    expect(failure(await post('/sign-up/confirm', { token }))).toEqual([410, 'link_gone']);
    expect(
      (await house.query('select count(*)::int from app_user where email = $1', [email]))[0]!.count,
    ).toBe(1);
  });

  test('of two tabs that confirm at once makes one account', async () => {
    const email = address();
    await post('/sign-up', candidate(email));
    const token = await newestLink(email, 'confirm');
    const answers = await Promise.all([1, 2].map(() => post('/sign-up/confirm', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('mails the link again when asked, and not without end', async () => {
    const email = address();
    await post('/sign-up', candidate(email));
    for (let each = 0; each < 8; each++) {
      expect((await post('/sign-up/resend', { email })).body).toEqual({ sent: true });
      await house.drain();
    }
    expect(await mailsTo(email)).toHaveLength(5);
    expect((await post('/sign-up/resend', { email: address() })).body).toEqual({ sent: true });
  });

  test.each([
    ['a short password', { password: 'short' }, 422],
    ['a common password', { password: 'password123456' }, 422],
    ['its own address as password', { password: 'self' }, 422],
    ['terms that are not accepted', { acceptTerms: false }, 400],
    ['letters of another script in the address', { email: 'аdmin@people.example' }, 400],
    ['no address', { email: 'nobody' }, 400],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 400],
    ['an agency without a name', { kind: 'agency' }, 400],
  ] as [string, Record<string, unknown>, number][])('refuses %s', async (_what, change, status) => {
    const email = address();
    const password = change.password === 'self' ? email : change.password;
    const body = { ...candidate(email), ...change, ...(password ? { password } : {}) };
    expect((await post('/sign-up', body)).status).toBe(status);
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe('signing in', () => {
  test('takes the address in any case, and refuses in one sentence whatever is wrong', async () => {
    const { email } = await signedUp();
    expect((await post('/sign-in', { email: email.toUpperCase(), password: PASSWORD })).status).toBe(200);
    const wrong = await post('/sign-in', { email, password: 'not the password' });
    const nobody = await post('/sign-in', { email: address(), password: 'not the password' });
    expect(wrong.status).toBe(401);
    const { requestId, instance, ...said } = nobody.body;
    expect(wrong.body).toMatchObject(said);
  });

  test('is noted, also when it failed', async () => {
    const { email, cookie } = await signedUp();
    await post('/sign-in', { email, password: 'not the password' });
    await post('/sign-in', { email, password: PASSWORD });
    const { items } = (await as(cookie, 'GET', '/sign-ins')).body;
    expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['succeeded', 'wrong_password']);
  });

  test('sets a cookie that scripts cannot read, and on HTTPS one that no other host can set', async () => {
    const secure = await buildHouse({ PUBLIC_URL: 'https://hireloom.example' });
    try {
      const email = address();
      await createVerifiedUser(secure.services.authDb, { ...candidate(email), name: 'Sure' });
      const signIn = { email, password: PASSWORD };
      const { headers } = await secure.call(null, 'POST', `${AT}/sign-in`, signIn);
      expect([headers['set-cookie']].flat()[0]).toMatch(
        /^__Host-hireloom\.session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    } finally {
      await secure.close();
    }
  });
});

describe('a session', () => {
  test('ends after a day without use, and after two weeks in any case', async () => {
    for (const change of [
      `seen_at = now() - interval '25 hours'`,
      `expires_at = now() - interval '1 second'`,
    ]) {
      const { cookie, email } = await signedUp();
      expect((await me(cookie)).status).toBe(200);
      await house.query(
        `update session set ${change} where user_id = (select id from app_user where email = $1)`,
        [email],
      );
      expect([change, (await me(cookie)).status]).toEqual([change, 401]);
    }
  });

  test('is listed and ended from another', async () => {
    const { email, cookie } = await signedUp();
    const other = cookieOf(
      await post('/sign-in', { email, password: PASSWORD }, { 'user-agent': 'Telephone' }),
    );
    const { items } = (await as(cookie, 'GET', '/sessions')).body;
    expect(items).toHaveLength(2);
    const there = items.find(({ userAgent }: { userAgent: string }) => userAgent === 'Telephone');
    expect((await house.call(agency.manager, 'POST', `${AT}/sessions/${there.id}/end`)).status).toBe(404);
    expect((await as(cookie, 'POST', `/sessions/${there.id}/end`)).status).toBe(200);
    expect((await me(other)).status).toBe(401);
    expect((await me(cookie)).status).toBe(200);
  });

  test('gets a new token with another membership, and each tab keeps its own', async () => {
    const both = await enrol(house, 'recruiter', 'Both', agency.agencyId);
    const second = newId();
    await house.query(
      `insert into membership (id, user_id, organisation_id, role, name, email) values ($1, $2, $3, 'manager', 'Both', $4)`,
      [second, both.actor.userId, agency.agencyId, both.email],
    );
    const cookie = `hireloom.session=${both.token}`;
    const inTab = (membershipId: string) =>
      house.call(null, 'GET', `${AT}/me`, undefined, { cookie, 'hireloom-membership': membershipId });
    expect((await inTab(second)).body.active.role).toBe('manager');
    expect((await inTab(both.actor.membershipId!)).body.active.role).toBe('recruiter');
    const foreign = await inTab(agency.manager.actor.membershipId!);
    expect(failure(foreign)).toEqual([401, 'membership_gone']);
    const answer = await as(cookie, 'POST', `/memberships/${second}/activate`);
    expect((await me(cookie)).status).toBe(401);
    expect((await me(cookieOf(answer))).body.active.role).toBe('manager');
  });
});

describe('a forgotten password', () => {
  test('is replaced once, ends every session, and nobody learns who has an account', async () => {
    const { email, cookie } = await signedUp();
    const known = await post('/password/forgot', { email });
    const unknown = await post('/password/forgot', { email: address() });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const token = await newestLink(email, 'reset');
    expect(failure(await post('/password/reset', { token, password: 'password123456' }))).toEqual([
      422,
      'password_refused',
    ]);
    const tries = await Promise.all(
      [1, 2].map(() => post('/password/reset', { token, password: `${PASSWORD} two` })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await me(cookie)).status).toBe(401);
    expect((await post('/sign-in', { email, password: PASSWORD })).status).toBe(401);
    expect((await post('/sign-in', { email, password: `${PASSWORD} two` })).status).toBe(200);
  });

  test('has a link that is too old after 30 minutes', async () => {
    const { email } = await signedUp();
    await post('/password/forgot', { email });
    const token = await newestLink(email, 'reset');
    const [link] = await house.query(
      `select extract(epoch from expires_at - created_at)::int as seconds from account_link where kind = 'reset' order by id desc limit 1`,
    );
    expect(link!.seconds).toBe(1800);
    await house.query(`update account_link set expires_at = now() where kind = 'reset'`);
    expect(failure(await post('/password/reset', { token, password: `${PASSWORD} two` }))).toEqual([
      410,
      'link_gone',
    ]);
  });
});

test('a changed password asks for the old one and ends the other sessions', async () => {
  const { email, cookie } = await signedUp();
  const other = cookieOf(await post('/sign-in', { email, password: PASSWORD }));
  const change = { currentPassword: 'wrong', password: `${PASSWORD} two` };
  expect((await as(cookie, 'POST', '/password/change', change)).status).toBe(422);
  expect(
    (await as(cookie, 'POST', '/password/change', { ...change, currentPassword: PASSWORD })).status,
  ).toBe(200);
  expect((await me(cookie)).status).toBe(200);
  expect((await me(other)).status).toBe(401);
});

test('a changed e-mail address counts when both ends have agreed', async () => {
  const { email, cookie } = await signedUp();
  const next = address();
  expect((await as(cookie, 'POST', '/me/email', { email: next })).status).toBe(200);
  const atNew = await post('/me/email/confirm', { token: await newestLink(next, 'email-change') });
  expect(atNew.body).toEqual({ done: false, waitsFor: 'old', email: next });
  expect((await me(cookie)).body.user.email).toBe(email);
  const atOld = await post('/me/email/confirm', { token: await newestLink(email, 'email-change') });
  expect(atOld.body).toEqual({ done: true, waitsFor: null, email: next });
  expect((await me(cookie)).body.user.email).toBe(next);
});

describe('a second factor', () => {
  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

  async function withSecondFactor() {
    const person = await signedUp();
    const { secret } = (await as(person.cookie, 'POST', '/second-factor/begin')).body;
    const wrong = await as(person.cookie, 'POST', '/second-factor/confirm', { code: '000000' });
    expect(wrong.status).toBe(422);
    const { recoveryCodes } = (
      await as(person.cookie, 'POST', '/second-factor/confirm', { code: codeOf(secret, -1) })
    ).body;
    expect(recoveryCodes).toHaveLength(10);
    return { ...person, secret, recoveryCodes };
  }

  test('is asked after the password; until then the session opens nothing', async () => {
    const { email, secret } = await withSecondFactor();
    const first = await post('/sign-in', { email, password: PASSWORD });
    expect(first.body).toEqual({ token: null, needsSecondFactor: true });
    const half = cookieOf(first);
    expect((await me(half)).status).toBe(401);
    const code = codeOf(secret);
    const second = await as(half, 'POST', '/verify-second-factor', { code });
    expect(second.body.needsSecondFactor).toBe(false);
    expect((await me(cookieOf(second))).status).toBe(200);
    const again = cookieOf(await post('/sign-in', { email, password: PASSWORD }));
    expect((await as(again, 'POST', '/verify-second-factor', { code })).status).toBe(401);
  });

  test('takes a recovery code once', async () => {
    const { email, recoveryCodes } = await withSecondFactor();
    const enter = async () => {
      const half = cookieOf(await post('/sign-in', { email, password: PASSWORD }));
      return (await as(half, 'POST', '/verify-second-factor', { code: recoveryCodes[0] })).status;
    };
    expect([await enter(), await enter()]).toEqual([200, 401]);
  });

  test('can be asked of all members: without one they can only set it up', async () => {
    const other = await foundAgency(house, 'sf');
    await house.query('update organisation set second_factor_required = true where id = $1', [
      other.agencyId,
    ]);
    const refused = await house.call(other.manager, 'GET', '/api/common/jobs');
    expect(failure(refused)).toEqual([403, 'second_factor_required']);
    const mine = await house.call(other.manager, 'GET', `${AT}/me`);
    expect(mine.body.needsSecondFactor).toBe(true);
    const { secret } = (await house.call(other.manager, 'POST', `${AT}/second-factor/begin`)).body;
    await house.call(other.manager, 'POST', `${AT}/second-factor/confirm`, { code: codeOf(secret) });
    expect((await house.call(other.manager, 'GET', '/api/common/jobs')).status).toBe(200);
  });
});

describe('what a borrowed screen must not do', () => {
  test('asks again who it is after ten minutes', async () => {
    const { email, cookie } = await signedUp();
    await house.query(
      `update session set authenticated_at = now() - interval '11 minutes' where user_id = (select id from app_user where email = $1)`,
      [email],
    );
    const change = () => as(cookie, 'POST', '/me/email', { email: address() });
    expect(failure(await change())).toEqual([403, 'reauthentication_needed']);
    expect((await as(cookie, 'POST', '/reauthenticate', { password: 'wrong' })).status).toBe(401);
    expect((await as(cookie, 'POST', '/reauthenticate', { password: PASSWORD })).status).toBe(200);
    expect((await change()).status).toBe(200);
  });
});

describe('a program', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const asProgram = (token: string, method = 'GET', url = `${AT}/me`, body?: unknown) =>
    house.call(null, method, url, body, bearer(token));

  test('renews its token once; a second use of one ends them all', async () => {
    const { email } = await signedUp();
    const first = (await post('/tokens', { email, password: PASSWORD })).body;
    expect((await asProgram(first.accessToken)).body.user.email).toBe(email);
    const second = (await post('/tokens/refresh', { refreshToken: first.refreshToken })).body;
    expect((await asProgram(second.accessToken)).status).toBe(200);
    expect((await post('/tokens/refresh', { refreshToken: first.refreshToken })).status).toBe(401);
    expect((await asProgram(second.accessToken)).status).toBe(401);
    expect((await post('/tokens/refresh', { refreshToken: second.refreshToken })).status).toBe(401);
  });

  test('shows a token that anyone can verify, and whose altering shows', async () => {
    const { email } = await signedUp();
    const { accessToken, refreshToken } = (await post('/tokens', { email, password: PASSWORD })).body;
    const { keys } = (await house.call(null, 'GET', `${AT}/jwks.json`)).body;
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    expect(keys[0]).not.toHaveProperty('d');
    const [head, payload, signature] = accessToken.split('.');
    const forged = Buffer.from(payload, 'base64url')
      .toString()
      .replace(/"exp":\d+/, '"exp":9999999999');
    const altered = [head, Buffer.from(forged).toString('base64url'), signature].join('.');
    expect((await asProgram(altered)).status).toBe(401);
    await post('/tokens/revoke', { refreshToken });
    expect((await asProgram(accessToken)).status).toBe(401);
  });

  test('with a key does what its scopes say, until it is revoked', async () => {
    const make = (who: TestPerson, scopes: string[]) =>
      house.call(who, 'POST', `${AT}/api-keys`, { name: 'Export', scopes, expiresInDays: 30 });
    const { id, key } = (await make(agency.manager, ['jobs:read'])).body;
    expect((await asProgram(key, 'GET', '/api/common/jobs')).status).toBe(200);
    expect(failure(await asProgram(key, 'GET', '/api/common/invoices'))).toEqual([403, 'scope_needed']);
    expect(failure(await asProgram(key, 'POST', `/api/common/jobs/${newId()}/hold`))).toEqual([
      403,
      'scope_needed',
    ]);
    expect((await house.call(agency.recruiter, 'DELETE', `${AT}/api-keys/${id}`)).status).toBe(404);
    expect((await house.call(agency.manager, 'DELETE', `${AT}/api-keys/${id}`)).status).toBe(200);
    expect((await asProgram(key, 'GET', '/api/common/jobs')).status).toBe(401);
  });

  test('with a key is no colleague: it is neither listed nor told nor assigned', async () => {
    const body = { name: 'Robot', role: 'recruiter', scopes: ['*:read'], expiresInDays: 30 };
    await house.call(agency.admin, 'POST', '/api/agency/api-keys', body);
    const members = await house.call(agency.admin, 'GET', '/api/common/members?q=Robot');
    expect(members.body.items).toEqual([]);
    const load = await house.call(agency.manager, 'GET', '/api/manager/recruiters');
    expect(JSON.stringify(load.body)).not.toContain('Robot');
    const managerKey = { ...body, name: 'Boss', role: 'manager' };
    await house.call(agency.admin, 'POST', '/api/agency/api-keys', managerKey);
    const job = await pendingJob(house, agency);
    await house.drain();
    const told = await house.query(
      `select u.service from notification n join app_user u on u.id = n.user_id where n.source in
        (select id::text from event where job_id = $1)`,
      [job.id],
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.some(({ service }) => service)).toBe(false);
  });

  test('with an agency’s key acts for the agency, whoever made it', async () => {
    const body = { name: 'Payroll', role: 'accountant', scopes: ['*:read'], expiresInDays: 30 };
    const { id, key } = (await house.call(agency.admin, 'POST', '/api/agency/api-keys', body)).body;
    expect((await asProgram(key, 'GET', '/api/common/invoices')).status).toBe(200);
    expect((await asProgram(key, 'GET', '/api/common/jobs')).status).toBe(403);
    expect((await asProgram(key, 'POST', `${AT}/second-factor/begin`)).status).toBe(403);
    const { items } = (await house.call(agency.admin, 'GET', '/api/agency/api-keys')).body;
    expect(items[0]).toMatchObject({ id, role: 'accountant', createdByName: 'Ishaan' });
    expect(JSON.stringify(items)).not.toContain(key);
    await house.call(agency.admin, 'DELETE', `/api/agency/api-keys/${id}`);
    expect((await asProgram(key, 'GET', '/api/common/invoices')).status).toBe(401);
  });
});

describe('one’s own data', () => {
  test('is changed, and taken along', async () => {
    const { cookie, email } = await signedUp();
    const profile = { name: 'Tara M.', phone: '+91 98123 45678', timeZone: 'Europe/Paris', locale: 'fr' };
    expect((await as(cookie, 'PATCH', '/me', profile)).status).toBe(200);
    expect((await me(cookie)).body.user).toMatchObject({ ...profile, phone: '+919812345678' });
    expect((await as(cookie, 'PATCH', '/me', { phone: '12' })).status).toBe(422);
    const { body, headers } = await as(cookie, 'GET', '/me/data');
    expect(headers['content-disposition']).toContain('attachment');
    expect(body).toMatchObject({
      account: { email },
      memberships: [{ role: 'candidate' }],
      acceptedTerms: [{}, {}],
    });
    expect(JSON.stringify(body)).not.toContain('scrypt');
  });

  test('goes with the account; the last admin hands over first', async () => {
    const { cookie, email } = await signedUp();
    expect((await as(cookie, 'POST', '/me/delete', { email: 'other@people.example' })).status).toBe(422);
    expect((await as(cookie, 'POST', '/me/delete', { email })).status).toBe(200);
    expect((await me(cookie)).status).toBe(401);
    expect((await post('/sign-in', { email, password: PASSWORD })).status).toBe(401);
    expect(await house.query('select 1 from app_user where email = $1', [email])).toEqual([]);
    const alone = await house.call(agency.admin, 'POST', `${AT}/me/delete`, { email: agency.admin.email });
    expect(failure(alone)).toEqual([409, 'last_admin']);
    const successor = await enrol(house, 'agency_admin', 'Successor', agency.agencyId);
    const leave = await house.call(successor, 'POST', `${AT}/me/delete`, { email: successor.email });
    expect(leave.status).toBe(200);
  });
});
