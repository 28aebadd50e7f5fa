/** Who is asked to accept what, until when, and what is left to whoever did not. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { type Version, versionsOf } from '../../../test/terms-versions.ts';

const house = aHouse();
const agency = anAgency(house);
const versions = versionsOf(house);
let root: TestPerson;

const DAY = 86_400_000;
const later = (days: number) => {
  house.clock.at = new Date(house.clock.at.getTime() + days * DAY);
};

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
});
beforeEach(async () => {
  await versions.forget();
});

const AT = '/api/common/terms-and-conditions';
const waiting = async (who: TestPerson) => (await house.call(who, 'GET', `${AT}/waiting`)).body.items;
const accept = (who: TestPerson, ...documents: Version[]) =>
  house.call(who, 'POST', `${AT}/accept`, { documents: documents.map(({ id }) => id) });
const standing = async (who: TestPerson) =>
  (await house.call(who, 'GET', '/api/authentication/me')).body.terms;
const command = (who: TestPerson) =>
  house.call(who, 'PATCH', '/api/authentication/me', { designation: `At ${house.clock.at.getTime()}` });

test('nobody who is here is asked for the first versions, which newcomers accept', async () => {
  expect(await waiting(agency.manager)).toEqual([]);
  expect(await standing(agency.manager)).toEqual({ waiting: 0, dueAt: null, overdue: false });
});

test('a new version asks its roles, shows what changed since theirs, and is done when accepted', async () => {
  const second = await versions.publish(root, { acceptedBy: ['manager', 'client'], graceDays: 10 });
  expect(await waiting(agency.recruiter)).toEqual([]);
  const [asked] = await waiting(agency.manager);
  expect(asked).toMatchObject({ id: second.id, documentVersion: second.documentVersion, overdue: false });
  expect(asked.before).toMatchObject({ acceptedAt: null });
  expect(asked.changes.map(({ change }: { change: string }) => change)).toContain('added');
  expect(Date.parse(asked.dueAt) - house.clock.at.getTime()).toBe(10 * DAY);
  expect(await standing(agency.manager)).toMatchObject({ waiting: 1, overdue: false });

  const answer = await accept(agency.manager, second);
  expect([answer.status, answer.body.accepted[0].path]).toEqual([
    200,
    `/terms/terms-of-use/all-en/${second.documentVersion}`,
  ]);
  expect((await accept(agency.manager, second)).status).toBe(200);
  const rows = await house.query('select * from legal_acceptance where user_id = $1', [
    agency.manager.actor.userId,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ accepted_at: house.clock.at, ip_address: '127.0.0.1' });
  expect(await waiting(agency.manager)).toEqual([]);
  const mine = await house.call(agency.manager, 'GET', `${AT}/mine`);
  expect(mine.body.items).toMatchObject([{ id: second.id, current: true, ipAddress: '127.0.0.1' }]);

  later(1);
  const third = await versions.publish(root, { acceptedBy: ['manager'], graceDays: 10 });
  const [anew] = await waiting(agency.manager);
  expect([anew.id, anew.before.documentVersion]).toEqual([third.id, second.documentVersion]);
  expect(anew.before.acceptedAt).not.toBeNull();
});

test('after the days of grace only reading and export work, for programs, too, until it is accepted', async () => {
  const { body: key } = await house.call(agency.client, 'POST', '/api/authentication/api-keys', {
    name: 'Export',
    scopes: ['*:write'],
    expiresInDays: 30,
  });
  const program = { ...agency.client, token: key.key };
  const version = await versions.publish(root, { acceptedBy: ['client'], graceDays: 3 });
  const refusals = async () => {
    const draft = { engagementId: agency.engagementId, title: 'Cook' };
    const tried = [
      await command(agency.client),
      await house.call(agency.client, 'POST', '/api/common/jobs', draft),
      await house.call(program, 'POST', '/api/common/jobs', draft),
    ];
    return tried.map(({ body }) => body.code);
  };
  later(2.99);
  expect(await refusals()).not.toContain('terms_not_accepted');
  later(0.01);
  expect(await refusals()).toEqual(['terms_not_accepted', 'terms_not_accepted', 'terms_not_accepted']);
  expect(await standing(agency.client)).toMatchObject({ waiting: 1, overdue: true });
  for (const url of ['/api/common/jobs', '/api/common/invoices', '/api/common/audit/export.csv'])
    for (const who of [agency.client, program])
      expect([url, (await house.call(who, 'GET', url)).status]).toEqual([url, 200]);
  // Whoever does not want to accept can leave.
  const { email } = agency.client;
  const leave = await house.call(agency.client, 'POST', '/api/authentication/me/delete', {
    email: `not.${email}`,
  });
  expect(leave.body.code).not.toBe('terms_not_accepted');
  // No key accepts for a person.
  expect((await accept(program, version)).body.code).toBe('person_needed');
  expect((await command(agency.manager)).status).toBe(200);

  expect((await accept(agency.client, version)).status).toBe(200);
  expect(await refusals()).not.toContain('terms_not_accepted');
});

test('nobody who acts for somebody accepts for them', async () => {
  await house.query('update membership set may_impersonate = true where user_id = $1', [root.actor.userId]);
  const version = await versions.publish(root, { acceptedBy: ['recruiter'], graceDays: 1 });
  const start = `/api/authentication/impersonate/${agency.recruiter.actor.userId}`;
  const { body } = await house.call(root, 'POST', start, { reason: 'Tried by a test.' });
  const acting = { ...agency.recruiter, token: body.token };
  const refused = await accept(acting, version);
  expect([refused.status, refused.body.code]).toEqual([403, 'impersonating']);
  later(1);
  expect((await house.call(acting, 'POST', '/api/recruiter/candidates', {})).body.code).toBe(
    'terms_not_accepted',
  );
  await house.call(acting, 'POST', '/api/authentication/stop-impersonating');
});

test('what was followed by another meanwhile is refused with the newest; what is none is unknown', async () => {
  const old = await versions.publish(root, { acceptedBy: ['accountant'], graceDays: 5 });
  const newest = await versions.publish(root, { acceptedBy: ['accountant'], graceDays: 5 });
  const late = await accept(agency.accountant, old);
  expect([late.status, late.body.code]).toEqual([409, 'superseded']);
  expect(late.body.newest).toMatchObject([{ id: newest.id, documentVersion: newest.documentVersion }]);
  const draft = await versions.draft(root, {});
  expect((await accept(agency.accountant, draft)).status).toBe(404);
  // All or none.
  expect((await accept(agency.accountant, newest, old)).status).toBe(409);
  expect((await waiting(agency.accountant)).map(({ id }: Version) => id)).toEqual([newest.id]);
});

test('accepted in the very second of the next publication, it is asked for again or refused', async () => {
  const old = await versions.publish(root, { acceptedBy: ['accountant'], graceDays: 5 });
  const next = await versions.reviewed(root, { acceptedBy: ['accountant'] });
  const [answer, published] = await Promise.all([
    accept(agency.accountant, old),
    versions.release(root, next, 5),
  ]);
  expect(published.status).toBe(200);
  expect([200, 409]).toContain(answer.status);
  expect((await waiting(agency.accountant)).map(({ id }: Version) => id)).toEqual([next.id]);
});

test('a correction asks nobody anew, and lets nobody off who has not yet answered', async () => {
  const second = await versions.publish(root, { acceptedBy: ['manager', 'recruiter'], graceDays: 5 });
  await accept(agency.manager, second);
  later(1);
  const corrected = await versions.publish(root, { acceptedBy: ['manager', 'recruiter'], graceDays: null });
  expect(await waiting(agency.manager)).toEqual([]);
  const [still] = await waiting(agency.recruiter);
  expect(still.id).toBe(corrected.id);
  expect(Date.parse(still.dueAt) - house.clock.at.getTime()).toBe(4 * DAY);
  later(4);
  expect((await command(agency.recruiter)).body.code).toBe('terms_not_accepted');
  expect((await command(agency.manager)).status).toBe(200);
});

test('each reads the edition of their country, in their language, or the one for everywhere', async () => {
  const german = await foundAgency(house, 'Berlin');
  await house.query(`update organisation set country = 'DE' where id = $1`, [german.agencyId]);
  const asks = { acceptedBy: ['manager', 'candidate'], graceDays: 5 };
  const everywhere = await versions.publish(root, asks);
  const inGerman = await versions.publish(root, { ...asks, country: 'DE', language: 'de' });
  const inEnglish = await versions.publish(root, { ...asks, country: 'DE', language: 'en' });
  const asked = async (who: TestPerson) => (await waiting(who)).map(({ id }: Version) => id);
  const speak = (who: TestPerson, locale: string) =>
    house.query('update app_user set locale = $2 where id = $1', [who.actor.userId, locale]);
  expect(await asked(agency.manager)).toEqual([everywhere.id]);
  expect(await asked(german.manager)).toEqual([inEnglish.id]);
  await speak(german.manager, 'de-AT');
  expect(await asked(german.manager)).toEqual([inGerman.id]);
  await speak(german.manager, 'fr');
  expect(await asked(german.manager)).toEqual([inEnglish.id]);
  // Without an organisation the country is that of the language.
  expect(await asked(agency.candidate)).toEqual([everywhere.id]);
  await speak(agency.candidate, 'de-DE');
  expect(await asked(agency.candidate)).toEqual([inGerman.id]);
  await speak(agency.candidate, 'en-IN');
});

test('another role may have more to accept, and is held up alone', async () => {
  const membershipId = await house.as('system', async ({ db }) => {
    const { userId, name } = agency.recruiter.actor;
    const { email } = agency.recruiter;
    const id = crypto.randomUUID();
    await db
      .insertInto('membership')
      .values({ id, userId: userId!, name, email, role: 'candidate', organisationId: null })
      .execute();
    return id;
  });
  await versions.publish(root, { kind: 'candidate_consent', acceptedBy: ['candidate'], graceDays: 1 });
  later(1);
  expect((await command(agency.recruiter)).status).toBe(200);
  const asCandidate = await house.call(
    agency.recruiter,
    'PATCH',
    '/api/authentication/me',
    { designation: 'Elsewhere' },
    { 'hireloom-membership': membershipId },
  );
  expect(asCandidate.body.code).toBe('terms_not_accepted');
  expect(await waiting(agency.recruiter)).toHaveLength(1);
});
