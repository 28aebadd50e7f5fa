/** Lists: made-up cursors, words that mean something to SQL, LIKE and full-text search. */
import { beforeAll, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../house.ts';
import { completeCandidate, draftJob, interviewed, openJob } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { type Described, describedOperations, problemPaths } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);
let platformAdmin: TestPerson;
let lists: Described[];

beforeAll(async () => {
  platformAdmin = await enrol(house, 'platform_admin', 'Root', null);
  lists = describedOperations(house, agency, platformAdmin).filter(({ parameters }) =>
    parameters.some(({ name }) => name === 'after'),
  );
  await interviewed(house, agency, await openJob(house, agency));
  await draftJob(house, agency, { title: '100% remote_work' });
});

const ID = '0197f000-0000-7000-8000-000000000000';
const CURSORS = [
  'x',
  '|',
  'x|y',
  '0|',
  `|${ID}`,
  `x|${ID}`,
  `2026-02-30|${ID}`,
  `0000-01-01|${ID}`,
  `infinity|${ID}`,
  `-infinity|${ID}`,
  `NaN|${ID}`,
  `1e999|${ID}`,
  `0.1|${ID}`,
  `0.1|${ID}|${ID}`,
  `2026-03-01|${ID}`,
  `2026-03-01T00:00:00.000Z|${ID}`,
  `0000-01-01T00:00:00.000Z|${ID}`,
  `0.1|${ID}'`,
  'null',
  'undefined',
  '[object Object]',
  '\u0000',
  `\u0000|${ID}`,
  '😀',
  "' or 1=1 --",
  ID,
  'a'.repeat(5000),
];

test('a cursor that nobody gave out is refused, or the page is empty', async () => {
  expect(lists.length).toBeGreaterThan(6);
  const failures: string[] = [];
  for (const { id, who, url, parameters } of lists) {
    const sorts =
      (parameters.find(({ name }) => name === 'sort')?.schema as { enum?: string[] } | undefined)?.enum ?? [];
    const words = parameters.some(({ name }) => name === 'q') ? ['q=engineer'] : [];
    for (const more of ['', ...sorts.map((sort) => `sort=${sort}`), ...words]) {
      for (const cursor of CURSORS) {
        const answer = await house.call(who, 'GET', `${url}?after=${encodeURIComponent(cursor)}&${more}`);
        const page = answer.status === 200 && Array.isArray(answer.body.items);
        // A cursor of the right form, in the list of a record that is not there.
        const nowhere = cursor === ID && url.includes(ID) && answer.status === 404;
        if (!page && !nowhere && !problemPaths(answer, 400)?.includes('after'))
          failures.push(`${id} ${more} ${cursor.slice(0, 60)}: ${answer.status}`);
      }
    }
  }
  expect(failures).toEqual([]);
});

const FILTERS = ['state', 'stage', 'jobState', 'kind', 'role', 'workMode'];

test('a state that does not exist is refused, with those that do', async () => {
  const failures: string[] = [];
  let tried = 0;
  for (const { id, who, url, parameters } of lists) {
    for (const { name, description = '' } of parameters.filter(({ name }) => FILTERS.includes(name))) {
      tried += 1;
      const [, known = ''] = /^One or more of (\w+)/.exec(description) ?? [];
      for (const value of ['nonsense', `${known},nonsense`, '', `${known},`]) {
        const answer = await house.call(who, 'GET', `${url}?${name}=${value}`);
        const words = answer.body.errors?.[0]?.message;
        if (!problemPaths(answer, 400)?.includes(name) || !words?.includes(known))
          failures.push(`${id} ${name}=${value}: ${answer.status} ${words}`);
      }
      if (!known) continue;
      for (const value of [known, `${known},${known}`, `${known}&${name}=${known}`]) {
        const { status } = await house.call(who, 'GET', `${url}?${name}=${value}`);
        if (status !== 200 && !url.includes(ID)) failures.push(`${id} ${name}=${value}: ${status}`);
      }
    }
  }
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(12);
});

const walk = async (who: TestPerson, url: string) => {
  const found: string[] = [];
  let after = '';
  for (let pages = 0; pages < 100; pages++) {
    const { status, body } = await house.call(who, 'GET', `${url}&limit=1${after}`);
    expect(status).toBe(200);
    found.push(...body.items.map((item: { id: string }) => item.id));
    if (!body.next) return found;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
  throw new Error('the pages never end');
};

test('the cursors that lists give out lead through each of them, once', async () => {
  for (const name of ['Asha One', 'Asha Two', 'Asha Three']) await completeCandidate(house, agency, name);
  await draftJob(house, agency);
  const { recruiter, client, admin } = agency;
  const routes: [TestPerson, string][] = [
    [recruiter, '/api/recruiter/candidates?'],
    [recruiter, '/api/recruiter/candidates?q=asha'],
    [client, '/api/common/jobs?sort=newest'],
    [client, '/api/common/jobs?sort=deadline'],
    [recruiter, '/api/common/interviews?sort=startsAt'],
    [recruiter, '/api/common/interviews?sort=-startsAt'],
    [recruiter, '/api/common/applications?'],
    [admin, '/api/common/events?'],
    [admin, '/api/common/audit?subject=job'],
    [platformAdmin, '/api/platform/organisations?'],
    [platformAdmin, '/api/platform/users?'],
  ];
  for (const [who, url] of routes) {
    const all = await house.call(who, 'GET', `${url}&limit=20`);
    const ids = all.body.items.map((item: { id: string }) => item.id);
    expect(ids.length, url).toBeGreaterThan(0);
    expect((await walk(who, url)).slice(0, 20), url).toEqual(ids);
  }
});

const METACHARACTERS = [
  "'",
  "''",
  '"',
  '\\',
  '\\\\',
  '%',
  '_',
  '100%',
  '%_%',
  "a' or 1=1 --",
  '; drop table job',
  '$1',
  '$$',
  ':*',
  'a:*',
  '!',
  '! !',
  '&',
  '|',
  '<->',
  'a <-> b',
  '(',
  ')',
  '((a',
  '"open',
  '-',
  '--',
  '-a',
  'or',
  'or or',
  '*',
  '?',
  '[a-',
  '(a+)+$',
  '\u2028',
  'a\tb',
];

test('words for a search are only words', async () => {
  const searches: [TestPerson, string][] = [
    [agency.recruiter, '/api/recruiter/candidates?q='],
    [agency.recruiter, '/api/recruiter/candidates?location='],
    [agency.recruiter, '/api/recruiter/candidates?skills='],
    [agency.client, '/api/common/jobs?q='],
    [agency.manager, '/api/common/search?q='],
    [agency.client, '/api/common/search?q='],
    [agency.accountant, '/api/common/search?q='],
    [agency.admin, '/api/common/audit?q='],
    [platformAdmin, '/api/platform/organisations?q='],
    [platformAdmin, '/api/platform/users?q='],
  ];
  const failures: string[] = [];
  for (const [who, url] of searches) {
    for (const words of METACHARACTERS) {
      const answer = await house.call(who, 'GET', url + encodeURIComponent(words));
      if (answer.status !== 200 && !problemPaths(answer, 400))
        failures.push(`${url}${words}: ${answer.status}`);
    }
    expect(problemPaths(await house.call(who, 'GET', `${url}a%00b`), 400), url).not.toBeNull();
  }
  expect(failures).toEqual([]);
});

test('% and _ stand for themselves', async () => {
  const titles = async (q: string) => {
    const { body } = await house.call(agency.client, 'GET', `/api/common/jobs?q=${encodeURIComponent(q)}`);
    return body.items.map(({ title }: { title: string }) => title);
  };
  expect(await titles('100%')).toEqual(['100% remote_work']);
  expect(await titles('e_w')).toEqual(['100% remote_work']);
  expect(await titles('a%e')).toEqual([]);
  expect(await titles('\\')).toEqual([]);
});
