import { expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { TEST_SECRET } from '../../../test/secret.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { signLink } from '../../platform/ids.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');

const DAY = 86_400_000;
const PASSWORD = 'a long pass phrase';
const reason = { reason: 'We hire by ourselves.' };
const post = (who: TestPerson | null, url: string, body?: unknown) => house.call(who, 'POST', url, body);
const invite = (companyName: string, email: string, more = {}) =>
  post(agency.manager, '/api/manager/client-invitations', {
    companyName,
    contactName: 'Uma Iyer',
    email,
    ...more,
  });
const linkOf = (kind: string, id: string) => `/api/public/${kind}/${signLink(id, TEST_SECRET)}`;
const account = { name: 'Uma Iyer', password: PASSWORD, timeZone: 'Asia/Kolkata' };
const company = (companyName: string) => ({
  companyName,
  country: 'IN',
  timeZone: 'Asia/Kolkata',
  acceptTerms: true,
});
const mailTo = (address: string) => house.mails('where to_address = $1 order by id desc', [address]);

test('somebody without an account makes one with the company, and works with the agency', async () => {
  const { status, body } = await invite('Borealis Pvt. Ltd.', 'Uma@Borealis.example', {
    message: 'Good to meet you.',
  });
  expect([status, body.state, body.possible]).toEqual([201, 'invited', ['resend', 'revoke']]);
  await house.drain();
  const [mail] = await mailTo('uma@borealis.example');
  expect(mail!.subject).toBe('Nimbus would like to work with Borealis Pvt. Ltd.');
  expect(mail!.text).toContain(`/engagement-invitation/${signLink(body.id, TEST_SECRET)}`);

  const link = linkOf('engagement-invitations', body.id);
  expect((await house.call(null, 'GET', link)).body).toMatchObject({
    companyName: 'Borealis Pvt. Ltd.',
    hasAccount: false,
    agency: { name: 'Nimbus', code: 'NIMB' },
    company: null,
  });
  const without = await post(null, `${link}/sign-up`, company('Borealis'));
  expect(without).toMatchObject({ status: 422, body: { errors: [{ path: 'account.name' }] } });
  const short = { ...company('Borealis'), account: { ...account, password: 'short' } };
  expect((await post(null, `${link}/sign-up`, short)).status).toBe(400);
  const unread = { ...company('Borealis'), account, acceptTerms: false };
  expect((await post(null, `${link}/sign-up`, unread)).status).toBe(400);

  const made = await post(null, `${link}/sign-up`, { ...company('Borealis'), account });
  expect(made.status).toBe(201);
  const [row] = await house.query(
    `select code, currency, kind, created_by_agency_id from organisation where name = 'Borealis'`,
  );
  expect(row).toEqual({ code: 'BOREA', currency: 'INR', kind: 'client_company', created_by_agency_id: null });
  const signedIn = await post(null, '/api/authentication/sign-in', {
    email: 'uma@borealis.example',
    password: PASSWORD,
  });
  const uma = { token: signedIn.body.token } as TestPerson;
  const seen = await house.call(uma, 'GET', `/api/common/engagements/${made.body.engagementId}`);
  expect(seen.body).toMatchObject({ state: 'active', agencyName: 'Nimbus', terms: { version: 1 } });
  await house.drain();
  expect(
    await house.query(`select to_name from mail where subject = 'Borealis works with you' order by 1`),
  ).toEqual(['Ishaan', 'Meera'].map((to_name) => ({ to_name })));
  // The link works once.
  expect((await post(null, `${link}/sign-up`, { ...company('Again'), account })).body.code).toBe(
    'wrong_state',
  );
});

test('two who sign up by one link at once: one company, one account', async () => {
  const { body } = await invite('Cirrus', 'race@cirrus.example');
  const link = linkOf('engagement-invitations', body.id);
  const answers = await Promise.all(
    ['Cirrus', 'Cirrus'].map((name) => post(null, `${link}/sign-up`, { ...company(name), account })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await house.query(`select count(*)::int from organisation where name = 'Cirrus'`)).toEqual([
    { count: 1 },
  ]);
  expect(await house.query(`select count(*)::int from app_user where email = 'race@cirrus.example'`)).toEqual(
    [{ count: 1 }],
  );
});

test('an account without any membership answers signed in, as itself', async () => {
  const person = await enrol(house, 'recruiter', 'Homeless', agency.agencyId);
  await post(agency.admin, `/api/common/members/${person.actor.membershipId}/remove`, {});
  const { body } = await invite('Found Again', person.email);
  const link = linkOf('engagement-invitations', body.id);
  expect((await house.call(null, 'GET', link)).body).toMatchObject({ hasAccount: true, signedInAs: null });
  expect((await house.call(person, 'GET', link)).body.signedInAs).toBe(person.email);
  const joined = await post(person, `${link}/sign-up`, company('Found Again'));
  expect(joined.status).toBe(201);
  const me = await house.call(person, 'GET', '/api/authentication/me');
  expect(me.body).toMatchObject({ user: { email: person.email }, active: { role: 'client' } });
});

test('a person who is a client already finds it among their own and answers for their company', async () => {
  const { body } = await invite('Aster Other', other.client.email);
  await house.drain();
  const [told] = await house.query(
    'select title, href from notification where user_id = $1 order by id desc limit 1',
    [other.client.actor.userId],
  );
  expect(told!.href).toBe(`/engagement-invitation/${signLink(body.id, TEST_SECRET)}`);
  const mine = await house.call(other.client, 'GET', '/api/client/invitations');
  const { token } = mine.body.items[0];
  expect((await house.call(agency.client, 'GET', '/api/client/invitations')).body.items).toEqual([]);
  const withoutSignIn = await post(null, `${linkOf('engagement-invitations', body.id)}/sign-up`, {
    ...company('Aster Other'),
    account,
  });
  expect(withoutSignIn.body.code).toBe('has_account');
  expect((await post(other.manager, `/api/client/invitations/${token}/accept`)).status).toBe(403);
  expect((await post(other.interviewer, `/api/client/invitations/${token}/accept`)).status).toBe(403);

  // Asked for and invited at the same time: it is one engagement.
  const asked = await post(other.client, '/api/client/engagements', { code: 'NIMB' });
  const accepted = await post(other.client, `/api/client/invitations/${token}/accept`);
  expect(accepted.body.engagementId).toBe(asked.body.id);
  expect((await house.call(other.client, 'GET', '/api/client/invitations')).body.items).toEqual([]);

  const second = await invite('Aster Other Two', other.client.email);
  const again = await post(
    other.client,
    `/api/client/invitations/${signLink(second.body.id, TEST_SECRET)}/accept`,
  );
  expect(again.body.code).toBe('one_live_engagement');
});

test('an invitation gets old, is sent again, declined with a reason, taken back; a made-up link opens nothing', async () => {
  const { body } = await invite('Dune', 'dune@dune.example');
  const link = linkOf('engagement-invitations', body.id);
  expect((await invite('Dune Two', 'dune@dune.example')).body.code).toBe('one_open_client_invitation');
  house.clock.at = new Date(house.clock.at.getTime() + 14 * DAY);
  expect((await house.call(null, 'GET', link)).body.state).toBe('expired');
  expect((await post(null, `${link}/sign-up`, { ...company('Dune'), account })).body.code).toBe(
    'invitation_expired',
  );
  expect((await post(other.manager, `/api/manager/client-invitations/${body.id}/resend`)).status).toBe(404);
  expect((await post(agency.manager, `/api/manager/client-invitations/${body.id}/resend`)).body.state).toBe(
    'invited',
  );
  expect((await post(null, `${link}/decline`, reason)).status).toBe(200);
  expect((await post(null, `${link}/decline`, reason)).status).toBe(409);
  const list = await house.call(agency.admin, 'GET', '/api/manager/client-invitations');
  expect(list.body.items[0]).toMatchObject({ companyName: 'Dune', state: 'declined', reason: reason.reason });
  await house.drain();
  expect(
    await house.query(`select to_name from mail where subject = 'Dune declined your invitation' order by 1`),
  ).toHaveLength(2);

  const taken = (await invite('Ember', 'ember@ember.example')).body.id;
  await post(agency.manager, `/api/manager/client-invitations/${taken}/revoke`);
  expect((await house.call(null, 'GET', linkOf('engagement-invitations', taken))).status).toBe(404);
  expect((await house.call(null, 'GET', linkOf('claims', body.id))).status).toBe(404);
  expect((await house.call(null, 'GET', `/api/public/engagement-invitations/${body.id}`)).status).toBe(404);
});

test('a company like one of ours is pointed out before it is there twice', async () => {
  const same = await post(agency.manager, '/api/manager/client-companies', {
    name: 'ASTER GmbH',
    country: 'DE',
  });
  expect(same).toMatchObject({
    status: 409,
    body: { code: 'similar_client', similar: [{ name: 'Aster', because: 'the same name' }] },
  });
  const gstin = { name: 'New Name', country: 'IN', gstin: '27AABCA4321F1Z7' };
  expect((await post(agency.manager, '/api/manager/client-companies', gstin)).body.similar[0].because).toBe(
    'the same GSTIN',
  );
  await invite('Fjord', 'fjord@fjord.example');
  expect((await invite('Fjord AG', 'other@fjord.example')).body.code).toBe('similar_client');
  expect((await invite('Fjord AG', 'other@fjord.example', { evenIfSimilar: true })).status).toBe(201);
  // What another agency has is nobody else's to know.
  const elsewhere = await post(other.manager, '/api/manager/client-companies', {
    name: 'Fjord',
    country: 'NO',
  });
  expect(elsewhere.status).toBe(201);
});

test('a manager makes a company; whoever claims it becomes its client, once', async () => {
  const made = await post(agency.manager, '/api/manager/client-companies', {
    name: 'Glacier Works',
    country: 'DE',
    city: 'Bremen',
    billingEmail: 'ap@glacier.example',
    vatId: 'DE123456789',
  });
  expect(made.body).toMatchObject({
    state: 'active',
    unclaimed: true,
    place: 'Bremen, Germany',
    terms: { version: 1 },
  });
  const { id } = made.body;
  const [row] = await house.query(
    `select code, currency, time_zone from organisation where name = 'Glacier Works'`,
  );
  expect(row).toEqual({ code: 'GLACI', currency: 'EUR', time_zone: 'Europe/Berlin' });
  const wrong = { name: 'X', country: 'XX', gstin: '123', billingEmail: 'no' };
  const refused = await post(agency.manager, '/api/manager/client-companies', wrong);
  expect([refused.status, refused.body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
    400,
    ['billingEmail', 'country', 'gstin'],
  ]);

  const send = (engagementId: string) =>
    post(agency.manager, `/api/manager/engagements/${engagementId}/claim-invitation`, {
      contactName: 'Greta',
      email: 'greta@glacier.example',
    });
  expect((await send(agency.engagementId)).body.code).toBe('already_claimed');
  const sent = await send(id);
  expect((await send(id)).body.code).toBe('one_open_claim');
  await house.drain();
  expect((await mailTo('greta@glacier.example'))[0]!.text).toContain(
    `/claim/${signLink(sent.body.id, TEST_SECRET)}`,
  );
  const link = linkOf('claims', sent.body.id);
  expect((await house.call(null, 'GET', link)).body.company).toEqual({
    name: 'Glacier Works',
    city: 'Bremen',
    country: 'DE',
  });

  const greta = await enrol(house, 'candidate', 'Greta', null);
  const answers = await Promise.all([
    post(greta, `${link}/claim`, { acceptTerms: true }),
    post(null, `${link}/claim`, { acceptTerms: true, account: { ...account, name: 'Other' } }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const seen = await house.call(agency.manager, 'GET', `/api/common/engagements/${id}`);
  expect(seen.body).toMatchObject({ unclaimed: false, claim: { state: 'accepted' } });
  expect(seen.body.members).toHaveLength(1);
  const [after] = await house.query(
    `select claimed_at is not null as claimed, created_by_agency_id from organisation where name = 'Glacier Works'`,
  );
  expect(after).toEqual({ claimed: true, created_by_agency_id: null });
  expect((await send(id)).body.code).toBe('already_claimed');
});
