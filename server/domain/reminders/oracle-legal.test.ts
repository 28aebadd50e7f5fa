/**
 * Who is asked to accept new terms, and when, over random histories: publications, acceptances and ticks, read once more
 * plainly and slowly. A failure names the seed by which it is seen again.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { type Version, versionsOf } from '../../../test/terms-versions.ts';
import { runTaskNow } from './index.ts';

const RULES = { task: 'processLegalReacceptance', steps: [0, 3, 7], late: 5, hour: 9 };

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);
const versions = versionsOf(house);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A midnight in India. */
const START = Date.parse('2026-05-31T18:30:00Z');

let root: TestPerson;
/** In one role each: of one agency, of a client of two, of nobody at all. */
let people: TestPerson[];

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  const lone = await enrol(house, 'candidate', 'Lone', null);
  people = [agency.manager, agency.client, rival.manager, lone];
  await house.drain();
});

type Deed =
  | { kind: 'publish'; grace: number | null; roles: string[] }
  | { kind: 'accept'; who: number }
  | { kind: 'tick'; workers: number };

const ROLES = ['manager', 'client', 'candidate'];
const deeds: fc.Arbitrary<{ hours: number; deed: Deed }[]> = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 40 }),
    deed: fc.oneof(
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('publish' as const),
          grace: fc.option(fc.integer({ min: 1, max: 20 })),
          roles: fc.subarray(ROLES, { minLength: 1 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('accept' as const), who: fc.nat({ max: 3 }) }) },
      {
        weight: 5,
        arbitrary: fc.record({ kind: fc.constant('tick' as const), workers: fc.integer({ min: 1, max: 2 }) }),
      },
    ),
  }),
  { minLength: 12, maxLength: 24 },
);

/** Days on the wall in India, where all of them are. */
const dayOf = (at: number) => Math.floor((at + 5.5 * HOUR) / DAY);
const hourOf = (at: number) => Math.floor(((at + 5.5 * HOUR) % DAY) / HOUR);

class Oracle {
  private asked: { from: number; version: number; roles: string[] } | null = null;
  private current = 1;
  private readonly accepted = new Map<number, number>();
  private readonly said = new Set<string>();
  private readonly ran = new Set<number>();

  publish(at: number, grace: number | null, roles: string[]): number[] {
    this.current += 1;
    this.asked =
      grace !== null ? { from: at, version: this.current, roles } : this.asked && { ...this.asked, roles };
    return grace === null ? [] : this.look(at);
  }

  accept(who: number) {
    this.accepted.set(who, this.current);
  }

  tick(at: number): number[] {
    if (hourOf(at) < RULES.hour || this.ran.has(dayOf(at))) return [];
    this.ran.add(dayOf(at));
    return this.look(at);
  }

  look(at: number): number[] {
    const { asked } = this;
    if (!asked) return [];
    const age = dayOf(at) - dayOf(asked.from);
    const step = RULES.steps.findLast((each) => each <= age);
    if (step === undefined || age > Math.max(...RULES.steps) + RULES.late) return [];
    return [...people.keys()].filter((who) => {
      const { role } = people[who]!.actor;
      if (!asked.roles.includes(role) || (this.accepted.get(who) ?? 0) >= asked.version) return false;
      const key = `${who} ${asked.version} ${dayOf(asked.from)} ${step}`;
      return !this.said.has(key) && Boolean(this.said.add(key));
    });
  }
}

async function told(): Promise<number[]> {
  const rows = await house.query(`delete from mail where source like '${RULES.task}%' returning to_address`);
  return rows
    .map(({ to_address }) => people.findIndex(({ email }) => email === to_address))
    .filter((who) => who >= 0)
    .sort();
}

async function beginAnew() {
  house.clock.at = new Date(START);
  await versions.forget();
  for (const table of ['reminder_delivery', 'task_run', 'task_log', 'notification', 'mail'])
    await house.query(`delete from ${table}`);
}

async function walk(history: { hours: number; deed: Deed }[]) {
  await beginAnew();
  const oracle = new Oracle();
  let at = START;
  let newest: Version | null = null;
  let heard = 0;
  for (const { hours, deed } of history) {
    at += hours * HOUR;
    house.clock.at = new Date(at);
    let expected: number[] = [];
    if (deed.kind === 'publish') {
      newest = await versions.publish(root, { acceptedBy: deed.roles, graceDays: deed.grace });
      expected = oracle.publish(at, deed.grace, deed.roles);
    } else if (deed.kind === 'accept' && newest) {
      const body = { documents: [newest.id] };
      await house.call(people[deed.who]!, 'POST', '/api/common/terms-and-conditions/accept', body);
      oracle.accept(deed.who);
    } else if (deed.kind === 'tick') {
      for (let worker = 0; worker < deed.workers; worker += 1)
        await house.query(`select graphile_worker.add_job('runScheduledTask', $1::json)`, [
          JSON.stringify({ task: RULES.task }),
        ]);
      expected = oracle.tick(at);
    }
    expect(await house.drain()).toEqual([]);
    expect([deed.kind, new Date(at).toISOString(), await told()]).toEqual([
      deed.kind,
      new Date(at).toISOString(),
      expected.sort(),
    ]);
    heard += expected.length;
  }
  return heard;
}

test('everybody who has to accept is asked at publication and at 9 of the third and seventh day, once', {
  timeout: 400_000,
}, async () => {
  const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 1_000_000);
  let heard = 0;
  for (const [index, history] of fc.sample(deeds, { seed, numRuns: 6 }).entries()) {
    heard += await walk(history).catch((error: Error) => {
      throw new Error(`History ${index}. Again: ORACLE_SEED=${seed}. ${error.message}`, { cause: error });
    });
  }
  expect(heard).toBeGreaterThan(10);
});

test('run by hand on both agencies at once nobody is told twice, also who belongs to no agency or to two', async () => {
  await beginAnew();
  await versions.publish(root, { acceptedBy: ROLES, graceDays: 9 });
  const ids = [agency.agencyId, rival.agencyId];
  await Promise.all(
    [...ids, ...ids].map((id) =>
      house.as('system', (context) => runTaskNow(context, RULES.task, id, 'Tara', house.settings)),
    ),
  );
  await house.drain();
  expect(await told()).toEqual([0, 1, 2, 3]);
});

test('an agency that is suspended hands its people to another', async () => {
  await beginAnew();
  const gone = await foundAgency(house, 'Gone');
  await house.query('update organisation set suspended_at = now() where id = $1', [gone.agencyId]);
  const { userId } = gone.client.actor;
  await versions.publish(root, { acceptedBy: ['client'], graceDays: 9 });
  await house.drain();
  const rows = await house.query(`select agency_id from reminder_delivery where recipient = $1::text`, [
    userId,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.agency_id).not.toBe(gone.agencyId);
});
