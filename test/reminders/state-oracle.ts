/**
 * A task that changes what its day has come for, against a plain reading of its rule, over the same random histories as the
 * reminders: zones, summer time, downtime, two workers, a clock that was put back, runs by hand. Each thing changes at the
 * first look after its day, once, and no other thing does.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { runScheduledTask, runTaskNow } from '../../server/domain/reminders/index.ts';
import { schedule } from '../../server/schedule.ts';
import { FACTOR, rounds } from '../rounds.ts';
import { SEASONS, type Walk, walkOf } from './histories.ts';
import { local, MINUTE, type Place, type Rules } from './rules.ts';
import { beginAnew, buildWorld, type Case, Waiting, type World } from './world.ts';

export type StateCase = Pick<Case, 'make' | 'put'> & {
  task: string;
  /** On the agency's clock. */
  hour: number;
  /** On the day itself, or on the first one after it. */
  when: 'on the day' | 'after the day';
  /** Where it is that day; without it, at the agency. */
  dayIn?: string;
  /** Statement that puts every thing back to where it waits for nothing. */
  reset: string;
  /** Query of what was changed so far: `key` of the change, `id` of the thing. */
  changes: string;
};

const AGENCIES = rounds(28);
const { ORACLE_SEED: SEED } = process.env;

export async function checkChanges(each: StateCase): Promise<void> {
  const world = await buildWorld({ ...each, rules: rulesOf(each) }, AGENCIES);
  try {
    const first = SEED ? Number(SEED) : Math.floor(Math.random() * 1e8) * SEASONS;
    const walks = SEED ? 1 : SEASONS;
    let changed = 0;
    for (let seed = first; seed < first + walks; seed++) changed += await walk(world, each, seed);
    if (!SEED) expect(changed).toBeGreaterThan((SEASONS * AGENCIES) / 4);
  } finally {
    await world.close();
  }
}

/** Its day lies up to nine days ahead. Nobody is told by the task itself, so nobody can put it off. */
const rulesOf = ({ task, hour }: StateCase): Rules => ({
  task,
  hour,
  days: 'daily',
  unit: 'days',
  steps: [0],
  tells: [],
  ahead: [0, 9 * 1440],
});

/** @returns how many things were changed on it */
async function walk(world: World, each: StateCase, seed: number): Promise<number> {
  const { house, db, casts } = world;
  const plan = planOf(world, seed);
  await db.query(each.reset);
  await beginAnew(world, plan.histories);
  const seen = new Set<string>((await db.query(each.changes)).rows.map(({ key }) => key));
  const oracles = plan.histories.map(({ place }) => new StateOracle(each, place));
  const waiting = new Waiting(world, plan.histories, (minute) => plan.start + minute * MINUTE);
  const timetable = schedule.find(({ task }) => task === each.task)!;
  const listen = async () => {
    const { rows } = await db.query<{ key: string; id: string }>(each.changes);
    const heard = rows.filter(({ key }) => !seen.has(key));
    for (const { key } of heard) seen.add(key);
    return heard.map(({ id }) => id).sort();
  };
  let minute = 0;
  let count = 0;
  for (const [tick, { gap, workers }] of plan.ticks.entries()) {
    minute += gap;
    const now = plan.start + minute * MINUTE;
    house.clock.at = new Date(now);
    await waiting.goOn(minute);
    const judge = async (how: string, expected: number[][]) => {
      const ids = expected.flatMap((things, agency) => things.map((thing) => casts[agency]!.things[thing]!));
      count += ids.length;
      const story = `${each.task}, ${how} at tick ${tick}, ${new Date(now).toISOString()}. Again: ROUNDS=${FACTOR} ORACLE_SEED=${seed} npx vitest run server/domain/reminders -t ${each.task}`;
      expect(await listen(), story).toEqual(ids.sort());
    };
    const byHand = plan.histories.map((history) => history.byHand.includes(tick));
    for (const [agency, is] of byHand.entries())
      if (is)
        await Promise.all(
          [1, 2].map(() =>
            house.as('system', (context) =>
              runTaskNow(context, each.task, casts[agency]!.agencyId, 'Ishaan', house.settings),
            ),
          ),
        );
    await judge(
      'by hand',
      oracles.map((oracle, agency) => (byHand[agency] ? oracle.look(now, waiting.since[agency]!) : [])),
    );
    await Promise.all(
      Array.from({ length: workers }, () =>
        runScheduledTask((work) => house.as('system', work), timetable, house.settings),
      ),
    );
    await judge(
      `${workers} at once`,
      oracles.map((oracle, agency) => oracle.tick(now, waiting.since[agency]!)),
    );
  }
  return count;
}

/** What must always be done has no settings. */
function planOf({ rules }: World, seed: number): Walk {
  const [plan] = fc.sample(walkOf(rules, seed % SEASONS, AGENCIES), { seed, numRuns: 1 });
  const histories = plan!.histories.map(({ place, ...rest }) => ({
    ...rest,
    place: { ...place, setting: null },
  }));
  return { ...plan!, histories };
}

class StateOracle {
  private readonly ran = new Set<string>();
  private readonly changed = new Set<number>();
  private readonly each: StateCase;
  private readonly place: Place;

  constructor(each: StateCase, place: Place) {
    this.each = each;
    this.place = place;
  }

  /** What a worker changes that looks now. @param since of each thing its day's instant, null where it does not wait */
  tick(now: number, since: (number | null)[]): number[] {
    const { date, hour } = local(now, this.place.timeZone);
    if (hour < this.each.hour || this.ran.has(date)) return [];
    this.ran.add(date);
    return this.look(now, since);
  }

  look(now: number, since: (number | null)[]): number[] {
    const today = local(now, this.each.dayIn ?? this.place.timeZone).date;
    const due = [...since.keys()].filter((thing) => {
      if (since[thing] === null || this.changed.has(thing)) return false;
      const day = local(since[thing]!, this.place.timeZone).date;
      return this.each.when === 'on the day' ? today >= day : today > day;
    });
    for (const thing of due) this.changed.add(thing);
    return due;
  }
}
