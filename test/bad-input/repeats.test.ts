/** The same thing sent twice, and what was read before somebody else changed it. */
import { expect, test } from 'vitest';
import { foundAgency } from '../house.ts';
import { completeCandidate, draftJob, jobFields, openJob, submitted } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { problemPaths } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);

const key = (value: string) => ({ 'idempotency-key': value });

test('a stale version gets the current record', async () => {
  const draft = await draftJob(house, agency);
  const change = (title: string) =>
    house.call(agency.client, 'PATCH', `/api/common/jobs/${draft.id}`, { title, version: draft.version });
  const answers = await Promise.all([change('First of two'), change('Second of two')]);
  const [won, lost] = answers.sort((left, right) => left.status - right.status);
  expect([won!.status, lost!.status]).toEqual([200, 409]);
  expect(lost!.body).toMatchObject({
    code: 'stale',
    current: { title: won!.body.title, version: won!.body.version },
  });

  const candidate = await completeCandidate(house, agency);
  const url = `/api/recruiter/candidates/${candidate.id}`;
  const first = await house.call(agency.recruiter, 'PATCH', url, {
    notes: 'One',
    version: candidate.version,
  });
  const stale = await house.call(agency.recruiter, 'PATCH', url, {
    notes: 'Two',
    version: candidate.version,
  });
  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({ code: 'stale', current: { notes: 'One', version: first.body.version } });
});

test('a key is answered the same however often, also at once', async () => {
  const body = { ...jobFields(agency), title: 'Once only', engagementId: agency.engagementId };
  const create = () => house.call(agency.client, 'POST', '/api/common/jobs', body, key('create-once-1'));
  const answers = [...(await Promise.all([create(), create(), create()])), await create()];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
  const rows = await house.query("select count(*)::int as count from job where title = 'Once only'");
  expect(rows).toEqual([{ count: 1 }]);
});

test('a command that moved something answers again, though it would not fit any more', async () => {
  const { id } = await submitted(house, agency, await openJob(house, agency));
  const shortlist = (headers?: Record<string, string>) =>
    house.call(agency.client, 'POST', `/api/client/applications/${id}/shortlist`, undefined, headers);
  const first = await shortlist(key('shortlist-1'));
  expect(first.status).toBe(200);
  expect((await shortlist(key('shortlist-1'))).body).toEqual(first.body);
  expect(problemPaths(await shortlist(key('shortlist-2')), 409)).not.toBeNull();
  expect(problemPaths(await shortlist(), 409)).not.toBeNull();
});

test('a key for another request, or one that is none', async () => {
  const body = { title: 'A', engagementId: agency.engagementId };
  const create = (change: object, headers: Record<string, string>) =>
    house.call(agency.client, 'POST', '/api/common/jobs', { ...body, ...change }, headers);
  expect((await create({}, key('another-1'))).status).toBe(201);
  const reused = await create({ title: 'B' }, key('another-1'));
  expect(problemPaths(reused, 422)).not.toBeNull();
  expect(reused.body.code).toBe('idempotency_key_reused');
  for (const bad of ['short', 'x'.repeat(101), 'with a blank'])
    expect(problemPaths(await create({}, key(bad)), 422), bad).not.toBeNull();
});

test('a request that was refused leaves the key free', async () => {
  const headers = key('refused-then-right');
  const draft = await draftJob(house, agency, { title: '' });
  const submit = () =>
    house.call(agency.client, 'POST', `/api/common/jobs/${draft.id}/submit`, undefined, headers);
  expect(problemPaths(await submit(), 422)).toContain('title');
  await house.call(agency.client, 'PATCH', `/api/common/jobs/${draft.id}`, {
    title: 'Now it has one',
    version: draft.version,
  });
  expect((await submit()).body.state).toBe('pending_approval');
});

test('two people may use the same key', async () => {
  const other = await foundAgency(house, 'b');
  for (const each of [agency, other]) {
    const body = { title: 'Mine', engagementId: each.engagementId };
    const answer = await house.call(each.client, 'POST', '/api/common/jobs', body, key('not-so-secret'));
    expect(answer.status).toBe(201);
    expect(answer.body.engagementId).toBe(each.engagementId);
  }
});
