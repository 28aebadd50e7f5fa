/** What everybody reads of jobs: whose are shown, and how they are found. */
import { expect, test } from 'vitest';
import type { Agency } from '../../test/house.ts';
import { postingOf } from '../../test/job-posting.ts';
import { openJob } from '../../test/line.ts';
import { aHouse, anAgency } from '../../test/stage.ts';
import { aVisitor } from '../../test/visitor.ts';

const house = aHouse({ PUBLIC_URL: 'https://jobs.example' });
const agency = anAgency(house);
const { get, search, pathOf, visit } = aVisitor(house);

const open = (changes: object = {}) => openJob(house, agency, changes as never);

test('an open job has a page with all that search engines ask for', async () => {
  const { id } = await open({
    title: 'Payroll Analyst',
    pay: { from: '130000', to: '200000', currency: 'INR', period: 'month' },
  });
  const page = await visit(id);
  expect(page.status).toBe(200);
  expect(page.body).toContain('<h1>Payroll Analyst</h1>');
  expect(page.body).toContain('<link rel="canonical" href="https://jobs.example/jobs/payroll-analyst-');
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(postingOf(page.body)).toMatchObject({
    title: 'Payroll Analyst',
    hiringOrganization: { name: 'Aster' },
    validThrough: '2030-12-31T23:59:59+05:30',
    baseSalary: { currency: 'INR', value: { minValue: 130000, maxValue: 200000, unitText: 'MONTH' } },
    jobLocation: [{ address: { addressLocality: 'Pune', addressCountry: 'IN' } }],
  });
  const remote = await open({ locations: [{ place: 'Anywhere', workMode: 'remote', openings: 1 }] });
  const posting = postingOf((await visit(remote.id)).body);
  expect(posting).toMatchObject({
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { name: 'IN' },
  });
  expect(posting.jobLocation).toBeUndefined();
});

test('only what is open, of an active engagement and of agencies that show themselves, is on the board', async () => {
  const { id } = await open({ title: 'Quality Steward' });
  const shown = async () => (await search('?q=steward')).total;
  const post = (path: string, body?: unknown) => house.call(agency.manager, 'POST', path, body);
  expect(await shown()).toBe(1);

  await post(`/api/common/jobs/${id}/hold`);
  expect([await shown(), (await visit(id)).status]).toEqual([0, 404]);
  await post(`/api/common/jobs/${id}/resume`);
  expect(await shown()).toBe(1);

  const hidden = await post(`/api/manager/jobs/${id}/set-visibility`, { public: false });
  expect(hidden.body).toMatchObject({ public: false, publicPath: null });
  expect([await shown(), (await visit(id)).status]).toEqual([0, 404]);
  expect((await post(`/api/manager/jobs/${id}/set-visibility`, { public: true })).body.publicPath).toMatch(
    /^\/jobs\//,
  );
  const by = (who: Agency['client']) =>
    house.call(who, 'POST', `/api/manager/jobs/${id}/set-visibility`, { public: false });
  expect((await by(agency.client)).status).toBe(403);
  expect((await by(agency.recruiter)).status).toBe(403);

  for (const [off, on] of [
    [
      `update organisation set public_page = false where code = 'NIMB'`,
      `update organisation set public_page = true where code = 'NIMB'`,
    ],
    [
      `update organisation set suspended_at = now() where code = 'NIMB'`,
      `update organisation set suspended_at = null where code = 'NIMB'`,
    ],
    [
      `update organisation set suspended_at = now() where code = 'ASTR'`,
      `update organisation set suspended_at = null where code = 'ASTR'`,
    ],
    [`update engagement set state = 'suspended'`, `update engagement set state = 'active'`],
  ] as const) {
    await house.query(off);
    expect([off, await shown(), (await visit(id)).status]).toEqual([off, 0, 404]);
    await house.query(on);
    expect([on, await shown()]).toEqual([on, 1]);
  }

  const other = await open({ title: 'Quality Warden' });
  await post(`/api/common/jobs/${id}/close`, { reason: 'On second thought.' });
  const ended = await visit(id);
  expect(ended.status).toBe(410);
  expect(ended.body).toContain('no longer open');
  expect(ended.body).toContain((await pathOf(other.id)).slice(6));
  expect((await get(`/api/public${await pathOf(id)}`)).body).toMatchObject({
    status: 410,
    code: 'job_ended',
  });
  // Never shown, and closed: as if there were none.
  const secret = await open({ title: 'Hidden Warden' });
  await post(`/api/manager/jobs/${secret.id}/set-visibility`, { public: false });
  await post(`/api/common/jobs/${secret.id}/close`, { reason: 'On second thought.' });
  expect((await visit(secret.id)).status).toBe(404);
});

test('searching forgives misspelling, filters, counts, and goes on where the page ended', async () => {
  for (const [title, level, workMode, place] of [
    ['Kubernetes Engineer', 'senior', 'remote', 'Berlin'],
    ['Kubernetes Operator', 'junior', 'hybrid', 'Berlin Mitte'],
    ['Kubernetes Trainer', 'senior', 'office', 'Oslo'],
  ] as const) {
    house.clock.at = new Date(house.clock.at.getTime() + 60_000);
    await open({ title, level, locations: [{ place, workMode, openings: 1 }] });
  }
  const titles = ({ items }: { items: { title: string }[] }) => items.map((each) => each.title);
  const all = await search('?q=kubernetes');
  expect(titles(all)).toEqual(['Kubernetes Trainer', 'Kubernetes Operator', 'Kubernetes Engineer']);
  expect(all).toMatchObject({ total: 3, more: false, searchedFor: null });
  expect(all.facets.level).toEqual([
    { value: 'senior', label: 'senior', count: 2 },
    { value: 'junior', label: 'junior', count: 1 },
  ]);
  const mended = await search('?q=kuberntes');
  expect([mended.total, mended.searchedFor]).toEqual([3, 'kubernetes']);
  expect((await get('/jobs?q=kuberntes')).body).toContain('These have “kubernetes”');
  const first = await search('?q=kuberntes&limit=2');
  const second = await search(`?q=kuberntes&limit=2&after=${encodeURIComponent(first.next)}`);
  expect([...titles(first), ...titles(second)]).toEqual(titles(all));
  const there = await search('?q=kubernetes&place=Brlin');
  expect([there.total, there.searchedFor, there.placeSearchedFor]).toEqual([2, null, 'berlin']);
  expect((await get('/jobs?place=Brlin')).body).toContain('No job is in “Brlin”. These are in “berlin”.');
  expect(await search('?place=Atlantis')).toMatchObject({ total: 0, placeSearchedFor: null });
  expect(titles(await search('?q=kubernetes&place=berlin'))).toEqual([
    'Kubernetes Operator',
    'Kubernetes Engineer',
  ]);
  expect(titles(await search('?q=kubernetes&workMode=remote'))).toEqual(['Kubernetes Engineer']);
  expect(titles(await search('?q=kubernetes&level=senior&agency=nimb'))).toHaveLength(2);
  expect((await search('?q=kubernetes&payFrom=2600000&currency=INR')).total).toBe(0);
  expect((await search('?q=kubernetes&payFrom=2000000&currency=INR')).total).toBe(3);
  for (const sort of ['newest', 'closing']) {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await search(`?q=kubernetes&limit=1&sort=${sort}${after}`);
      seen.push(...titles(page));
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after);
    expect(seen.toSorted()).toEqual(titles(all).toSorted());
  }
  for (const bad of [
    '?after=x',
    '?level=boss',
    '?payFrom=5',
    '?q=%00',
    '?limit=0',
    '?sort=newest&after=2026-01-01|x',
  ]) {
    expect([bad, (await get(`/api/public/jobs${bad}`)).status]).toEqual([bad, 400]);
  }
  for (const odd of ["?q=':*&", '?q=%26%20|%20!', '?q=%27%20or%201=1', '?place=C%2B%2B']) {
    expect([odd, (await get(`/api/public/jobs${odd}`)).status]).toEqual([odd, 200]);
  }
  const page = await get('/jobs?level=boss&utm_source=x');
  expect(page.status).toBe(400);
  expect(page.body).toContain('role="alert"');
  expect((await get('/jobs?q=&place=&level=&utm_source=x')).status).toBe(200);
});

test('sitemap, robots, embedding', async () => {
  const index = (await get('/sitemap.xml')).body as string;
  const parts = [...index.matchAll(/<loc>https:\/\/jobs\.example(.*?)<\/loc>/g)].map(([, path]) => path!);
  expect(parts).toEqual(['/sitemap/agencies.xml', '/sitemap/blog.xml', '/sitemap/jobs.xml']);
  expect((await get(parts[0]!)).body).toContain('https://jobs.example/agencies/NIMB/jobs');
  const { total } = await search();
  expect((await get(parts[2]!)).body.match(/<loc>/g)).toHaveLength(total);
  expect((await get('/robots.txt')).body).toContain('Sitemap: https://jobs.example/sitemap.xml');
  const embed = await get('/agencies/NIMB/embed');
  expect(embed.headers['content-security-policy']).toContain('frame-ancestors *');
  expect(embed.headers['x-frame-options']).toBeUndefined();
  expect((await get('/embed.js')).headers['cross-origin-resource-policy']).toBe('cross-origin');
  for (const nowhere of [
    '/agencies/NOBODY/jobs',
    '/agencies/NOBODY/jobs.rss',
    '/agencies/NOBODY/embed',
    '/jobs/none',
    '/jobs/x-0123456789ab',
  ]) {
    const { status, headers } = await get(nowhere);
    expect([nowhere, status]).toEqual([nowhere, 404]);
    expect(headers['content-type']).toContain('text/html');
  }
});
