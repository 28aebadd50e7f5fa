import { expect, test } from 'vitest';
import { type Agency, enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import {
  feedbackOf,
  joined,
  joining,
  openJob,
  replacementAsked,
  scheduleRound,
  shortlisted,
  sourced,
} from '../../../test/line.ts';
import { aHouse } from '../../../test/stage.ts';

const HOUR = 3_600_000;

const house = aHouse();
let agency: Agency;

const remove = (who: TestPerson, member: TestPerson, handOver?: object) =>
  house.call(who, 'POST', `/api/common/members/${member.actor.membershipId}/remove`, { handOver });
const ask = async (who: TestPerson, member: TestPerson, query = '') =>
  (await house.call(who, 'GET', `/api/common/members/${member.actor.membershipId}/hand-over${query}`)).body
    .kinds as { kind: string; count: number; to: { id: string; name: string }[] }[];
const counts = (kinds: { kind: string; count: number }[]) =>
  Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
const one = async (sql: string, ...values: unknown[]) => (await house.query(sql, values))[0]!;

test('a recruiter who goes: all of their open work is with others, at once or not at all', async () => {
  agency = await foundAgency(house, 'desk');
  const { admin, recruiter, recruiter2, manager } = agency;
  const job = await openJob(house, agency);
  const scheduled = await shortlisted(house, agency, job);
  await sourced(house, agency, job);
  const { placementId } = await joining(house, agency, job);

  const kinds = await ask(admin, recruiter);
  expect(counts(kinds)).toEqual({ jobs: 1, applications: 3, interviews: 1, candidates: 3 });
  expect(kinds[0]!.to.map(({ name }) => name)).toEqual([recruiter2.name]);
  expect(kinds[1]!.to.map(({ name }) => name)).toEqual([admin.name, manager.name, recruiter2.name]);
  expect(await ask(admin, recruiter, '?role=manager')).toEqual([]);
  expect(counts(await ask(admin, recruiter, '?role=accountant'))).toEqual(counts(kinds));

  const refused = await remove(admin, recruiter, { jobs: manager.actor.userId, candidates: null });
  expect([refused.status, refused.body.code]).toEqual([422, 'hand_over_needed']);
  expect(refused.body.errors).toEqual([
    { path: 'handOver.jobs', message: 'Choose who takes 1 open job.' },
    { path: 'handOver.applications', message: 'Choose who takes 3 applications in play.' },
    { path: 'handOver.interviews', message: 'Choose who takes 1 interview.' },
  ]);
  expect(counts(await ask(admin, recruiter))).toEqual(counts(kinds));

  const to = recruiter2.actor.userId;
  const done = await remove(admin, recruiter, {
    jobs: null,
    applications: to,
    interviews: to,
    candidates: manager.actor.userId,
  });
  expect([done.status, done.body.member.state]).toEqual([200, 'removed']);
  expect((await house.call(recruiter, 'GET', '/api/common/jobs')).status).toBe(401);

  expect(await ask(admin, recruiter)).toEqual([]);
  const mine = await house.call(recruiter2, 'GET', `/api/common/applications?jobId=${job.id}`);
  expect(mine.body.items).toHaveLength(3);
  const interview = await house.call(recruiter2, 'GET', '/api/common/interviews?mine=true&state=to_schedule');
  expect(interview.body.items.map(({ applicationId }: { applicationId: string }) => applicationId)).toEqual([
    scheduled.id,
  ]);
  expect(
    (await house.call(recruiter2, 'POST', `/api/recruiter/placements/${placementId}/reconfirm`)).status,
  ).toBe(200);
  expect(
    await one('select count(*)::int from candidate_record where owner_id = $1', manager.actor.userId),
  ).toEqual({
    count: 3,
  });
  expect(await house.drain()).toEqual([]);
  const told = await one(
    `select title, body from notification where user_id = $1 and title like 'You take over%'`,
    to,
  );
  expect(told.body).toBe(
    `${admin.name} handed you 3 applications in play and 1 interview. You find them among your own from now on.`,
  );
});

test('what somebody can still do in another role stays theirs', async () => {
  agency = await foundAgency(house, 'two');
  const { admin, recruiter } = agency;
  await openJob(house, agency);
  await house.query(
    `insert into membership (id, user_id, organisation_id, role, name, email)
     select gen_random_uuid(), user_id, organisation_id, 'manager', name, email from membership where id = $1`,
    [recruiter.actor.membershipId],
  );
  expect(await ask(admin, recruiter)).toEqual([]);
  expect((await remove(admin, recruiter)).status).toBe(200);
});

test('an interviewer who goes: interviews keep their time where the colleague is free, the others get another', async () => {
  agency = await foundAgency(house, 'panel');
  const { client, interviewer } = agency;
  const third = await enrol(house, 'interviewer', 'Third', agency.clientCompanyId);
  const job = await openJob(house, agency);
  const at = new Date(house.clock.at.getTime() + 24 * HOUR);
  const stays = await shortlisted(house, agency, job);
  const kept = await scheduleRound(house, agency, stays.id, at);
  const moves = await shortlisted(house, agency, job);
  const freed = await scheduleRound(house, agency, moves.id, new Date(at.getTime() + 3 * HOUR));
  const open = await shortlisted(house, agency, job);
  // The colleague is busy at the second time, and for another company: nobody here can see that.
  const elsewhere = await foundAgency(house, 'away');
  const busyJob = await openJob(house, elsewhere);
  const busy = await shortlisted(house, elsewhere, busyJob);
  const theirs = await scheduleRound(house, elsewhere, busy.id, new Date(at.getTime() + 3 * HOUR));
  await house.query('update interview set interviewer_id = $1 where id = $2', [
    third.actor.userId,
    theirs.id,
  ]);

  const kinds = await ask(client, interviewer);
  expect(counts(kinds)).toEqual({ interviews: 3, rounds: 1 });
  const to = third.actor.userId;
  expect((await remove(client, interviewer, { interviews: to })).body.errors).toEqual([
    { path: 'handOver.rounds', message: 'Choose who takes 1 interview round.' },
  ]);
  const done = await remove(client, interviewer, {
    interviews: to,
    rounds: agency.interviewer2.actor.userId,
  });
  expect([done.status, done.body.interviewsToReschedule]).toEqual([200, 1]);

  const view = async (id: string) => (await house.call(third, 'GET', `/api/common/interviews/${id}`)).body;
  expect(await view(kept.id)).toMatchObject({ state: 'scheduled', interviewerName: 'Third' });
  expect((await view(kept.id)).skills).toEqual(['TypeScript', 'SQL']);
  expect(await view(freed.id)).toMatchObject({ state: 'to_reschedule', interviewerName: 'Third' });
  const waiting = await one(
    'select state, interviewer_name from interview where application_id = $1',
    open.id,
  );
  expect(waiting).toEqual({ state: 'to_schedule', interviewer_name: 'Third' });
  const round = await one(
    'select interviewer_name from interview_round where job_id = $1 and number = 1',
    job.id,
  );
  expect(round.interviewer_name).toBe(agency.interviewer2.name);

  expect(await house.drain()).toEqual([]);
  const calendars = await house.query(
    `select m.calendar_method || ' ' || m.to_name as said from mail m join event e on e.id::text = m.source
     where e.type in ('interview.taken_over', 'interview.freed') and m.calendar is not null order by 1`,
  );
  expect(calendars.map(({ said }) => said)).toEqual([
    `CANCEL ${interviewer.name}`,
    `CANCEL ${interviewer.name}`,
    'CANCEL Leela Krishnan',
    'REQUEST Leela Krishnan',
    'REQUEST Third',
  ]);
  house.clock.at = new Date(at.getTime() + HOUR);
  const feedback = await house.call(
    third,
    'POST',
    `/api/interviewer/interviews/${kept.id}/give-feedback`,
    feedbackOf('advance'),
  );
  expect(feedback.status).toBe(200);
});

test('where nobody can take it the sentence says what to do', async () => {
  agency = await foundAgency(house, 'alone');
  const { client, interviewer, interviewer2 } = agency;
  await openJob(house, agency);
  const rounds = { rounds: interviewer.actor.userId };
  expect((await remove(client, interviewer2, rounds)).status).toBe(200);
  const last = await remove(client, interviewer, { rounds: client.actor.userId });
  expect(last.body.errors).toEqual([
    {
      path: 'handOver.rounds',
      message: 'Nobody here can take 2 interview rounds yet. Invite somebody first.',
    },
  ]);
});

test('who looks for a replacement hands that over, too', async () => {
  agency = await foundAgency(house, 'seat');
  const { admin, recruiter, recruiter2 } = agency;
  const { placementId, joiningDate } = await joined(house, agency, await openJob(house, agency));
  const count = async () => counts(await ask(admin, recruiter)).applications ?? 0;
  expect(await count()).toBe(0);
  const id = await replacementAsked(house, agency, placementId, joiningDate);
  expect(await count()).toBe(1);
  await house.call(agency.manager, 'POST', `/api/manager/replacements/${id}/approve`, {});
  const to = recruiter2.actor.userId;
  expect((await remove(admin, recruiter, { jobs: to, applications: to, candidates: to })).status).toBe(200);
  const { body } = await house.call(recruiter2, 'GET', '/api/common/work');
  expect(body.items).toContainEqual(expect.objectContaining({ kind: 'toReplace', id }));
});
