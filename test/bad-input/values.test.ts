/** Fields of the right type with values that make no sense: refused in words or stored as they are, never a 500. */
import { expect, test } from 'vitest';
import { bandOf, proposal } from '../agreements.ts';
import type { Agency } from '../house.ts';
import { completeCandidate, draftJob, jobFields } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { problemPaths } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);

const HOSTILE: unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  -0.0001,
  1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  '',
  ' ',
  'x',
  '0',
  '-5',
  '1e5',
  '0x10',
  '9999999999999.999',
  '99999999999999',
  '0.005',
  'NaN',
  'Infinity',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '2026-13-01',
  '-infinity',
  'infinity',
  'today',
  'a\u0000b',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u202e\u0000',
  '\ud800',
  'a\udfffb',
  '\ufeff',
  '\u2028',
  '😀'.repeat(99),
  'x'.repeat(100_000),
  "'; drop table job; --",
  '{}',
  '$$',
  '\\',
  '%',
  '{"a":1}',
  'ZZZ',
  'zz',
  'INR',
  [],
  [null],
  [[]],
  {},
  { length: 1 },
  ['x'.repeat(300)],
  Array(300).fill('x'),
];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every place in a body, as the keys that lead to it. */
function placesIn(value: Json, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [
    ...(path.length ? [path] : []),
    ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key])),
  ];
}

function withValue(body: Json, [key, ...rest]: string[], value: unknown): Json {
  if (key === undefined) return value as Json;
  const copy = structuredClone(body) as { [key: string]: Json };
  copy[key] = withValue(copy[key]!, rest, value);
  return copy;
}

/** @param make the whole body, by the newest version of the record */
async function failuresOf(
  method: string,
  url: string,
  who: Agency['client'],
  make: (version: number) => Json,
) {
  const failures: string[] = [];
  let version = 1;
  const body = make(version);
  const whole = await house.call(who, method, url, body);
  expect(whole.status, JSON.stringify(whole.body)).toBeLessThan(300);
  version = whole.body.version;
  for (const place of placesIn(body)) {
    for (const value of HOSTILE) {
      const answer = await house.call(who, method, url, withValue(make(version), place, value));
      if (answer.status < 300) version = answer.body.version;
      const refused = [400, 409, 422].some((status) => problemPaths(answer, status));
      if (answer.status >= 300 && !refused)
        failures.push(
          `${place.join('.')} = ${JSON.stringify(value).slice(0, 40)}: ${JSON.stringify(answer.body)}`,
        );
    }
  }
  return failures;
}

const candidate = {
  name: 'Leela Krishnan',
  emails: ['leela@people.example'],
  phones: ['+919876543210'],
  location: 'Pune',
  currentTitle: 'Engineer',
  currentEmployer: 'Teal Labs',
  experienceMonths: 60,
  payCurrency: 'INR',
  currentPay: '1200000',
  expectedPay: '1800000',
  noticeDays: 30,
  birthDate: '1993-03-12',
  tags: ['java'],
  notes: 'Called.',
  skills: [{ name: 'SQL', rating: 4, years: 3 }],
  evenIfSimilar: true,
};

test('a new candidate', async () => {
  expect(await failuresOf('POST', '/api/recruiter/candidates', agency.recruiter, () => candidate)).toEqual(
    [],
  );
}, 180_000);

test('a change of a candidate', async () => {
  const { id } = await completeCandidate(house, agency);
  const url = `/api/recruiter/candidates/${id}`;
  const { evenIfSimilar, ...fields } = candidate;
  const make = (version: number) => ({ ...fields, version });
  expect(await failuresOf('PATCH', url, agency.recruiter, make)).toEqual([]);
}, 180_000);

test('a job order', async () => {
  const job = {
    ...jobFields(agency),
    engagementId: agency.engagementId,
    department: 'Orders',
    employmentType: 'permanent',
    experience: { fromMonths: 12, toMonths: 60 },
    noticeDaysMax: 60,
  };
  expect(await failuresOf('POST', '/api/common/jobs', agency.client, () => job as Json)).toEqual([]);
}, 180_000);

test('a rate card, and a proposal', async () => {
  const card = { bands: [bandOf({ description: 'In words.' })] };
  expect(await failuresOf('POST', '/api/agency/rate-card/check', agency.admin, () => card as Json)).toEqual(
    [],
  );
  const url = `/api/common/engagements/${agency.engagementId}/propose-terms`;
  const body = { ...proposal(), expiresOn: '2026-03-10' };
  expect(await failuresOf('POST', url, agency.client, () => body as Json)).toEqual([]);
}, 180_000);

test.each<[string, Record<string, unknown>]>([
  ['pay.to', { pay: { from: '2500000', to: '1500000', currency: 'INR' } }],
  ['pay.to', { pay: { from: '1500000.555', to: '1500000.999', currency: 'INR' } }],
  ['experience.toMonths', { experience: { fromMonths: 60, toMonths: 12 } }],
  ['deadline', { deadline: '2026-02-30' }],
  ['locations.0.openings', { locations: [{ place: 'Pune', workMode: 'office', openings: -2 }] }],
  ['locations.0.openings', { locations: [{ place: 'Pune', workMode: 'office', openings: 0 }] }],
  ['locations.0.openings', { locations: [{ place: 'Pune', workMode: 'office', openings: 1e9 }] }],
  [
    'rounds.0.minutes',
    { rounds: [{ name: 'A', mode: 'online', type: 'technical', minutes: -30, interviewerId: null }] },
  ],
  ['title', { title: 'a\u0000b' }],
  ['title', { title: '\ud800' }],
])('a job order with a wrong %s names it', async (path, change) => {
  const draft = await draftJob(house, agency);
  const answer = await house.call(agency.client, 'PATCH', `/api/common/jobs/${draft.id}`, {
    ...change,
    version: draft.version,
  });
  const paths = problemPaths(answer, 400);
  expect(paths).not.toBeNull();
  expect(paths!.some((each) => each === path || (path === 'pay.to' && each.startsWith('pay.')))).toBe(true);
});

test('instants: reversed ranges, the ends of time, days that do not exist', async () => {
  const list = (query: string) => house.call(agency.recruiter, 'GET', `/api/common/interviews?${query}`);
  expect((await list('from=2030-01-01T00:00:00Z&to=2020-01-01T00:00:00Z')).body.items).toEqual([]);
  expect((await list('from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z')).status).toBe(200);
  expect((await list('from=0000-01-01T00:00:00Z')).status).toBeLessThan(500);
  for (const bad of ['2026-02-30T00:00:00Z', '2026-01-01', '2026-01-01T25:00:00Z', 'now', '%00'])
    expect(problemPaths(await list(`from=${bad}`), 400), bad).toEqual(['from']);
});
