import { beforeAll, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  second = await enrol(house, 'platform_admin', 'Noor', null);
  await house.query('update membership set may_impersonate = true where user_id = $1', [root.actor.userId]);
});

const reason = 'Ticket 17: the invoice does not open.';
const me = '/api/authentication/me';
const idOf = (person: TestPerson) => person.actor.userId!;
const start = (who: TestPerson, whom: TestPerson, body: unknown = { reason }) =>
  house.call(who, 'POST', `/api/authentication/impersonate/${idOf(whom)}`, body);
const stop = (who: TestPerson) => house.call(who, 'POST', '/api/authentication/stop-impersonating');
const user = (whom: TestPerson) => `/api/platform/users/${idOf(whom)}`;

/** Somebody under the session that the start answered. */
async function actingAs(whom: TestPerson): Promise<TestPerson> {
  const { status, body } = await start(root, whom);
  expect(status).toBe(201);
  return { ...whom, token: body.token };
}

const events = (where: string) =>
  house.query(
    `select type, agency_id, client_company_id, actor_name, actor_role, impersonator_name, impersonator_user_id, data
     from event where ${where} order by id desc`,
  );

test('a reason is needed, and the permission, which nobody gives themselves', async () => {
  expect((await start(root, agency.manager, { reason: 'too short' })).status).toBe(400);
  expect((await start(second, agency.manager)).status).toBe(403);
  expect((await house.call(second, 'POST', `${user(second)}/allow-impersonation`)).status).toBe(403);
  expect((await house.call(second, 'GET', user(agency.manager))).body.possible).toEqual(['suspend']);

  const allowed = await house.call(root, 'POST', `${user(second)}/allow-impersonation`);
  expect(allowed.body).toMatchObject({ mayImpersonate: true, possible: ['suspend', 'forbidImpersonation'] });
  await house.call(root, 'POST', `${user(second)}/allow-impersonation`);
  expect(await events(`type = 'user.impersonation_allowed'`)).toHaveLength(1);
  const { body } = await start(second, agency.manager);
  const acting = { ...agency.manager, token: body.token };
  expect((await house.call(acting, 'GET', me)).status).toBe(200);

  // Taken away, it ends what is open.
  await house.call(root, 'POST', `${user(second)}/forbid-impersonation`);
  expect((await house.call(acting, 'GET', me)).status).toBe(401);
});

test('the session is the user’s, says who acts, and every event carries both names', async () => {
  const acting = await actingAs(agency.admin);
  const { body } = await house.call(acting, 'GET', me);
  expect(body).toMatchObject({
    user: { name: 'Ishaan' },
    active: { role: 'agency_admin' },
    impersonation: { adminName: 'Tara', reason },
  });
  const left = Date.parse(body.impersonation.endsAt) - Date.now();
  expect(left).toBeGreaterThan(25 * 60_000);
  expect(left).toBeLessThanOrEqual(30 * 60_000);
  expect((await house.call(agency.admin, 'GET', me)).body.impersonation).toBeNull();

  const job = await submittedJob();
  expect((await house.call(acting, 'POST', `/api/manager/jobs/${job}/approve`)).status).toBe(200);
  expect(await events(`type = 'job.approved'`)).toMatchObject([
    { actor_name: 'Ishaan', impersonator_name: 'Tara', impersonator_user_id: idOf(root) },
  ]);
  const timeline = await house.call(agency.manager, 'GET', `/api/common/events?jobId=${job}`);
  expect(timeline.body.items[0].actorName).toBe('Ishaan (by Hireloom support: Tara)');
  await stop(acting);
});

test('start and stop stand in the trail of the organisation and of the platform, and the person is told', async () => {
  const acting = await actingAs(agency.recruiter);
  const stopped = await stop(acting);
  expect([stopped.status, stopped.body]).toEqual([200, { stopped: true }]);
  expect((await house.call(acting, 'GET', me)).status).toBe(401);
  expect((await house.call(root, 'GET', me)).status).toBe(200);

  for (const type of ['impersonation.started', 'impersonation.ended']) {
    const found = await events(`type = '${type}' and subject_id = '${idOf(agency.recruiter)}'`);
    expect(found).toMatchObject([
      {
        agency_id: agency.agencyId,
        actor_name: 'Tara',
        actor_role: 'platform_admin',
        impersonator_name: null,
      },
      { agency_id: null, actor_name: 'Tara' },
    ]);
  }
  expect(await house.drain()).toEqual([]);
  const notices = await house.call(agency.recruiter, 'GET', '/api/common/notifications');
  const told = notices.body.items.filter(({ title }: { title: string }) => title.includes('acted as you'));
  expect(told).toMatchObject([
    {
      title: 'Tara of Hireloom support acted as you',
      body: expect.stringContaining(`Reason: ${reason} What they did`),
    },
  ]);
  // A second press finds the way back again, and ends nothing twice.
  expect((await stop(acting)).status).toBe(200);
  expect(
    await events(`type = 'impersonation.ended' and subject_id = '${idOf(agency.recruiter)}'`),
  ).toHaveLength(2);
});

test('who acts as somebody stands in their sessions as the platform, without an address or a machine', async () => {
  await actingAs(agency.recruiter);
  const { body } = await house.call(agency.recruiter, 'GET', '/api/authentication/sessions');
  const marked = body.items.filter(({ platform }: { platform: boolean }) => platform);
  expect(marked).toMatchObject([{ current: false, ipAddress: null, userAgent: null }]);
  expect(body.items).toHaveLength(2);
});

test('a browser gets the user’s cookie, and goes back to its own session under a new one', async () => {
  const cookie = (token: string) => ({ cookie: `hireloom.session=${token}` });
  const tokenIn = (headers: Record<string, unknown>) =>
    decodeURIComponent(String(headers['set-cookie'])).match(/hireloom.session=([^;]+)/)![1]!;
  const begun = await house.call(
    null,
    'POST',
    `/api/authentication/impersonate/${idOf(agency.manager)}`,
    { reason },
    cookie(root.token),
  );
  const acting = tokenIn(begun.headers);
  expect((await house.call(null, 'GET', me, undefined, cookie(acting))).body.user.name).toBe('Meera');
  const back = await house.call(
    null,
    'POST',
    '/api/authentication/stop-impersonating',
    undefined,
    cookie(acting),
  );
  const mine = tokenIn(back.headers);
  expect((await house.call(null, 'GET', me, undefined, cookie(mine))).body.user.id).toBe(idOf(root));
  for (const old of [root.token, acting])
    expect((await house.call(null, 'GET', me, undefined, cookie(old))).status).toBe(401);
  const again = await house.call(
    null,
    'POST',
    '/api/authentication/stop-impersonating',
    undefined,
    cookie(acting),
  );
  expect([again.status, again.headers['set-cookie']]).toEqual([409, undefined]);
  root.token = mine;
});

test('not into an admin of the platform, oneself, a suspended user, one without membership, or nobody', async () => {
  expect((await start(root, second)).status).toBe(403);
  expect((await start(root, root)).status).toBe(403);
  await house.call(root, 'POST', `${user(agency.accountant)}/suspend`, { reason });
  expect((await start(root, agency.accountant)).body.code).toBe('user_suspended');
  await house.call(root, 'POST', `${user(agency.accountant)}/reactivate`);
  await house.query(`update membership set state = 'removed' where user_id = $1`, [idOf(agency.accountant)]);
  expect((await start(root, agency.accountant)).body.code).toBe('no_membership');
  await house.query(`update membership set state = 'active' where user_id = $1`, [idOf(agency.accountant)]);
  const nobody = '0197f000-0000-7000-8000-000000000000';
  const unknown = await house.call(root, 'POST', `/api/authentication/impersonate/${nobody}`, { reason });
  expect(unknown.status).toBe(404);
  expect((await start(agency.admin, agency.manager)).status).toBe(403);
  expect((await stop(agency.manager)).body.code).toBe('not_impersonating');
});

test('what only the person may do is refused: fresh operations, the account, impersonation itself', async () => {
  const acting = await actingAs(agency.manager);
  for (const { url } of house.app.operations.filter(({ id }) => id === 'signOut')) {
    const { status, body } = await house.call(acting, 'POST', url);
    expect([status, body.code]).toEqual([403, 'impersonating']);
  }
  expect((await start(acting, agency.recruiter)).status).toBe(403);
  expect((await house.call(acting, 'GET', me)).status).toBe(200);
  await stop(acting);
});

test('of two starts at once one remains, and beginning anew ends the last', async () => {
  const answers = await Promise.all([start(root, agency.manager), start(root, agency.recruiter)]);
  const tokens = answers.filter(({ status }) => status === 201).map(({ body }) => body.token);
  for (const { status } of answers) expect([201, 409]).toContain(status);
  const next = await actingAs(agency.client);
  for (const token of tokens) expect((await house.call({ ...root, token }, 'GET', me)).status).toBe(401);
  const open = await house.query('select user_id from impersonation where ended_at is null');
  expect(open).toEqual([{ user_id: idOf(agency.client) }]);
  expect(await events(`type = 'impersonation.started' and client_company_id is not null`)).toMatchObject([
    { client_company_id: agency.clientCompanyId },
  ]);
  await stop(next);
});

test('after half an hour it is over: the session, and a line in the trail', async () => {
  const acting = await actingAs(agency.manager);
  await house.drain();
  expect((await house.call(acting, 'GET', me)).status).toBe(200);
  const [open] = await house.query('select id from impersonation where ended_at is null');
  await house.query(
    `update impersonation set created_at = created_at - interval '30 minutes', ends_at = ends_at - interval '30 minutes' where id = $1`,
    [open!.id],
  );
  expect((await house.call(acting, 'GET', me)).status).toBe(401);
  await house.query(`select enqueue('endImpersonation', $1::json, null, 0)`, [
    JSON.stringify({ impersonationId: open!.id }),
  ]);
  await house.drain();
  expect((await events(`type = 'impersonation.ended'`))[0]).toMatchObject({
    actor_name: 'Hireloom',
    data: { how: 'expired', userName: 'Meera' },
  });
  // The way back is still there.
  expect((await stop(acting)).status).toBe(200);
});

test('it ends with the admin’s own session and with their suspension', async () => {
  const acting = await actingAs(agency.manager);
  await house.call(second, 'POST', `${user(root)}/suspend`, { reason });
  expect((await house.call(acting, 'GET', me)).status).toBe(401);
  expect((await events(`type = 'impersonation.ended'`))[0]).toMatchObject({ actor_name: 'Noor' });
});

test('who acts cannot be forged in an event', async () => {
  const forged = house.as(agency.admin, ({ db, now }) =>
    db
      .insertInto('event')
      .values({
        id: crypto.randomUUID(),
        type: 'job.approved',
        subjectType: 'job',
        subjectId: crypto.randomUUID(),
        agencyId: agency.agencyId,
        audience: ['agency'],
        data: '{}',
        actorUserId: idOf(agency.admin),
        actorName: 'Ishaan',
        actorRole: 'agency_admin',
        impersonatorUserId: idOf(root),
        impersonatorName: 'Tara',
        at: now,
      })
      .execute(),
  );
  await expect(forged).rejects.toMatchObject({ code: '42501' });
});

async function submittedJob(): Promise<string> {
  const { pendingJob } = await import('../../../test/line.ts');
  return (await pendingJob(house, agency)).id;
}

test('the platform sees by which ways somebody comes in, and no secret of theirs', async () => {
  const id = idOf(agency.accountant);
  await house.query(
    `insert into credential (id, user_id, provider_id, account_id) values (gen_random_uuid(), $1, 'google', 'secret-subject')`,
    [id],
  );
  await house.query(
    `insert into passkey (id, user_id, name, credential_id, public_key, counter) values (gen_random_uuid(), $1, 'Phone', 'secret-key', '', 0)`,
    [id],
  );
  await house.query(
    `insert into second_factor (user_id, secret, confirmed_at) values ($1, 'secret', now())`,
    [id],
  );
  const { body } = await house.call(second, 'GET', user(agency.accountant));
  expect(body).toMatchObject({ signInMethods: ['google', 'passkey'], hasSecondFactor: true });
  expect(JSON.stringify(body)).not.toContain('secret');
});
