/**
 * A reminder against a plain, slow reading of its rules, over random histories: things begin to wait, pause, wait anew and are
 * done; workers run, run two at once, are down for days, find a clock that was put back; admins run it by hand; people put
 * things off and turn it off. Nobody is missed, nobody is told twice, nobody wrongly. Many agencies walk along one clock in one database, and
 * each is judged by itself.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { previewTask, runScheduledTask, runTaskNow } from '../../server/domain/reminders/index.ts';
import { schedule } from '../../server/schedule.ts';
import { FACTOR, rounds } from '../rounds.ts';
import { SEASONS, type Walk, walkOf } from './histories.ts';
import { dateOfDay, MINUTE, Oracle, type Said } from './rules.ts';
import {
  asHeard,
  beginAnew,
  buildWorld,
  type Case,
  Ears,
  putOff,
  turnOff,
  Waiting,
  type World,
} from './world.ts';

/** So many walk along each clock. Fewer clocks would find less: whether nobody was there for days is one clock's matter. */
const AGENCIES = rounds(28);
/** The seed of a walk, as a failure names it, to go that one again; with the number of an agency, where only that one has anything. */
const { ORACLE_SEED: SEED, ORACLE_AGENCY: ALONE } = process.env;

export async function checkAgainstOracle(each: Case): Promise<void> {
  const world = await buildWorld(each, AGENCIES);
  try {
    // The season follows from the seed, so that all of them have their turn.
    const first = SEED ? Number(SEED) : Math.floor(Math.random() * 1e8) * SEASONS;
    const walks = SEED ? 1 : SEASONS;
    let said = 0;
    for (let seed = first; seed < first + walks; seed++) said += await walk(world, seed);
    // Walks on which little is said prove little; a reminder with one step says about four things in five histories.
    if (!SEED) expect(said).toBeGreaterThan((SEASONS * AGENCIES) / 4);
  } finally {
    await world.close();
  }
}

/** @returns how many things were said on it */
async function walk(world: World, seed: number): Promise<number> {
  const { house, rules, casts } = world;
  const plan = planOf(world, seed);
  const { histories } = plan;
  await beginAnew(world, histories);
  const oracles = histories.map(({ place }) => new Oracle(rules, place));
  const waiting = new Waiting(world, histories, (minute) => plan.start + minute * MINUTE);
  const ears = new Ears(world);
  const timetable = schedule.find(({ task }) => task === rules.task)!;
  const asWorker = () => runScheduledTask((work) => house.as('system', work), timetable, house.settings);
  let minute = 0;
  let count = 0;

  for (const [tick, { gap, workers }] of plan.ticks.entries()) {
    minute += gap;
    const now = plan.start + minute * MINUTE;
    house.clock.at = new Date(now);
    await waiting.goOn(minute);
    for (const [agency, { snoozes }] of histories.entries())
      for (const { tick: when, days, ...what } of snoozes) {
        const snooze = { ...what, until: dateOfDay(now + days * 1440 * MINUTE) };
        if (when === tick && (await putOff(world, agency, snooze))) oracles[agency]!.snooze(snooze);
      }
    for (const [agency, { mutes }] of histories.entries())
      for (const { tick: when, ...mute } of mutes)
        if (when === tick && (await turnOff(world, agency, mute))) oracles[agency]!.mute(mute);
    const byHand = histories.map((history) => history.byHand.includes(tick));
    const judge = async (how: string, expected: Said[][], previews: (string[] | null)[] = []) => {
      const heard = await ears.listen();
      for (const [agency, said] of expected.entries()) {
        count += said.length;
        const { told = [], titles = [] } = heard.get(casts[agency]!.agencyId) ?? {};
        const story = () => storyOf(rules.task, seed, plan, agency, tick, how);
        if (String(told.toSorted()) !== String(asHeard(world, agency, said)))
          expect(told.toSorted(), story()).toEqual(asHeard(world, agency, said));
        if (previews[agency]) expect(previews[agency], story()).toEqual(titles.toSorted());
      }
    };

    const previews = await Promise.all(byHand.map((is, agency) => (is ? runByHand(world, agency) : null)));
    await judge(
      'by hand',
      oracles.map((oracle, agency) => (byHand[agency] ? oracle.tell(now, waiting.since[agency]!) : [])),
      previews,
    );
    await Promise.all(Array.from({ length: workers }, asWorker));
    await judge(
      `${workers} at once`,
      oracles.map((oracle, agency) => oracle.tick(now, waiting.since[agency]!)),
    );
  }
  return count;
}

function planOf({ rules }: World, seed: number): Walk {
  const [plan] = fc.sample(walkOf(rules, seed % SEASONS, AGENCIES), { seed, numRuns: 1 });
  const histories = plan!.histories.map((history, agency) =>
    ALONE === undefined || agency === Number(ALONE)
      ? history
      : { ...history, lives: history.lives.map((life) => ({ ...life, began: Number.POSITIVE_INFINITY })) },
  );
  return { ...plan!, histories };
}

/** Looks what there is and runs it, as an impatient admin does: twice at once. @returns what was foreseen */
async function runByHand({ house, rules: { task }, casts }: World, agency: number): Promise<string[]> {
  const { agencyId } = casts[agency]!;
  const preview = () => house.as('system', (context) => previewTask(context, task, agencyId));
  const foreseen = await preview();
  await Promise.all(
    [1, 2].map(() =>
      house.as('system', (context) => runTaskNow(context, task, agencyId, 'Ishaan', house.settings)),
    ),
  );
  expect(await preview()).toEqual([]);
  return foreseen.map(({ email, title }) => `${email} ${title}`).sort();
}

/** All that is needed to understand a failure, and to see it again. */
function storyOf(task: string, seed: number, plan: Walk, agency: number, until: number, how: string): string {
  const { place, lives, byHand, snoozes, mutes } = plan.histories[agency]!;
  const instant = (minute: number) =>
    Number.isFinite(minute) ? new Date(plan.start + minute * MINUTE).toISOString() : 'never';
  let minute = 0;
  const ticks = plan.ticks.slice(0, until + 1).map(({ gap, workers }, tick) => {
    minute += gap;
    const put = snoozes
      .filter((each) => each.tick === tick)
      .map((each) => `, put off ${JSON.stringify(each)}`);
    const muted = mutes.filter((each) => each.tick === tick).map((each) => `, muted ${JSON.stringify(each)}`);
    return `${tick}: ${instant(minute)}${put}${muted}${byHand.includes(tick) ? ', by hand' : ''}, ${workers} at work`;
  });
  return [
    `${task}, ${how} at tick ${until}. Again: ROUNDS=${FACTOR} ORACLE_SEED=${seed} ORACLE_AGENCY=${agency} npx vitest run server/domain/reminders -t ${task}`,
    JSON.stringify(place),
    ...lives.map(
      ({ began, held, resumed, ended, ahead }, thing) =>
        `thing ${thing}: from ${instant(began)}, held ${instant(held)}, resumed ${instant(resumed)}, ended ${instant(ended)}, ahead ${ahead} minutes`,
    ),
    ...ticks,
  ].join('\n');
}
