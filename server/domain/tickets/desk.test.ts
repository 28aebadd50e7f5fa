/** What a desk does with its tickets: asks colleagues, merges, follows, counts; and two people at once. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { schedule } from '../../schedule.ts';
import { runScheduledTask } from '../reminders/index.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;
beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
beforeEach(() => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
});

const question = { category: 'question', subject: 'Where is it?', text: 'I cannot find it.' };
const raise = async (who: TestPerson, more: Record<string, unknown> = {}) =>
  (await house.call(who, 'POST', '/api/common/tickets', { ...question, ...more })).body.id as string;
const post = (who: TestPerson, id: string, command: string, body?: unknown) =>
  house.call(who, 'POST', `/api/common/tickets/${id}/${command}`, body);
const read = (who: TestPerson, id: string) => house.call(who, 'GET', `/api/common/tickets/${id}`);

test('a colleague who was asked answers, with the notes before them; when somebody else is asked, they see it no more', async () => {
  const id = await raise(agency.client, { to: agency.agencyId });
  await post(agency.admin, id, 'notes', { text: 'For Lata.' });
  const asked = await post(agency.admin, id, 'assign', { userId: agency.accountant.actor.userId });
  expect(asked.body.assigneeName).toBe('Lata');
  expect((await read(agency.accountant, id)).body.messages).toHaveLength(2);
  const { body: work } = await house.call(agency.accountant, 'GET', '/api/common/work');
  expect(work.counts.ticketsToAnswer).toBe(1);
  expect((await post(agency.accountant, id, 'answer', { text: 'Here.' })).status).toBe(200);
  expect((await post(agency.admin, id, 'assign', { userId: agency.client.actor.userId })).status).toBe(422);
  await post(agency.admin, id, 'assign', { userId: agency.recruiter.actor.userId });
  expect((await read(agency.accountant, id)).status).toBe(404);
});

test('who follows reads the conversation and no notes, and can stop', async () => {
  const id = await raise(agency.recruiter);
  await post(agency.admin, id, 'notes', { text: 'Ours.' });
  const { userId } = agency.recruiter2.actor;
  expect((await post(agency.recruiter, id, 'watchers', { userId })).status).toBe(201);
  const seen = (await read(agency.recruiter2, id)).body;
  expect([seen.messages.length, seen.watching, seen.possible]).toEqual([1, true, ['comment', 'unwatch']]);
  expect((await post(agency.recruiter2, id, 'comment', { text: 'Me, too.' })).status).toBe(201);
  expect((await post(agency.recruiter2, id, 'close')).status).toBe(403);
  const stop = await house.call(agency.recruiter2, 'DELETE', `/api/common/tickets/${id}/watchers/${userId}`);
  expect([stop.status, (await read(agency.recruiter2, id)).status]).toEqual([200, 404]);
});

test('merging loses nothing; crosswise at once one wins; those of different people stay apart', async () => {
  const [one, two] = [await raise(agency.recruiter), await raise(agency.recruiter, { text: 'Still not.' })];
  await post(agency.admin, one, 'notes', { text: 'Known.' });
  const other = await raise(agency.manager);
  expect((await post(agency.admin, other, 'merge', { into: one })).status).toBe(422);
  const both = await Promise.all([
    post(agency.admin, one, 'merge', { into: two }),
    post(agency.admin, two, 'merge', { into: one }),
  ]);
  expect(both.map(({ status }) => status).sort((a, b) => a - b)[0]).toBe(200);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  const { body } = both.find(({ status }) => status === 200)!;
  expect(body.messages.map(({ text }: { text: string }) => text)).toEqual([
    'I cannot find it.',
    'Still not.',
    'Known.',
  ]);
  const gone = body.id === one ? two : one;
  const seen = (await read(agency.recruiter, gone)).body;
  expect(seen).toMatchObject({ state: 'closed', mergedInto: { id: body.id } });
  expect((await post(agency.recruiter, gone, 'reopen', { text: 'No.' })).body.code).toBe('merged');
});

test('two verdicts at once: one counts; two who change it at once: the second sees the first', async () => {
  const id = await raise(agency.recruiter);
  await post(agency.recruiter, id, 'close');
  const rated = await Promise.all([1, 5].map((rating) => post(agency.recruiter, id, 'rate', { rating })));
  expect(rated.map(({ status }) => status).sort()).toEqual([200, 409]);
  const open = await raise(agency.recruiter);
  const { version } = (await read(agency.admin, open)).body;
  const changed = await Promise.all(
    ['low', 'urgent'].map((priority) =>
      house.call(agency.admin, 'PATCH', `/api/common/tickets/${open}`, { version, priority }),
    ),
  );
  expect(changed.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(changed.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'stale',
    current: { id: open },
  });
});

test('an ended one can be reopened for 14 days and no longer', async () => {
  const id = await raise(agency.recruiter);
  await post(agency.admin, id, 'resolve', { text: 'There.' });
  house.clock.at = new Date('2026-03-16T04:59:00Z');
  expect((await post(agency.recruiter, id, 'reopen', { text: 'Not there.' })).body.state).toBe('open');
  await post(agency.recruiter, id, 'close');
  house.clock.at = new Date('2026-03-30T05:00:00Z');
  expect((await read(agency.recruiter, id)).body.possible).not.toContain('reopen');
  expect((await post(agency.recruiter, id, 'reopen', { text: 'Late.' })).body.code).toBe('too_late');
});

test('kept answers belong to a desk; numbers, board and CSV count what the filters leave', async () => {
  const kept = { title: 'Look there', text: 'Hello {name}' };
  expect((await house.call(agency.admin, 'POST', '/api/common/ticket-answers', kept)).status).toBe(201);
  expect((await house.call(agency.admin, 'POST', '/api/common/ticket-answers', kept)).status).toBe(409);
  expect((await house.call(root, 'GET', '/api/common/ticket-answers')).body.items).toEqual([]);
  expect((await house.call(agency.client, 'GET', '/api/common/ticket-answers')).status).toBe(403);
  const id = await raise(agency.recruiter2, { priority: 'high', subject: '=1+1' });
  const { body: board } = await house.call(agency.admin, 'GET', '/api/common/tickets/board?priority=high');
  expect(board.columns[0]).toMatchObject({ state: 'open', count: 1, cards: [{ id }] });
  const { body: csv } = await house.call(agency.admin, 'GET', '/api/common/tickets/export.csv?priority=high');
  expect(csv).toContain("'=1+1");
  house.clock.at = new Date('2026-03-02T09:01:00Z');
  const { body: late } = await house.call(agency.admin, 'GET', '/api/common/tickets?late=true&priority=high');
  expect(late.items.map((item: { late: string }) => item.late)).toEqual(['first_reply']);
  const { body: numbers } = await house.call(agency.admin, 'GET', '/api/common/tickets/statistics');
  expect(numbers).toMatchObject({ ratings: 1, satisfaction: expect.any(Number) });
});

test('the platform is reminded by its own hours, once', async () => {
  await raise(agency.admin, { priority: 'urgent' });
  const timetable = schedule.find(({ task }) => task === 'processTicketReminders')!;
  const told = async (at: string) => {
    house.clock.at = new Date(at);
    await Promise.all(
      [1, 2].map(() => runScheduledTask((work) => house.as('system', work), timetable, house.settings)),
    );
    const rows = await house.query(
      `select 1 from notification where user_id = $1 and source like 'processTicket%'`,
      [root.actor.userId],
    );
    return rows.length;
  };
  // It works from nine on, UTC; the first reply is due at ten.
  expect(await told('2026-03-02T09:30:00Z')).toBe(0);
  expect(await told('2026-03-02T10:30:00Z')).toBe(1);
  expect(await told('2026-03-02T11:30:00Z')).toBe(1);
});

test('what was solved closes by itself after 14 days, at both desks, once, and is not reopened then', async () => {
  const [ours, theirs, young] = [
    await raise(agency.recruiter),
    await raise(agency.admin),
    await raise(agency.recruiter),
  ];
  await post(agency.admin, ours, 'resolve', { text: 'There.' });
  await post(root, theirs, 'resolve', { text: 'There.' });
  house.clock.at = new Date('2026-03-02T06:00:00Z');
  await post(agency.admin, young, 'resolve', { text: 'There.' });
  const timetable = schedule.find(({ task }) => task === 'processTicketReminders')!;
  house.clock.at = new Date('2026-03-16T05:30:00Z');
  await Promise.all(
    [1, 2].map(() => runScheduledTask((work) => house.as('system', work), timetable, house.settings)),
  );
  const states = [];
  for (const [who, id] of [
    [agency.recruiter, ours],
    [agency.admin, theirs],
    [agency.recruiter, young],
  ] as const)
    states.push((await read(who, id)).body.state);
  expect(states).toEqual(['closed', 'closed', 'resolved']);
  const seen = (await read(agency.recruiter, ours)).body.possible;
  expect([seen.includes('rate'), seen.includes('reopen')]).toEqual([true, false]);
  expect((await post(agency.recruiter, ours, 'reopen', { text: 'Late.' })).body.code).toBe('too_late');
  const closed = await house.query(`select 1 from event where type = 'ticket.closed' and subject_id = $1`, [
    ours,
  ]);
  expect(closed).toHaveLength(1);
});
