import { beforeAll, describe, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { addMember, createVerifiedUser } from '../accounts/index.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = anAgency(house, 'Two');
let root: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
  second = await enrol(house, 'platform_admin', 'Tara', null);
});

const reason = { reason: 'Invoices of a made-up company.' };
const organisations = '/api/platform/organisations';
const users = '/api/platform/users';
const me = '/api/authentication/me';
const suspendNimbus = (who: TestPerson) =>
  house.call(who, 'POST', `${organisations}/${agency.agencyId}/suspend`, reason);
const reactivateNimbus = (who = root) =>
  house.call(who, 'POST', `${organisations}/${agency.agencyId}/reactivate`);

async function trail(type: string, subjectId: string) {
  return house.query(
    'select actor_name, agency_id, client_company_id, data from event where type = $1 and subject_id = $2 order by id',
    [type, subjectId],
  );
}

describe('organisations', () => {
  test('are found by a part of name or code, filtered, and paged', async () => {
    const names = async (query: string) =>
      (await house.call(root, 'GET', `${organisations}${query}`)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('')).toEqual(['Aster Two', 'Nimbus Two', 'Aster', 'Nimbus']);
    expect(await names('?q=NÍMB')).toEqual(['Nimbus Two', 'Nimbus']);
    expect(await names('?q=astrtwo')).toEqual(['Aster Two']);
    expect(await names('?q=%25')).toEqual([]);
    expect(await names('?kind=client_company')).toEqual(['Aster Two', 'Aster']);
    expect(await names('?state=suspended')).toEqual([]);
    const first = await house.call(root, 'GET', `${organisations}?limit=3`);
    expect(await names(`?limit=3&after=${first.body.next}`)).toEqual(['Nimbus']);
  });

  test('have a page with facts, people and engagements, and no bank account', async () => {
    const { status, body } = await house.call(root, 'GET', `${organisations}/${agency.agencyId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Nimbus',
      code: 'NIMB',
      state: 'active',
      possible: ['suspend'],
      suspension: null,
      members: 5,
      membersByRole: { manager: 1, recruiter: 2, agency_admin: 1, accountant: 1 },
      engagements: { active: 1 },
      admins: [{ name: 'Ishaan' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/bank/i);
    const unknown = await house.call(root, 'GET', `${organisations}/${root.actor.userId}`);
    expect(unknown.status).toBe(404);
  });

  test('are suspended with a reason: nobody acts for them, their admins are told, others go on', async () => {
    const short = await house.call(root, 'POST', `${organisations}/${agency.agencyId}/suspend`, {
      reason: ' x ',
    });
    expect(short.status).toBe(400);
    const done = await suspendNimbus(root);
    expect(done.body).toMatchObject({
      state: 'suspended',
      possible: ['reactivate'],
      suspension: { by: 'Root', ...reason },
    });
    for (const person of [agency.admin, agency.manager, agency.recruiter, agency.accountant]) {
      const { status, body } = await house.call(person, 'GET', me);
      expect([status, body.code, body.detail]).toEqual([
        403,
        'organisation_suspended',
        'Nimbus is suspended. Write to the platform.',
      ]);
    }
    expect((await house.call(agency.client, 'GET', me)).status).toBe(200);
    expect((await house.call(rival.admin, 'GET', me)).status).toBe(200);
    const again = await suspendNimbus(second);
    expect([again.status, again.body.code, again.body.possible]).toEqual([
      409,
      'wrong_state',
      ['reactivate'],
    ]);

    expect(await trail('organisation.suspended', agency.agencyId)).toMatchObject([
      { actor_name: 'Root', agency_id: agency.agencyId, data: reason },
    ]);
    expect(await house.drain()).toEqual([]);
    const mails = await house.query(`select to_address from mail where subject = 'Nimbus is suspended'`);
    expect(mails).toEqual([{ to_address: agency.admin.email }]);

    const back = await reactivateNimbus();
    expect(back.body).toMatchObject({ state: 'active', suspension: null });
    expect((await house.call(agency.admin, 'GET', me)).status).toBe(200);
    expect((await reactivateNimbus()).status).toBe(409);
  });

  test('a client company’s clients are told of its suspension', async () => {
    const url = `${organisations}/${rival.clientCompanyId}`;
    await house.call(root, 'POST', `${url}/suspend`, reason);
    await house.drain();
    const mails = await house.query(`select to_address from mail where subject = 'Aster Two is suspended'`);
    expect(mails).toEqual([{ to_address: rival.client.email }]);
    await house.call(root, 'POST', `${url}/reactivate`);
  });

  test('of two admins who suspend at once, one does', async () => {
    const answers = await Promise.all([suspendNimbus(root), suspendNimbus(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await reactivateNimbus();
  });

  test('whoever belongs elsewhere, too, goes on there', async () => {
    await house.as('system', (context) =>
      addMember(context, {
        userId: agency.recruiter.actor.userId!,
        name: 'Asha',
        email: agency.recruiter.email,
        role: 'manager',
        organisationId: rival.agencyId,
      }),
    );
    await suspendNimbus(root);
    const { status, body } = await house.call(agency.recruiter, 'GET', me);
    expect([status, body.active.organisation.name, body.memberships.length]).toEqual([200, 'Nimbus Two', 1]);
    const into = await house.call(
      agency.recruiter,
      'POST',
      `/api/authentication/memberships/${agency.recruiter.actor.membershipId}/activate`,
    );
    expect(into.status).toBe(404);
    await reactivateNimbus();
  });
});

describe('users', () => {
  const found = async (q: string) =>
    (await house.call(root, 'GET', `${users}?q=${encodeURIComponent(q)}`)).body.items.map(
      ({ name }: { name: string }) => name,
    );

  test('are found without regard to case, accents and forms of Unicode', async () => {
    await enrol(house, 'candidate', 'José Ñandú', null);
    expect(await found('jose nandu')).toEqual(['José Ñandú']);
    expect(await found('JOSÉ')).toEqual(['José Ñandú']);
    expect(await found('ｊｏｓｅ')).toEqual(['José Ñandú']);
    expect(await found(agency.accountant.email.toUpperCase())).toEqual(['Lata']);
    expect(await found('_')).toEqual([]);
    const admins = await house.call(root, 'GET', `${users}?role=platform_admin`);
    expect(admins.body.items.map(({ name }: { name: string }) => name)).toEqual(['Tara', 'Root']);
  });

  test('have a page without secrets', async () => {
    const { body } = await house.call(root, 'GET', `${users}/${agency.manager.actor.userId}`);
    expect(body).toMatchObject({ name: 'Meera', state: 'active', sessions: 1, possible: ['suspend'] });
    expect(body.memberships).toEqual([
      {
        role: 'manager',
        state: 'active',
        organisation: { id: agency.agencyId, name: 'Nimbus', suspended: false },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(agency.manager.token);
  });

  test('are suspended: sessions end at once, and sign-in answers as for a wrong password', async () => {
    const account = { email: 'sara@people.example', password: 'a long pass phrase' };
    const userId = await createVerifiedUser(house.services.authDb, {
      name: 'Sara',
      timeZone: 'Asia/Kolkata',
      locale: 'en',
      ...account,
    });
    const member = { userId, name: 'Sara', email: account.email, role: 'recruiter' as const };
    await house.as('system', (context) => addMember(context, { ...member, organisationId: agency.agencyId }));
    const signIn = (password: string) =>
      house.call(null, 'POST', '/api/authentication/sign-in', { email: account.email, password });
    const { token } = (await signIn(account.password)).body;
    const sara = { ...agency.recruiter, token };
    expect((await house.call(sara, 'GET', me)).status).toBe(200);

    const done = await house.call(root, 'POST', `${users}/${userId}/suspend`, reason);
    expect(done.body).toMatchObject({ state: 'suspended', sessions: 0, possible: ['reactivate'] });
    expect((await house.call(sara, 'GET', me)).status).toBe(401);
    const right = await signIn(account.password);
    const wrong = await signIn('another pass phrase');
    expect([right.status, right.body]).toEqual([wrong.status, wrong.body]);
    expect(right.headers['set-cookie']).toBeUndefined();
    expect((await house.call(second, 'POST', `${users}/${userId}/suspend`, reason)).status).toBe(409);

    await house.call(root, 'POST', `${users}/${userId}/reactivate`);
    expect((await signIn(account.password)).status).toBe(200);
    expect(await trail('user.suspended', userId)).toMatchObject([{ actor_name: 'Root', agency_id: null }]);
  });

  test('nobody suspends themselves, and two admins not each other at once', async () => {
    const self = await house.call(root, 'POST', `${users}/${root.actor.userId}/suspend`, reason);
    expect(self.status).toBe(403);
    const [third, fourth] = [
      await enrol(house, 'platform_admin', 'Three', null),
      await enrol(house, 'platform_admin', 'Four', null),
    ];
    const answers = await Promise.all([
      house.call(third, 'POST', `${users}/${fourth.actor.userId}/suspend`, reason),
      house.call(fourth, 'POST', `${users}/${third.actor.userId}/suspend`, reason),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await house.query(
      'select count(*)::int as n from app_user where suspended_at is null and id = any($1)',
      [[third.actor.userId, fourth.actor.userId]],
    );
    expect(left).toEqual([{ n: 1 }]);
  });

  test('are nobody else’s to see', async () => {
    for (const person of [agency.admin, agency.client, agency.candidate]) {
      expect((await house.call(person, 'GET', users)).status).toBe(403);
      expect((await house.call(person, 'GET', organisations)).status).toBe(403);
    }
    expect((await house.call(null, 'GET', users)).status).toBe(401);
  });
});
