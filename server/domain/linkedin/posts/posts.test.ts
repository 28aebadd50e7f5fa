/** Posting to a company page at a LinkedIn on this machine: once, whatever happens between its answer and our row. */
import { beforeAll, expect, test } from 'vitest';
import { png } from '../../../../test/fixtures/png.ts';
import { openJob } from '../../../../test/line.ts';
import { connect } from '../../../../test/linkedin-journey.ts';
import { aHouse, aLinkedin, anAgency } from '../../../../test/stage.ts';
import { formOf } from '../../../../test/upload.ts';
import { sendDuePosts } from '../index.ts';

const linkedin = aLinkedin();
const house = aHouse(() => linkedin.settings);
const agency = anAgency(house);

let jobId: string;
beforeAll(async () => {
  jobId = (await openJob(house, agency)).id;
});

const at = () => `/api/manager/jobs/${jobId}/linkedin-posts`;
const post = (body: object = { words: 'We are hiring (soon).', withPicture: false }) =>
  house.call(agency.manager, 'POST', at(), body);
const list = async () => (await house.call(agency.manager, 'GET', at())).body;
const newest = async () => (await list()).items[0];
const command = (id: string, name: string) =>
  house.call(agency.manager, 'POST', `/api/manager/linkedin-posts/${id}/${name}`);

async function minutesLater(minutes: number) {
  house.clock.at = new Date(house.clock.at.getTime() + minutes * 60_000);
  await house.as('system', sendDuePosts);
  expect(await house.drain()).toEqual([]);
}

test('without a page nothing is posted; with one it is, with words, link and picture, and then taken down', async () => {
  expect(await post()).toMatchObject({ status: 409, body: { code: 'no_page' } });
  expect(await list()).toMatchObject({ pageName: null, possible: [], hasLogo: false });
  await connect(house, agency.admin, 'page');
  const logo = formOf([{ name: 'file', filename: 'logo.png', type: 'image/png', content: png(200, 80) }]);
  expect(
    (await house.call(agency.admin, 'POST', '/api/agency/organisation/logo', logo.payload, logo.headers))
      .status,
  ).toBe(200);
  expect(await list()).toMatchObject({ pageName: 'Nimbus Talent', possible: ['post'], hasLogo: true });
  const { status, body } = await post({ words: 'We are hiring (soon) #jobs', withPicture: true });
  expect([status, body.state, body.possible]).toEqual([201, 'waiting', ['cancel']]);
  expect(await house.drain()).toEqual([]);
  const [posted] = linkedin.posts;
  expect(posted).toMatchObject({
    author: 'urn:li:organization:4711',
    commentary: 'We are hiring \\(soon\\) #jobs',
    content: { article: { source: body.linkUrl, title: 'Backend Engineer', thumbnail: 'urn:li:image:1' } },
  });
  expect(linkedin.images[0]!.subarray(1, 4).toString()).toBe('PNG');
  expect(await newest()).toMatchObject({
    state: 'posted',
    postUrl: `https://www.linkedin.com/feed/update/${posted!.id}`,
    possible: ['takeDown'],
  });
  expect((await command(body.id, 'take-down')).body.state).toBe('taking_down');
  expect(await house.drain()).toEqual([]);
  expect([linkedin.posts, (await newest()).state]).toEqual([[], 'taken_down']);
});

test('an answer that is lost posts nothing twice: it is looked for first', async () => {
  let lost = 1;
  linkedin.instead = async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/rest/posts' || lost-- < 1) return false;
    let text = '';
    for await (const part of request) text += part;
    linkedin.posts.push({ ...JSON.parse(text), id: 'urn:li:share:42' });
    response.destroy();
    return true;
  };
  const { body } = await post();
  await house.drain();
  expect(await newest()).toMatchObject({ state: 'waiting', reason: 'LinkedIn does not answer.' });
  expect(await command(body.id, 'cancel')).toMatchObject({ status: 409, body: { code: 'perhaps_posted' } });
  await minutesLater(2);
  expect(await newest()).toMatchObject({
    state: 'posted',
    postUrl: expect.stringContaining('urn:li:share:42'),
  });
  expect(linkedin.posts).toHaveLength(1);
});

test('a worker that dies after LinkedIn’s answer is followed by one that posts nothing; also where it may not look', async () => {
  const { body } = await post();
  const source = body.linkUrl;
  // What a killed worker leaves: handed over, posted, and no word of it here.
  linkedin.posts.push({
    id: 'urn:li:share:77',
    author: 'urn:li:organization:4711',
    commentary: 'We are hiring \\(soon\\).',
    content: { article: { source } },
  });
  await house.query(`update linkedin_post set unsure_since = now(), tries = 1 where id = $1`, [body.id]);
  linkedin.instead = (request, response) =>
    request.method === 'GET' && request.url!.startsWith('/rest/posts')
      ? Boolean(response.writeHead(403).end('{"message":"Not enough permissions"}'))
      : false;
  await house.drain();
  expect(await newest()).toMatchObject({
    state: 'posted',
    postUrl: expect.stringContaining('urn:li:share:77'),
  });
  expect(linkedin.posts).toHaveLength(1);
});

test('two workers at once post it once', async () => {
  const { body } = await post();
  await house.query(
    `select graphile_worker.add_job('postToLinkedin', json_build_object('postId', $1::text))`,
    [body.id],
  );
  await Promise.all([house.drain(), house.drain()]);
  expect((await newest()).state).toBe('posted');
  expect(linkedin.posts).toHaveLength(1);
});

test('asked to wait, it waits so long and no shorter', async () => {
  let waits = 1;
  linkedin.instead = (request, response) =>
    request.method === 'POST' && request.url === '/rest/posts' && waits-- > 0
      ? Boolean(response.writeHead(429, { 'retry-after': '1800' }).end())
      : false;
  await post();
  await house.drain();
  const waiting = await newest();
  expect(waiting).toMatchObject({ state: 'waiting', reason: 'LinkedIn asks us to wait.' });
  expect(new Date(waiting.nextTryAt).getTime() - house.clock.at.getTime()).toBe(1_800_000);
  await minutesLater(29);
  expect((await newest()).state).toBe('waiting');
  await minutesLater(2);
  expect((await newest()).state).toBe('posted');
});

test('what LinkedIn refuses is told in its words, and can be tried again or dropped', async () => {
  linkedin.instead = (request, response) =>
    request.method === 'POST' && request.url === '/rest/posts'
      ? Boolean(response.writeHead(422).end('{"message":"Content is too spicy"}'))
      : false;
  const { body } = await post();
  await house.drain();
  expect(await newest()).toMatchObject({
    state: 'failed',
    reason: 'LinkedIn says: Content is too spicy',
    possible: ['tryAgain', 'cancel'],
  });
  const told = await house.query(
    `select title from notification where user_id = $1 and source in (select id::text from event where subject_id = $2)`,
    [agency.manager.actor.userId, body.id],
  );
  expect(told).toEqual([{ title: 'Backend Engineer was not posted to LinkedIn' }]);
  await command(body.id, 'try-again');
  linkedin.reset();
  await house.drain();
  expect((await newest()).state).toBe('posted');
});

test('a connection that was revoked at LinkedIn: nothing breaks, and connected again it goes on', async () => {
  for (const token of linkedin.given()) linkedin.dead.add(token);
  const { body } = await post();
  await house.drain();
  expect(await newest()).toMatchObject({
    state: 'failed',
    reason: 'LinkedIn takes our connection no more. Connect again, and go on.',
  });
  expect(await post()).toMatchObject({ status: 409, body: { code: 'linkedin_lost' } });
  await connect(house, agency.manager, 'page');
  await command(body.id, 'try-again');
  await house.drain();
  expect((await newest()).state).toBe('posted');
});

test('away for a day, it is given up; what cannot be taken down stays, and that is said', async () => {
  linkedin.instead = (request, response) =>
    request.url!.startsWith('/rest/') ? Boolean(response.writeHead(503).end()) : false;
  const posted = (await newest()).id;
  await command(posted, 'take-down');
  const { body } = await post();
  await house.drain();
  for (const minutes of [1, 5, 15, 60, 180, 360, 720]) await minutesLater(minutes + 1);
  const { items } = await list();
  const states = items.map(({ id, state }: { id: string; state: string }) => [id, state]);
  expect(Object.fromEntries(states)).toMatchObject({ [body.id]: 'failed', [posted]: 'posted' });
  expect(items[0].reason).toContain('It was tried for a day.');
});
