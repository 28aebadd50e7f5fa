/** Joinings and the invoices that follow from them, when several happen at once. */
import { expect, test } from 'vitest';
import { issue, joined, joining, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

const DAY = 86_400_000;

const opening = (openings: number) => ({
  locations: [{ place: 'Pune', workMode: 'office' as const, openings }],
});

test('of two joinings for the last opening one is confirmed, with its invoice', async () => {
  const job = await openJob(house, agency, opening(2));
  const both = [await joining(house, agency, job), await joining(house, agency, job)];
  // No more is offered than there is; here the openings became fewer afterwards.
  await house.query('update job_location set openings = 1 where job_id = $1', [job.id]);
  const answers = await Promise.all(
    both.map(({ placementId }) =>
      house.call(agency.client, 'POST', `/api/common/placements/${placementId}/confirm-joined`, {
        joinedOn: both[1]!.joiningDate,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('openings_left');
  const [row] = await house.query(
    `select j.state, l.filled, (select count(*)::int from invoice i where i.job_id = j.id) as invoices,
       (select array_agg(p.state order by p.state) from placement p where p.job_id = j.id) as placements
     from job j join job_location l on l.job_id = j.id where j.id = $1`,
    [job.id],
  );
  expect(row).toEqual({ state: 'filled', filled: 1, invoices: 1, placements: ['joined', 'joining'] });
});

test('invoices issued at once have numbers without gap or repeat, and each has one', async () => {
  const COUNT = 20;
  const job = await openJob(house, agency, opening(COUNT));
  const ids: string[] = [];
  let last = '';
  const start = Date.parse('2026-03-10T05:00:00Z');
  for (let index = 0; index < COUNT; index += 1) {
    // A day each: the interviews of a line take its hours.
    house.clock.at = new Date(start + (index + 1) * DAY);
    const { invoiceId, visibleFrom } = await joined(house, agency, job);
    ids.push(invoiceId);
    last = visibleFrom;
  }
  // Each twice, as two workers would that took up the same task.
  const issued = await Promise.all([...ids, ...ids].map((id) => issue(house, id, last)));
  expect(issued.filter(Boolean)).toHaveLength(COUNT);
  const rows = await house.query('select number from invoice where id = any($1) order by number', [ids]);
  const expected = ids.map((_, index) => `NT/2026-27/${String(index + 1).padStart(5, '0')}`);
  expect(rows.map(({ number }) => number)).toEqual(expected);
}, 120_000);
