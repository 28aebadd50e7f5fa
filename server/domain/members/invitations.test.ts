import { expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { draftJob, jobFields } from '../../../test/line.ts';
import { TEST_SECRET } from '../../../test/secret.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { newId, signLink } from '../../platform/ids.ts';

const DAY = 86_400_000;
const PASSWORD = 'a long enough password';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'b');

const invite = (who: TestPerson, emails: string[], roles: string[], more: object = {}) =>
  house.call(who, 'POST', '/api/common/invitations', {
    people: emails.map((email) => ({ email })),
    roles,
    ...more,
  });
const link = (id: string) => `/api/public/invitations/${signLink(id, TEST_SECRET)}`;
const look = (id: string, who: TestPerson | null = null) => house.call(who, 'GET', link(id));
const signUp = (id: string, more: object = {}) =>
  house.call(null, 'POST', `${link(id)}/sign-up`, {
    name: 'Kavya Nair',
    password: PASSWORD,
    acceptTerms: true,
    ...more,
  });
const join = (id: string, who: TestPerson | null) => house.call(who, 'POST', `${link(id)}/join`);
const status = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const sessionOf = (answer: { headers: Record<string, unknown> }) => {
  const cookie = [answer.headers['set-cookie']].flat().join();
  const token = /hireloom.session=([^;]+)/.exec(decodeURIComponent(cookie))![1]!;
  return { token } as TestPerson;
};
const mailsTo = (email: string) => house.mails('where to_address = $1 order by id', [email]);

test('somebody without an account: mail, page, account, membership, signed in', async () => {
  const { body: team } = await house.call(agency.admin, 'POST', '/api/agency/teams', { name: 'North' });
  const answer = await invite(agency.admin, ['Kavya@People.example '], ['recruiter', 'accountant'], {
    teamId: team.id,
  });
  expect(answer.status).toBe(201);
  const [invitation] = answer.body.items;
  expect(invitation).toMatchObject({
    email: 'kavya@people.example',
    state: 'open',
    possible: ['resend', 'revoke'],
  });
  await house.drain();
  const [mail] = await mailsTo('kavya@people.example');
  expect(mail!.subject).toBe('Nimbus invites you to Hireloom');
  expect(mail!.text).toContain('Ishaan invites you to join Nimbus as recruiter and accountant.');
  expect(mail!.text).toContain('works until 9 Mar 2026');
  expect(mail!.text).toContain(`/invitation/${signLink(invitation.id, TEST_SECRET)}`);

  expect((await look(invitation.id)).body).toMatchObject({
    email: 'kavya@people.example',
    organisationName: 'Nimbus',
    roles: ['recruiter', 'accountant'],
    teamName: 'North',
    invitedByName: 'Ishaan',
    next: 'sign_up',
    signedInAs: null,
  });
  for (const [path, wrong, code] of [
    ['name', { name: ' ' }, 400],
    ['password', { password: 'short' }, 422],
    ['password', { password: 'password123' }, 422],
    ['acceptTerms', { acceptTerms: false }, 400],
  ] as const) {
    const refused = await signUp(invitation.id, wrong);
    expect([refused.status, refused.body.errors[0].path]).toEqual([code, path]);
  }
  const joined = await signUp(invitation.id);
  expect([joined.status, joined.body.role]).toEqual([201, 'recruiter']);
  const { body: me } = await house.call(sessionOf(joined), 'GET', '/api/authentication/me');
  expect(me.user).toMatchObject({
    name: 'Kavya Nair',
    email: 'kavya@people.example',
    timeZone: 'Asia/Kolkata',
  });
  expect(me.memberships.map(({ role }: { role: string }) => role).sort()).toEqual([
    'accountant',
    'recruiter',
  ]);
  const { body: list } = await house.call(agency.admin, 'GET', `/api/common/members?teamId=${team.id}`);
  expect(list.items.map(({ name }: { name: string }) => name)).toEqual(['Kavya Nair', 'Kavya Nair']);
  await house.drain();
  const [told] = await house.query('select title from notification where user_id = $1 order by id desc', [
    agency.admin.actor.userId,
  ]);
  expect(told).toEqual({ title: 'Kavya Nair joined Nimbus' });
});

test('somebody with an account joins signed in as that address, and only so', async () => {
  const vikram = other.recruiter2;
  const { body } = await invite(agency.client, [vikram.email.toUpperCase()], ['interviewer']);
  const { id } = body.items[0];
  expect((await look(id)).body.next).toBe('sign_in');
  expect((await look(id, agency.recruiter)).body).toMatchObject({
    next: 'other_account',
    signedInAs: agency.recruiter.email,
  });
  expect((await look(id, vikram)).body.next).toBe('join');
  expect(status(await signUp(id))).toEqual([409, 'has_account']);
  expect(status(await join(id, null))).toEqual([401, 'not_signed_in']);
  expect(status(await join(id, agency.recruiter))).toEqual([403, 'other_account']);

  expect((await join(id, vikram)).body.role).toBe('interviewer');
  const { body: me } = await house.call(vikram, 'GET', '/api/authentication/me');
  expect(me.active).toMatchObject({ role: 'interviewer', organisation: { name: 'Aster' } });
  expect(me.memberships).toHaveLength(2);
});

test('an account without any membership can be signed in and join', async () => {
  const person = await enrol(house, 'recruiter', 'Homeless', agency.agencyId);
  await house.call(agency.admin, 'POST', `/api/common/members/${person.actor.membershipId}/remove`, {});
  expect((await house.call(person, 'GET', '/api/authentication/me')).status).toBe(401);
  const { body } = await invite(agency.admin, [person.email], ['recruiter']);
  expect((await look(body.items[0].id, person)).body.next).toBe('join');
  expect((await join(body.items[0].id, person)).body.membershipId).toBe(person.actor.membershipId);
  expect((await house.call(person, 'GET', '/api/authentication/me')).body.active.role).toBe('recruiter');
});

test('two tabs that join at once make one account and one membership', async () => {
  const { body } = await invite(agency.admin, ['tabs@people.example'], ['manager']);
  const answers = await Promise.all([signUp(body.items[0].id), signUp(body.items[0].id)]);
  const codes = answers.map((answer) => answer.status).sort();
  expect(codes[0]).toBe(201);
  expect([409, 410]).toContain(codes[1]);
  const rows = await house.query(
    `select role, state, email_verified from membership m join app_user u on u.id = m.user_id where u.email = 'tabs@people.example'`,
  );
  expect(rows).toEqual([{ role: 'manager', state: 'active', email_verified: true }]);

  const person = other.manager;
  const { body: second } = await invite(agency.admin, [person.email], ['manager']);
  const both = await Promise.all([join(second.items[0].id, person), join(second.items[0].id, person)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 410]);
});

test('a link that is used, taken back, expired or altered says so', async () => {
  const { body } = await invite(
    agency.admin,
    ['a@people.example', 'b@people.example', 'c@people.example'],
    ['manager'],
  );
  const [used, revoked, late] = body.items;
  await signUp(used.id);
  expect(status(await look(used.id))).toEqual([410, 'invitation_used']);
  expect(status(await signUp(used.id))).toEqual([410, 'invitation_used']);

  await house.call(agency.admin, 'POST', `/api/common/invitations/${revoked.id}/revoke`);
  expect(status(await look(revoked.id))).toEqual([410, 'invitation_revoked']);
  expect((await look(revoked.id)).body.detail).toBe(
    'This invitation was taken back. Ask Ishaan of Nimbus for a new one.',
  );
  house.clock.at = new Date(house.clock.at.getTime() + 7 * DAY);
  expect(status(await look(late.id))).toEqual([410, 'invitation_expired']);
  expect(status(await signUp(late.id))).toEqual([410, 'invitation_expired']);
  const { body: open } = await house.call(agency.admin, 'GET', '/api/common/invitations');
  expect(open.items.find(({ id }: { id: string }) => id === late.id).state).toBe('expired');

  await house.call(agency.admin, 'POST', `/api/common/invitations/${late.id}/resend`);
  expect((await look(late.id)).body.next).toBe('sign_up');

  const token = signLink(late.id, TEST_SECRET);
  const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
  for (const wrong of [altered, signLink(newId(), TEST_SECRET), late.id, 'x'])
    expect((await house.call(null, 'GET', `/api/public/invitations/${wrong}`)).status).toBe(404);
});

test('each address is checked, and none is invited where one cannot be', async () => {
  const asAgency = (emails: string[], roles = ['recruiter']) => invite(agency.admin, emails, roles);
  const bad = await asAgency(['fine@people.example', 'not an address', '']);
  expect(bad.status).toBe(400);
  expect(bad.body.errors.map(({ path }: { path: string }) => path)).toEqual([
    'people.1.email',
    'people.2.email',
  ]);
  expect((await asAgency(['d@people.example', 'D@people.example'])).body.items).toHaveLength(1);
  const known = await asAgency(['new@people.example', agency.recruiter.email, 'd@people.example']);
  expect(known.status).toBe(422);
  expect(known.body.errors).toEqual([
    { path: 'people.1.email', message: `${agency.recruiter.email} is recruiter here already.` },
    {
      path: 'people.2.email',
      message: 'd@people.example is invited already. Send that invitation again instead.',
    },
  ]);
  expect((await invite(agency.admin, ['new@people.example'], ['interviewer'])).body.errors[0].path).toBe(
    'roles',
  );
  expect((await invite(agency.client, ['new@people.example'], ['recruiter'])).body.errors[0].path).toBe(
    'roles',
  );
  expect((await invite(agency.admin, ['new@people.example'], [])).status).toBe(400);
  // Full-width letters are the same address, and what only looks like one is none.
  const wide = await asAgency(['ｄ@people.example']);
  expect([wide.status, wide.body.code]).toEqual([422, 'known_already']);
  expect((await asAgency(['аsha@people.example'])).status).toBe(400);
  for (const who of [agency.manager, agency.recruiter, agency.interviewer])
    expect((await invite(who, ['new@people.example'], ['recruiter'])).status).toBe(403);
});

test('sending again: once a minute, by the own organisation only, not what is taken back', async () => {
  const { body } = await invite(agency.admin, ['again@people.example'], ['recruiter']);
  const { id } = body.items[0];
  const resend = (who: TestPerson) => house.call(who, 'POST', `/api/common/invitations/${id}/resend`);
  expect(status(await resend(agency.admin))).toEqual([409, 'just_sent']);
  house.clock.at = new Date(house.clock.at.getTime() + DAY);
  expect((await resend(other.admin)).status).toBe(404);
  expect((await resend(agency.client)).status).toBe(404);
  const answers = await Promise.all([resend(agency.admin), resend(agency.admin)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  await house.drain();
  expect(await mailsTo('again@people.example')).toHaveLength(2);
  await house.call(agency.admin, 'POST', `/api/common/invitations/${id}/revoke`);
  expect(status(await resend(agency.admin))).toEqual([409, 'wrong_state']);
});

test('two who invite the same address at once make one invitation', async () => {
  const second = await enrol(house, 'agency_admin', 'Second', agency.agencyId);
  const answers = await Promise.all(
    [agency.admin, second].map((who) => invite(who, ['both@people.example'], ['manager'])),
  );
  // The other is told so by the database, or where it came just after, by the look before.
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, expect.toBeOneOf([409, 422])]);
});

test('a round waits for whoever is invited to it, and has them once they have joined', async () => {
  const answer = await house.call(agency.client, 'POST', '/api/common/invitations', {
    people: [{ email: 'expert@people.example', name: 'Esha Expert' }],
    roles: ['interviewer'],
  });
  const invitationId = answer.body.items[0].id;
  const rounds = jobFields(agency).rounds.map((round, index) =>
    index === 1 ? { ...round, interviewerId: null, invitationId } : round,
  );
  const draft = await draftJob(house, agency);
  const url = `/api/common/jobs/${draft.id}`;
  const saved = await house.call(agency.client, 'PATCH', url, { rounds, version: draft.version });
  expect(saved.body.rounds[1]).toMatchObject({
    interviewerId: null,
    interviewerName: 'Esha Expert',
    invitationId,
  });
  expect(saved.body.missing).toEqual([
    { path: 'rounds', message: expect.stringContaining('Esha Expert has not accepted your invitation yet') },
  ]);
  expect((await house.call(agency.client, 'POST', `${url}/submit`)).status).toBe(422);
  const { body: before } = await house.call(agency.client, 'GET', '/api/client/interviewers');
  expect(before.invited).toContainEqual({
    id: invitationId,
    name: 'Esha Expert',
    email: 'expert@people.example',
    userId: null,
  });
  const foreign = await draftJob(house, other);
  const stolen = await house.call(other.client, 'PATCH', `/api/common/jobs/${foreign.id}`, {
    rounds: [{ ...rounds[1], invitationId }],
    version: foreign.version,
  });
  expect([stolen.status, stolen.body.errors[0].path]).toEqual([422, 'rounds.0.interviewerId']);

  await signUp(invitationId, { name: 'Esha Expert' });
  const { body: after } = await house.call(agency.client, 'GET', `/api/common/jobs/${draft.id}`);
  expect(after.rounds[1]).toMatchObject({ interviewerName: 'Esha Expert', invitationId: null });
  expect(after.rounds[1].interviewerId).not.toBeNull();
  expect(after.missing).toEqual([]);
  // The form that was open meanwhile still says “invited”: the server knows better.
  const late = await house.call(agency.client, 'PATCH', url, { rounds, version: saved.body.version });
  expect(late.body.rounds[1]).toMatchObject({
    interviewerId: after.rounds[1].interviewerId,
    invitationId: null,
  });
  expect((await house.call(agency.client, 'POST', `${url}/submit`)).status).toBe(200);
});

test('a round is free again when the invitation is taken back', async () => {
  const answer = await invite(agency.client, ['nobody@people.example'], ['interviewer']);
  const invitationId = answer.body.items[0].id;
  const rounds = [{ ...jobFields(agency).rounds[0]!, interviewerId: null, invitationId }];
  const draft = await draftJob(house, agency, { rounds } as never);
  await house.call(agency.client, 'POST', `/api/common/invitations/${invitationId}/revoke`);
  const { body } = await house.call(agency.client, 'GET', `/api/common/jobs/${draft.id}`);
  expect(body.rounds[0]).toMatchObject({ interviewerId: null, interviewerName: null, invitationId: null });
});
