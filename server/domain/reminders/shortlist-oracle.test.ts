/**
 * Shortlist reminders against a plain, slow reading of the rules (docs: reminders), over random histories of two agencies
 * on two continents: candidates submitted, answered, put on hold and back; workers that run, run twice, are down; runs by hand.
 */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House, type TestPerson } from '../../../test/house.ts';
import { openJob, submitted } from '../../../test/line.ts';
import { isWorkingDay } from '../../platform/calendar.ts';
import { schedule } from '../../schedule.ts';
import { previewTask, runScheduledTask, runTaskNow } from './index.ts';

const TASK = 'processShortlistReminders';
const timetable = schedule.find(({ task }) => task === TASK)!;
const START = Date.parse('2026-03-02T00:00:00Z');
const MINUTE = 60_000;
const DAYS = 14;

type Place = {
  agency: Agency;
  timeZone: string;
  country: string;
  state: string | null;
  ownHolidays: string[];
};
type Waiting = { place: Place; id: string };
/** In minutes from the start; Infinity for never. */
type Life = { submitted: number; held: number; resumed: number; answered: number };
type Tick = {
  at: number;
  how: 'one worker' | 'two workers' | 'by hand in the first' | 'by hand in the second';
};

let house: House;
let db: pg.Client;
let places: Place[];
let applications: Waiting[];

beforeAll(async () => {
  house = await buildHouse();
  db = new pg.Client({ connectionString: house.ownerUrl });
  await db.connect();
  const india = { timeZone: 'Asia/Kolkata', country: 'IN', state: 'Karnataka', ownHolidays: ['2026-03-06'] };
  // Summer time begins there on 2026-03-08.
  const america = {
    timeZone: 'America/New_York',
    country: 'US',
    state: 'New York',
    ownHolidays: ['2026-03-10'],
  };
  places = [
    { agency: await foundAgency(house, 'in'), ...india },
    { agency: await foundAgency(house, 'us'), ...america },
  ];
  applications = [];
  for (const place of places) {
    const job = await openJob(house, place.agency);
    for (let each = 0; each < 3; each++)
      applications.push({ place, id: (await submitted(house, place.agency, job)).id });
    await db.query(
      'update organisation set time_zone = $2, country = $3, state = $4, own_holidays = $5 where id = $1',
      [place.agency.agencyId, place.timeZone, place.country, place.state, place.ownHolidays],
    );
  }
}, 120_000);
afterAll(async () => {
  await db.end();
  await house.close();
});

// ---- The rules, read plainly ----

function local(instant: number, timeZone: string): { date: string; hour: number } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return { date: parts.slice(0, 10), hour: Number(parts.slice(11, 13)) };
}

function isWorked(date: string, { country, state, ownHolidays }: Place): boolean {
  return isWorkingDay(date, { workingDays: [1, 2, 3, 4, 5], country, state, ownHolidays });
}

/** Working days after the day of submission, today included. */
function age(since: string, today: string, place: Place): number {
  let count = 0;
  for (let day = Date.parse(since) + 86_400_000; day <= Date.parse(today); day += 86_400_000)
    if (isWorked(new Date(day).toISOString().slice(0, 10), place)) count += 1;
  return count;
}

/** Since when it waits for an answer, or null where it does not. */
function waitsSince({ submitted, held, resumed, answered }: Life, at: number): number | null {
  if (at < submitted || at >= answered) return null;
  if (at >= resumed) return resumed;
  return at >= held ? null : submitted;
}

class Oracle {
  private readonly said = new Set<string>();
  private readonly ran = new Set<string>();
  private readonly lives: Life[];

  constructor(lives: Life[]) {
    this.lives = lives;
  }

  /** @returns who is told of how many, as `user count`, by a worker that looks at this minute */
  tick(at: number): string[] {
    return places.flatMap((place) => {
      const { date, hour } = local(START + at * MINUTE, place.timeZone);
      const run = `${place.agency.agencyId} ${date}`;
      if (hour < 11 || !isWorked(date, place) || this.ran.has(run)) return [];
      this.ran.add(run);
      return this.tell(place, at);
    });
  }

  tell(place: Place, at: number): string[] {
    const today = local(START + at * MINUTE, place.timeZone).date;
    const told = new Map<TestPerson, number>();
    applications.forEach((application, index) => {
      const since = waitsSince(this.lives[index]!, at);
      if (application.place !== place || since === null) return;
      const sinceDay = local(START + since * MINUTE, place.timeZone).date;
      const days = age(sinceDay, today, place);
      const step = days === 0 || days > 9 ? 0 : days >= 4 ? 4 : days >= 2 ? 2 : 1;
      const people =
        step === 0 ? [] : step === 4 ? [place.agency.client, place.agency.manager] : [place.agency.client];
      for (const person of people) {
        const key = `${person.email} ${application.id} ${sinceDay} ${step}`;
        if (this.said.has(key)) continue;
        this.said.add(key);
        told.set(person, (told.get(person) ?? 0) + 1);
      }
    });
    return [...told].map(([{ email }, count]) => `${email} ${count}`);
  }
}

// ---- The same history, through the task ----

async function reset() {
  await db.query(
    'delete from reminder_delivery; delete from notification; delete from mail; delete from task_run',
  );
  await db.query('delete from graphile_worker._private_jobs');
}

async function liveUntil(lives: Life[], at: number) {
  for (const [index, { id }] of applications.entries()) {
    const since = waitsSince(lives[index]!, at);
    await db.query('update application set stage = $2, stage_since = $3 where id = $1', [
      id,
      since === null ? 'shortlisted' : 'submitted',
      new Date(START + (since ?? 0) * MINUTE),
    ]);
  }
}

/** What was told since the last look, by mail and by bell, which must say the same. */
async function toldNow(): Promise<string[]> {
  const mails = await db.query<{ to_address: string; text: string }>(
    'delete from mail returning to_address, text',
  );
  const bells = await db.query<{ email: string }>(
    'delete from notification n using app_user u where u.id = n.user_id returning u.email',
  );
  const addresses = mails.rows.map(({ to_address }) => to_address).sort();
  expect(bells.rows.map(({ email }) => email).sort()).toEqual(addresses);
  return mails.rows.map(
    ({ to_address, text }) =>
      `${to_address} ${text.split('\n').filter((line) => line.startsWith('- ')).length}`,
  );
}

async function work({ at, how }: Tick): Promise<void> {
  house.clock.at = new Date(START + at * MINUTE);
  const { publicUrl } = house.settings;
  const asWorker = () => house.as('system', (context) => runScheduledTask(context, timetable, publicUrl));
  if (how === 'one worker') await asWorker();
  else if (how === 'two workers') await Promise.all([asWorker(), asWorker()]);
  else {
    const { agencyId } = placeOf(how).agency;
    const preview = () => house.as('system', (context) => previewTask(context, TASK, agencyId));
    const previewed = await preview();
    expect(await toldNow()).toEqual([]);
    await Promise.all(
      [1, 2].map(() => house.as('system', (context) => runTaskNow(context, TASK, agencyId, publicUrl))),
    );
    expect(await preview()).toEqual([]);
    const rows = await db.query<{ to_address: string; subject: string }>(
      'select to_address, subject from mail',
    );
    expect(previewed.map(({ email, title }) => `${email} ${title}`).sort()).toEqual(
      rows.rows.map(({ to_address, subject }) => `${to_address} ${subject}`).sort(),
    );
  }
}

const placeOf = (how: Tick['how']) => places[how === 'by hand in the first' ? 0 : 1]!;

const minute = fc.integer({ min: 0, max: DAYS * 1440 });
const life: fc.Arbitrary<Life> = fc
  .tuple(
    fc.integer({ min: 0, max: 6 * 1440 }),
    fc.nat(4000),
    fc.nat(3000),
    fc.nat(9000),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([submittedAt, hold, pause, answer, isHeld, isAnswered]) => {
    const held = isHeld ? submittedAt + hold : Number.POSITIVE_INFINITY;
    const resumed = held + pause;
    const answered = isAnswered ? (isHeld ? resumed : submittedAt) + answer : Number.POSITIVE_INFINITY;
    return { submitted: submittedAt, held, resumed, answered };
  });
const how = fc.constantFrom<Tick['how']>(
  'one worker',
  'one worker',
  'one worker',
  'two workers',
  'by hand in the first',
  'by hand in the second',
);
const ticks = fc
  .uniqueArray(fc.record({ at: minute, how }), { minLength: 4, maxLength: 24, selector: ({ at }) => at })
  .map((list) => list.toSorted((left, right) => left.at - right.at));

test('who is told of what, and when, is what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 6, maxLength: 6 }), ticks, async (lives, history) => {
      await reset();
      const oracle = new Oracle(lives);
      for (const tick of history) {
        await liveUntil(lives, tick.at);
        await work(tick);
        const expected = tick.how.startsWith('by hand')
          ? oracle.tell(placeOf(tick.how), tick.at)
          : oracle.tick(tick.at);
        expect((await toldNow()).sort(), `${tick.how} at ${house.clock.at.toISOString()}`).toEqual(
          expected.sort(),
        );
      }
    }),
    { numRuns: 100 },
  );
}, 400_000);
