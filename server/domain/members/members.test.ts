import http from 'node:http';
import { expect, test } from 'vitest';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'b');

const post = (who: TestPerson, path: string, body?: unknown) =>
  house.call(who, 'POST', `/api/common/${path}`, body);
const members = async (who: TestPerson, query = '') =>
  (await house.call(who, 'GET', `/api/common/members${query}`)).body.items as {
    id: string;
    name: string;
    role: string;
    isMe: boolean;
    possible: string[];
    team: { name: string } | null;
  }[];
const command = (who: TestPerson, member: TestPerson, name: string, body?: unknown) =>
  post(who, `members/${member.actor.membershipId}/${name}`, body);
const status = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

test('the members by name, searched, filtered and paged; only of the own organisation', async () => {
  const all = await members(agency.admin);
  expect(all.map(({ name }) => name)).toEqual(['Asha', 'Ishaan', 'Lata', 'Meera', 'Vikram']);
  expect((await members(agency.client)).map(({ name }) => name)).toEqual(['Dev', 'Priya', 'Ritu']);
  expect((await members(agency.admin, '?role=recruiter')).map(({ name }) => name)).toEqual([
    'Asha',
    'Vikram',
  ]);
  expect((await members(agency.admin, '?q=EER')).map(({ name }) => name)).toEqual(['Meera']);
  expect(await members(agency.admin, '?q=%25')).toEqual([]);

  const first = await house.call(agency.admin, 'GET', '/api/common/members?limit=2');
  const rest = await house.call(agency.admin, 'GET', `/api/common/members?limit=9&after=${first.body.next}`);
  expect([...first.body.items, ...rest.body.items].map(({ name }) => name)).toEqual(
    all.map(({ name }) => name),
  );
  const me = all.find(({ isMe }) => isMe)!;
  expect([me.name, me.possible]).toEqual(['Ishaan', ['changeTeam']]);
});

test('only who leads sees or changes members', async () => {
  for (const who of [
    agency.manager,
    agency.recruiter,
    agency.accountant,
    agency.interviewer,
    agency.candidate,
  ]) {
    expect((await house.call(who, 'GET', '/api/common/members')).status).toBe(403);
    expect((await command(who, agency.recruiter2, 'suspend')).status).toBe(403);
  }
  expect((await house.call(null, 'GET', '/api/common/members')).status).toBe(401);
  for (const who of [other.admin, other.client, agency.client])
    expect((await command(who, agency.recruiter2, 'suspend')).status).toBe(404);
  expect((await command(agency.admin, agency.interviewer, 'suspend')).status).toBe(404);
});

test('whoever is suspended can do nothing from the next request on, and again once let in', async () => {
  const person = await enrol(house, 'recruiter', 'Sunil', agency.agencyId);
  const works = () => house.call(person, 'GET', '/api/recruiter/candidates');
  expect((await works()).status).toBe(200);
  expect((await command(agency.admin, person, 'suspend')).body).toMatchObject({
    state: 'suspended',
    possible: ['reactivate', 'remove'],
  });
  expect((await works()).body).toMatchObject({
    status: 401,
    code: 'member_suspended',
    detail: 'You are suspended at Nimbus.',
  });
  expect(status(await command(agency.admin, person, 'suspend'))).toEqual([409, 'wrong_state']);
  await house.drain();
  const [told] = await house.query('select title, body from notification where user_id = $1', [
    person.actor.userId,
  ]);
  expect(told).toEqual({
    title: 'You are suspended at Nimbus',
    body: 'Ishaan suspended you as recruiter. Ask them if you do not know why.',
  });
  expect((await command(agency.admin, person, 'reactivate')).body.state).toBe('active');
  expect((await works()).status).toBe(200);
  expect(status(await command(agency.admin, agency.admin, 'suspend'))).toEqual([409, 'yourself']);
});

test('whoever is removed is told so by their next request, and their live stream ends', async () => {
  const person = await enrol(house, 'recruiter', 'Listener', agency.agencyId);
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const headers = { authorization: `Bearer ${person.token}` };
  const ended = new Promise<void>((resolve, reject) => {
    http
      .get(`${address}/api/common/live`, { headers, agent: false }, (answer) => {
        answer.once('data', () => void command(agency.admin, person, 'remove', {}));
        answer.on('data', () => {}).on('end', resolve);
      })
      .on('error', reject);
  });
  await ended;
  expect((await house.call(person, 'GET', '/api/authentication/me')).body).toMatchObject({
    status: 401,
    detail: 'You are no longer a member of Nimbus.',
  });
});

test('another role counts at once; a role of the other kind of organisation is none', async () => {
  const person = await enrol(house, 'recruiter', 'Ravi', agency.agencyId);
  const wrong = await command(agency.admin, person, 'change-role', { role: 'client' });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'role']);
  expect((await command(agency.admin, person, 'change-role', { role: 'recruiter' })).status).toBe(422);
  const changed = await command(agency.admin, person, 'change-role', { role: 'accountant' });
  expect(changed.body.role).toBe('accountant');
  expect((await house.call(person, 'GET', '/api/recruiter/candidates')).status).toBe(403);
  expect((await house.call(person, 'GET', '/api/common/invoices')).status).toBe(200);
});

test('a role that was lost and is given again by a change is one membership', async () => {
  const person = await enrol(house, 'recruiter', 'Twice', agency.agencyId);
  await house.query(
    `insert into membership (id, user_id, organisation_id, role, name, email, state)
     select gen_random_uuid(), user_id, organisation_id, 'manager', name, email, 'removed' from membership where id = $1`,
    [person.actor.membershipId],
  );
  const changed = await command(agency.admin, person, 'change-role', { role: 'manager' });
  expect(changed.body).toMatchObject({ id: person.actor.membershipId, role: 'manager', state: 'active' });
  const rows = await house.query('select role from membership where user_id = $1', [person.actor.userId]);
  expect(rows).toEqual([{ role: 'manager' }]);
});

test('the last who leads cannot be demoted, removed or go', async () => {
  expect(status(await command(other.admin, other.admin, 'change-role', { role: 'manager' }))).toEqual([
    409,
    'last_lead',
  ]);
  expect(status(await command(other.admin, other.admin, 'remove', {}))).toEqual([409, 'last_lead']);
  expect(status(await command(other.client, other.client, 'remove', {}))).toEqual([409, 'last_lead']);
  const second = await enrol(house, 'client', 'Second', other.clientCompanyId);
  expect((await command(other.client, other.client, 'remove', {})).status).toBe(200);
  expect((await house.call(other.client, 'GET', '/api/common/members')).status).toBe(401);
  expect(status(await command(second, second, 'remove', {}))).toEqual([409, 'last_lead']);
});

test('of two admins who remove each other at once one stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const house2 = await foundAgency(house, `r${round}`);
    const second = await enrol(house, 'agency_admin', 'Second', house2.agencyId);
    const answers = await Promise.all([
      command(house2.admin, second, 'remove', {}),
      command(second, house2.admin, 'remove', {}),
    ]);
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status !== 200);
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect([401, 403]).toContain(lost[0]!.status);
    const [{ admins }] = (await house.query(
      `select count(*)::int as admins from membership where organisation_id = $1 and role = 'agency_admin' and state = 'active'`,
      [house2.agencyId],
    )) as [{ admins: number }];
    expect(admins).toBe(1);
  }
});

test('two clients who both leave at once: one stays', async () => {
  const house2 = await foundAgency(house, 'leave');
  const second = await enrol(house, 'client', 'Second', house2.clientCompanyId);
  const answers = await Promise.all([
    command(house2.client, house2.client, 'remove', {}),
    command(second, second, 'remove', {}),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('teams: made, renamed, joined, filtered by, deleted without their members', async () => {
  const team = (method: string, path: string, body?: unknown) =>
    house.call(agency.admin, method, `/api/agency/${path}`, body);
  const { body: north } = await team('POST', 'teams', { name: 'North' });
  const again = await team('POST', 'teams', { name: 'north' });
  expect([again.status, again.body.errors[0].path]).toEqual([422, 'name']);
  await team('PATCH', `teams/${north.id}`, { name: 'North India' });
  const joined = await team('POST', `members/${agency.recruiter.actor.membershipId}/change-team`, {
    teamId: north.id,
  });
  expect(joined.body.team).toEqual({ id: north.id, name: 'North India' });
  expect((await members(agency.admin, `?teamId=${north.id}`)).map(({ name }) => name)).toEqual(['Asha']);
  expect((await team('GET', 'teams')).body.items).toEqual([
    { id: north.id, name: 'North India', members: 1 },
  ]);
  const foreign = await house.call(
    other.admin,
    'POST',
    `/api/agency/members/${other.recruiter.actor.membershipId}/change-team`,
    { teamId: north.id },
  );
  expect(foreign.status).toBe(404);
  expect((await team('DELETE', `teams/${north.id}`)).status).toBe(200);
  expect((await team('DELETE', `teams/${north.id}`)).status).toBe(404);
  const asha = (await members(agency.admin, '?q=asha'))[0]!;
  expect([asha.name, asha.team]).toEqual(['Asha', null]);
});
