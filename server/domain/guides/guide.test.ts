/** The first steps of each role: done by doing them, left out by choice, each membership by itself. */
import { expect, test } from 'vitest';
import { bandOf } from '../../../test/agreements.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { interviewed, openJob, pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { localDate } from '../../platform/calendar.ts';
import { newId } from '../../platform/ids.ts';
import { saveRateCard } from '../terms/index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');

const PATH = '/api/common/guide';

type Step = { key: string; state: string; href: string };

const inState = (state: string, { steps }: { steps: Step[] }) =>
  steps.filter((step) => step.state === state).map(({ key }) => key);

async function guideOf(who: TestPerson): Promise<{ steps: Step[] }> {
  const { status, body } = await house.call(who, 'GET', PATH);
  expect([who.name, status]).toEqual([who.name, 200]);
  return body;
}

const openOf = async (who: TestPerson) => inState('open', await guideOf(who));

test('every role has steps with a screen each, none of them known twice', async () => {
  const root = await enrol(house, 'platform_admin', 'Root', null);
  const { admin, manager, recruiter, accountant, client, interviewer, candidate } = agency;
  for (const who of [admin, manager, recruiter, accountant, client, interviewer, candidate, root]) {
    const { steps } = await guideOf(who);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    for (const { href } of steps) expect(href).toMatch(/^\/[a-z]/);
  }
  expect((await house.call(null, 'GET', PATH)).status).toBe(401);
  expect((await house.call(null, 'POST', `${PATH}/skip`, { steps: ['details'] })).status).toBe(401);
});

test('an agency’s admin: from a bare agency to one that works', async () => {
  const { id: bare } = await bareAgency();
  const admin = await enrol(house, 'agency_admin', 'Founder', bare);
  expect(await openOf(admin)).toEqual([
    'details',
    'second_factor',
    'profile',
    'address',
    'tax',
    'bank',
    'logo',
    'rate_card',
    'manager',
    'recruiter',
    'client',
  ]);
  const done = async (method: string, path: string, body: unknown) => {
    const { status, body: said } = await house.call(admin, method, path, body);
    expect([path, status < 300, said.detail]).toEqual([path, true, undefined]);
  };
  await done('PATCH', '/api/authentication/me', { phone: '+919812345678', designation: 'Director' });
  const { version } = (await house.call(admin, 'GET', '/api/agency/organisation')).body;
  await done('PATCH', '/api/agency/organisation', {
    version,
    about: 'We place engineers.',
    gstin: '29AABCN1234K1ZH',
    addresses: [
      {
        kind: 'registered',
        lines: '18 Residency Road',
        city: 'Bengaluru',
        state: 'Karnataka',
        country: 'IN',
        postalCode: '560025',
      },
    ],
  });
  for (const role of ['manager', 'recruiter']) {
    await done('POST', '/api/common/invitations', {
      people: [{ email: `${role}@new.example` }],
      roles: [role],
    });
  }
  await house.as(admin, (context) =>
    saveRateCard(context, {
      basedOn: 0,
      effectiveFrom: localDate(house.clock.at, 'Asia/Kolkata'),
      bands: [bandOf()],
    }),
  );
  await done('POST', '/api/manager/client-invitations', {
    companyName: 'First Client',
    contactName: 'Uma',
    email: 'uma@first.example',
  });
  expect(await openOf(admin)).toEqual(['second_factor', 'bank', 'logo']);
  // An invitation that was taken back leaves the step open again.
  await house.query(`update invitation set state = 'revoked' where organisation_id = $1`, [bare]);
  expect(await openOf(admin)).toEqual(['second_factor', 'bank', 'logo', 'manager', 'recruiter']);
});

async function bareAgency() {
  const id = newId();
  await house.query(
    `insert into organisation (id, kind, name, code, country, time_zone, currency, invoice_prefix)
      values ($1, 'agency', 'Bare', 'BARE', 'IN', 'Asia/Kolkata', 'INR', 'BA')`,
    [id],
  );
  return { id };
}

test('the work itself ticks the steps of those who do it, and of nobody in another agency', async () => {
  expect(await openOf(agency.client)).toContain('job');
  await pendingJob(house, agency);
  expect(await openOf(agency.client)).not.toContain('job');
  expect(await openOf(agency.manager)).toEqual(expect.arrayContaining(['approve', 'assign']));

  await interviewed(house, agency, await openJob(house, agency));
  expect(await openOf(agency.manager)).toEqual(['details', 'picture']);
  expect(await openOf(agency.recruiter)).toEqual(['details', 'picture']);
  expect(await openOf(agency.interviewer)).toEqual(['details', 'picture']);
  expect(await openOf(agency.recruiter2)).toEqual(['details', 'picture', 'candidate', 'source', 'submit']);
  for (const [who, keys] of [
    [other.manager, ['approve', 'assign']],
    [other.recruiter, ['candidate', 'source', 'submit']],
    [other.client, ['job']],
    [other.interviewer, ['answer', 'feedback']],
  ] as const)
    expect(await openOf(who)).toEqual(expect.arrayContaining([...keys]));
});

test('a second factor ticks its own person’s step only', async () => {
  await house.query(`insert into second_factor (user_id, secret, confirmed_at) values ($1, 'x', now())`, [
    agency.accountant.actor.userId,
  ]);
  expect(await openOf(agency.accountant)).not.toContain('second_factor');
  expect(await openOf(other.accountant)).toContain('second_factor');
});

test('what is left out stays so, in this membership alone, until it is taken up again', async () => {
  const both = await enrol(house, 'recruiter', 'Both', agency.agencyId);
  const second = newId();
  await house.query(
    `insert into membership (id, user_id, organisation_id, role, name, email) values ($1, $2, $3, 'manager', 'Both', $4)`,
    [second, both.actor.userId, agency.agencyId, both.email],
  );
  const skip = () => house.call(both, 'POST', `${PATH}/skip`, { steps: ['details', 'picture'] });
  const answers = await Promise.all([skip(), skip(), skip()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(inState('skipped', await guideOf(both))).toEqual(['details', 'picture']);
  const elsewhere = await house.call(both, 'GET', `${PATH}?membership=${second}`);
  expect(inState('skipped', elsewhere.body)).toEqual([]);
  const up = await house.call(both, 'POST', `${PATH}/take-up`, { steps: ['details'] });
  expect(inState('skipped', up.body)).toEqual(['picture']);
  // What is done is done, also where it was left out before.
  await house.query('update app_user set picture_key = $2 where id = $1', [both.actor.userId, 'people/x/y']);
  expect(inState('done', await guideOf(both))).toContain('picture');
});

test('a step of another role, or of none, is refused', async () => {
  for (const steps of [['bank'], ['details', 'made-up'], ["'; drop table job; --"]]) {
    expect((await house.call(agency.recruiter, 'POST', `${PATH}/skip`, { steps })).status).toBe(422);
  }
  expect((await house.call(agency.recruiter, 'POST', `${PATH}/skip`, { steps: [] })).status).toBe(400);
});

test('nobody sees or changes what another has left out', async () => {
  await house.call(agency.recruiter, 'POST', `${PATH}/skip`, { steps: ['picture'] });
  const theirs = await house.as(agency.recruiter2, ({ db }) =>
    db.selectFrom('guideSkip').selectAll().execute(),
  );
  expect(theirs).toEqual([]);
  await house.as(agency.recruiter2, ({ db }) => db.deleteFrom('guideSkip').execute());
  expect(inState('skipped', await guideOf(agency.recruiter))).toEqual(['picture']);
});
