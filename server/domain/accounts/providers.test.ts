/** Coming in by Google and LinkedIn, against servers on this machine that speak as they do. */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../test/browser-of-test.ts';
import { codeOf, frontDoor } from '../../../test/front-door.ts';
import { buildHouse } from '../../../test/house.ts';
import { openLocalProvider, somebody } from '../../../test/identity-provider.ts';
import { aHouse, aProvider } from '../../../test/stage.ts';
import { newId } from '../../platform/ids.ts';

const google = aProvider('google');
const linkedin = aProvider('linkedin');
const house = aHouse(() => ({ ...google.settings, ...linkedin.settings }));
const { mailsTo, registered } = frontDoor(house);
let browser: TestBrowser;

beforeEach(() => {
  browser = openBrowser(house);
});

const newcomer = {
  kind: 'candidate',
  name: 'Tara Menon',
  acceptTerms: true,
  timeZone: 'Asia/Kolkata',
  locale: 'en-IN',
};

const identities = (userId: string) =>
  house.query(`select provider_id, account_id from credential where user_id = $1 order by 1`, [userId]);

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

describe.each(['google', 'linkedin'] as const)('%s', (name) => {
  const provider = () => (name === 'google' ? google : linkedin);

  test('signs up whoever is new, in one step and without a mail, and signs them in from then on', async () => {
    expect(await browser.through(`/providers/${name}/sign-in`, {})).toBe('/sign-up/with-provider');
    expect((await browser.get('/me')).status).toBe(401);
    const { email } = provider().person;
    expect((await browser.get('/providers/newcomer')).body).toEqual({
      provider: name,
      name: 'Tara Menon',
      email,
    });
    expect((await browser.post('/providers/sign-up', newcomer)).status).toBe(200);
    expect((await browser.get('/me')).body).toMatchObject({ user: { email }, active: { role: 'candidate' } });
    expect((await browser.post('/providers/sign-up', newcomer)).status).toBe(410);
    expect(await subjectsTo(email!)).toEqual([]);

    const later = openBrowser(house);
    // The provider's key of the person counts, not their address of today.
    provider().person = { ...provider().person, email: 'renamed@people.example', email_verified: false };
    expect(await later.through(`/providers/${name}/sign-in`, { next: '/candidate?tab=offers' })).toBe(
      '/candidate?tab=offers',
    );
    expect((await later.get('/me')).body.user.email).toBe(email);
    const { items } = (await later.get('/sign-ins')).body;
    expect(items.map(({ method, outcome }: Record<string, string>) => [method, outcome])).toEqual([
      [name, 'succeeded'],
      [name, 'succeeded'],
    ]);
  });

  test('opens the account of a verified address, links itself once, and tells the owner', async () => {
    const { email, sub } = provider().person;
    const id = await registered(email!);
    expect(await browser.through(`/providers/${name}/sign-in`, {})).toBe('/');
    expect((await browser.get('/me')).body.user.id).toBe(id);
    expect(await openBrowser(house).through(`/providers/${name}/sign-in`, {})).toBe('/');
    expect(await identities(id)).toContainEqual({ provider_id: name, account_id: sub });
    expect(await subjectsTo(email!)).toEqual([
      `You can sign in with ${name === 'google' ? 'Google' : 'LinkedIn'} now`,
    ]);
    const events = await house.query(
      `select type from event where subject_id = $1 and actor_user_id = $1 and type like 'account.%'`,
      [id],
    );
    expect(events).toEqual([{ type: 'account.provider_linked' }]);
  });

  test.each([
    ['access_denied', 'cancelled'],
    ['user_cancelled_login', 'cancelled'],
    ['server_error', 'provider_failed'],
  ])('that answers %s leads back to the sign-in', async (error, why) => {
    provider().error = error;
    const to = await browser.through(`/providers/${name}/sign-in`, {});
    expect(to).toBe(`/sign-in?refused=${why}&by=${name}`);
  });

  test.each(['other key', 'other audience', 'broken'] as const)(
    'with a token that is not right (%s) lets nobody in',
    async (token) => {
      await registered(provider().person.email!);
      provider().token = token;
      const to = await browser.through(`/providers/${name}/sign-in`, {});
      expect(to).toBe(`/sign-in?refused=provider_failed&by=${name}`);
      expect((await browser.get('/me')).status).toBe(401);
    },
  );
});

describe('the way back', () => {
  const refused = '/sign-in?refused=begun_elsewhere&by=google';

  test('counts once, also with the cookie of the first time', async () => {
    await registered(google.person.email!);
    const path = await browser.away('/providers/google/sign-in', {});
    const cookies = [...browser.cookies];
    expect((await browser.call('GET', path)).headers.location).toBe('/');
    for (const [cookie, value] of cookies) browser.cookies.set(cookie, value);
    expect((await browser.call('GET', path)).headers.location).toBe(refused);
  });

  test('is the browser’s that set out, and nobody else’s', async () => {
    const path = await browser.away('/providers/google/sign-in', {});
    const victim = openBrowser(house);
    expect((await victim.call('GET', path)).headers.location).toBe(refused);
    await victim.away('/providers/google/sign-in', {});
    expect((await victim.call('GET', path)).headers.location).toBe(refused);
    expect((await victim.get('/me')).status).toBe(401);
  });

  test('is not good when it took too long', async () => {
    const path = await browser.away('/providers/google/sign-in', {});
    await house.query(
      `update verification set expires_at = now() - interval '1 second' where identifier like 'journey %'`,
    );
    expect((await browser.call('GET', path)).headers.location).toBe(refused);
  });

  test('with a nonce of somebody else’s sign-in leads nowhere', async () => {
    google.token = 'other nonce';
    expect(await browser.through('/providers/google/sign-in', {})).toBe(
      '/sign-in?refused=provider_failed&by=google',
    );
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\t/elsewhere.example',
    '/\\elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
  ])('never leads to another site (%s)', async (next) => {
    await registered(google.person.email!);
    expect(await browser.through('/providers/google/sign-in', { next })).toBe('/');
  });
});

describe('a person is not let in', () => {
  test('whose address the provider has not verified', async () => {
    const id = await registered(google.person.email!);
    google.person = { ...google.person, email_verified: false };
    expect(await browser.through('/providers/google/sign-in', {})).toBe(
      '/sign-in?refused=email_not_verified&by=google',
    );
    expect(await identities(id)).toHaveLength(1);
  });

  test('whose account has not verified its address: they sign in first', async () => {
    const id = await registered(google.person.email!);
    await house.query('update app_user set email_verified = false where id = $1', [id]);
    expect(await browser.through('/providers/google/sign-in', {})).toBe(
      '/sign-in?refused=sign_in_first&by=google',
    );
    expect(await identities(id)).toHaveLength(1);
  });

  test('whose account is suspended; it is noted, and nothing is linked', async () => {
    const id = await registered(google.person.email!);
    await house.query(
      `update app_user set suspended_at = now(), suspended_by = 'Root', suspended_reason = 'Test' where id = $1`,
      [id],
    );
    expect(await browser.through('/providers/google/sign-in', {})).toBe(
      '/sign-in?refused=suspended&by=google',
    );
    expect(await identities(id)).toHaveLength(1);
    const [noted] = await house.query('select method, outcome from sign_in where user_id = $1', [id]);
    expect(noted).toEqual({ method: 'google', outcome: 'refused' });
  });

  test('who is another of the provider’s than the one that is linked', async () => {
    await registered(google.person.email!);
    await browser.through('/providers/google/sign-in', {});
    google.person = { ...google.person, sub: newId() };
    expect(await openBrowser(house).through('/providers/google/sign-in', {})).toBe(
      '/sign-in?refused=other_identity&by=google',
    );
  });

  test('before the second factor, where there is one', async () => {
    await registered(google.person.email!);
    await browser.through('/providers/google/sign-in', {});
    const { secret } = (await browser.post('/second-factor/begin')).body;
    await browser.post('/second-factor/confirm', { code: codeOf(secret, -1) });
    const later = openBrowser(house);
    expect(await later.through('/providers/google/sign-in', { next: '/account' })).toBe(
      '/sign-in?step=code&next=%2Faccount',
    );
    expect((await later.get('/me')).status).toBe(401);
    expect((await later.post('/verify-second-factor', { code: codeOf(secret) })).status).toBe(200);
    expect((await later.get('/me')).status).toBe(200);
  });
});

test('a provider that does not answer is said so, and nothing is begun', async () => {
  const gone = await openLocalProvider('google');
  const alone = await buildHouse(gone.settings);
  try {
    await gone.close();
    const stranded = openBrowser(alone);
    const answer = await stranded.post('/providers/google/sign-in', {});
    expect([answer.status, answer.body.code]).toEqual([503, 'provider_failed']);
    expect(stranded.cookies.size).toBe(0);
    expect((await stranded.get('/providers')).body.items).toEqual([{ id: 'google', name: 'Google' }]);
    expect((await stranded.post('/providers/linkedin/sign-in', {})).status).toBe(404);
  } finally {
    await alone.close();
  }
});

test('a provider that thinks too long is said so; nothing is done by halves, and nothing is held open meanwhile', async () => {
  const slow = await openLocalProvider('google');
  const hasty = await buildHouse({ ...slow.settings, PROVIDER_PATIENCE: '1.5' });
  try {
    const waiting = openBrowser(hasty);
    slow.person = somebody();
    const path = await waiting.away('/providers/google/sign-in', {});
    slow.thinksMs = 5000;
    const begun = performance.now();
    const answer = waiting.call('GET', path);
    await sleep(700);
    const open = await hasty.query(
      `select state, query from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    expect(open).toEqual([]);
    expect((await answer).headers.location).toBe('/sign-in?refused=provider_failed&by=google');
    expect(performance.now() - begun).toBeLessThan(4000);
    for (const table of ['credential', 'session', 'app_user', 'verification'])
      expect([table, await hasty.query(`select 1 from ${table}`)]).toEqual([table, []]);
    slow.thinksMs = 0;
    expect(await waiting.through('/providers/google/sign-in', {})).toBe('/sign-up/with-provider');
  } finally {
    await hasty.close();
    await slow.close();
  }
});
