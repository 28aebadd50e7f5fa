/** A manager orders for a client; for a company without an account all the way, for any other up to the draft. */
import { beforeAll, expect, test } from 'vitest';
import type { Agency } from '../../../test/house.ts';
import { draftJob, jobFields } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');
let engagementId: string;

beforeAll(async () => {
  const made = await house.call(agency.manager, 'POST', '/api/manager/client-companies', {
    name: 'Glacier Works',
    country: 'IN',
    state: 'KA',
  });
  engagementId = made.body.id;
});

const post = (who: Agency['client'], path: string, body?: unknown) =>
  house.call(who, 'POST', `/api/${path}`, body);
const order = () => {
  const fields = jobFields(agency);
  return { ...fields, rounds: fields.rounds.map((round) => ({ ...round, interviewerId: null })) };
};

test('for a company that nobody has claimed: drafted, submitted, approved, edited and reopened by managers', async () => {
  const made = await post(agency.manager, 'common/jobs', { engagementId, ...order() });
  expect(made.body).toMatchObject({ state: 'draft', draftedByAgency: true, unclaimed: true, missing: [] });
  const { id } = made.body;
  expect((await post(agency.manager, `common/jobs/${id}/submit`)).body.state).toBe('pending_approval');
  expect((await post(agency.admin, `manager/jobs/${id}/approve`)).body.state).toBe('open');
  const edited = await post(agency.manager, `common/jobs/${id}/revisions`, {
    changes: { deadline: '2031-05-31' },
  });
  expect(edited.body).toMatchObject({ deadline: '2031-05-31', openRevisions: 0 });
  expect(
    (await post(agency.manager, `common/jobs/${id}/close`, { reason: 'On second thought.' })).status,
  ).toBe(200);
  expect(
    (await post(agency.manager, `common/jobs/${id}/ask-to-reopen`, { deadline: '2031-06-30' })).status,
  ).toBe(200);
  expect((await post(agency.manager, `manager/jobs/${id}/reopen`)).body).toMatchObject({
    state: 'open',
    deadline: '2031-06-30',
  });
});

test('for a client with an account: both see the draft, the client is told, and only the client submits', async () => {
  const made = await post(agency.manager, 'common/jobs', {
    engagementId: agency.engagementId,
    ...jobFields(agency),
  });
  const { id } = made.body;
  expect(made.body).toMatchObject({
    unclaimed: false,
    possible: ['updateDraft', 'deleteDraft', 'changeDocuments'],
  });
  expect((await post(agency.manager, `common/jobs/${id}/submit`)).body.code).toBe('client_submits');
  await house.drain();
  expect(
    await house.query(`select to_name from mail where subject like '%drafts “Backend Engineer” for you'`),
  ).toEqual([{ to_name: 'Priya' }]);
  expect((await house.call(other.manager, 'GET', `/api/common/jobs/${id}`)).status).toBe(404);
  expect((await house.call(agency.recruiter, 'GET', `/api/common/jobs/${id}`)).status).toBe(404);
  expect((await post(agency.client, `common/jobs/${id}/submit`)).body.state).toBe('pending_approval');
});

test('the company’s own drafts stay its own', async () => {
  const { id } = await draftJob(house, agency);
  expect((await house.call(agency.manager, 'GET', `/api/common/jobs/${id}`)).status).toBe(404);
  expect((await house.call(agency.manager, 'DELETE', `/api/common/jobs/${id}`)).status).toBe(404);
  const foreign = { engagementId: other.engagementId, ...jobFields(agency) };
  expect((await post(agency.manager, 'common/jobs', foreign)).status).toBe(404);
});
