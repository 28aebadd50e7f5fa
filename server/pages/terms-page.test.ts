/** Terms as everybody reads them: each version at its own address, and nothing in it but text and safe links. */
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../test/house.ts';
import { aHouse, anAgency } from '../../test/stage.ts';
import { versionsOf } from '../../test/terms-versions.ts';

const house = aHouse({ PUBLIC_URL: 'https://jobs.example' });
anAgency(house);
const versions = versionsOf(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
});

const get = (url: string) => house.call(null, 'GET', url);

const HOSTILE = `# Big
<script>alert(1)</script> <img src=x onerror=alert(1)>

[bad](javascript:alert(1)) [worse](//evil.example) [odd](/\\evil.example) [data](data:text/html,x) ![spy](https://evil.example/p.png)

[mail](mailto:help@hireloom.example) [page](/jobs) [web](https://law.example/a "Law")

| a | b |
|---|---|
| 1 | 2 |
`;

test('a version stays at its address, says that another followed it, and links to all', async () => {
  const { id } = await versions.draft(root, {});
  const edited = await house.call(root, 'PATCH', `/api/platform/terms-and-conditions/${id}`, {
    version: 1,
    title: 'Terms <of> use',
    body: HOSTILE,
    acceptedBy: [],
  });
  expect(edited.status).toBe(200);
  const draft = await get('/terms/terms-of-use/all-en/2');
  expect(draft.status).toBe(404);
  await house.call(root, 'POST', `/api/platform/terms-and-conditions/${id}/submit-for-review`);
  await versions.release(root, { id, documentVersion: 2 }, null);

  const first = await get('/terms/terms-of-use/all-en/1');
  expect(first.status).toBe(200);
  expect(first.body).toContain('This version no longer holds: <a href="/terms/terms-of-use/all-en/2">');
  expect(first.body).toContain('What Hireloom is');
  const second = await get('/terms/terms-of-use/all-en/2');
  expect(second.body).toContain('<h1>Terms &#60;of&#62; use</h1>');
  expect(second.body).toContain(
    '<link rel="canonical" href="https://jobs.example/terms/terms-of-use/all-en/2">',
  );
  expect(second.body).toContain('<a href="/terms/terms-of-use/all-en/1">Version 1</a>');
  expect(second.body).not.toContain('no longer holds');
  const current = await get('/terms/terms-of-use/all-en');
  expect([current.status, current.headers.location]).toEqual([302, '/terms/terms-of-use/all-en/2']);
  const list = await get('/terms');
  expect(list.body).toContain('<a href="/terms/terms-of-use/all-en/2">Terms &#60;of&#62; use</a>');
  expect(list.body).toContain('<a href="/terms/privacy-policy/all-en/1">Privacy policy</a>');
  for (const { raw } of [first, second, list]) expect(gzipSync(raw).length).toBeLessThan(40_000);
});

test('HTML in it stays text, and no link leads where it should not', async () => {
  const { body } = await get('/terms/terms-of-use/all-en/2');
  const article = /<article[\s\S]*<\/article>/.exec(body as string)![0];
  expect(article).not.toMatch(/<(script|img)/);
  expect(article).toContain('&lt;script&gt;');
  const links = [...article.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    'https://evil.example/p.png',
    'mailto:help@hireloom.example',
    '/jobs',
    'https://law.example/a',
  ]);
  expect(article).toContain('rel="noopener noreferrer nofollow"');
  expect(article.match(/<h1/g)).toHaveLength(1);
  expect(article).toContain('<h2>Big</h2>');
});

test('what is none is not found', async () => {
  for (const path of [
    'terms-of-use/all-en/9',
    'terms-of-use/zz-en/1',
    'terms-of-use/all-xx',
    'other/all-en/1',
    'terms-of-use/all-en/0',
    'terms-of-use/ALL-EN/1',
  ])
    expect([path, (await get(`/terms/${path}`)).status]).toEqual([path, 404]);
});

test('who signs up is shown what their kind of account accepts there', async () => {
  const asked = (query: string) => get(`/api/public/terms-and-conditions?${query}`);
  await versions.publish(root, { kind: 'candidate_consent', acceptedBy: ['candidate'], graceDays: null });
  await versions.publish(root, { kind: 'agency_agreement', country: 'DE', acceptedBy: ['agency_admin'] });
  const kinds = async (query: string) =>
    (await asked(query)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await kinds('kind=candidate&locale=en-IN')).toEqual(['candidate_consent', 'privacy_policy']);
  expect(await kinds('kind=agency&country=DE&locale=en')).toEqual(['agency_agreement', 'privacy_policy']);
  expect(await kinds('kind=agency&country=IN&locale=en')).toEqual(['privacy_policy']);
  expect((await asked('kind=agency')).status).toBe(400);
});
