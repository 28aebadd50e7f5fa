/** Passkeys, made and shown by an authenticator in software with real keys. */
import { beforeEach, describe, expect, test } from 'vitest';
import { makeAuthenticator, type TestAuthenticator } from '../../../test/authenticator.ts';
import { openBrowser, type TestBrowser } from '../../../test/browser-of-test.ts';
import { codeOf } from '../../../test/front-door.ts';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
let person: TestPerson;
let browser: TestBrowser;
let phone: TestAuthenticator;

beforeEach(async () => {
  ({ person, browser } = await signedIn());
  phone = makeAuthenticator(house.settings.publicUrl);
});

async function signedIn() {
  const someone = await enrol(house, 'candidate', 'Mira', null);
  const theirs = openBrowser(house);
  theirs.cookies.set('hireloom.session', someone.token);
  return { person: someone, browser: theirs };
}

const begin = async (at: TestBrowser) => (await at.post('/passkeys/begin')).body;
const challenge = async () => (await openBrowser(house).post('/passkeys/prove')).body;

async function added(name = 'My phone'): Promise<string> {
  const response = phone.create(await begin(browser));
  const { status, body } = await browser.post('/passkeys', { name, response });
  expect(status).toBe(201);
  return body.id;
}

const show = (response: unknown, at = openBrowser(house)) => at.post('/passkeys/sign-in', { response });
const staleSession = () =>
  house.query(
    `update session set authenticated_at = now() - interval '1 hour' where token_hash = sha256($1::bytea)`,
    [person.token],
  );
const outcomes = () =>
  house.query('select method, outcome from sign_in where user_id = $1 order by id', [person.actor.userId]);

describe('a passkey', () => {
  test('is added, named anew, and removed; its owner is told', async () => {
    const id = await added();
    await added('My laptop');
    const { body } = await browser.get('/sign-in-methods');
    expect(body.passkeys).toMatchObject([{ name: 'My phone', lastUsedAt: null }, { name: 'My laptop' }]);
    const path = `/api/authentication/passkeys/${id}`;
    expect((await browser.call('PATCH', path, { name: 'Old phone' })).status).toBe(200);
    expect((await browser.delete(`/passkeys/${id}`)).status).toBe(200);
    expect((await browser.delete(`/passkeys/${id}`)).status).toBe(404);
    await house.drain();
    const mails = await house.query('select subject from mail where to_address = $1 order by id', [
      person.email,
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'A passkey was added to your account',
      'A passkey was added to your account',
      'A passkey was removed from your account',
    ]);
  });

  test('is added and removed only by who has just proved who they are', async () => {
    const id = await added();
    const options = await begin(browser);
    await staleSession();
    const stale = [
      await browser.post('/passkeys/begin'),
      await browser.post('/passkeys', { name: 'Late', response: phone.create(options) }),
      await browser.delete(`/passkeys/${id}`),
    ];
    for (const { body } of stale) expect(body.code).toBe('reauthentication_needed');
  });

  test('is nobody else’s to rename or remove', async () => {
    const id = await added();
    const other = (await signedIn()).browser;
    const path = `/api/authentication/passkeys/${id}`;
    expect((await other.call('PATCH', path, { name: 'Mine' })).status).toBe(404);
    expect((await other.delete(`/passkeys/${id}`)).status).toBe(404);
    const nobody = openBrowser(house);
    expect((await nobody.delete(`/passkeys/${id}`)).status).toBe(401);
  });

  test('stays while it is the last way in', async () => {
    const id = await added();
    expect((await browser.delete(`/passkeys/${id}`)).body.code).toBe('last_way_in');
    const second = await added('Second');
    const both = await Promise.all([id, second].map((each) => browser.delete(`/passkeys/${each}`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each([
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['without finger, face or PIN', { verifies: false }],
  ])('is not taken %s', async (_what, change) => {
    const options = await begin(browser);
    Object.assign(phone, change);
    const { status, body } = await browser.post('/passkeys', {
      name: 'Bad',
      response: phone.create(options),
    });
    expect([status, body.code]).toEqual([422, 'passkey_refused']);
  });

  test('is not taken twice for one challenge, nor for that of somebody else', async () => {
    const options = await begin(browser);
    expect((await browser.post('/passkeys', { name: 'One', response: phone.create(options) })).status).toBe(
      201,
    );
    expect((await browser.post('/passkeys', { name: 'Two', response: phone.create(options) })).status).toBe(
      422,
    );
    const foreign = await begin((await signedIn()).browser);
    expect((await browser.post('/passkeys', { name: 'Three', response: phone.create(foreign) })).status).toBe(
      422,
    );
  });
});

describe('signing in with a passkey', () => {
  test('names nobody, opens the account, and is noted', async () => {
    await added();
    const there = openBrowser(house);
    const options = await challenge();
    expect(options.allowCredentials ?? []).toEqual([]);
    const { body } = await show(phone.get(options), there);
    expect(body).toMatchObject({ needsSecondFactor: false, token: expect.any(String) });
    expect((await there.get('/me')).body.user.email).toBe(person.email);
    expect(await outcomes()).toEqual([{ method: 'passkey', outcome: 'succeeded' }]);
    const { passkeys } = (await there.get('/sign-in-methods')).body;
    expect(passkeys[0].lastUsedAt).not.toBeNull();
  });

  test('asks for no second factor, not even of a member who must have one', async () => {
    const agency = await foundAgency(house, 'Strict');
    await house.query('update organisation set second_factor_required = true where id = $1', [
      agency.agencyId,
    ]);
    browser.cookies.set('hireloom.session', agency.recruiter.token);
    expect((await browser.get('/me')).body.needsSecondFactor).toBe(true);
    await added();
    const there = openBrowser(house);
    await show(phone.get(await challenge()), there);
    expect((await there.get('/me')).body.needsSecondFactor).toBe(false);
    expect((await there.call('GET', '/api/common/work')).status).toBe(200);
    const { secret } = (await there.post('/second-factor/begin')).body;
    expect((await there.post('/second-factor/confirm', { code: codeOf(secret) })).status).toBe(200);
    expect((await show(phone.get(await challenge()))).body.needsSecondFactor).toBe(false);
  });

  test('takes an answer once', async () => {
    await added();
    const response = phone.get(await challenge());
    const both = await Promise.all([show(response), show(response)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await show(response)).status).toBe(401);
  });

  test('refuses a counter that went back, as that of a copied key does', async () => {
    await added();
    await show(phone.get(await challenge()));
    await show(phone.get(await challenge()));
    phone.passkeys[0]!.counter = 0;
    expect((await show(phone.get(await challenge()))).status).toBe(401);
    expect((await outcomes()).at(-1)).toEqual({ method: 'passkey', outcome: 'refused' });
  });

  test.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['without finger, face or PIN', { verifies: false }],
  ])('refuses an answer %s', async (_what, change) => {
    await added();
    Object.assign(phone, change);
    expect((await show(phone.get(await challenge()))).status).toBe(401);
  });

  test('refuses an answer to a challenge that is too old, or made up, and a key that nobody has', async () => {
    await added();
    const old = await challenge();
    await house.query(`update verification set expires_at = now() - interval '1 second'`);
    expect((await show(phone.get(old))).status).toBe(401);
    expect((await show(phone.get({ ...old, challenge: 'bWFkZS11cA' }))).status).toBe(401);
    const stranger = makeAuthenticator(house.settings.publicUrl);
    stranger.create({ challenge: 'x', user: { id: 'x' }, rp: { id: 'localhost' } });
    expect((await show(stranger.get(await challenge()))).status).toBe(401);
    expect(
      (await show({ ...phone.get(await challenge()), id: 'x', response: { clientDataJSON: '%' } })).status,
    ).toBe(401);
  });

  test('refuses who is suspended, and whose key was removed', async () => {
    const id = await added();
    await added('Second');
    await browser.delete(`/passkeys/${id}`);
    expect((await show(phone.get(await challenge(), phone.passkeys[0]))).status).toBe(401);
    await house.query(
      `update app_user set suspended_at = now(), suspended_by = 'Root', suspended_reason = 'Test' where id = $1`,
      [person.actor.userId],
    );
    expect((await show(phone.get(await challenge()))).status).toBe(401);
  });
});

test('a passkey proves who sits there, but not a passkey of somebody else', async () => {
  await added();
  await staleSession();
  const passkey = phone.get(await challenge());
  const other = (await signedIn()).browser;
  expect((await other.post('/reauthenticate', { passkey })).status).toBe(401);
  expect((await browser.post('/passkeys/begin')).status).toBe(403);
  const mine = phone.get(await challenge());
  expect((await browser.post('/reauthenticate', { passkey: mine })).status).toBe(200);
  expect((await browser.post('/passkeys/begin')).status).toBe(200);
});
