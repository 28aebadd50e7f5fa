import { describe, expect, test } from 'vitest';
import type { Agency } from '../../../test/house.ts';
import { completeCandidate, feedbackOf, openJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { createCandidate } from '../candidates/index.ts';
import { markNoShow } from '../interviews/index.ts';
import { assignRecruiters, close } from '../jobs/index.ts';
import { advance, getApplication, giveFeedback, hold, reject, reopen, resume, source } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);

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

/** The same person, as one agency's recruiter has written them down and added them to a job of the client. */
async function sourcedBy(of: Agency, email: string) {
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
  const place = { jobLocationId: job.locations[0]!.id, candidateRecordId: person.id };
  return (await house.as(of.recruiter, (context) => source(context, job.id, place))).id;
}

const recordRight = (of: Agency, id: string) =>
  house.call(of.recruiter, 'POST', `/api/recruiter/applications/${id}/record-right-to-represent`, {
    evidence: 'Mail of the candidate.',
  });
const submitTo = (of: Agency, id: string) =>
  house.call(of.recruiter, 'POST', `/api/recruiter/applications/${id}/submit`, {});

test('the first right to represent a person to a client wins, and the second agency is told of nobody', async () => {
  const first = await sourcedBy(agency, 'leela@people.example');
  const second = await sourcedBy(rival, 'leela@people.example');
  expect((await recordRight(agency, first)).status).toBe(200);
  const refused = await recordRight(rival, second);
  expect(refused).toMatchObject({ status: 409, body: { code: 'already_represented' } });
  const said = JSON.stringify([refused.body, refused.headers]);
  for (const word of [agency.agencyId, first, agency.recruiter.name, 'Nimbus'])
    expect(said).not.toContain(word);
  expect((await submitTo(rival, second)).status).toBe(422);
  expect((await submitTo(agency, first)).status).toBe(200);
  const seen = await house.call(agency.client, 'GET', '/api/common/applications');
  expect(seen.body.items.map(({ id }: { id: string }) => id)).toEqual([first]);
});

test('of two agencies with a right to the same person at once one represents them', async () => {
  const ids = [
    await sourcedBy(agency, 'at.once@people.example'),
    await sourcedBy(rival, 'at.once@people.example'),
  ];
  const answers = await Promise.all([recordRight(agency, ids[0]!), recordRight(rival, ids[1]!)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('already_represented');
});

test('the right to represent lasts 180 days from the first one, however often it is recorded', async () => {
  const first = await sourcedBy(agency, 'for.long@people.example');
  const second = await sourcedBy(rival, 'for.long@people.example');
  const begin = house.clock.at.getTime();
  const day = 86_400_000;
  await recordRight(agency, first);
  house.clock.at = new Date(begin + 100 * day);
  await recordRight(agency, first);
  house.clock.at = new Date(begin + 179 * day);
  expect((await recordRight(rival, second)).status).toBe(409);
  house.clock.at = new Date(begin + 181 * day);
  expect((await recordRight(rival, second)).status).toBe(200);
  house.clock.at = new Date(begin);
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

describe('a round that did not lead on', () => {
  const hour = 3_600_000;
  const later = () => new Date(house.clock.at.getTime() + hour);

  const decides = async (id: string) =>
    (await house.call(agency.client, 'GET', '/api/common/work')).body.items.find(
      (item: { id: string; kind: string }) => item.id === id && item.kind === 'toDecide',
    )?.detail;

  test('is the client’s to decide, who may go on all the same', async () => {
    const { id } = await shortlisted(house, agency, await openJob(house, agency));
    const round = await scheduleRound(house, agency, id, later());
    const url = `/api/client/applications/${id}/advance`;
    expect((await house.call(agency.client, 'POST', url)).body.code).toBe('round_open');
    house.clock.at = new Date(house.clock.at.getTime() + 2 * hour);
    await house.as(round.interviewer, (context) => giveFeedback(context, round.id, feedbackOf('hold')));
    expect(await decides(id)).toBe('The last round did not lead on');
    const answer = await house.call(agency.client, 'POST', url);
    expect(answer.body).toMatchObject({ stage: 'interviewing', round: 2 });
    expect(answer.body.possible).not.toContain('advance');
    expect(await decides(id)).toBeUndefined();
  });

  test('because nobody came can be given another chance', async () => {
    const { id } = await shortlisted(house, agency, await openJob(house, agency));
    const round = await scheduleRound(house, agency, id, later());
    house.clock.at = new Date(house.clock.at.getTime() + 2 * hour);
    await house.as(agency.recruiter, (context) => markNoShow(context, round.id));
    expect(await decides(id)).toBe('The last round did not lead on');
    await house.as(agency.client, (context) => advance(context, id));
    expect((await scheduleRound(house, agency, id, later())).round).toBe(1);
  });
});

test('on hold no slot is proposed, and the application goes on where it was', async () => {
  const { id } = await shortlisted(house, agency, await openJob(house, agency));
  const { interviews } = await house.as(agency.recruiter, (context) => getApplication(context, id));
  await house.as(agency.client, (context) => hold(context, id));
  const slot = { startsAt: new Date(house.clock.at.getTime() + 90_000_000).toISOString(), place: 'Room 1' };
  const url = `/api/recruiter/interviews/${interviews[0]!.id}/propose`;
  expect((await house.call(agency.recruiter, 'POST', url, slot)).body.code).toBe('application_on_hold');
  await house.as(agency.client, (context) => resume(context, id));
  expect((await house.call(agency.recruiter, 'POST', url, slot)).status).toBe(200);
});

test('who is rejected while on hold comes back to where they were before', async () => {
  const { id } = await shortlisted(house, agency, await openJob(house, agency));
  await house.as(agency.client, (context) => hold(context, id));
  await house.as(agency.client, (context) => reject(context, id, because));
  expect((await house.as(agency.recruiter, (context) => reopen(context, id))).stage).toBe('shortlisted');
});

test('nobody stays in play in a job that was closed meanwhile', async () => {
  const job = await openJob(house, agency);
  const { id: candidateRecordId } = await completeCandidate(house, agency);
  const place = { jobLocationId: job.locations[0]!.id, candidateRecordId };
  const [closed] = await Promise.all([
    house.call(agency.client, 'POST', `/api/common/jobs/${job.id}/close`, { reason: 'Budget gone.' }),
    house.call(agency.recruiter, 'POST', `/api/recruiter/jobs/${job.id}/source`, place),
  ]);
  expect(closed.status).toBe(200);
  const left = await house.query(
    `select stage from application where job_id = $1 and stage <> 'job_closed'`,
    [job.id],
  );
  expect(left).toEqual([]);
});

test('mails and timeline say outcome and reason in words', async () => {
  // Far from the interviews of the other tests.
  house.clock.at = new Date(house.clock.at.getTime() + 40 * 86_400_000);
  const { id } = await shortlisted(house, agency, await openJob(house, agency));
  const startsAt = new Date(house.clock.at.getTime() + 3_600_000);
  const round = await scheduleRound(house, agency, id, startsAt);
  house.clock.at = startsAt;
  await house.as(round.interviewer, (context) => giveFeedback(context, round.id, feedbackOf('advance')));
  await house.as(agency.client, (context) => reject(context, id, because));
  await house.drain();
  const told = await house.query(
    `select title, body from notification where user_id = $2 and href like '%' || $1 order by id desc limit 2`,
    [id, agency.recruiter.actor.userId],
  );
  expect(told.flatMap(({ title, body }) => [title, body])).toEqual(
    expect.arrayContaining([
      'Feedback on Leela Krishnan, round 1: Advance to the next round',
      'Skills do not fit: Too little depth.',
    ]),
  );
  const { body } = await house.call(agency.manager, 'GET', `/api/common/events?applicationId=${id}`);
  const sentences = body.items.map(({ sentence }: { sentence: string }) => sentence);
  expect(sentences).toContain('rejected Leela Krishnan (Skills do not fit): Too little depth.');
});
