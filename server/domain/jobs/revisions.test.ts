/** Edits of a job that runs: nothing holds that one side alone wanted. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJob, sourced } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import type { HireloomError } from '../../platform/errors.ts';
import {
  chooseInterviewer,
  decideRevision,
  getJob,
  listRevisions,
  listVersions,
  proposeRevision,
  withdrawRevision,
} from './index.ts';
import type { JobView, ProposeRevision } from './schemas.ts';

const house = aHouse();
const agency = anAgency(house);

type Side = 'agency' | 'client';
const personOf = (side: Side) => (side === 'agency' ? agency.manager : agency.client);
const propose = (side: Side, id: string, changes: ProposeRevision['changes']) =>
  house.as(personOf(side), (context) => proposeRevision(context, id, { changes }));
const revisionsOf = async (id: string, side: Side = 'client') =>
  (await house.as(personOf(side), (context) => listRevisions(context, id))).items;
const decide = (
  side: Side,
  id: string,
  revisionId: string,
  field: 'title' | 'deadline' | 'pay',
  accept = true,
) =>
  house.as(personOf(side), (context) =>
    decideRevision(context, id, revisionId, { decisions: [{ field, accept }] }),
  );

test('what is accepted holds at once, the rest does not; both are told, and the version says what changed', async () => {
  const job = await openJob(house, agency);
  await propose('client', job.id, { title: 'Senior Backend Engineer', deadline: '2031-01-31' });
  const [asked] = await revisionsOf(job.id, 'agency');
  expect(asked).toMatchObject({ state: 'open', bySide: 'client', mayDecide: true, mayWithdraw: false });
  expect(asked!.fields.map(({ field, after }) => [field, after])).toEqual([
    ['deadline', '2031-01-31'],
    ['title', 'Senior Backend Engineer'],
  ]);
  const url = `/api/common/jobs/${job.id}/revisions/${asked!.id}/decide`;
  const body = {
    decisions: [
      { field: 'deadline', accept: true },
      { field: 'title', accept: false, reason: 'The band is that of an engineer.' },
    ],
  };
  expect((await house.call(agency.client, 'POST', url, body)).body.code).toBe('own_request');
  expect((await house.call(agency.recruiter, 'POST', url, body)).status).toBe(403);
  const answered = await house.call(agency.manager, 'POST', url, body);
  expect(answered.body).toMatchObject({ title: 'Backend Engineer', deadline: '2031-01-31' });
  expect((await house.call(agency.manager, 'POST', url, body)).body.code).toBe('already_answered');
  const { items } = await house.as(agency.client, (context) => listVersions(context, job.id));
  expect(items.map(({ cause, changes }) => [cause, changes.map(({ field }) => field)])).toEqual([
    ['revision', ['deadline']],
    ['submitted', []],
  ]);
  await house.drain();
  const told = await house.query(
    `select to_name, subject from mail where subject like '%edit of%' or subject like '%asks to change%' order by 1`,
  );
  expect(told).toEqual([
    { to_name: 'Meera', subject: 'Aster asks to change “Backend Engineer”' },
    { to_name: 'Priya', subject: 'Your edit of “Backend Engineer” is answered' },
  ]);
});

test('of two edits of one field only one can be accepted', async () => {
  const job = await openJob(house, agency);
  await propose('client', job.id, { title: 'Ours' });
  await propose('agency', job.id, { title: 'Theirs' });
  const [theirs, ours] = await revisionsOf(job.id);
  const answers = await Promise.allSettled([
    decide('agency', job.id, ours!.id, 'title'),
    decide('client', job.id, theirs!.id, 'title'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const states = (await revisionsOf(job.id)).map(({ state, fields }) => [state, fields[0]!.state]);
  expect(states.sort()).toEqual([
    ['settled', 'accepted'],
    ['settled', 'outdated'],
  ]);
});

test('fewer openings than are filled, a past deadline, pay without terms, a place where people work: refused, nothing changes', async () => {
  const job = await openJob(house, agency);
  await sourced(house, agency, job);
  await house.query('update job_location set filled = 1 where job_id = $1', [job.id]);
  const [location] = job.locations;
  const { id, place, workMode } = location!;
  const attempts: [ProposeRevision['changes'], string][] = [
    [{ locations: [{ id, place, workMode: workMode as 'office', openings: 1 }] }, ''],
    [{ locations: [{ place: 'Nagpur', workMode: 'office', openings: 3 }] }, 'location_in_use'],
    [{ pay: { from: '1500000', to: '99000000', currency: 'INR' } }, 'terms_do_not_cover'],
  ];
  for (const [changes, code] of attempts) {
    await propose('client', job.id, changes);
    const [asked] = await revisionsOf(job.id, 'agency');
    const decisions = asked!.fields.map(({ field }) => ({ field: field as 'title', accept: true }));
    const answer = house.as(agency.manager, (context) =>
      decideRevision(context, job.id, asked!.id, { decisions }),
    );
    if (code) await expect(answer).rejects.toMatchObject({ code });
    else await answer;
  }
  await house.query('update job_location set openings = 2, filled = 2 where job_id = $1', [job.id]);
  await propose('client', job.id, {
    locations: [{ id, place, workMode: workMode as 'office', openings: 1 }],
  });
  const [asked] = await revisionsOf(job.id, 'agency');
  await expect(
    house.as(agency.manager, (context) =>
      decideRevision(context, job.id, asked!.id, { decisions: [{ field: 'locations', accept: true }] }),
    ),
  ).rejects.toMatchObject({ code: 'openings_filled' });
  await expect(propose('client', job.id, { deadline: '2020-01-01' })).rejects.toMatchObject({ status: 422 });
  await expect(propose('client', job.id, { title: job.title })).rejects.toMatchObject({ status: 422 });
  const after = await house.as(agency.client, (context) => getJob(context, job.id));
  expect(after.pay).toEqual(job.pay);
});

test('who interviews is the client’s own: no agency asks, the client just chooses', async () => {
  const job = await openJob(house, agency);
  const rounds = job.rounds.map(({ number: _, interviewerName: __, ...round }) => round) as never as Record<
    string,
    unknown
  >[];
  const swapped = [{ ...rounds[0]!, interviewerId: agency.interviewer2.actor.userId }, rounds[1]];
  await expect(propose('agency', job.id, { rounds: swapped as never })).rejects.toMatchObject({
    status: 422,
  });
  const chosen = await house.as(agency.client, (context) =>
    chooseInterviewer(context, job.id, { number: 1, interviewerId: agency.interviewer2.actor.userId! }),
  );
  expect(chosen.rounds[0]!.interviewerName).toBe(agency.interviewer2.actor.name);
  const stranger = { number: 1, interviewerId: agency.recruiter.actor.userId! };
  await expect(
    house.as(agency.client, (context) => chooseInterviewer(context, job.id, stranger)),
  ).rejects.toMatchObject({ status: 422 });
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant('propose' as const),
    side: fc.constantFrom<Side>('agency', 'client'),
    field: fc.constantFrom('title' as const, 'deadline' as const, 'pay' as const),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constantFrom('accept' as const, 'reject' as const, 'withdraw' as const),
    side: fc.constantFrom<Side>('agency', 'client'),
    which: fc.nat({ max: 7 }),
  }),
);

const VALUES = {
  title: ['Engineer', 'Backend Developer', 'Services Engineer', 'Platform Engineer'],
  deadline: ['2031-01-01', '2031-02-01', '2031-03-01', '2031-04-01'],
  pay: ['1600000', '1700000', '1800000', '1900000'].map((from) => ({
    from,
    to: '2500000',
    currency: 'INR',
    period: 'year' as const,
  })),
};

test('in any order of asking and answering, the job says what it said first or what one side asked and the other accepted', async () => {
  const job = await openJob(house, agency);
  const said = (view: JobView) => ({ title: view.title, deadline: view.deadline, pay: view.payGiven });
  let agreed = said(job);
  const asks: { id: string; side: Side; field: keyof typeof VALUES; value: unknown; saw: unknown }[] = [];

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const each of steps) {
        if (each.kind === 'propose') {
          const value = VALUES[each.field][each.value];
          const done = await tried(propose(each.side, job.id, { [each.field]: value }));
          expect(done).toBe(!isDeepStrictEqual(value, agreed[each.field]));
          if (!done) continue;
          const { id } = (await revisionsOf(job.id))[0]!;
          asks.push({ id, side: each.side, field: each.field, value, saw: agreed[each.field] });
          continue;
        }
        const ask = asks.at(-1 - each.which);
        if (!ask) continue;
        const open = (await revisionsOf(job.id)).some(({ id, state }) => id === ask.id && state === 'open');
        if (each.kind === 'withdraw') {
          const done = await tried(
            house.as(personOf(each.side), (context) => withdrawRevision(context, job.id, ask.id)),
          );
          expect(done).toBe(open && each.side === ask.side);
          continue;
        }
        const accept = each.kind === 'accept';
        const done = await tried(decide(each.side, job.id, ask.id, ask.field, accept));
        const stillSaysIt = isDeepStrictEqual(ask.saw, agreed[ask.field]);
        expect(done).toBe(open && each.side !== ask.side && (stillSaysIt || !accept));
        if (done && accept) agreed = { ...agreed, [ask.field]: ask.value };
        expect(said(await house.as(agency.client, (context) => getJob(context, job.id)))).toEqual(agreed);
      }
    }),
    { numRuns: 60 },
  );
});

/** Whether it was done; a refusal is one of ours. */
async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    expect([404, 409, 422]).toContain((error as HireloomError).status);
    return false;
  }
}
