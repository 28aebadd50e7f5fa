import { expect, test } from 'vitest';
import { problemPaths } from '../../../test/bad-input/operations.ts';
import type { Agency } from '../../../test/house.ts';
import { feedbackOf, openJob, scheduleRound } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const create = (body: Record<string, unknown>) =>
  house.call(agency.recruiter, 'POST', '/api/recruiter/candidates', { evenIfSimilar: true, ...body });
const change = (candidate: { id: string; version: number }, fields: Record<string, unknown>) =>
  house.call(agency.recruiter, 'PATCH', `/api/recruiter/candidates/${candidate.id}`, {
    version: candidate.version,
    ...fields,
  });

test('nobody without an e-mail address and a phone, not by a change either', async () => {
  expect(problemPaths(await create({ name: 'Nobody' }), 400)).toEqual(['emails']);
  expect(problemPaths(await create({ name: 'Nobody', emails: [], phones: [] }), 400)).toEqual(['emails']);
  const { body } = await create({ name: 'Arun', emails: ['arun@people.example'], phones: ['098765 43210'] });
  expect(body.phones).toEqual(['+919876543210']);
  expect(problemPaths(await change(body, { emails: [], phones: [] }), 422)).toEqual(['emails']);
  const noEmail = await change(body, { emails: [] });
  expect(noEmail.body).toMatchObject({ emails: [], phones: ['+919876543210'] });
  expect(problemPaths(await change(noEmail.body, { phones: [] }), 422)).toEqual(['emails']);
  expect(problemPaths(await change(noEmail.body, { phones: ['12'] }), 400)).toEqual(['phones.0']);
  expect(problemPaths(await change(noEmail.body, { phones: ['not a phone'] }), 422)).toEqual(['phones']);
});

test('pay must be whole in its currency, whichever of the two is changed', async () => {
  const { body } = await create({
    name: 'Kabir',
    emails: ['kabir@people.example'],
    payCurrency: 'KWD',
    expectedPay: '9000.125',
  });
  expect(body.expectedPay).toEqual({ amount: '9000.125', currency: 'KWD' });
  expect(problemPaths(await change(body, { payCurrency: 'INR' }), 422)).toEqual(['expectedPay']);
  expect(problemPaths(await change(body, { payCurrency: 'JPY', expectedPay: '9000.5' }), 422)).toEqual([
    'expectedPay',
  ]);
  expect((await change(body, { payCurrency: 'JPY', expectedPay: '9000.000' })).body.expectedPay).toEqual({
    amount: '9000',
    currency: 'JPY',
  });
});

test('a candidate without an e-mail address goes through the line; only the mails to them are left out', async () => {
  const { body: candidate } = await create({
    name: 'Meenakshi',
    phones: ['+919812345678'],
    expectedPay: '1800000',
    payCurrency: 'INR',
    noticeDays: 0,
    skills: [
      { name: 'TypeScript', rating: 4, years: 5 },
      { name: 'SQL', rating: 3, years: 4 },
    ],
  });
  await house.query(
    `with f as (insert into file (id, agency_id, kind, name, mime, bytes, sha256, storage_key) values
       (gen_random_uuid(), $1, 'resume', 'r.pdf', 'application/pdf', 1, 'x', 'x') returning id)
     update candidate_record set resume_file_id = (select id from f) where id = $2`,
    [agency.agencyId, candidate.id],
  );
  const job = await openJob(house, agency);
  const post = (who: Agency['client'], url: string, body?: unknown) =>
    house.call(who, 'POST', `/api/${url}`, body);
  const { body: application } = await post(agency.recruiter, `recruiter/jobs/${job.id}/source`, {
    jobLocationId: job.locations[0]!.id,
    candidateRecordId: candidate.id,
  });
  await post(agency.recruiter, `recruiter/applications/${application.id}/record-right-to-represent`, {
    evidence: 'Said so on the telephone.',
  });
  expect((await post(agency.recruiter, `recruiter/applications/${application.id}/submit`, {})).status).toBe(
    200,
  );
  expect((await post(agency.client, `client/applications/${application.id}/shortlist`)).status).toBe(200);
  for (const outcome of ['advance', 'select'] as const) {
    const startsAt = new Date(house.clock.at.getTime() + 3_600_000);
    const round = await scheduleRound(house, agency, application.id, startsAt);
    house.clock.at = new Date(startsAt.getTime() + 2 * 3_600_000);
    await post(round.interviewer, `interviewer/interviews/${round.id}/give-feedback`, feedbackOf(outcome));
  }
  await post(agency.client, `client/applications/${application.id}/select`);
  const offer = await post(agency.client, `client/applications/${application.id}/issue-offer`, {
    annualPay: { amount: '1800000', currency: 'INR' },
    joiningDate: '2026-04-01',
    expiresOn: '2026-03-20',
  });
  expect(offer.status, JSON.stringify(offer.body)).toBe(201);
  expect(await house.drain()).toEqual([]);
  const toNobody = await house.query(
    `select subject from mail where to_name = 'Meenakshi' or to_address = ''`,
  );
  expect(toNobody).toEqual([]);
});
