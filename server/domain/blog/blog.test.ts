/** A post's way: written, submitted, approved or not, published, revised, taken off. */
import { beforeAll, expect, test } from 'vitest';
import { POSTS, REVIEW, TEXT, writers } from '../../../test/blog.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { ok, drafted, submitted, published } = writers(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});

const command = (who: TestPerson, id: string, name: string, body?: unknown) =>
  house.call(who, 'POST', `${POSTS}/${id}/${name}`, body);
const review = (id: string, name: string, body: unknown) =>
  house.call(root, 'POST', `${REVIEW}/${id}/${name}`, body);
const isPublic = async (id: string) =>
  (await house.query('select title from public_post where post_id = $1', [id]))[0]?.title ?? null;
const notices = async (who: TestPerson) => {
  await house.drain();
  const { body } = await house.call(who, 'GET', '/api/common/notifications?limit=50');
  return body.items.map(({ title }: { title: string }) => title);
};

test('anybody with an account writes; nobody else knows of a draft', async () => {
  for (const who of [agency.admin, agency.client, agency.interviewer, agency.candidate, root]) {
    const post = await drafted(who);
    expect(post).toMatchObject({
      state: 'draft',
      live: false,
      tags: ['job orders', 'writing'],
      missing: [],
      possible: ['save', 'submit', 'remove'],
    });
    const mine = await ok(who, 'GET', POSTS);
    expect(mine.items.map(({ id }: { id: string }) => id)).toEqual([post.id]);
    for (const other of [agency.manager, agency.recruiter, root].filter((each) => each !== who)) {
      expect((await house.call(other, 'GET', `${POSTS}/${post.id}`)).status).toBe(404);
    }
    if (who !== root) expect((await house.call(root, 'GET', `${REVIEW}/${post.id}`)).status).toBe(404);
    expect((await house.call(who, 'DELETE', `${POSTS}/${post.id}`)).body).toEqual({ removed: true });
    expect((await ok(who, 'GET', POSTS)).items).toEqual([]);
  }
});

test('what is missing is said before anybody else is asked to read it', async () => {
  const { id, missing } = await ok(agency.recruiter, 'POST', POSTS, { title: 'Hm' });
  expect(missing.map(({ field }: { field: string }) => field)).toEqual(['title', 'excerpt', 'body']);
  const refused = await command(agency.recruiter, id, 'submit', {});
  expect([refused.status, refused.body.code]).toEqual([422, 'incomplete']);
  expect(refused.body.errors).toHaveLength(3);
});

test('it is submitted, rejected with a reason, mended, approved, and everybody is told what they wait for', async () => {
  const { id, version } = await submitted(agency.recruiter);
  expect(await notices(root)).toContain(`“${TEXT.title}” waits for your approval`);
  const { items } = await ok(root, 'GET', '/api/common/work');
  expect(items.filter((item: { id: string }) => item.id === id)).toMatchObject([
    { kind: 'postsToReview', action: { href: `/platform/blog/${id}` } },
  ]);
  expect((await review(id, 'reject', { version, reason: 'Name your sources' })).body).toMatchObject({
    state: 'rejected',
    reason: 'Name your sources',
    possible: [],
  });
  expect(await notices(agency.recruiter)).toContain(`“${TEXT.title}” is not approved yet`);
  const mended = await ok(agency.recruiter, 'GET', `${POSTS}/${id}`);
  expect(mended.possible).toEqual(['save', 'submit', 'remove']);
  await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, { title: 'How it is read', version: mended.version });
  // What its author makes of it is theirs alone, until they submit it again.
  expect((await house.call(root, 'GET', `${REVIEW}/${id}`)).status).toBe(404);
  const again = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, {});
  expect(await isPublic(id)).toBeNull();
  const approved = await review(id, 'approve', { version: again.version });
  expect(approved.body).toMatchObject({ state: 'published', live: true, agencyName: 'Nimbus' });
  expect(approved.body.decisions.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'approved',
    'rejected',
  ]);
  expect(await isPublic(id)).toBe('How it is read');
  expect(await notices(agency.recruiter)).toContain('“How it is read” is approved and published');
});

test('the approval is of the version that was seen', async () => {
  const { id, version } = await submitted(agency.manager);
  const edited = await ok(agency.manager, 'PATCH', `${POSTS}/${id}`, {
    body: `${TEXT.body}<p>More.</p>`,
    version,
  });
  for (const [name, body] of [
    ['approve', { version }],
    ['reject', { version, reason: 'Too short.' }],
  ] as const) {
    const late = await review(id, name, body);
    expect([late.status, late.body.code, late.body.current.version]).toEqual([409, 'stale', edited.version]);
  }
  expect(await isPublic(id)).toBeNull();
  expect((await review(id, 'approve', { version: edited.version })).status).toBe(200);
  // Its author, who still types, is not let write over what was approved.
  const typed = await house.call(agency.manager, 'PATCH', `${POSTS}/${id}`, {
    title: 'Else',
    version: edited.version,
  });
  expect([typed.status, typed.body.state]).toEqual([409, 'published']);
});

test('of an approval and an edit at once, one wins', async () => {
  for (let n = 0; n < 5; n++) {
    const { id, version } = await submitted(agency.manager, { title: `At once, number ${n}` });
    const [approval, edit] = await Promise.all([
      review(id, 'approve', { version }),
      house.call(agency.manager, 'PATCH', `${POSTS}/${id}`, { title: `Edited ${n} at once`, version }),
    ]);
    expect([approval.status, edit.status].sort()).toEqual([200, 409]);
    expect(await isPublic(id)).toBe(approval.status === 200 ? `At once, number ${n}` : null);
  }
});

test('a draft that was saved elsewhere meanwhile is not written over', async () => {
  const { id, version } = await drafted(agency.client);
  await ok(agency.client, 'PATCH', `${POSTS}/${id}`, { title: 'From the other tab', version });
  const late = await house.call(agency.client, 'PATCH', `${POSTS}/${id}`, {
    title: 'From this tab',
    version,
  });
  expect([late.status, late.body.code, late.body.current.title]).toEqual([
    409,
    'stale',
    'From the other tab',
  ]);
});

test('a revision goes the same way, and the old text stays until it is approved', async () => {
  const { id } = await published(agency.recruiter, root, { title: 'The first text' });
  const revising = (await command(agency.recruiter, id, 'revise')).body;
  expect(revising).toMatchObject({ state: 'draft', live: true });
  expect(revising.possible).toEqual(['save', 'submit', 'discardRevision', 'unpublish']);
  const { version } = await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, {
    title: 'The second text',
    version: revising.version,
  });
  expect(await isPublic(id)).toBe('The first text');
  // The platform still reads what everybody reads, and not what is being written.
  expect((await ok(root, 'GET', `${REVIEW}/${id}`)).title).toBe('The first text');
  const asked = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, {});
  expect(asked.version).toBeGreaterThan(version);
  expect(
    (await review(id, 'reject', { version: asked.version, reason: 'The first was better.' })).body.live,
  ).toBe(true);
  expect(await isPublic(id)).toBe('The first text');
  const back = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/discard-revision`);
  expect(back).toMatchObject({ state: 'published', title: 'The first text' });

  await ok(agency.recruiter, 'POST', `${POSTS}/${id}/revise`);
  const draft = await ok(agency.recruiter, 'GET', `${POSTS}/${id}`);
  await ok(agency.recruiter, 'PATCH', `${POSTS}/${id}`, { title: 'The third text', version: draft.version });
  const third = await ok(agency.recruiter, 'POST', `${POSTS}/${id}/submit`, {});
  const [before] = await house.query('select key, published_at from public_post where post_id = $1', [id]);
  house.clock.at = new Date(house.clock.at.getTime() + 3_600_000);
  await ok(root, 'POST', `${REVIEW}/${id}/approve`, { version: third.version });
  const [after] = await house.query(
    'select key, published_at, changed_at from public_post where post_id = $1',
    [id],
  );
  expect(await isPublic(id)).toBe('The third text');
  expect([after!.key, after!.published_at]).toEqual([before!.key, before!.published_at]);
  expect(after!.changed_at).toEqual(house.clock.at);
});

test('its author takes it off, the platform takes it down; nothing public is deleted', async () => {
  const mine = await published(agency.candidate, root);
  const kept = await house.call(agency.candidate, 'DELETE', `${POSTS}/${mine.id}`);
  expect([kept.status, kept.body.state]).toEqual([409, 'published']);
  expect((await command(agency.candidate, mine.id, 'unpublish')).body).toMatchObject({
    state: 'unpublished',
    publicPath: null,
  });
  expect(await isPublic(mine.id)).toBeNull();

  const { id } = await published(agency.candidate, root, { title: 'Taken down while revised' });
  await command(agency.candidate, id, 'revise');
  const down = await review(id, 'take-down', { reason: 'It names a candidate' });
  expect(down.body).toMatchObject({ state: 'unpublished', live: false, reason: 'It names a candidate' });
  expect(await isPublic(id)).toBeNull();
  expect(await notices(agency.candidate)).toContain('“Taken down while revised” was taken off the blog');
  expect((await review(id, 'take-down', { reason: 'Once more.' })).status).toBe(409);
});

test('the queue shows what waits, the longest first, page by page', async () => {
  await house.query(`update blog_post set state = 'draft' where state = 'submitted'`);
  const ids: string[] = [];
  for (const who of [agency.recruiter, agency.client, agency.manager]) {
    house.clock.at = new Date(house.clock.at.getTime() + 60_000);
    ids.push((await submitted(who, { title: `Of ${who.name} alone` })).id);
  }
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { items, next } = await ok(
      root,
      'GET',
      `${REVIEW}?limit=1${after && `&after=${encodeURIComponent(after)}`}`,
    );
    seen.push(...items.map(({ id }: { id: string }) => id));
    if (!next) break;
    after = next;
  }
  expect(seen).toEqual(ids);
  expect((await ok(root, 'GET', `${REVIEW}?q=priya`)).items).toMatchObject([
    { id: ids[1], agencyName: null },
  ]);
  expect((await ok(agency.client, 'GET', `${POSTS}?state=submitted&q=alone`)).items).toMatchObject([
    { id: ids[1] },
  ]);
});

test('what somebody wrote goes along with their data, and goes with their account', async () => {
  const who = await enrol(house, 'recruiter', 'Leaving', agency.agencyId);
  const { id } = await published(who, root, { title: 'Written by who leaves' });
  const { body } = await house.call(who, 'GET', '/api/authentication/me/data');
  expect(body.blogPosts).toMatchObject([{ title: 'Written by who leaves', state: 'published' }]);
  expect((await house.call(who, 'POST', '/api/authentication/me/delete', { email: who.email })).status).toBe(
    200,
  );
  expect(await isPublic(id)).toBeNull();
  expect(await house.query('select from blog_post where id = $1', [id])).toEqual([]);
});

test('a text that grows beyond its limit as it is cleaned is refused in words', async () => {
  const { id, version } = await drafted(agency.candidate);
  const body = '<a>x</a>'.repeat(7000);
  const { status, body: problem } = await house.call(agency.candidate, 'PATCH', `${POSTS}/${id}`, {
    body,
    version,
  });
  expect([status, problem.code, problem.errors[0].path]).toEqual([422, 'too_long', 'body']);
});

test('what an author changes of a published post is found by no admin’s search until it is submitted', async () => {
  const { id } = await published(agency.candidate, root, { title: 'Marmalade of a Monday' });
  const { version } = await ok(agency.candidate, 'POST', `${POSTS}/${id}/revise`);
  await ok(agency.candidate, 'PATCH', `${POSTS}/${id}`, {
    title: 'Quince of a Tuesday',
    tags: ['secret'],
    version,
  });
  const found = async (who: TestPerson, q: string) =>
    (await ok(who, 'GET', `/api/common/search?q=${encodeURIComponent(q)}`)).groups
      .filter(({ kind }: { kind: string }) => kind === 'posts')
      .flatMap(({ items }: { items: { title: string }[] }) => items.map(({ title }) => title));
  expect(await found(agency.candidate, 'quince')).toEqual(['Quince of a Tuesday']);
  expect(await found(root, 'quince')).toEqual([]);
  expect(await found(root, 'secret')).toEqual([]);
  expect(await found(root, 'marmalade')).toEqual(['Marmalade of a Monday']);
});
