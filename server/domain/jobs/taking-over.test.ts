/** Who is taken off a place leaves what they have in play there to somebody, or stays. */
import { beforeAll, expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { joining, offered, openJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');

let jobId: string;
let jobLocationId: string;
let applicationId: string;
let interviewId: string;

beforeAll(async () => {
  const job = await openJob(house, agency);
  jobId = job.id;
  jobLocationId = job.locations[0]!.id;
  ({ id: applicationId } = await shortlisted(house, agency, job));
  const startsAt = new Date(house.clock.at.getTime() + 86_400_000);
  ({ id: interviewId } = await scheduleRound(house, agency, applicationId, startsAt));
  await offered(house, agency, job);
  await joining(house, agency, job);
});

const idOf = ({ actor }: TestPerson) => actor.userId!;
const assign = (who: TestPerson | null, recruiters: TestPerson[], handOver?: object) =>
  house.call(who, 'POST', `/api/manager/jobs/${jobId}/assign`, {
    jobLocationId,
    recruiterIds: recruiters.map(idOf),
    handOver,
  });
const recruitersOf = async () =>
  (
    await house.query(
      `select (select recruiter_id from application where id = $1) as application, (select recruiter_id from interview where id = $2) as interview,
      (select array_agg(distinct o.recruiter_id) from offer o) as offers, (select array_agg(recruiter_id) from placement) as placements,
      (select array_agg(recruiter_id) from job_assignment where job_location_id = $3) as assigned`,
      [applicationId, interviewId, jobLocationId],
    )
  )[0];
const noticesOf = async (who: TestPerson) => {
  await house.drain();
  return house.query('select title, body from notification where user_id = $1 order by id desc limit 3', [
    idOf(who),
  ]);
};

test('the manager sees what each has in play on the place', async () => {
  const { body } = await house.call(
    agency.manager,
    'GET',
    `/api/manager/recruiters?jobId=${jobId}&jobLocationId=${jobLocationId}`,
  );
  const inPlay = Object.fromEntries(
    body.items.map(({ id, inPlayHere }: { id: string; inPlayHere: number }) => [id, inPlayHere]),
  );
  expect(inPlay).toEqual({ [idOf(agency.recruiter)]: 3, [idOf(agency.recruiter2)]: 0 });
});

test('nobody is taken off while nobody takes over, and by nobody who does not work there', async () => {
  const { recruiter, recruiter2, manager } = agency;
  const before = await recruitersOf();
  const refusal = async (handOver?: object) => {
    const { status, body } = await assign(manager, [recruiter2], handOver);
    return [status, body.code, body.errors?.[0]];
  };
  expect(await refusal()).toEqual([
    422,
    'hand_over_needed',
    {
      path: 'handOver.toRecruiterId',
      message: `Choose who takes over 3 applications in play from ${recruiter.actor.name}.`,
    },
  ]);
  const wrong = {
    path: 'handOver.toRecruiterId',
    message: 'Choose one of those who work on it from now on.',
  };
  for (const toRecruiterId of [idOf(recruiter), idOf(other.recruiter), idOf(manager)])
    expect(await refusal({ toRecruiterId })).toEqual([422, 'invalid', wrong]);
  expect((await refusal({ toRecruiterId: 'x' }))[0]).toBe(400);
  expect((await refusal({ toRecruiterId: idOf(recruiter2), note: 'x'.repeat(1001) }))[0]).toBe(400);
  const nobodyGoes = await assign(manager, [recruiter, recruiter2], { toRecruiterId: idOf(recruiter2) });
  expect([nobodyGoes.status, nobodyGoes.body.errors[0].path]).toEqual([422, 'handOver']);
  expect((await assign(recruiter, [recruiter2])).status).toBe(403);
  expect((await assign(other.manager, [recruiter2])).status).toBe(404);
  expect((await assign(null, [recruiter2])).status).toBe(401);
  expect(await recruitersOf()).toEqual(before);
});

test('who takes over has the applications, interviews and offers, and is told with the note; so is who goes', async () => {
  const { recruiter, recruiter2, manager } = agency;
  const handOver = { toRecruiterId: idOf(recruiter2), note: 'Leela prefers mornings.' };
  expect((await assign(manager, [recruiter2], handOver)).status).toBe(200);
  const id = idOf(recruiter2);
  expect(await recruitersOf()).toEqual({
    application: id,
    interview: id,
    offers: [id],
    placements: [id],
    assigned: [id],
  });

  expect(await noticesOf(recruiter2)).toContainEqual({
    title: 'You take over 3 applications in play on “Backend Engineer”, Pune',
    body: expect.stringMatching(new RegExp(`From ${recruiter.actor.name}[^]*Leela prefers mornings\\.`)),
  });
  expect(await noticesOf(recruiter)).toContainEqual({
    title: 'You no longer work on “Backend Engineer”, Pune',
    body: expect.stringContaining(`${recruiter2.actor.name} takes over 3 applications in play.`),
  });
  const { body } = await house.call(manager, 'GET', `/api/common/events?jobId=${jobId}`);
  const words = JSON.stringify(body);
  expect(words).toContain(
    `handed over 3 applications in play in Pune from ${recruiter.actor.name} to ${recruiter2.actor.name}: Leela prefers mornings.`,
  );
  expect(words).toContain(`took ${recruiter.actor.name} off Pune`);
  // The second click, and who has nothing in play any more.
  expect((await assign(manager, [recruiter2])).status).toBe(200);
  expect((await assign(manager, [recruiter, recruiter2])).status).toBe(200);
  expect((await assign(manager, [recruiter2])).status).toBe(200);
});
