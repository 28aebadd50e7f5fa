/** Searching a board that is larger than any stretch of it that is looked at: the same as looking at all of it, job by job. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../../test/house.ts';
import { NOBODY } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { findHits } from './looking.ts';
import { SearchPublicJobs } from './schemas.ts';
import { wordsOf } from './words.ts';

let house: House;
let agencies: Agency[];

const JOBS = 2800;
const COMMON = ['engineer', 'analyst', 'manager', 'clerk'];
const PLACES = ['Pune', 'Oslo', 'Kochi', 'Berlin', 'Porto'];

beforeAll(async () => {
  house = await buildHouse();
  agencies = [await foundAgency(house), await foundAgency(house, 'zephyr')];
  // “surge” and “hurry” fill the beginning of a list, are then missed for long, and come again. Written at once, as nobody could press so many buttons; the board copies them as it copies every job.
  for (const [which, { engagementId, client }] of agencies.entries()) {
    await house.query(
      `with plan as (select n, md5($3 || n) as lot from generate_series(1, $2::int) n where (n % 20 = 0) = ($4::int = 1)),
      made as (
        insert into job (id, agency_id, client_company_id, engagement_id, client_name, code, state, title, description, level, employment_type,
          currency, pay_from, pay_to, deadline, created_by, created_at, submitted_at, approved_at)
        select gen_random_uuid(), e.agency_id, e.client_company_id, e.id, 'Aster', 'J' || n, 'open',
          ($5::text[])[1 + n % 2 + 2 * (n % 40 / 39)] || ' team' || n % 30 || ' only' || n
            || case when n > $2 - 195 or n < 300 then ' surge' else '' end
            || case when n * 31 % 90 < 10 or n * 31 % 90 >= 60 then ' hurry' else '' end, 'What the work is.',
          ($6::text[])[1 + n / 7 % 3], ($7::text[])[1 + n % 3], 'INR', 100000, 200000 + n % 50 * 10000, date '2026-04-01' + n * 31 % 90,
          $8, at, at, at
        from plan, engagement e, lateral (select timestamptz '2026-02-01' + n / 3 * interval '1 hour' as at) t where e.id = $1
        returning id, agency_id, client_company_id, code),
      placed as (
        insert into job_location (id, agency_id, client_company_id, job_id, position, place, work_mode, openings)
        select gen_random_uuid(), agency_id, client_company_id, id, 0, ($9::text[])[1 + substr(code, 2)::int / 5 % 5],
          (array['office', 'hybrid', 'remote'])[1 + substr(code, 2)::int % 3], 1 from made)
      select count(*) from made`,
      [
        engagementId,
        JOBS,
        'lot',
        which,
        COMMON,
        ['junior', 'senior', 'lead'],
        ['permanent', 'contract', 'internship'],
        client.actor.userId,
        PLACES,
      ],
    );
  }
  await house.query('analyze public_job');
});
afterAll(() => house.close());

const Asked = fc.record(
  {
    q: fc.oneof(
      fc.constantFrom(
        ...COMMON,
        'eng',
        'team7',
        'team',
        'only77',
        'only7',
        'nowhere',
        'aster',
        'nimbus',
        'surge',
        'hurry',
      ),
      fc
        .tuple(fc.constantFrom(...COMMON), fc.constantFrom('team1', 'team12', 'only12'))
        .map((words) => words.join(' ')),
    ),
    place: fc.constantFrom('pune', 'Oslo', 'Nowhere'),
    workMode: fc.constantFrom('office', 'hybrid', 'remote'),
    employmentType: fc.constantFrom('permanent', 'contract', 'internship'),
    level: fc.constantFrom('junior', 'senior', 'lead'),
    payFrom: fc.constantFrom('250000', '600000', '690001'),
    agency: fc.constantFrom('NIMB', 'zeph'),
    sort: fc.constantFrom('newest', 'closing'),
  },
  { requiredKeys: [] },
);
type Asked = Partial<
  Record<'q' | 'place' | 'workMode' | 'employmentType' | 'level' | 'payFrom' | 'agency' | 'sort', string>
>;

/** Every job that fits, in the list's order, without any of the ways of the search. */
async function lookAtAll({ q, place, workMode, employmentType, level, payFrom, agency, sort }: Asked) {
  const words = [
    ...(q ?? '')
      .split(' ')
      .filter(Boolean)
      .map((word) => `${word}:*`),
    ...(place ? [`${place.toLowerCase()}:C`] : []),
  ].join(' & ');
  return house.query(
    `select code, employment_type, level, agency_code, places, work_modes from public_job where live
       and ($1 = '' or document @@ to_tsquery('simple', nullif($1, '')))
       and ($2::text is null or $2 = any (work_modes)) and ($3::text is null or employment_type = $3)
       and ($4::text is null or level = $4) and ($5::numeric is null or pay_to >= $5) and ($6::text is null or agency_code = upper($6))
     order by ${sort === 'closing' ? 'ends_on, job_id' : 'posted_at desc, job_id desc'}`,
    [words, workMode ?? null, employmentType ?? null, level ?? null, payFrom ?? null, agency ?? null],
  );
}

const countsOf = (values: string[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

test('a search finds what looking at every job finds, in its order, page by page, and counts it', async () => {
  expect(await house.query('select count(*)::int as count from public_job where live')).toEqual([
    { count: JOBS },
  ]);
  await fc.assert(
    fc.asyncProperty(Asked, async (asked) => {
      const all = await lookAtAll(asked);
      const query = new URLSearchParams({
        ...asked,
        ...(asked.payFrom ? { currency: 'INR' } : {}),
        limit: '90',
      });
      const found: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 4 && (page === 0 || after); page++) {
        if (after) query.set('after', after);
        const { body, status } = await house.call(null, 'GET', `/api/public/jobs?${query}`);
        expect(status).toBe(200);
        // One that was mended is another search.
        if (body.searchedFor || body.placeSearchedFor) return;
        found.push(...body.items.map(({ code }: { code: string }) => code));
        expect([body.total, body.more]).toEqual([Math.min(all.length, 100), all.length > 100]);
        const counted = (facet: string) =>
          Object.fromEntries(
            body.facets[facet].map(({ value, count }: { value: string; count: number }) => [value, count]),
          );
        const true_ = {
          level: countsOf(all.map((job) => String(job.level))),
          employmentType: countsOf(all.map((job) => String(job.employment_type))),
          agency: countsOf(all.map((job) => String(job.agency_code))),
          place: countsOf(all.flatMap((job) => job.places as string[])),
          workMode: countsOf(all.flatMap((job) => job.work_modes as string[])),
        };
        for (const [facet, counts] of Object.entries(true_)) {
          if (!body.more) expect(counted(facet)).toEqual(counts);
          // “At least”.
          else
            for (const [value, count] of Object.entries(counted(facet)))
              expect(counts[value]).toBeGreaterThanOrEqual(Number(count));
        }
        after = body.next;
      }
      expect(found).toEqual(all.slice(0, found.length).map(({ code }) => code));
      expect(found.length).toBe(Math.min(all.length, 360));
    }),
    {
      numRuns: 120,
      examples: [
        ...['newest', 'closing'].flatMap((sort) =>
          ['surge', 'hurry', 'engineer'].map((q): [Asked] => [{ q, sort }]),
        ),
        [{ q: 'engineer', agency: 'NIMB', sort: 'newest' }],
      ],
    },
  );
});

const SAMPLED = 400;

/** Of the sample, so many of the first have each, so that what goes together does so in some of them. */
const counts = (names: string[]) =>
  fc
    .record(
      Object.fromEntries(
        names.map((name) => [name, fc.oneof(fc.nat(SAMPLED / 4), fc.integer({ min: 6, max: SAMPLED / 20 }))]),
      ),
    )
    .map((all) => new Map(Object.entries(all).map(([name, count]) => [name, [...Array(count).keys()]])));
const daysBetween = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: SAMPLED, maxLength: SAMPLED });

const Guesses = fc.record({
  jobs: fc.constantFrom(3000, 1_000_000),
  words: counts([...COMMON, 'team7', 'team1', 'only77', 'surge', 'hurry', 'pune', 'oslo']),
  choices: counts(['office', 'hybrid', 'junior', 'senior', 'permanent', 'NIMB', 'ZEPH', 'pay INR 6']),
  // Around the days since 1970 that the jobs have.
  newest: daysBetween(20_480, 20_530),
  closing: daysBetween(20_540, 20_640),
});

/** What many jobs have. */
const AskedByMany = fc.record({
  q: fc.constantFrom(...COMMON.slice(0, 3), 'surge', 'hurry'),
  sort: fc.constantFrom('newest', 'closing'),
});

test('whatever a search is guessed by, it finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(Asked, AskedByMany),
      Guesses,
      fc.constantFrom(21, 101),
      async (asked: Asked, guesses, most) => {
        const shape = { ...guesses, sampled: SAMPLED, sorted: [...guesses.words.keys()].sort() };
        const input = SearchPublicJobs.parse({ ...asked, ...(asked.payFrom ? { currency: 'INR' } : {}) });
        const all = await lookAtAll(asked);
        const hits = await runAs(house.services.db, NOBODY, house.clock.now(), (tx) =>
          findHits(tx, shape, { input, words: wordsOf(input.q ?? '') }, { most, items: most, facets: false }),
        );
        expect(hits.total).toBe(Math.min(most, all.length));
        expect((hits.items ?? []).map(({ code }) => code)).toEqual(
          all.slice(0, most).map(({ code }) => code),
        );
      },
    ),
    { numRuns: 500 },
  );
});
