import { beforeEach, expect, test } from 'vitest';
import { answer, conditions, proposal, propose } from '../../../test/agreements.ts';
import { type Agency, foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
let agency: Agency;
let tag = 0;

beforeEach(async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  agency = await foundAgency(house, `N${++tag}`);
});

const read = (who: TestPerson, id: string) => house.call(who, 'GET', `/api/common/negotiations/${id}`);
const list = async (who: TestPerson, query = '') =>
  (await house.call(who, 'GET', `/api/common/negotiations${query}`)).body;
const counter = (who: TestPerson, id: string, changes: Parameters<typeof conditions>[0]) =>
  answer(house, who, id, 'counter', { conditions: conditions(changes), signedName: 'Full Name' });
const terms = async () =>
  (await house.call(agency.client, 'GET', `/api/common/engagements/${agency.engagementId}`)).body.terms;

test('round by round to an agreement: each side sees whose turn it is, and what changed', async () => {
  const first = await propose(house, agency, agency.client, { fee: '7' });
  expect(first).toMatchObject({
    status: 201,
    body: {
      state: 'proposed',
      turn: 'theirs',
      possible: ['withdraw'],
      expiresOn: '2026-03-16',
      effect: null,
    },
  });
  expect((await read(agency.manager, first.body.id)).body).toMatchObject({
    turn: 'mine',
    possible: ['counter', 'accept', 'reject'],
    before: [{ fee: '8.33' }],
    rounds: [{ changed: ['fee'] }],
  });
  const second = await counter(agency.manager, first.body.id, { fee: '8', paymentWithinDays: 14 });
  expect(second.body).toMatchObject({
    round: 2,
    turn: 'theirs',
    rounds: [{ state: 'countered' }, { state: 'proposed', changed: ['fee', 'paymentWithinDays'] }],
  });
  // By the id of any round.
  expect((await read(agency.client, first.body.id)).body.id).toBe(second.body.id);
  expect((await answer(house, agency.client, first.body.id, 'accept')).body).toMatchObject({
    code: 'wrong_state',
    state: 'countered',
  });
  const accepted = await answer(house, agency.client, second.body.id, 'accept');
  expect(accepted.body).toMatchObject({ state: 'accepted', madeVersion: 2, possible: [], turn: null });
  expect(await terms()).toMatchObject({ version: 2, bands: [{ fee: '8', paymentWithinDays: 14 }] });
  await house.drain();
  const titles = async ({ actor }: TestPerson) =>
    (await house.query('select title from notification where user_id = $1 order by id', [actor.userId])).map(
      ({ title }) => title,
    );
  expect(await titles(agency.manager)).toEqual([
    expect.stringMatching(/^Aster N\d+ proposes terms$/),
    expect.stringMatching(/^Aster N\d+ accepted your terms$/),
  ]);
  expect(await titles(agency.client)).toEqual([expect.stringMatching(/^Nimbus N\d+ made a counter-offer$/)]);
});

test('only the other side answers, only one’s own side withdraws; a reason is said', async () => {
  const { id } = (await propose(house, agency, agency.manager)).body;
  for (const command of ['accept', 'reject'] as const)
    expect((await answer(house, agency.admin, id, command)).body.code).toBe('not_your_turn');
  expect((await counter(agency.admin, id, { fee: '6' })).body.code).toBe('not_your_turn');
  expect((await answer(house, agency.client, id, 'withdraw')).body.code).toBe('not_your_turn');
  expect((await answer(house, agency.client, id, 'reject', { reason: '' })).status).toBe(400);
  expect((await answer(house, agency.client, id, 'accept', { signedName: '' })).status).toBe(400);
  expect((await answer(house, agency.client, id, 'reject')).body).toMatchObject({
    state: 'rejected',
    rounds: [{ reason: 'Written by a test.', answeredByName: expect.stringContaining('Priya') }],
  });
  const again = (await propose(house, agency, agency.manager)).body;
  expect((await answer(house, agency.admin, again.id, 'withdraw')).body.state).toBe('withdrawn');
  expect(await terms()).toMatchObject({ version: 1 });
});

test('what cannot be agreed is refused where it is wrong', async () => {
  const wrong = async (changes: Parameters<typeof proposal>[0]) => {
    const { status, body } = await propose(house, agency, agency.client, changes);
    return [status, body.code, ...(body.errors ?? []).map(({ path }: { path: string }) => path)];
  };
  expect(await wrong({ fee: '8.330' })).toEqual([422, 'nothing_changes']);
  expect(await wrong({ currency: 'USD' })).toEqual([422, 'invalid', 'range.currency']);
  expect(await wrong({ fee: '101' })).toEqual([400, 'invalid_input', 'conditions.fee']);
  expect(await wrong({ payFrom: '9', payTo: '8' })).toEqual([400, 'invalid_input', 'range.payTo']);
  expect(await wrong({ fee: '99999999999999' })).toContain(400);
  const url = `/api/common/engagements/${agency.engagementId}/propose-terms`;
  for (const expiresOn of ['2026-03-01', '2026-06-01']) {
    const late = await house.call(agency.client, 'POST', url, { ...proposal(), expiresOn });
    expect(late.body).toMatchObject({ status: 422, errors: [{ path: 'expiresOn' }] });
  }
  const { id } = (await propose(house, agency, agency.client)).body;
  expect((await counter(agency.manager, id, {})).body.code).toBe('nothing_changes');
  expect((await counter(agency.manager, id, { feeType: 'fixed', fee: '10.005' })).body.errors).toMatchObject([
    { path: 'conditions.fee' },
  ]);
  expect(
    (await propose(house, agency, agency.manager, { payFrom: '2400000', payTo: '9000000' })).body.code,
  ).toBe('one_open_negotiation_of_band');
  expect(
    (await propose(house, agency, agency.manager, { payFrom: '2500000', payTo: '9000000' })).status,
  ).toBe(201);
});

test('the last day is still in time; after it nobody accepts, and the task closes it once', async () => {
  const { id } = (await propose(house, agency, agency.manager)).body;
  house.clock.at = new Date('2026-03-16T17:00:00Z');
  expect((await read(agency.client, id)).body.possible).toContain('accept');
  house.clock.at = new Date('2026-03-16T18:31:00Z');
  // Midnight has passed in India; the task has not run yet.
  expect((await answer(house, agency.client, id, 'accept')).body.code).toBe('negotiation_expired');
  expect((await read(agency.client, id)).body.possible).toEqual([]);
  house.clock.at = new Date('2026-03-16T20:00:00Z');
  await house.query(
    `select graphile_worker.add_job('runScheduledTask', '{"task":"processNegotiationExpiry"}'),
       graphile_worker.add_job('runScheduledTask', '{"task":"processNegotiationExpiry"}')`,
  );
  expect(await house.drain()).toEqual([]);
  expect((await read(agency.client, id)).body.state).toBe('expired');
  const told = await house.query(
    `select count(*)::int from notification where user_id = any($1) and title like '%has expired'`,
    [[agency.client.actor.userId, agency.manager.actor.userId]],
  );
  expect(told).toEqual([{ count: 2 }]);
  expect((await propose(house, agency, agency.client)).status).toBe(201);
});

test('under a suspended engagement nothing is proposed or agreed, but a proposal can be rejected; an end closes it', async () => {
  const engagement = `/api/common/engagements/${agency.engagementId}`;
  const { id } = (await propose(house, agency, agency.manager)).body;
  await house.call(agency.client, 'POST', `${engagement}/suspend`, { reason: 'A pause.' });
  expect((await read(agency.client, id)).body.possible).toEqual(['reject']);
  expect((await answer(house, agency.client, id, 'accept')).body.code).toBe('engagement_not_active');
  expect((await counter(agency.client, id, { fee: '6' })).body.code).toBe('engagement_not_active');
  expect((await propose(house, agency, agency.client, { payFrom: '1', payTo: '2' })).body.code).toBe(
    'engagement_not_active',
  );
  await house.call(agency.client, 'POST', `${engagement}/end`, { reason: 'For good.' });
  expect((await read(agency.manager, id)).body).toMatchObject({ state: 'expired', possible: [] });
});

test('lists by whose turn it is and what is about to expire; the figures of a year', async () => {
  const accepted = (await propose(house, agency, agency.client, { fee: '7.33' })).body;
  house.clock.at = new Date('2026-03-04T05:00:00Z');
  await answer(house, agency.manager, accepted.id, 'accept');
  const open = (await propose(house, agency, agency.client, { fee: '7' })).body;
  const ids = async (who: TestPerson, query: string) =>
    (await list(who, query)).items.map(({ id }: { id: string }) => id);
  expect(await ids(agency.manager, '')).toEqual([open.id, accepted.id]);
  expect(await ids(agency.manager, '?limit=1')).toEqual([open.id]);
  expect(await ids(agency.manager, '?turn=mine')).toEqual([open.id]);
  expect(await ids(agency.client, '?turn=mine')).toEqual([]);
  expect(await ids(agency.client, '?turn=theirs')).toEqual([open.id]);
  expect(await ids(agency.client, '?state=accepted,rejected')).toEqual([accepted.id]);
  expect(await ids(agency.manager, '?q=aster')).toHaveLength(2);
  expect(await ids(agency.manager, '?q=%25')).toEqual([]);
  expect(await ids(agency.manager, '?expiring=true')).toEqual([]);
  house.clock.at = new Date('2026-03-15T05:00:00Z');
  expect(await ids(agency.manager, '?expiring=true')).toEqual([open.id]);
  expect((await list(agency.client)).states).toEqual({ proposed: 1, accepted: 1 });
  expect((await house.call(agency.manager, 'GET', '/api/common/negotiations/statistics')).body).toEqual({
    since: '2025-03-15',
    open: 1,
    accepted: 1,
    rejected: 0,
    withdrawn: 0,
    expired: 0,
    medianDaysToAgreement: 2,
    averageFeeChange: -1,
  });
});

test('a note is read by its own side only, in the record, its timeline and the database', async () => {
  const { id } = (await propose(house, agency, agency.client)).body;
  const note = (who: TestPerson, text: string) =>
    house.call(who, 'POST', `/api/common/negotiations/${id}/notes`, { text });
  expect((await note(agency.manager, 'We can go down to 7.')).body.notes).toMatchObject([
    { text: 'We can go down to 7.' },
  ]);
  expect((await note(agency.client, 'They will take 8.')).body.notes).toHaveLength(1);
  expect((await read(agency.admin, id)).body.notes).toMatchObject([{ text: 'We can go down to 7.' }]);
  const events = async (who: TestPerson) =>
    (await house.call(who, 'GET', `/api/common/events?subjectId=${id}`)).body.items.map(
      ({ actorName }: { actorName: string }) => actorName.split(' ')[0],
    );
  expect(await events(agency.client)).toEqual(['Priya', 'Priya']);
  expect(await events(agency.manager)).toEqual(['Meera', 'Priya']);
  for (const [who, seen] of [
    [agency.client, 1],
    [agency.manager, 1],
    [agency.recruiter, null],
  ] as const) {
    const rows = house.as(who, ({ db }) => db.selectFrom('negotiationNote').select('text').execute());
    if (seen === null) await expect(rows).rejects.toThrow(/permission denied/);
    else expect(await rows).toHaveLength(seen);
  }
});
