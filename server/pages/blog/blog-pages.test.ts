/** What everybody reads of the blog: pages, feeds, sitemap, search, and nothing that is not published. */
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { blank, POSTS, REVIEW, TEXT, WORDS, writers } from '../../../test/blog.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse({ PUBLIC_URL: 'https://blog.example' });
const agency = anAgency(house);
const { ok, drafted, published, submitted, upload } = writers(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});

const get = (url: string, headers: Record<string, string> = {}) =>
  house.call(null, 'GET', url, undefined, headers);
const titlesIn = (body: string) =>
  [...body.matchAll(/<h2><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title);
const structured = (body: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)![1]!);
/** Pages are kept for a second. */
const soon = { timeout: 5000, interval: 100 };

const later = () => {
  house.clock.at = new Date(house.clock.at.getTime() + 60_000);
};

test('a post has a page with all that previews and search engines ask for', async () => {
  const draft = await drafted(agency.recruiter, { title: 'Interviews that people remember well' });
  const { body: cover } = await upload(agency.recruiter, draft.id, await blank(1200, 630).png().toBuffer());
  const saved = await ok(agency.recruiter, 'PATCH', `${POSTS}/${draft.id}`, {
    coverImageId: cover.id,
    coverAlt: 'Two people at a table',
    version: draft.version,
  });
  expect(saved.missing).toEqual([]);
  const { version } = await ok(agency.recruiter, 'POST', `${POSTS}/${draft.id}/submit`, {});
  await ok(root, 'POST', `${REVIEW}/${draft.id}/approve`, { version });
  const { publicPath } = await ok(agency.recruiter, 'GET', `${POSTS}/${draft.id}`);
  expect(publicPath).toMatch(/^\/blog\/interviews-that-people-remember-well-[0-9a-f]{12}$/);
  const { status, body, headers } = await get(publicPath);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=60');
  expect(body).toContain('<h1>Interviews that people remember well</h1>');
  expect(body).toContain(`<link rel="canonical" href="https://blog.example${publicPath}">`);
  expect(body).toContain('<meta property="og:type" content="article">');
  expect(body).toContain(`<meta name="description" content="${TEXT.excerpt}">`);
  expect(body).toContain('<meta property="og:image:alt" content="Two people at a table">');
  expect(structured(body)).toMatchObject({
    '@type': 'BlogPosting',
    headline: 'Interviews that people remember well',
    author: { name: 'Asha', url: expect.stringMatching(/^https:\/\/blog\.example\/blog\/authors\/asha-/) },
    image: { url: `https://blog.example${cover.src}`, width: 1200, height: 630 },
    datePublished: house.clock.at.toISOString(),
    keywords: 'job orders, writing',
  });
  expect(body).not.toContain('<script>');
  expect(body).not.toMatch(/<script (?!type="application\/ld\+json")/);
  expect(gzipSync(body).length).toBeLessThan(40_000);
  // Of the address only its end counts.
  const other = await get(publicPath.replace('remember', 'forget'));
  expect([other.status, other.headers.location]).toEqual([301, publicPath]);
  // Whoever has it already is not sent it again.
  const again = await get(publicPath, { 'if-none-match': String(headers.etag) });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('what appeared elsewhere first says so to search engines', async () => {
  const canonicalUrl = 'https://elsewhere.example/first';
  const post = await published(agency.client, root, { title: 'It was there before', canonicalUrl });
  const { body } = await get(post.publicPath);
  expect(body).toContain(`<link rel="canonical" href="${canonicalUrl}">`);
  expect(body).toContain('First published at <a href="https://elsewhere.example/first"');
  expect((await get('/sitemap/blog.xml')).body).not.toContain('it-was-there-before');
});

test('lists: the newest first, by tag, by author, page after page', async () => {
  await house.query('delete from public_post');
  for (let n = 1; n <= 14; n++) {
    later();
    await published(n % 2 ? agency.manager : agency.candidate, root, {
      title: `Number ${n}`,
      tags: [n % 2 ? 'odd' : 'even'],
    });
  }
  const first = async () => titlesIn((await get('/blog')).body);
  await expect.poll(first, soon).toEqual(Array.from({ length: 12 }, (_, n) => `Number ${14 - n}`));
  const [, next] = /<a class="button" rel="next" href="([^"]+)">/.exec((await get('/blog')).body)!;
  const second = await get(next!.replaceAll('&#61;', '='));
  expect(titlesIn(second.body)).toEqual(['Number 2', 'Number 1']);
  expect(second.body).toContain('<meta name="robots" content="noindex">');

  const tagged = await get('/blog/tags/odd');
  expect(titlesIn(tagged.body)).toHaveLength(7);
  expect(tagged.body).toContain('<h1>Posts about odd</h1>');
  const [, author] = /<a href="(\/blog\/authors\/nisha-[0-9a-f]{12})">Nisha<\/a>/.exec(
    (await get('/blog')).body,
  )!;
  expect(titlesIn((await get(author!)).body)).toHaveLength(7);
  for (const nowhere of [
    '/blog/tags/none',
    '/blog/authors/nobody-0123456789ab',
    '/blog/x',
    '/blog/images/x.webp',
  ])
    expect([nowhere, (await get(nowhere)).status]).toEqual([nowhere, 404]);
});

test('search finds words in any form, and ignores what is no search', async () => {
  later();
  await published(agency.recruiter, root, {
    title: 'Negotiating notice periods',
    body: `<p>${WORDS} Buyouts.</p>`,
  });
  const found = async (q: string) => titlesIn((await get(`/blog?q=${encodeURIComponent(q)}`)).body);
  expect(await found('negotiate notices')).toEqual(['Negotiating notice periods']);
  expect(await found('buyout')).toEqual(['Negotiating notice periods']);
  expect(await found('buyout -notice')).toEqual([]);
  expect(await found('h2 blockquote')).toEqual([]);
  expect((await get(`/blog?q=${'x'.repeat(200)}`)).status).toBe(200);
  const hostile = await get(`/blog?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(hostile.body).not.toContain('<script>');
  const json = await get('/api/public/blog-posts?q=negotiate&limit=1');
  expect(json.body).toMatchObject({
    items: [{ title: 'Negotiating notice periods', agency: null }],
    next: null,
  });
});

test('beside a post stand those that share its tags', async () => {
  later();
  const one = await published(agency.recruiter, root, {
    title: 'About relocation',
    tags: ['relocation', 'visa'],
  });
  later();
  await published(agency.client, root, { title: 'About visas', tags: ['visa'] });
  later();
  await published(agency.client, root, { title: 'About both', tags: ['visa', 'relocation'] });
  const { body } = await get(one.publicPath);
  const related = [...body.matchAll(/<h3><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title);
  expect(related).toEqual(['About both', 'About visas']);
});

test('feeds carry the whole text and are well formed; the sitemap names the posts', async () => {
  later();
  await published(agency.client, root, {
    title: 'Fees & <terms>',
    body: `<p>${WORDS} ]]> and <a href="/jobs">jobs</a>\u{1F600}</p>`,
  });
  for (const [kind, type] of [
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
  ] as const) {
    const read = async () => (await get(`/blog.${kind}`)).body as string;
    await expect.poll(read, soon).toContain('<title>Fees &#38; &#60;terms&#62;</title>');
    const { headers } = await get(`/blog.${kind}`);
    expect(headers['content-type']).toContain(type);
    const body = await read();
    expect(body).toContain('https://blog.example/jobs');
    expect(body.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/]]>|<p>/);
  }
  expect((await get('/sitemap.xml')).body).toContain('https://blog.example/sitemap/blog.xml');
  const map = async () => (await get('/sitemap/blog.xml')).body;
  await expect
    .poll(map, soon)
    .toMatch(/<loc>https:\/\/blog\.example\/blog\/fees-terms-[0-9a-f]{12}<\/loc><lastmod>/);
  expect((await get('/robots.txt')).body).toContain('Allow: /blog\n');
});

test('nothing that is not published is anywhere; what is taken off is gone from every page within seconds', async () => {
  await drafted(agency.recruiter, { title: 'A secret draft' });
  await submitted(agency.recruiter, { title: 'A secret that waits' });
  later();
  const post = await published(agency.recruiter, root, { title: 'Soon to be taken off', tags: ['fleeting'] });
  const everywhere = async () => {
    const paths = [
      '/blog',
      '/blog.rss',
      '/blog.atom',
      '/sitemap/blog.xml',
      '/blog?q=secret',
      '/api/public/blog-posts',
    ];
    return (await Promise.all(paths.map(async (path) => JSON.stringify((await get(path)).body)))).join();
  };
  await expect.poll(everywhere, soon).toContain('Soon to be taken off');
  expect((await get(post.publicPath)).status).toBe(200);
  expect(await everywhere()).not.toMatch(/secret (draft|that waits)/i);
  await ok(agency.recruiter, 'POST', `${POSTS}/${post.id}/unpublish`);
  await expect.poll(async () => (await get(post.publicPath)).status, soon).toBe(404);
  await expect.poll(everywhere, soon).not.toMatch(/taken off|taken-off/);
  expect((await get('/blog/tags/fleeting')).status).toBe(404);
});

test('an agency is named with its people’s posts as long as its admins show that', async () => {
  later();
  const post = await published(agency.recruiter, root, { title: 'In the name of the agency' });
  const shown = async () => (await get('/api/public/blog-posts?agency=nimb')).body.items.length;
  expect(await shown()).toBe(0);
  const set = async (who: TestPerson, blogShown: boolean) => {
    const { body } = await house.call(agency.admin, 'GET', '/api/agency/organisation');
    return house.call(who, 'PATCH', '/api/agency/organisation', { version: body.version, blogShown });
  };
  expect((await set(agency.manager, true)).status).toBe(403);
  expect((await set(agency.admin, true)).body.blogShown).toBe(true);
  expect(await shown()).toBeGreaterThan(0);
  const page = async () => (await get(post.publicPath)).body;
  await expect.poll(page, soon).toContain('<a href="/agencies/NIMB">Nimbus</a>');
  for (const [off, on] of [
    ['public_page = false', 'public_page = true'],
    ['suspended_at = now()', 'suspended_at = null'],
  ]) {
    await house.query(`update organisation set ${off} where code = 'NIMB'`);
    expect([off, await shown()]).toEqual([off, 0]);
    await house.query(`update organisation set ${on} where code = 'NIMB'`);
    expect(await shown()).toBeGreaterThan(0);
  }
  expect((await set(agency.admin, false)).body.blogShown).toBe(false);
  expect(await shown()).toBe(0);
  await expect.poll(page, soon).not.toContain('Nimbus');
});

test('an author’s new name stands on their posts, and is no change of what they write', async () => {
  const post = await published(agency.accountant, root, { title: 'By who is renamed' });
  await ok(agency.accountant, 'POST', `${POSTS}/${post.id}/revise`);
  const before = await ok(agency.accountant, 'GET', `${POSTS}/${post.id}`);
  await house.call(agency.accountant, 'PATCH', '/api/authentication/me', { name: 'Lata Mani' });
  const page = async () => (await get(post.publicPath)).body;
  await expect.poll(page, soon).toContain('>Lata Mani</a>');
  expect(await ok(agency.accountant, 'GET', `${POSTS}/${post.id}`)).toMatchObject({
    version: before.version,
    authorName: 'Lata Mani',
  });
});

test('many readers at once cost one look at the database', async () => {
  const post = await published(agency.recruiter, root, { title: 'Read by many at once' });
  house.queries.length = 0;
  const answers = await Promise.all(Array.from({ length: 50 }, () => get(post.publicPath)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(house.queries.filter((sql) => sql.includes('public_post')).length).toBeLessThanOrEqual(2);
});
