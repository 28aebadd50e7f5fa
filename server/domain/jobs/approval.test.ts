/** From a draft to an open job, through the changes that a manager asks for. */
import { expect, test } from 'vitest';
import type { Agency } from '../../../test/house.ts';
import { draftJob, jobFields, pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const post = (who: Agency['client'], path: string, body?: unknown) =>
  house.call(who, 'POST', `/api/${path}`, body);
const ask = (id: string, body: unknown) => post(agency.manager, `manager/jobs/${id}/request-changes`, body);

test('all that was proposed is taken: the job opens with the terms of that moment', async () => {
  const { id } = await pendingJob(house, agency);
  const asked = await ask(id, {
    note: 'Nearly there.',
    fields: [
      { field: 'title', reason: 'Candidates search for this.' },
      { field: 'pay', reason: 'The market is above it.' },
    ],
    proposals: {
      title: 'Backend Engineer (TypeScript)',
      pay: { from: '1600000', to: '2500000', currency: 'INR' },
    },
  });
  expect(asked.body).toMatchObject({ state: 'changes_requested', openRevisions: 1 });
  const accept = (fields: string[]) => post(agency.client, `client/jobs/${id}/accept-changes`, { fields });
  expect((await accept(['title'])).body).toMatchObject({
    state: 'changes_requested',
    title: 'Backend Engineer (TypeScript)',
  });
  expect((await accept(['title'])).status).toBe(422);
  const opened = await accept(['pay']);
  expect(opened.body).toMatchObject({
    state: 'open',
    openRevisions: 0,
    pay: { from: { amount: '1600000.00' } },
    terms: { snapshot: true },
  });
  expect((await accept(['pay'])).status).toBe(409);
  const work = await house.call(agency.manager, 'GET', '/api/common/work');
  expect(JSON.stringify(work.body.items)).not.toContain(`/manager/jobs/${id}"`);
});

test('the client answers with its own words; the manager sees what changed since', async () => {
  const { id } = await pendingJob(house, agency);
  await ask(id, { fields: [{ field: 'description', reason: 'Say what they will build.' }] });
  const nothing = await post(agency.client, `client/jobs/${id}/accept-changes`, { fields: ['description'] });
  expect(nothing.status).toBe(422);
  const waits = await house.call(agency.client, 'GET', '/api/common/work');
  expect(waits.body.items).toContainEqual(
    expect.objectContaining({ kind: 'jobsToChange', title: 'Backend Engineer' }),
  );
  const { version } = (await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body;
  const description = 'Builds the services behind our order desk, and the ledger that they write to.';
  await house.call(agency.client, 'PATCH', `/api/common/jobs/${id}`, { version, description });
  expect((await post(agency.client, `client/jobs/${id}/resubmit`)).body.state).toBe('pending_approval');
  const versions = (await house.call(agency.manager, 'GET', `/api/common/jobs/${id}/versions`)).body.items;
  expect(versions[0]).toMatchObject({
    cause: 'resubmitted',
    bySide: 'client',
    changes: [{ field: 'description', after: description }],
  });
  expect((await post(agency.manager, `manager/jobs/${id}/approve`)).body.state).toBe('open');
});

test('what was taken before the job came again is shown with the rest, and so is what was asked for in vain', async () => {
  const { id } = await pendingJob(house, agency);
  await ask(id, {
    fields: [
      { field: 'title', reason: 'Candidates search for this.' },
      { field: 'department', reason: 'Your own word for it, please.' },
    ],
    proposals: { title: 'Backend Engineer (TypeScript)', department: 'Engineering' },
  });
  await post(agency.client, `client/jobs/${id}/accept-changes`, { fields: ['title'] });
  const versions = () => house.call(agency.manager, 'GET', `/api/common/jobs/${id}/versions`);
  expect((await versions()).body).toMatchObject({
    sinceLastLook: null,
    items: [
      { byName: agency.client.actor.name, askedByName: agency.manager.actor.name },
      { askedByName: null },
    ],
  });
  await post(agency.client, `client/jobs/${id}/resubmit`);
  const { items, sinceLastLook } = (await versions()).body;
  expect(items[0].changes).toEqual([]);
  expect(sinceLastLook).toEqual({
    changes: [{ field: 'title', before: 'Backend Engineer', after: 'Backend Engineer (TypeScript)' }],
    leftAsItWas: [{ field: 'department', reason: 'Your own word for it, please.' }],
  });
});

test('a request names each field once, with a reason, and proposes nothing that a job cannot say', async () => {
  const { id } = await pendingJob(house, agency);
  const reason = 'Because.';
  for (const body of [
    { fields: [] },
    { fields: [{ field: 'colour', reason }] },
    { fields: [{ field: 'title', reason: '' }] },
    {
      fields: [
        { field: 'title', reason },
        { field: 'title', reason },
      ],
    },
    { fields: [{ field: 'title', reason }], proposals: { pay: null } },
    { fields: [{ field: 'pay', reason }], proposals: { pay: { from: '2', to: '1', currency: 'INR' } } },
  ])
    expect((await ask(id, body)).status).toBe(400);
});

test('pay by the month or the hour is reckoned by the year, and shown as it was typed', async () => {
  const monthly = { from: '125000', to: '200000', currency: 'INR', period: 'month' as const };
  const { id } = await draftJob(house, agency);
  const { version } = (await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body;
  const saved = await house.call(agency.client, 'PATCH', `/api/common/jobs/${id}`, { version, pay: monthly });
  expect(saved.body).toMatchObject({
    payGiven: monthly,
    pay: { from: { amount: '1500000.00' }, to: { amount: '2400000.00' } },
  });
});

test('a duplicate and a template say all that the job says, but for its deadline', async () => {
  const details = {
    level: 'senior',
    employmentType: 'contract',
    contractMonths: 12,
    variablePay: '10 % a year',
    benefits: ['Health insurance'],
    shift: 'day',
    workingDays: [1, 2, 3, 4, 5],
    languages: [{ name: 'English', level: 'C1' }],
    travelPercent: 10,
    confidential: true,
    screeningQuestions: [
      { question: 'May you work in India?', kind: 'yes_no', options: [], knockOut: { accepted: ['yes'] } },
    ],
  };
  const body = { engagementId: agency.engagementId, ...jobFields(agency), ...details };
  const made = await post(agency.client, 'common/jobs', body);
  expect(made.body).toMatchObject(details);
  const copy = await post(agency.client, `common/jobs/${made.body.id}/duplicate`);
  expect(copy.status).toBe(201);
  expect(copy.body).toMatchObject({ ...details, state: 'draft', deadline: null, title: 'Backend Engineer' });
  expect(copy.body.code).not.toBe(made.body.code);

  const kept = await post(agency.client, `client/jobs/${made.body.id}/template`, { name: 'Engineer' });
  expect(kept.status).toBe(201);
  const again = await post(agency.client, `client/jobs/${made.body.id}/template`, { name: 'engineer' });
  expect([again.status, again.body.code]).toEqual([409, 'name_taken']);
  const [template] = (await house.call(agency.client, 'GET', '/api/client/job-templates')).body.items;
  expect(template.fields).toMatchObject(details);
  const from = await post(agency.client, 'common/jobs', {
    engagementId: agency.engagementId,
    ...template.fields,
  });
  expect(from.body).toMatchObject({ ...details, state: 'draft' });
  const gone = await house.call(agency.client, 'DELETE', `/api/client/job-templates/${template.id}`);
  expect(gone.status).toBe(200);
});

test.each([
  ['a choice without choices', { question: 'Which?', kind: 'choice' }],
  [
    'an answer that cannot be given',
    { question: 'May you?', kind: 'yes_no', knockOut: { accepted: ['perhaps'] } },
  ],
  ['a range turned round', { question: 'How many?', kind: 'number', knockOut: { minimum: 5, maximum: 2 } }],
])('a screening question with %s is refused', async (_, question) => {
  const body = { engagementId: agency.engagementId, screeningQuestions: [question] };
  expect((await post(agency.client, 'common/jobs', body)).status).toBe(400);
});
