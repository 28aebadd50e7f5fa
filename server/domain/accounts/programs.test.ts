/** Tokens and keys: a program instead of a person. */
import { describe, expect, test, vi } from 'vitest';
import { AT, failure, frontDoor, PASSWORD } from '../../../test/front-door.ts';
import type { TestPerson } from '../../../test/house.ts';
import { pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { newId } from '../../platform/ids.ts';

const house = aHouse();
const agency = anAgency(house);
const { post, signedUp } = frontDoor(house);

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

  test('shows its token to a machine whose clock is a little off, and not to one that is far off', async () => {
    const { email } = await signedUp();
    const { accessToken } = (await post('/tokens', { email, password: PASSWORD })).body;
    const { exp } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
    const askedAt = async (seconds: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: (exp + seconds) * 1000 });
      try {
        return (await asProgram(accessToken)).status;
      } finally {
        vi.useRealTimers();
      }
    };
    expect([await askedAt(-5), await askedAt(50), await askedAt(70)]).toEqual([200, 200, 401]);
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
    await house.call(agency.admin, 'POST', '/api/common/api-keys', body);
    const members = await house.call(agency.admin, 'GET', '/api/common/members?q=Robot');
    expect(members.body.items).toEqual([]);
    const load = await house.call(agency.manager, 'GET', '/api/manager/recruiters');
    expect(JSON.stringify(load.body)).not.toContain('Robot');
    const managerKey = { ...body, name: 'Boss', role: 'manager' };
    await house.call(agency.admin, 'POST', '/api/common/api-keys', managerKey);
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
    const { id, key } = (await house.call(agency.admin, 'POST', '/api/common/api-keys', body)).body;
    expect((await asProgram(key, 'GET', '/api/common/invoices')).status).toBe(200);
    expect((await asProgram(key, 'GET', '/api/common/jobs')).status).toBe(403);
    expect((await asProgram(key, 'POST', `${AT}/second-factor/begin`)).status).toBe(403);
    const { items } = (await house.call(agency.admin, 'GET', '/api/common/api-keys')).body;
    expect(items[0]).toMatchObject({ id, role: 'accountant', createdByName: 'Ishaan' });
    expect(JSON.stringify(items)).not.toContain(key);
    await house.call(agency.admin, 'DELETE', `/api/common/api-keys/${id}`);
    expect((await asProgram(key, 'GET', '/api/common/invoices')).status).toBe(401);
  });

  test('with a company’s key acts as its client, and leads nobody', async () => {
    const body = { name: 'ERP', role: 'client', scopes: ['*:read', '*:write'], expiresInDays: 30 };
    expect((await house.call(agency.admin, 'POST', '/api/common/api-keys', body)).status).toBe(422);
    const asManager = { ...body, role: 'manager' };
    expect((await house.call(agency.client, 'POST', '/api/common/api-keys', asManager)).status).toBe(422);
    const { key } = (await house.call(agency.client, 'POST', '/api/common/api-keys', body)).body;
    expect((await asProgram(key, 'GET', '/api/client/company')).status).toBe(200);
    expect((await asProgram(key, 'GET', '/api/agency/organisation')).status).toBe(403);
    const { items } = (await house.call(agency.client, 'GET', '/api/common/members')).body;
    expect(JSON.stringify(items)).not.toContain('ERP');
    const { id } = items.find(({ role }: { role: string }) => role === 'interviewer');
    expect((await asProgram(key, 'POST', `/api/common/members/${id}/suspend`)).status).toBe(403);
    const engagement = await house.call(
      agency.manager,
      'GET',
      `/api/common/engagements/${agency.engagementId}`,
    );
    expect(JSON.stringify(engagement.body.members)).not.toContain('ERP');
  });
});
