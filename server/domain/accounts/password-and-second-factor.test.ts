/** What proves who somebody is, and how it is replaced. */
import { describe, expect, test } from 'vitest';
import { AT, address, codeOf, cookieOf, failure, frontDoor, PASSWORD } from '../../../test/front-door.ts';
import { foundAgency } from '../../../test/house.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
const { as, me, newestLink, post, signedUp } = frontDoor(house);

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
    await house.query(
      `update account_link set expires_at = now() - interval '1 second' where kind = 'reset'`,
    );
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

describe('a second factor', () => {
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

  test('is noted as what was wrong: the code where a code was asked for', async () => {
    const { email, cookie } = await withSecondFactor();
    expect((await as(cookie, 'POST', '/reauthenticate', { code: '000000' })).status).toBe(401);
    expect((await as(cookie, 'POST', '/reauthenticate', { password: 'wrong' })).status).toBe(401);
    expect((await post('/tokens', { email, password: PASSWORD, code: '000000' })).status).toBe(401);
    const half = cookieOf(await post('/sign-in', { email, password: PASSWORD }));
    expect((await as(half, 'POST', '/verify-second-factor', { code: '000000' })).status).toBe(401);
    const { items } = (await as(cookie, 'GET', '/sign-ins')).body;
    expect(items.map(({ method, outcome }: Record<string, string>) => [method, outcome])).toEqual([
      ['password', 'wrong_second_factor'],
      ['password', 'wrong_second_factor'],
      ['password', 'wrong_password'],
      ['second_factor', 'wrong_second_factor'],
    ]);
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
