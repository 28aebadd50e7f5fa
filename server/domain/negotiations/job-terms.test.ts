/** What an agreement means for jobs: those that are approved, one alone, those who have joined. */
import { beforeEach, expect, test } from 'vitest';
import { answer, conditions, propose } from '../../../test/agreements.ts';
import { type Agency, foundAgency, foundRival, type TestPerson } from '../../../test/house.ts';
import { draftJob, joined, openJob, pendingJob } from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
let agency: Agency;
let tag = 0;

beforeEach(async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  agency = await foundAgency(house, `N${++tag}`);
});

const read = (who: TestPerson, id: string) => house.call(who, 'GET', `/api/common/negotiations/${id}`);
const counter = (who: TestPerson, id: string, changes: Parameters<typeof conditions>[0]) =>
  answer(house, who, id, 'counter', { conditions: conditions(changes), signedName: 'Full Name' });
const terms = async () =>
  (await house.call(agency.client, 'GET', `/api/common/engagements/${agency.engagementId}`)).body.terms;
const jobTerms = async (id: string) =>
  (await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body.terms;

test('an approved job keeps its terms until the client agrees to newer ones; who has joined keeps theirs for good', async () => {
  const job = await openJob(house, agency);
  const other = await openJob(house, agency);
  const { invoiceId } = await joined(house, agency, job);
  const { id } = (await propose(house, agency, agency.client, { fee: '7' })).body;
  const accepted = (await answer(house, agency.manager, id, 'accept')).body;
  expect(accepted.openJobs.map((each: { id: string }) => each.id).sort()).toEqual([job.id, other.id].sort());
  expect(await jobTerms(job.id)).toMatchObject({ version: 1, bands: [{ fee: '8.33' }] });
  const url = `/api/manager/engagements/${agency.engagementId}/propose-for-open-jobs`;
  const body = { jobIds: [job.id], signedName: 'Full Name' };
  expect((await house.call(agency.client, 'POST', url, body)).status).toBe(403);
  const proposed = await house.call(agency.manager, 'POST', url, body);
  expect(proposed.body).toMatchObject({
    scope: 'open_jobs',
    jobCount: 1,
    termsVersion: 2,
    jobs: [{ id: job.id }],
  });
  expect((await read(agency.client, proposed.body.id)).body.possible).toEqual(['accept', 'reject']);
  expect((await counter(agency.client, proposed.body.id, { fee: '6' })).body.code).toBe('no_counter');
  expect((await answer(house, agency.client, proposed.body.id, 'accept')).body.state).toBe('accepted');
  expect(await jobTerms(job.id)).toMatchObject({ version: 2, snapshot: true, bands: [{ fee: '7' }] });
  expect(await jobTerms(other.id)).toMatchObject({ version: 1, bands: [{ fee: '8.33' }] });
  expect(await house.query('select fee_rate, fee from invoice where id = $1', [invoiceId])).toEqual([
    { fee_rate: '8.33', fee: '149940.00' },
  ]);
  // The job has them by now.
  expect((await house.call(agency.manager, 'POST', url, body)).body.errors).toMatchObject([
    { path: 'jobIds' },
  ]);
});

test('terms agreed for one band are still offered to its open jobs after another band was agreed on', async () => {
  const job = await openJob(house, agency);
  const { id } = (await propose(house, agency, agency.client, { fee: '7' })).body;
  await answer(house, agency.manager, id, 'accept');
  const higher = { payFrom: '2500000', payTo: '4000000', fee: '9' };
  const other = (await propose(house, agency, agency.client, higher)).body;
  const accepted = (await answer(house, agency.manager, other.id, 'accept')).body;
  expect([accepted.madeVersion, accepted.openJobs]).toEqual([3, []]);
  expect((await read(agency.manager, id)).body.openJobs).toMatchObject([{ id: job.id }]);
  expect((await read(agency.client, id)).body.openJobs).toEqual([]);
  const url = `/api/manager/engagements/${agency.engagementId}/propose-for-open-jobs`;
  const asked = await house.call(agency.manager, 'POST', url, { jobIds: [job.id], signedName: 'Full Name' });
  await answer(house, agency.client, asked.body.id, 'accept');
  expect(await jobTerms(job.id)).toMatchObject({ version: 3, bands: [{ fee: '7' }, { fee: '9' }] });
  expect((await read(agency.manager, id)).body.openJobs).toEqual([]);
});

test('terms that moved on, or jobs that ended, are not agreed any more', async () => {
  const job = await openJob(house, agency);
  const { id } = (await propose(house, agency, agency.client, { fee: '7' })).body;
  await answer(house, agency.manager, id, 'accept');
  const url = `/api/manager/engagements/${agency.engagementId}/propose-for-open-jobs`;
  const body = { jobIds: [job.id], signedName: 'Full Name' };
  const first = (await house.call(agency.manager, 'POST', url, body)).body;
  const newer = (await propose(house, agency, agency.client, { fee: '6' })).body;
  await answer(house, agency.manager, newer.id, 'accept');
  expect((await answer(house, agency.client, first.id, 'accept')).body.code).toBe('terms_moved_on');
  await answer(house, agency.manager, first.id, 'withdraw');
  const second = (await house.call(agency.manager, 'POST', url, body)).body;
  await house.call(agency.client, 'POST', `/api/common/jobs/${job.id}/close`, { reason: 'No budget.' });
  expect((await answer(house, agency.client, second.id, 'accept')).body.code).toBe('job_not_open');
});

test('for one job alone: an open one gets them at once, one that waits at its approval, no other ever', async () => {
  const [open, pending, other] = [
    await openJob(house, agency),
    await pendingJob(house, agency),
    await openJob(house, agency),
  ];
  const proposeFor = (jobId: string, who: TestPerson, fee: string) =>
    house.call(who, 'POST', `/api/common/jobs/${jobId}/propose-terms`, {
      conditions: conditions({ fee }),
      signedName: 'Full Name',
    });
  const first = (await proposeFor(open.id, agency.client, '6')).body;
  expect(first).toMatchObject({
    scope: 'job',
    job: { id: open.id },
    band: { payFrom: '1500000', payTo: '2500000' },
  });
  expect((await proposeFor(open.id, agency.manager, '7')).body.code).toBe('one_open_negotiation_of_job');
  await answer(house, agency.manager, first.id, 'accept');
  const second = (await proposeFor(pending.id, agency.manager, '5')).body;
  await answer(house, agency.client, second.id, 'accept');
  await house.call(agency.manager, 'POST', `/api/manager/jobs/${pending.id}/approve`);
  expect([await jobTerms(open.id), await jobTerms(pending.id), await jobTerms(other.id)]).toMatchObject([
    { version: 1, snapshot: true, bands: [{ fee: '6' }] },
    { version: 1, snapshot: true, bands: [{ fee: '5' }] },
    { version: 1, snapshot: true, bands: [{ fee: '8.33' }] },
  ]);
  expect(await terms()).toMatchObject({ version: 1, bands: [{ fee: '8.33' }] });
  // While changes are asked for, the client may have taken the pay out again.
  await house.query('update job set pay_from = null, pay_to = null, currency = null where id = $1', [
    other.id,
  ]);
  expect((await proposeFor(other.id, agency.client, '6')).body.code).toBe('job_without_pay');
  const draft = await draftJob(house, agency);
  expect((await proposeFor(draft.id, agency.client, '6')).status).toBe(404);
  const again = (await proposeFor(open.id, agency.client, '4')).body;
  // What a job's own page says of them: the open round and the agreement, and nothing of another job.
  const ofJob = `/api/common/negotiations?jobId=${open.id}&state=proposed,accepted`;
  expect((await house.call(agency.manager, 'GET', ofJob)).body.items).toMatchObject([
    { id: again.id, state: 'proposed', turn: 'mine' },
    { id: first.id, state: 'accepted', turn: null },
  ]);
  // Of this engagement alone, though the client works with another agency, too.
  const rival = await foundRival(house, agency, `Rival${tag}`);
  await openJob(house, rival);
  const offered = await house.call(
    agency.client,
    'GET',
    `/api/common/engagements/${agency.engagementId}/negotiable-jobs?q=backend`,
  );
  expect(offered.body.items.map(({ id }: { id: string }) => id)).toEqual([pending.id]);
});

test('terms without an upper end carry a job from its approval to the fee, and say so to whoever is told', async () => {
  const above = { payFrom: '2500000', payTo: null, fee: '10' };
  const { id } = (await propose(house, agency, agency.manager, above)).body;
  await answer(house, agency.client, id, 'accept');
  await house.drain();
  const [told] = await house.query('select body from notification where user_id = $1', [
    agency.client.actor.userId,
  ]);
  expect(told!.body).toMatch(/^10 % for pay of ₹25,00,000 and above\./);
  const pay = { from: '90000000', to: '99000000', currency: 'INR' };
  const job = await openJob(house, agency, { pay });
  expect(await jobTerms(job.id)).toMatchObject({ version: 2, bands: [{}, { payTo: null, fee: '10' }] });
  await joined(house, agency, job, '95000000');
  expect(await house.query('select fee::text from invoice where job_id = $1', [job.id])).toEqual([
    { fee: '9500000.00' },
  ]);
  const cheaper = (await propose(house, agency, agency.client, { ...above, fee: '9' })).body;
  expect((await read(agency.manager, cheaper.id)).body.effect).toMatchObject({
    placements: 1,
    now: { amount: '9500000.00' },
    proposed: { amount: '8550000.00' },
  });
  const accepted = (await answer(house, agency.manager, cheaper.id, 'accept')).body;
  expect(accepted.openJobs).toMatchObject([{ id: job.id }]);
});

test('the manager sees what a proposal would have meant for last year’s placements, the client does not', async () => {
  const job = await openJob(house, agency);
  await joined(house, agency, job);
  const { id } = (await propose(house, agency, agency.client, { fee: '7' })).body;
  expect((await read(agency.manager, id)).body.effect).toEqual({
    placements: 1,
    now: { amount: '149940.00', currency: 'INR' },
    proposed: { amount: '126000.00', currency: 'INR' },
    difference: { amount: '-23940.00', currency: 'INR' },
  });
  expect((await read(agency.client, id)).body.effect).toBeNull();
});
