/** A post that appears at its time: once, by the clock that is handed in, on however many workers. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { POSTS, REVIEW, writers } from '../../../test/blog.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { publishDuePosts } from './publishing.ts';

const house = aHouse();
const agency = anAgency(house);
const { ok, submitted } = writers(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
const NOW = new Date('2026-03-02T05:00:00Z');
beforeEach(() => {
  house.clock.at = NOW;
});

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const tick = () => house.as('system', publishDuePosts);
const stateOf = async (id: string) =>
  (await house.query('select state from blog_post where id = $1', [id]))[0]!.state;
const isPublic = async (id: string) =>
  (await house.query('select from public_post where post_id = $1', [id])).length === 1;
const told = (id: string) =>
  house.query(`select type from event where subject_id = $1 and type = 'blog_post.published'`, [id]);

async function scheduled(publishAt: Date): Promise<string> {
  const { id, version } = await submitted(agency.recruiter, {}, publishAt);
  const { state } = await ok(root, 'POST', `${REVIEW}/${id}/approve`, { version });
  expect(state).toBe('scheduled');
  return id;
}

test('it appears when its author wished, not before, and its author is told once', async () => {
  const id = await scheduled(inHours(3));
  house.clock.at = new Date(inHours(3).getTime() - 1);
  expect(await tick()).toBe(0);
  expect([await stateOf(id), await isPublic(id)]).toEqual(['scheduled', false]);
  house.clock.at = inHours(3);
  expect(await tick()).toBe(1);
  expect(await tick()).toBe(0);
  expect([await stateOf(id), await isPublic(id), (await told(id)).length]).toEqual(['published', true, 1]);
  await house.drain();
  const { body } = await house.call(agency.recruiter, 'GET', '/api/common/notifications?limit=50');
  const titles = body.items.map(({ title }: { title: string }) => title);
  expect(titles.filter((title: string) => title.endsWith('is published'))).toHaveLength(1);
});

test('on two workers at once each is published by one', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => scheduled(inHours(1))));
  house.clock.at = inHours(5);
  const counts = await Promise.all([tick(), tick(), tick()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
  for (const id of ids) expect([await isPublic(id), (await told(id)).length]).toEqual([true, 1]);
});

test('who approves chooses another time, or now; a time that has passed is now', async () => {
  const approve = async (publishAt: Date | null, wished: Date | null = inHours(48)) => {
    const { id, version } = await submitted(agency.client, {}, wished);
    return ok(root, 'POST', `${REVIEW}/${id}/approve`, { version, publishAt });
  };
  expect(await approve(inHours(2))).toMatchObject({
    state: 'scheduled',
    publishAt: inHours(2).toISOString(),
  });
  expect(await approve(null)).toMatchObject({ state: 'published', publishAt: null });
  expect(await approve(inHours(-1), null)).toMatchObject({ state: 'published' });
  const { id, version } = await submitted(agency.client);
  const far = await house.call(root, 'POST', `${REVIEW}/${id}/approve`, {
    version,
    publishAt: inHours(24 * 400),
  });
  expect([far.status, far.body.errors[0].path]).toEqual([422, 'publishAt']);
});

test('its author takes it back before its time, the platform thinks again: then it does not appear', async () => {
  const [taken, rejected] = [await scheduled(inHours(1)), await scheduled(inHours(1))];
  expect((await ok(agency.recruiter, 'POST', `${POSTS}/${taken}/unschedule`)).state).toBe('draft');
  const { version } = await ok(root, 'GET', `${REVIEW}/${rejected}`);
  await ok(root, 'POST', `${REVIEW}/${rejected}/reject`, { version, reason: 'On second thought.' });
  house.clock.at = inHours(2);
  await tick();
  expect([await isPublic(taken), await isPublic(rejected)]).toEqual([false, false]);
});

test('a revision that waits for its hour leaves the old text until then', async () => {
  const { id, version } = await submitted(agency.recruiter, { title: 'The old text' });
  await ok(root, 'POST', `${REVIEW}/${id}/approve`, { version });
  const draft = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/revise`);
  await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, { title: 'The new text', version: draft.version });
  const again = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, { publishAt: inHours(1) });
  await ok(root, 'POST', `${REVIEW}/${id}/approve`, { version: again.version });
  const shown = async () =>
    (await house.query('select title from public_post where post_id = $1', [id]))[0]!.title;
  expect(await shown()).toBe('The old text');
  house.clock.at = inHours(1);
  await tick();
  expect(await shown()).toBe('The new text');
});

test('nobody but platform and system lets a post wait for its hour, whatever they send to the database', async () => {
  const { id } = await submitted(agency.recruiter);
  const forged = house.as(agency.recruiter, ({ db, now }) =>
    db.updateTable('blogPost').set({ state: 'scheduled', publishAt: now }).where('id', '=', id).execute(),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
  const written = house.as(agency.recruiter, ({ db, now, actor }) =>
    db
      .insertInto('publicPost')
      .values({
        ...{
          postId: id,
          key: 'x',
          authorId: actor.userId!,
          authorKey: 'x',
          authorName: 'x',
          title: 'x',
          excerpt: 'x',
        },
        ...{ body: 'x', tags: [], coverAlt: '', words: 1, publishedAt: now, changedAt: now, document: '' },
      })
      .execute(),
  );
  await expect(written).rejects.toThrow(/permission denied|row-level security/);
});
