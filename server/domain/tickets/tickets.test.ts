/** A question from the asker's first word to their verdict, and who reads what of it meanwhile. */
import { beforeAll, expect, test } from 'vitest';
import { png } from '../../../test/fixtures/png.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { formOf } from '../../../test/upload.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);
let root: TestPerson;
beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});

const question = { category: 'question', subject: 'Where is my payslip?', text: 'I cannot find it.' };

const raise = async (who: TestPerson, more: Record<string, unknown> = {}) => {
  const { status, body } = await house.call(who, 'POST', '/api/common/tickets', { ...question, ...more });
  expect([status, body.detail]).toEqual([201, undefined]);
  return body;
};
const post = (who: TestPerson, id: string, command: string, body?: unknown) =>
  house.call(who, 'POST', `/api/common/tickets/${id}/${command}`, body);
const read = (who: TestPerson, id: string) => house.call(who, 'GET', `/api/common/tickets/${id}`);
const told = async (who: TestPerson) =>
  (
    await house.query('select title, body, href from notification where user_id = $1 order by id', [
      who.actor.userId,
    ])
  ).map(({ body }) => body as string);

test('a recruiter asks; an admin answers, asks back, solves; the recruiter closes and says how it was', async () => {
  const ticket = await raise(agency.recruiter);
  expect(ticket).toMatchObject({
    code: expect.stringMatching(/^T-\d+$/),
    state: 'open',
    desk: 'agency',
    mine: true,
    possible: ['comment', 'close', 'link', 'addWatcher'],
    // 10:30 in Kolkata on a Monday: a working day later.
    firstReplyDueAt: '2026-03-03T05:00:00.000Z',
  });
  await house.drain();
  expect(await told(agency.admin)).toEqual(['Asha asks: I cannot find it.']);
  expect(await told(agency.recruiter)).toEqual([]);

  const { id } = ticket;
  const asked = await post(agency.admin, id, 'ask-back', { text: 'Of which month?' });
  expect([asked.status, asked.body.state]).toEqual([200, 'waiting']);
  // Two working days pass while the asker is waited for.
  house.clock.at = new Date('2026-03-04T05:00:00Z');
  const commented = await post(agency.recruiter, id, 'comment', { text: 'Of March.' });
  expect([commented.status, commented.body.state]).toEqual([201, 'in_progress']);
  expect(commented.body.solveDueAt).toBe('2026-03-11T05:00:00.000Z');
  expect((await post(agency.recruiter, id, 'answer', { text: 'Myself.' })).status).toBe(403);
  const resolved = await post(agency.admin, id, 'resolve', { text: 'Under Documents.' });
  expect(resolved.body.state).toBe('resolved');
  const closed = await post(agency.recruiter, id, 'close');
  expect([closed.body.state, closed.body.possible]).toEqual([
    'closed',
    ['reopen', 'rate', 'link', 'addWatcher'],
  ]);
  const rated = await post(agency.recruiter, id, 'rate', { rating: 5, words: 'Quick.' });
  expect(rated.body).toMatchObject({ rating: 5, ratingWords: 'Quick.' });
  const again = await post(agency.recruiter, id, 'rate', { rating: 1 });
  expect([again.status, again.body.code]).toEqual([409, 'rated']);
  await house.drain();
  expect(await told(agency.recruiter)).toEqual([
    'Ishaan needs to know: Of which month?',
    expect.stringContaining('Under Documents.'),
  ]);
});

test('nobody else reads it: not a colleague, not another agency, not the platform, not the client', async () => {
  const { id } = await raise(agency.recruiter);
  for (const other of [
    agency.manager,
    agency.recruiter2,
    agency.client,
    rival.admin,
    root,
    agency.candidate,
  ]) {
    expect([other.name, (await read(other, id)).status]).toEqual([other.name, 404]);
    expect([other.name, (await post(other, id, 'comment', { text: 'Hello' })).status]).toEqual([
      other.name,
      404,
    ]);
    const { body } = await house.call(other, 'GET', '/api/common/tickets?scope=all');
    expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  }
});

test('a note stays with its desk, on every way by which the asker looks', async () => {
  const { id } = await raise(agency.recruiter);
  const noted = await post(agency.admin, id, 'notes', { text: 'He asks every month.' });
  expect([noted.status, noted.body.messages.at(-1).audience]).toEqual([201, 'agency']);
  await house.drain();
  expect(JSON.stringify((await read(agency.recruiter, id)).body)).not.toContain('every month');
  expect(JSON.stringify(await told(agency.recruiter))).not.toContain('every month');
  // In the database itself, whatever they have become since.
  const seen = (who: TestPerson) =>
    house.as(who, ({ db }) =>
      db.selectFrom('ticketMessage').select('text').where('ticketId', '=', id).execute(),
    );
  expect(await seen(agency.recruiter)).toHaveLength(1);
  const promoted = {
    ...agency.recruiter,
    actor: {
      ...agency.recruiter.actor,
      role: 'agency_admin' as const,
      databaseRole: 'hireloom_agency_admin',
    },
  };
  expect(await seen(promoted)).toHaveLength(1);
  expect(await seen(agency.admin)).toHaveLength(2);
  expect((await post(agency.recruiter, id, 'notes', { text: 'Mine' })).status).toBe(403);
});

test('escalated, the platform reads the conversation and what is for both desks; handed back, the agency answers again', async () => {
  const { id } = await raise(agency.recruiter, { priority: 'urgent' });
  await post(agency.admin, id, 'notes', { text: 'Our own matter.' });
  const { status, body } = await house.call(agency.admin, 'POST', `/api/agency/tickets/${id}/escalate`, {
    reason: 'This is yours.',
  });
  expect([status, body.desk, body.state]).toEqual([200, 'platform', 'open']);
  await house.drain();
  expect(await told(root)).toEqual(['Nimbus passes this on to you: This is yours.']);
  expect((await post(agency.admin, id, 'answer', { text: 'Still I' })).status).toBe(403);
  const seen = (await read(root, id)).body;
  expect(seen.messages.map(({ text }: { text: string }) => text)).toEqual([
    'I cannot find it.',
    'This is yours.',
  ]);
  expect((await read(agency.recruiter, id)).body.messages).toHaveLength(1);
  await post(root, id, 'notes', { text: 'Only we know.' });
  await post(root, id, 'notes', { text: 'You should know.', for: 'both' });
  expect((await read(agency.admin, id)).body.messages.map(({ text }: { text: string }) => text)).toEqual([
    'I cannot find it.',
    'Our own matter.',
    'This is yours.',
    'You should know.',
  ]);
  const back = await house.call(root, 'POST', `/api/platform/tickets/${id}/hand-back`, {
    reason: 'It is yours.',
  });
  expect([back.status, back.body.desk]).toEqual([200, 'agency']);
  expect((await post(agency.admin, id, 'answer', { text: 'Here it is.' })).status).toBe(200);
});

test('each may ask whom it concerns: clients their agencies, admins the platform, and nobody others', async () => {
  const form = async (who: TestPerson) =>
    (await house.call(who, 'GET', '/api/common/tickets/form')).body.to.map(
      ({ name }: { name: string }) => name,
    );
  expect(await form(agency.client)).toEqual(['Nimbus', 'Nimbus Rival', 'Hireloom']);
  expect(await form(agency.interviewer)).toEqual(['Nimbus', 'Nimbus Rival', 'Hireloom']);
  expect(await form(agency.recruiter)).toEqual(['Nimbus']);
  expect(await form(agency.admin)).toEqual(['Hireloom']);
  expect(await form(agency.candidate)).toEqual(['Hireloom']);
  const refused = await house.call(agency.recruiter, 'POST', '/api/common/tickets', {
    ...question,
    to: rival.agencyId,
  });
  expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'to']);
  const asked = await raise(agency.client, { to: agency.agencyId });
  expect((await read(agency.admin, asked.id)).status).toBe(200);
  expect((await read(rival.admin, asked.id)).status).toBe(404);
  for (const who of [agency.interviewer, agency.candidate, agency.admin, agency.accountant, root]) {
    const { id } = await raise(who);
    expect((await post(who, id, 'comment', { text: 'And one thing more.' })).status).toBe(201);
  }
});

test('the page it was raised from names the record, to whom may see it', async () => {
  const page = `/client/agencies/${agency.engagementId}`;
  const { id, about } = await raise(agency.client, { to: agency.agencyId, page });
  expect(about).toEqual({ type: 'engagement', id: agency.engagementId, title: 'Nimbus · Aster', href: page });
  expect((await read(agency.admin, id)).body.about.href).toBe(`/manager/clients/${agency.engagementId}`);
  const wrong = await raise(rival.admin, { page: `/manager/clients/${agency.engagementId}` });
  expect(wrong.about).toBeNull();
  expect((await post(agency.client, id, 'link', { about: { type: 'job', id } })).status).toBe(422);
  expect((await post(agency.client, id, 'link', { about: null })).body.about).toBeNull();
});

test('a file goes with what is written, to whoever reads that, and to nobody else', async () => {
  const upload = async (who: TestPerson) => {
    const { payload, headers } = formOf([{ name: 'file', filename: 'shot.png', content: png(8, 8) }]);
    return house.call(who, 'POST', '/api/common/tickets/files', payload, headers);
  };
  const { status, body: file } = await upload(agency.recruiter);
  expect([status, file.mime]).toEqual([201, 'image/png']);
  const opens = async (who: TestPerson, id: string) =>
    (await house.call(who, 'GET', `/api/common/files/${id}/link`)).status;
  expect([await opens(agency.recruiter, file.id), await opens(agency.admin, file.id)]).toEqual([200, 404]);
  const stolen = await house.call(agency.recruiter2, 'POST', '/api/common/tickets', {
    ...question,
    fileIds: [file.id],
  });
  expect([stolen.status, stolen.body.errors[0].path]).toEqual([422, 'fileIds']);
  const { id, messages } = await raise(agency.recruiter, { fileIds: [file.id] });
  expect(messages[0].files).toEqual([
    { id: file.id, name: 'shot.png', mime: 'image/png', bytes: file.bytes },
  ]);
  expect([await opens(agency.admin, file.id), await opens(agency.manager, file.id)]).toEqual([200, 404]);
  const noted = await upload(agency.admin);
  await post(agency.admin, id, 'notes', { text: 'See this.', fileIds: [noted.body.id] });
  expect([await opens(agency.admin, noted.body.id), await opens(agency.recruiter, noted.body.id)]).toEqual([
    200, 404,
  ]);
  await house.call(agency.admin, 'POST', `/api/agency/tickets/${id}/escalate`, { reason: 'Yours.' });
  expect([await opens(root, file.id), await opens(root, noted.body.id)]).toEqual([200, 404]);
});
