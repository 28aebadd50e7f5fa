/** What a plan has no room for is refused, also where two ask at once; what is beyond it can be read. */
import { expect, test } from 'vitest';
import { png } from '../../../test/fixtures/png.ts';
import { pdf } from '../../../test/fixtures/resumes.ts';
import type { TestPerson } from '../../../test/house.ts';
import { completeCandidate, draftJob, openJob } from '../../../test/line.ts';
import { givePlan } from '../../../test/plans.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { keepFile } from '../files/index.ts';
import { submit } from '../jobs/index.ts';
import { countMessages } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const post = (who: TestPerson, path: string, body?: unknown) => house.call(who, 'POST', path, body);
const plan = (limits: Parameters<typeof givePlan>[2]) => givePlan(house, agency.agencyId, limits);
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

const invite = (email: string) =>
  post(agency.admin, '/api/common/invitations', { people: [{ email }], roles: ['recruiter'] });

test('of two who take the last seat at once one does, and the other is told what to do', async () => {
  await plan({ members: 6 });
  const answers = await Promise.all([invite('one@people.example'), invite('two@people.example')]);
  expect(statuses(answers)).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409)!.body;
  expect(refused).toMatchObject({ code: 'plan_limit', feature: 'members', limit: 6, used: 7 });
  expect(refused.detail).toContain('Choose a larger plan on the page “Plan and usage”');
  const open = await house.query(`select id from invitation where state = 'open'`);
  expect(open).toHaveLength(1);
  await post(agency.admin, `/api/common/invitations/${open[0]!.id}/revoke`);
  expect((await invite('three@people.example')).status).toBe(201);
  await plan({});
});

const candidate = (name: string) => ({
  name,
  emails: [`${name.toLowerCase()}@people.example`],
  phones: [],
  evenIfSimilar: true,
});

test('of two who add the last candidate at once one does', async () => {
  const [{ count }] = (await house.query('select count(*)::int as count from candidate_record')) as [
    { count: number },
  ];
  await plan({ candidates: count + 1 });
  const add = (who: TestPerson, name: string) => post(who, '/api/recruiter/candidates', candidate(name));
  const answers = await Promise.all([add(agency.recruiter, 'Tanvi'), add(agency.recruiter2, 'Uday')]);
  expect(statuses(answers)).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409)!.body;
  expect(refused.code).toBe('plan_limit');
  expect(refused.detail).toContain('An admin of your agency');
  await plan({});
});

test('a client is not told what the plan of its agency is, only that it is full; two jobs at once are one', async () => {
  const drafts = await Promise.all([
    draftJob(house, agency),
    draftJob(house, agency),
    draftJob(house, agency),
  ]);
  const [{ count }] = (await house.query(
    `select count(*)::int as count from job where state in ('pending_approval', 'changes_requested', 'open', 'on_hold')`,
  )) as [{ count: number }];
  await plan({ jobs: count + 1 });
  const answers = await Promise.allSettled(
    drafts.map(({ id }) => house.as(agency.client, (context) => submit(context, id))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ code: 'plan_limit', extra: {} });
  expect(refused.reason.message).toContain('Your agency has no room');
  await plan({});
});

test('what is beyond a smaller plan can be read and ended, and changed again with a larger one', async () => {
  const first = await openJob(house, agency);
  const second = await openJob(house, agency);
  const older = await house.query('select id from job where id < $1 and state in ($2, $3)', [
    second.id,
    'open',
    'pending_approval',
  ]);
  await plan({ jobs: older.length });
  const assign = (job: typeof first) =>
    post(agency.manager, `/api/manager/jobs/${job.id}/assign`, {
      jobLocationId: job.locations[0]!.id,
      recruiterIds: [agency.recruiter.actor.userId],
    });
  expect((await assign(first)).status).toBe(200);
  expect(await assign(second)).toMatchObject({ status: 409, body: { code: 'plan_read_only' } });
  expect((await house.call(agency.manager, 'GET', `/api/common/jobs/${second.id}`)).status).toBe(200);
  expect((await post(agency.manager, `/api/common/jobs/${second.id}/hold`)).status).toBe(200);
  expect((await post(agency.manager, `/api/common/jobs/${second.id}/resume`)).body.code).toBe(
    'plan_read_only',
  );
  await plan({ jobs: older.length + 1 });
  expect((await post(agency.manager, `/api/common/jobs/${second.id}/resume`)).status).toBe(200);
  await plan({});
});

test('a candidate beyond the plan stays as they are', async () => {
  const { id } = await completeCandidate(house, agency, 'Zoya Beyond');
  const [{ older }] = (await house.query(
    'select count(*)::int as older from candidate_record where id < $1',
    [id],
  )) as [{ older: number }];
  await plan({ candidates: older });
  const change = async () => {
    const { body } = await house.call(agency.recruiter, 'GET', `/api/recruiter/candidates/${id}`);
    return house.call(agency.recruiter, 'PATCH', `/api/recruiter/candidates/${id}`, {
      version: body.version,
      location: 'Pune',
    });
  };
  expect((await change()).body.code).toBe('plan_read_only');
  await plan({ candidates: older + 1 });
  expect((await change()).status).toBe(200);
  await plan({});
});

test('webhooks, and a logo and colour of one’s own, are what the plan has of them', async () => {
  const hook = (name: string) =>
    post(agency.admin, '/api/agency/webhooks', { url: `https://hooks.example/${name}` });
  await plan({ webhooks: 1, branding: 0 });
  expect(statuses(await Promise.all([hook('a'), hook('b')]))).toEqual([201, 409]);
  const colour = async () => {
    const { body } = await house.call(agency.admin, 'GET', '/api/agency/organisation');
    return house.call(agency.admin, 'PUT', '/api/agency/organisation/brand-colour', {
      version: body.version,
      brandColour: '#1f4e79',
    });
  };
  expect((await colour()).body.code).toBe('plan_limit');
  await plan({ branding: 1 });
  expect((await colour()).status).toBe(200);
  await plan({});
});

test('of two files that would fill what is left one is kept', async () => {
  const [{ used }] = (await house.query(
    'select coalesce(sum(bytes), 0)::int as used from file where agency_id = $1',
    [agency.agencyId],
  )) as [{ used: number }];
  const bytes = png(40, 40);
  await plan({ storage: used + Math.floor(bytes.length * 1.5) });
  const keep = (name: string) =>
    house.as(agency.manager, (context) =>
      keepFile(context, house.services.storage, { kind: 'job_document', name, bytes }),
    );
  const answers = await Promise.allSettled([keep('one.png'), keep('two.png')]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ status: 409, code: 'plan_limit' });
  await plan({});
});

const filesOf = (kinds: string) =>
  house
    .query(`select count(*)::int as n from file where agency_id = $1 and kind ${kinds}`, [agency.agencyId])
    .then(([row]) => row!.n as number);

test('of two files at the last place one is kept; what Hireloom writes itself takes none', async () => {
  await plan({ files: (await filesOf(`not in ('invoice_pdf', 'submitted_resume')`)) + 1 });
  const keep = (kind: 'job_document' | 'invoice_pdf', bytes: Uint8Array) =>
    house.as(agency.manager, (context) =>
      keepFile(context, house.services.storage, { kind, name: 'a file', bytes }),
    );
  const answers = await Promise.allSettled([
    keep('job_document', png(41, 40)),
    keep('job_document', png(42, 40)),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const written = await pdf((document) => document.text('Invoice'));
  expect((await keep('invoice_pdf', written)).bytes).toBe(written.length);
  await plan({});
});

test('a file larger than the plan takes is refused, also before its first piece', async () => {
  await plan({ file_size: 1024 ** 2 });
  const bytes = Buffer.concat([png(40, 40), Buffer.alloc(1024 ** 2)]);
  const kept = house.as(agency.manager, (context) =>
    keepFile(context, house.services.storage, { kind: 'job_document', name: 'large.png', bytes }),
  );
  await expect(kept).rejects.toMatchObject({ status: 409, code: 'plan_limit' });
  const begin = (person: typeof agency.manager, size: number) =>
    house.call(person, 'POST', '/api/common/uploads', undefined, { 'upload-length': `${size}` });
  for (const person of [agency.manager, agency.recruiter, agency.accountant]) {
    const refused = await begin(person, 2 * 1024 ** 2);
    expect([refused.status, refused.body.code]).toEqual([409, 'plan_limit']);
    expect(refused.body.detail).toBe('Size of one file: up to 1 MB with the present plan, and this is 2 MB.');
    expect((await begin(person, 1024 ** 2)).status).toBe(201);
  }
  await plan({});
});

test('texts go as far as the month of the plan has them', async () => {
  await plan({ messages: 3 });
  const two = () => house.as('system', ({ db, now }) => countMessages(db, agency.agencyId, 2, now));
  expect((await Promise.all([two(), two()])).sort()).toEqual([false, true]);
  await plan({});
});

test('whoever founds an agency has the trial at once', async () => {
  const { body } = await house.call(agency.recruiter, 'POST', '/api/authentication/organisations', {
    kind: 'agency',
    organisationName: 'Second Wind',
    country: 'DE',
    timeZone: 'Europe/Berlin',
  });
  const inTab = { 'hireloom-membership': body.membershipId };
  const mine = await house.call(agency.recruiter, 'GET', '/api/agency/plan', undefined, inTab);
  expect(mine.body).toMatchObject({ subscription: { state: 'trial', plan: 'team' }, currency: 'EUR' });
});

test('an agency from before there were plans has no limits', async () => {
  await house.query('delete from subscription');
  expect((await invite('anybody@people.example')).status).toBe(201);
  const { body } = await house.call(agency.admin, 'GET', '/api/agency/plan');
  expect(body.subscription).toBeNull();
  expect(body.usage.find(({ feature }: { feature: string }) => feature === 'members')).toMatchObject({
    limit: null,
    share: null,
  });
});
