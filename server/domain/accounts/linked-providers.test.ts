/** Google and LinkedIn as ways into an account that there is: linked, asked for a proof, unlinked. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../test/browser-of-test.ts';
import { frontDoor, PASSWORD } from '../../../test/front-door.ts';
import { enrol } from '../../../test/house.ts';
import { somebody } from '../../../test/identity-provider.ts';
import { aHouse, aProvider } from '../../../test/stage.ts';

const google = aProvider('google');
const linkedin = aProvider('linkedin');
const house = aHouse(() => ({ ...google.settings, ...linkedin.settings }));
const { registered } = frontDoor(house);
let browser: TestBrowser;

beforeEach(() => {
  browser = openBrowser(house);
});

const identities = (userId: string) =>
  house.query(`select provider_id, account_id from credential where user_id = $1 order by 1`, [userId]);

describe('on the account page', () => {
  async function signedIn() {
    const person = await enrol(house, 'candidate', 'Mira', null);
    browser.cookies.set('hireloom.session', person.token);
    return person;
  }

  test('a provider is linked, proves who sits there, and is unlinked, but not as the last way in', async () => {
    const { actor, token } = await signedIn();
    expect(await browser.through('/providers/linkedin/link')).toBe('/account?tab=security&linked=linkedin');
    const { body } = await browser.get('/sign-in-methods');
    expect(body).toMatchObject({
      hasPassword: false,
      providers: [{ provider: 'linkedin', email: linkedin.person.email }],
    });
    await house.query(
      `update session set authenticated_at = now() - interval '1 hour' where token_hash = sha256($1::bytea)`,
      [token],
    );
    expect((await browser.delete('/providers/linkedin/link')).body.code).toBe('reauthentication_needed');
    expect((await browser.post('/providers/google/link')).body.code).toBe('reauthentication_needed');
    expect(await browser.through('/providers/linkedin/reauthenticate')).toBe('/proved');
    expect((await browser.delete('/providers/linkedin/link')).body.code).toBe('last_way_in');
    expect(await browser.through('/providers/google/link')).toBe('/account?tab=security&linked=google');
    const both = await Promise.all(
      ['google', 'linkedin'].map((name) => browser.delete(`/providers/${name}/link`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await identities(actor.userId!)).toHaveLength(1);
  });

  test('a provider’s person who opens another account is not linked, and proves nothing', async () => {
    const { actor, token } = await signedIn();
    await browser.through('/providers/google/link');
    const mine = google.person;
    const other = openBrowser(house);
    google.person = somebody();
    await registered(google.person.email!);
    await other.through('/providers/google/sign-in', {});
    expect(await browser.through('/providers/google/link')).toBe(
      '/account?tab=security&refused=belongs_to_another&by=google',
    );
    await house.query(
      `update session set authenticated_at = now() - interval '1 hour' where token_hash = sha256($1::bytea)`,
      [token],
    );
    expect(await browser.through('/providers/google/reauthenticate')).toBe(
      '/proved?refused=not_this_account&by=google',
    );
    google.person = mine;
    expect(await identities(actor.userId!)).toHaveLength(1);
  });

  test('the link is made for whoever set out, not for who is signed in meanwhile', async () => {
    await signedIn();
    const path = await browser.away('/providers/google/link');
    const other = await signedIn();
    expect((await browser.call('GET', path)).headers.location).toBe(
      '/account?tab=security&refused=begun_elsewhere&by=google',
    );
    expect(await identities(other.actor.userId!)).toHaveLength(0);
  });

  test('who has no password is told how to choose one', async () => {
    await signedIn();
    const change = { currentPassword: PASSWORD, password: `${PASSWORD} two` };
    const { status, body } = await browser.post('/password/change', change);
    expect([status, body.code]).toEqual([409, 'no_password']);
  });
});
