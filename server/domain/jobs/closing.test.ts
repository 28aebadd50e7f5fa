import { expect, test } from 'vitest';
import { asCandidate, offered, openJob, scheduleRound, shortlisted, sourced } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { getApplication } from '../applications/index.ts';
import { acceptOffer } from '../offers/index.ts';
import { close } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const stageOf = async (id: string) =>
  (await house.as(agency.recruiter, (context) => getApplication(context, id))).stage;

const mailsSince = async (time: Date) =>
  house.query('select to_name, subject, calendar_method from mail where at >= $1 order by subject', [time]);

test('a closed job ends its applications, cancels its interviews and tells everyone', async () => {
  const job = await openJob(house, agency);
  const application = await shortlisted(house, agency, job);
  const unseen = await sourced(house, agency, job);
  const startsAt = new Date(house.clock.at.getTime() + 86_400_000);
  const { id } = await scheduleRound(house, agency, application.id, startsAt);
  await house.drain();

  house.clock.at = new Date(house.clock.at.getTime() + 60_000);
  await house.as(agency.client, (context) => close(context, job.id, 'The budget is gone.'));
  expect(await house.drain()).toEqual([]);

  expect(await stageOf(application.id)).toBe('job_closed');
  expect(await stageOf(unseen.id)).toBe('job_closed');
  expect(await house.query('select state, sequence from interview where id = $1', [id])).toEqual([
    { state: 'cancelled', sequence: 1 },
  ]);
  const mails = await mailsSince(house.clock.at);
  const told = (name: string, words: RegExp) =>
    mails.filter(({ to_name, subject }) => to_name === name && words.test(subject as string));
  expect(told('Dev', /^Cancelled: Leela Krishnan/)[0]).toMatchObject({ calendar_method: 'CANCEL' });
  expect(told('Leela Krishnan', /is cancelled$/)[0]).toMatchObject({ calendar_method: 'CANCEL' });
  expect(told('Leela Krishnan', /^“Backend Engineer” is closed/)).toHaveLength(1);
  expect(told('Asha', /^“Backend Engineer” is closed/)).toHaveLength(1);
  expect(told('Meera', /^“Backend Engineer” is closed/)).toHaveLength(1);
});

test('an offer that waits for its answer falls with the job', async () => {
  const job = await openJob(house, agency);
  const { application, offer } = await offered(house, agency, job);
  const { candidateRecordId } = await house.as(agency.recruiter, (context) =>
    getApplication(context, application.id),
  );
  await house.as(agency.manager, (context) => close(context, job.id, 'The client stopped hiring.'));

  expect(await stageOf(application.id)).toBe('job_closed');
  const accepting = asCandidate(house, candidateRecordId!, (context) => acceptOffer(context, offer.id));
  await expect(accepting).rejects.toMatchObject({ code: 'wrong_state', extra: { state: 'withdrawn' } });
});
