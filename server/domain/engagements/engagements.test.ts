import { expect, test } from 'vitest';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { joined, openJob, pendingJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');

const reason = { reason: 'The budget moved.' };
const post = (who: TestPerson | null, url: string, body?: unknown) => house.call(who, 'POST', url, body);
const toldOf = async (words: string) =>
  (await house.query('select to_name from mail where subject like $1 order by to_name', [`%${words}%`])).map(
    ({ to_name }) => to_name,
  );

test('a client finds an agency by its code in any case, and by nothing less', async () => {
  const found = await house.call(other.client, 'GET', '/api/client/agencies/find?code=nimb');
  expect(found.body).toMatchObject({ name: 'Nimbus', city: 'Bengaluru', country: 'IN', engagement: null });
  expect(found.body.id).toBeUndefined();
  expect((await house.call(other.client, 'GET', '/api/client/agencies/find?code=NIM')).status).toBe(404);
  expect((await house.call(other.client, 'GET', '/api/client/agencies/find?code=ASTR')).status).toBe(404);
  expect((await house.call(other.client, 'GET', '/api/client/agencies/find?code=N%25')).status).toBe(400);
});

test('the public page is for everybody until the agency closes it', async () => {
  const page = await house.call(null, 'GET', '/api/public/agencies/nimb');
  expect(page.body).toEqual({
    name: 'Nimbus',
    code: 'NIMB',
    city: 'Bengaluru',
    country: 'IN',
    website: null,
    about: '',
  });
  await house.query(`update organisation set public_page = false where code = 'NIMB'`);
  expect((await house.call(null, 'GET', '/api/public/agencies/NIMB')).status).toBe(404);
  expect((await house.call(other.client, 'GET', '/api/client/agencies/find?code=NIMB')).status).toBe(200);
  await house.query(`update organisation set public_page = true where code = 'NIMB'`);
});

test('a request shows the agency who asks and nothing else, and acceptance copies the rate card', async () => {
  const asked = await post(other.client, '/api/client/engagements', {
    code: 'nimb',
    message: 'Forty engineers.',
  });
  expect(asked).toMatchObject({
    status: 201,
    body: { state: 'requested', possible: ['withdraw'], terms: null },
  });
  const { id } = asked.body;
  expect((await post(other.client, '/api/client/engagements', { code: 'NIMB' })).body.code).toBe(
    'one_live_engagement',
  );
  await house.drain();
  expect(await toldOf('Aster Other asks to work with you')).toEqual(['Ishaan', 'Meera']);

  const seen = (await house.call(agency.manager, 'GET', `/api/common/engagements/${id}`)).body;
  expect(seen).toMatchObject({
    clientName: 'Aster Other',
    message: 'Forty engineers.',
    askedBy: { name: 'Priya Other', email: other.client.email },
    other: null,
    place: '',
    members: [],
    possible: ['accept', 'decline'],
  });
  const visible = await house.as(agency.manager, ({ db }) =>
    db.selectFrom('membership').select('id').where('organisationId', '=', other.clientCompanyId).execute(),
  );
  expect(visible).toEqual([]);
  // Nothing can be ordered yet.
  expect(
    (await post(other.client, '/api/common/jobs', { engagementId: id, title: 'Too early' })).status,
  ).toBe(404);
  // Nor may the asker answer, nor anybody else.
  expect((await post(other.client, `/api/manager/engagements/${id}/accept`)).status).toBe(403);
  expect((await post(other.manager, `/api/manager/engagements/${id}/accept`)).status).toBe(404);

  const accepted = await post(agency.manager, `/api/manager/engagements/${id}/accept`);
  expect(accepted.body).toMatchObject({
    state: 'active',
    terms: { version: 1, bands: [{ fee: '8.33' }] },
    other: { code: 'ASTROTHER', gstin: '27AABCA4321F1Z7' },
    members: [{ name: 'Priya Other' }],
  });
  await house.drain();
  expect(await toldOf('Nimbus works with you')).toEqual(['Priya Other']);
  expect((await post(agency.manager, `/api/manager/engagements/${id}/accept`)).status).toBe(409);
});

test('a declined request tells nothing more of the company, and may be made again', async () => {
  const rival = await foundAgency(house, 'Rival');
  const { id } = (await post(rival.client, '/api/client/engagements', { code: 'NIMB' })).body;
  expect((await post(agency.admin, `/api/manager/engagements/${id}/decline`, { reason: '' })).status).toBe(
    400,
  );
  const declined = await post(agency.admin, `/api/manager/engagements/${id}/decline`, reason);
  expect(declined.body).toMatchObject({
    state: 'declined',
    reason: reason.reason,
    other: null,
    possible: [],
  });
  const again = await post(rival.client, '/api/client/engagements', { code: 'NIMB' });
  expect(again.status).toBe(201);
  expect((await post(rival.client, `/api/client/engagements/${again.body.id}/withdraw`)).status).toBe(200);
  expect((await post(agency.admin, `/api/manager/engagements/${again.body.id}/accept`)).status).toBe(404);
});

test('without a rate card nobody can begin', async () => {
  const bare = await foundAgency(house, 'Bare');
  await house.query('update rate_card set withdrawn_at = now() where agency_id = $1', [bare.agencyId]);
  const { id } = (await post(agency.client, '/api/client/engagements', { code: 'NIMBBARE' })).body;
  const accepted = await post(bare.manager, `/api/manager/engagements/${id}/accept`);
  expect(accepted).toMatchObject({ status: 422, body: { code: 'rate_card_empty' } });
  expect((await house.call(bare.manager, 'GET', `/api/common/engagements/${id}`)).body.state).toBe(
    'requested',
  );
});

test('suspended, no job is submitted or approved; the side that suspended resumes', async () => {
  const url = `/api/common/engagements/${agency.engagementId}`;
  const pending = await pendingJob(house, agency);
  const suspended = await post(agency.client, `${url}/suspend`, reason);
  expect(suspended.body).toMatchObject({
    state: 'suspended',
    suspendedBy: 'client',
    possible: ['resume', 'end'],
  });
  expect((await post(agency.manager, `/api/manager/jobs/${pending.id}/approve`)).body.code).toBe(
    'engagement_not_active',
  );
  expect((await house.call(agency.manager, 'GET', url)).body.possible).toEqual(['end']);
  expect((await post(agency.manager, `${url}/resume`)).body.code).toBe('suspended_by_other_side');
  await house.drain();
  expect(await toldOf('The engagement with Aster is suspended')).toEqual(['Ishaan', 'Meera']);
  expect((await post(agency.client, `${url}/resume`)).body).toMatchObject({ state: 'active', reason: null });
  expect((await post(agency.manager, `/api/manager/jobs/${pending.id}/approve`)).status).toBe(200);
});

test('the end closes what runs, once, and leaves joinings and invoices', async () => {
  const third = await foundAgency(house, 'Third');
  const job = await openJob(house, third);
  await joined(house, third, job);
  const application = await shortlisted(house, third, job);
  await scheduleRound(house, third, application.id, new Date(house.clock.at.getTime() + 86_400_000));
  const pending = await pendingJob(house, third);
  const url = `/api/common/engagements/${third.engagementId}`;
  const preview = (await house.call(third.client, 'GET', `${url}/ending`)).body;
  expect(preview).toMatchObject({
    closing: [{ id: job.id, title: 'Backend Engineer' }],
    closingCount: 1,
    rejectedCount: 1,
    applications: 1,
    interviews: 1,
    offers: 0,
    joinings: 0,
  });
  expect((await house.call(third.manager, 'GET', `${url}/ending`)).body.invoices).toBe(1);
  await house.drain();
  await house.query('delete from mail');

  expect((await post(third.manager, `${url}/end`, reason)).body).toMatchObject({
    state: 'ended',
    possible: [],
  });
  await house.drain();
  const stateOf = async (id: string) =>
    (await house.call(third.client, 'GET', `/api/common/jobs/${id}`)).body as {
      state: string;
      reason: string;
    };
  expect(await stateOf(job.id)).toMatchObject({
    state: 'closed',
    reason: 'The engagement has ended: The budget moved.',
  });
  expect((await stateOf(pending.id)).state).toBe('rejected');
  const ended = await house.call(third.client, 'GET', `/api/common/applications/${application.id}`);
  expect(ended.body.stage).toBe('job_closed');
  expect(await house.query(`select state from invoice where agency_id = $1`, [third.agencyId])).toEqual([
    { state: 'scheduled' },
  ]);
  // Each of them hears of the end once, and those who work on the job of the job.
  const mails = await house.query(
    `select to_name, count(*)::int from mail where subject like '%has ended' group by to_name order by to_name`,
  );
  expect(mails).toEqual(['Ishaan Third', 'Priya Third'].map((to_name) => ({ to_name, count: 1 })));
  expect(await toldOf('is closed')).toContain('Asha Third');
  expect(await toldOf('is closed')).not.toContain('Priya Third');
  expect((await post(third.client, `${url}/end`, reason)).status).toBe(409);
  expect((await post(third.client, '/api/client/engagements', { code: 'NIMBTHIRD' })).status).toBe(201);
});

test('the list pages, filters and searches; each role sees its own side', async () => {
  const list = async (who: TestPerson, query: string) =>
    (await house.call(who, 'GET', `/api/common/engagements${query}`)).body;
  const all = await list(agency.manager, '');
  expect(all.items.map(({ clientName }: { clientName: string }) => clientName)).toEqual(
    expect.arrayContaining(['Aster', 'Aster Other']),
  );
  expect(all.states).toMatchObject({ active: 2, declined: 1 });
  const first = await list(agency.manager, '?limit=1');
  const second = await list(agency.manager, `?limit=1&after=${first.next}`);
  expect(second.items[0].id).not.toBe(first.items[0].id);
  expect((await list(agency.manager, '?state=declined')).items).toHaveLength(1);
  expect((await list(agency.manager, '?q=other')).items).toMatchObject([
    { clientName: 'Aster Other', openJobs: 0 },
  ]);
  expect((await list(agency.manager, '?q=%25')).items).toEqual([]);
  for (const who of [agency.recruiter, agency.accountant, agency.interviewer, agency.candidate])
    expect((await house.call(who, 'GET', '/api/common/engagements')).status).toBe(403);
  expect((await house.call(null, 'GET', '/api/common/engagements')).status).toBe(401);
});

test('no side makes itself an active engagement, whatever the code above forgot', async () => {
  const stranger = await enrol(house, 'client', 'Stray', other.clientCompanyId);
  const row = (state: string) => ({
    id: '0197f000-0000-7000-8000-00000000000a',
    agencyId: agency.agencyId,
    clientCompanyId: other.clientCompanyId,
    agencyName: 'x',
    clientName: 'y',
    state,
  });
  await house.query(`update engagement set state = 'ended' where agency_id = $1 and client_company_id = $2`, [
    agency.agencyId,
    other.clientCompanyId,
  ]);
  for (const who of [stranger, agency.admin]) {
    const inserting = house.as(who, ({ db }) => db.insertInto('engagement').values(row('active')).execute());
    await expect(inserting).rejects.toThrow(/row-level security/);
  }
});
