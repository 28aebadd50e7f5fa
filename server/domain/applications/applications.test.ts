import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, foundRival, type House } from '../../../test/house.ts';
import { completeCandidate, openJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { createCandidate } from '../candidates/index.ts';
import { assignRecruiters, close } from '../jobs/index.ts';
import { getApplication, recordRightToRepresent, reject, reopen, source } from './index.ts';

let house: House;
let agency: Agency;
let rival: Agency;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  rival = await foundRival(house, agency, 'Rival');
});
afterAll(() => house.close());

const because = { reasonCode: 'skills' as const, reason: 'Too little depth.' };

test('two recruiters who source one candidate into one job at once make one application', async () => {
  const job = await openJob(house, agency);
  const jobLocationId = job.locations[0]!.id;
  const both = [agency.recruiter, agency.recruiter2];
  const recruiterIds = both.map(({ actor }) => actor.userId!);
  await house.as(agency.manager, (context) =>
    assignRecruiters(context, job.id, { jobLocationId, recruiterIds }),
  );
  const { id: candidateRecordId } = await completeCandidate(house, agency);
  const answers = await Promise.all(
    both.map((who) =>
      house.call(who, 'POST', `/api/recruiter/jobs/${job.id}/source`, { jobLocationId, candidateRecordId }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('one_application_per_job');
});

/** The same person, as one agency's recruiter has written them down, ready to be submitted. */
async function readyToSubmit(of: Agency, email: string) {
  const job = await openJob(house, of);
  const complete = await completeCandidate(house, of);
  const person = await house.as(of.recruiter, (context) =>
    createCandidate(context, {
      name: 'Leela Krishnan',
      emails: [email],
      expectedPay: '1800000',
      payCurrency: 'INR',
      noticeDays: 30,
      skills: [{ name: 'TypeScript', rating: 4, years: 5 }],
      resumeFileId: complete.resumeFileId,
      evenIfSimilar: true,
    }),
  );
  return house.as(of.recruiter, async (context) => {
    const { id } = await source(context, job.id, {
      jobLocationId: job.locations[0]!.id,
      candidateRecordId: person.id,
    });
    await recordRightToRepresent(context, id, 'Mail of the candidate.');
    return id;
  });
}

const submitTo = (of: Agency, id: string) =>
  house.call(of.recruiter, 'POST', `/api/recruiter/applications/${id}/submit`, {});

test('the second agency with the same person at the same client is refused, and told of nobody', async () => {
  const first = await readyToSubmit(agency, 'leela@people.example');
  const second = await readyToSubmit(rival, 'leela@people.example');
  expect((await submitTo(agency, first)).status).toBe(200);
  const refused = await submitTo(rival, second);
  expect(refused).toMatchObject({ status: 409, body: { code: 'already_represented' } });
  const said = JSON.stringify([refused.body, refused.headers]);
  for (const word of [agency.agencyId, first, agency.recruiter.name, 'Nimbus'])
    expect(said).not.toContain(word);
  const seen = await house.call(agency.client, 'GET', '/api/common/applications');
  expect(seen.body.items.map(({ id }: { id: string }) => id)).toEqual([first]);
});

test('of two agencies that submit the same person at once one represents them', async () => {
  const ids = [
    await readyToSubmit(agency, 'at.once@people.example'),
    await readyToSubmit(rival, 'at.once@people.example'),
  ];
  const answers = await Promise.all([submitTo(agency, ids[0]!), submitTo(rival, ids[1]!)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  // Where the database had to break a tie, “try again” is the honest answer; then it is the same refusal.
  const loser = answers[0]!.status === 409 ? ([agency, ids[0]!] as const) : ([rival, ids[1]!] as const);
  expect((await submitTo(...loser)).body.code).toBe('already_represented');
});

test('a rejection is taken back only while the job is open', async () => {
  const job = await openJob(house, agency);
  const { id } = await shortlisted(house, agency, job);
  await house.as(agency.client, (context) => reject(context, id, because));
  await house.as(agency.client, (context) => close(context, job.id, 'Budget gone.'));
  const answer = await house.call(agency.recruiter, 'POST', `/api/recruiter/applications/${id}/reopen`);
  expect(answer).toMatchObject({ status: 409, body: { code: 'job_not_open' } });
});

test('a reopened application finds its round again', async () => {
  const job = await openJob(house, agency);
  const { id } = await shortlisted(house, agency, job);
  await scheduleRound(house, agency, id, new Date(house.clock.at.getTime() + 3_600_000));
  await house.as(agency.client, (context) => reject(context, id, because));
  await house.as(agency.recruiter, (context) => reopen(context, id));
  const view = await house.as(agency.recruiter, (context) => getApplication(context, id));
  expect(view.stage).toBe('interviewing');
  expect(view.interviews.map(({ roundNumber, state }) => [roundNumber, state])).toEqual([[1, 'to_schedule']]);
});
