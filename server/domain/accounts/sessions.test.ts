/** Coming in again, staying in and getting out. */
import { describe, expect, test } from 'vitest';
import { AT, address, candidate, cookieOf, failure, frontDoor, PASSWORD } from '../../../test/front-door.ts';
import { buildHouse, enrol } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { newId } from '../../platform/ids.ts';
import { createVerifiedUser } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const { as, me, post, signedUp } = frontDoor(house);

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

  test('is kept by the hash of its token: the table opens nothing', async () => {
    const { cookie, email } = await signedUp();
    const token = cookie.split('=')[1]!;
    const rows = await house.query(
      `select encode(token_hash, 'hex') as kept, s::text as row from session s where user_id = (select id from app_user where email = $1)`,
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(token);
    expect((await me(`hireloom.session=${rows[0]!.kept}`)).status).toBe(401);
    expect((await me(cookie)).status).toBe(200);
  });

  test('costs one query a request, also when its use is noted', async () => {
    const { token, actor } = agency.manager;
    const lookUp = async () => {
      house.queries.length = 0;
      expect((await house.call(agency.manager, 'GET', '/api/common/jobs')).status).toBe(200);
      return house.queries.slice(
        0,
        house.queries.findIndex((query) => /^begin|set_config\('role'/.test(query)),
      );
    };
    expect(await lookUp()).toEqual([expect.stringContaining('from session s')]);
    const seen = async () =>
      (await house.query('select seen_at from session where token_hash = sha256($1::bytea)', [token]))[0]!
        .seen_at as Date;
    await house.query(`update session set seen_at = now() - interval '10 minutes' where user_id = $1`, [
      actor.userId,
    ]);
    const long = await seen();
    expect(await lookUp()).toHaveLength(1);
    expect((await seen()).getTime()).toBeGreaterThan(long.getTime());
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
    // Told as what it is where it was theirs; the other role goes on.
    await house.query(`update membership set state = 'removed' where id = $1`, [second]);
    const lost = await inTab(second);
    expect([...failure(lost), lost.body.detail]).toEqual([
      401,
      'member_removed',
      'You are no longer a member of Nimbus.',
    ]);
    await house.query(`update membership set state = 'active' where id = $1`, [second]);
    const answer = await as(cookie, 'POST', `/memberships/${second}/activate`);
    expect((await me(cookie)).status).toBe(401);
    expect((await me(cookieOf(answer))).body.active.role).toBe('manager');
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
    const proved = await as(cookie, 'POST', '/reauthenticate', { password: PASSWORD });
    expect(proved.status).toBe(200);
    // The session goes on under a new token, and the old one opens nothing more.
    expect((await change()).status).toBe(401);
    expect((await as(cookieOf(proved), 'POST', '/me/email', { email: address() })).status).toBe(200);
  });
});
