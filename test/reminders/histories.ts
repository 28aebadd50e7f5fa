/** Random histories of agencies all over the world, each by itself, along one clock that they share. */
import fc from 'fast-check';
import { dateOfDay, type Life, MINUTE, type Mute, type Place, type Rules, type Snooze } from './rules.ts';

export const THINGS = 2;

/** Where each walk begins: the clocks go forward and back on both halves of the world; a leap day; the turn of a year. */
const STARTS = [
  // North America forward on 2026-03-08.
  '2026-03-02',
  // Europe forward on 03-29; Australia, New Zealand and Chile back on 04-05.
  '2026-03-25',
  // New Zealand forward on 09-27, Australia on 10-04.
  '2026-09-23',
  // Europe back on 10-25, North America on 11-01.
  '2026-10-20',
  '2028-02-22',
  '2026-12-21',
];
export const SEASONS = STARTS.length;

/** Of each: the zone, and the country and state (as date-holidays has them) whose holidays it keeps. */
const ZONES: [string, string, string | null][] = [
  ['Asia/Kolkata', 'IN', 'KA'],
  ['America/New_York', 'US', 'NY'],
  ['America/Los_Angeles', 'US', 'CA'],
  ['America/St_Johns', 'CA', 'NL'],
  ['America/Santiago', 'CL', null],
  ['America/Sao_Paulo', 'BR', 'SP'],
  ['Europe/London', 'GB', 'ENG'],
  ['Europe/Berlin', 'DE', 'BY'],
  ['Europe/Lisbon', 'PT', null],
  ['Africa/Johannesburg', 'ZA', null],
  ['Asia/Dubai', 'AE', null],
  ['Asia/Kathmandu', 'NP', null],
  ['Asia/Tokyo', 'JP', null],
  ['Australia/Sydney', 'AU', 'NSW'],
  ['Australia/Lord_Howe', 'AU', 'NSW'],
  ['Pacific/Auckland', 'NZ', null],
  ['Pacific/Chatham', 'NZ', null],
  ['Pacific/Kiritimati', 'KI', null],
  ['Pacific/Pago_Pago', 'AS', null],
  ['UTC', 'CH', 'ZH'],
];

const WEEKS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 7],
  [1, 2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6, 7],
  [2, 4],
];

const DAY = 1440;
const TICKS = 20;

export type Tick = {
  /** Minutes since the tick before: a few hours, now and then days (nobody was there), or back. */
  gap: number;
  workers: 1 | 2;
};

export type History = {
  place: Place;
  lives: Life[];
  /** At which ticks an admin looks what there is and runs it, just before the workers come. */
  byHand: number[];
  snoozes: (Omit<Snooze, 'until'> & { tick: number; days: number })[];
  mutes: (Mute & { tick: number })[];
};

export type Walk = { start: number; ticks: Tick[]; histories: History[] };

/** @param season which of them, from 0 */
export function walkOf(rules: Rules, season: number, agencies: number): fc.Arbitrary<Walk> {
  const first = Date.parse(STARTS[season]!);
  return fc.record({
    start: fc.nat(DAY).map((minute) => first + minute * MINUTE),
    ticks: fc.array(tick, { minLength: TICKS, maxLength: TICKS }),
    histories: fc.array(historyOf(rules, first), { minLength: agencies, maxLength: agencies }),
  });
}

const tick: fc.Arbitrary<Tick> = fc.record({
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 15, max: 480 }) },
    { weight: 8, arbitrary: fc.integer({ min: 480, max: DAY }) },
    { weight: 2, arbitrary: fc.integer({ min: DAY, max: 5 * DAY }) },
    { weight: 2, arbitrary: fc.integer({ min: -30 * 60, max: -15 }) },
  ),
  workers: fc.constantFrom<1 | 2>(1, 1, 2),
});

function historyOf(rules: Rules, first: number): fc.Arbitrary<History> {
  const aTick = fc.nat(TICKS - 1);
  return fc.record({
    place: placeOf(rules, first),
    lives: fc.array(lifeOf(rules), { minLength: THINGS, maxLength: THINGS }),
    byHand: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      { weight: 2, arbitrary: fc.array(aTick, { minLength: 1, maxLength: 2 }) },
    ),
    snoozes: rules.tells.length ? snoozesOf(rules, aTick) : fc.constant([]),
    mutes: rules.tells.length ? mutesOf(rules, aTick) : fc.constant([]),
  });
}

const snoozesOf = ({ tells, waitsAs = [] }: Rules, aTick: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      tick: aTick,
      who: fc.constantFrom(...tells.map(({ who }) => who)),
      thing: fc.nat(THINGS - 1),
      kind: fc.constantFrom(...waitsAs, ...waitsAs, 'somethingElse'),
      days: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 3 },
  );

const mutesOf = ({ tells }: Rules, aTick: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      tick: aTick,
      who: fc.constantFrom(...tells.map(({ who }) => who)),
      thing: fc.nat(THINGS - 1),
      off: fc.constantFrom(true, true, false),
    }),
    { maxLength: 2 },
  );

function placeOf(
  { hour, steps, pointless = Number.POSITIVE_INFINITY }: Rules,
  first: number,
): fc.Arbitrary<Place> {
  const ownSteps = fc
    .uniqueArray(fc.integer({ min: steps[0]!, max: Math.min(steps.at(-1)! + 2, pointless - 1) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((list) => list.toSorted((left, right) => left - right));
  const setting = fc.record({
    enabled: fc.constantFrom(true, true, true, false),
    hour: hour === null ? fc.constant(null) : fc.option(fc.nat(23)),
    steps: fc.option(ownSteps, { freq: 3 }),
  });
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      workingDays: fc.constantFrom(...WEEKS),
      ownHolidays: fc.array(
        fc.nat(18).map((day) => dateOfDay(first + day * DAY * MINUTE)),
        { maxLength: 3 },
      ),
      setting: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: setting }),
    })
    .map(({ zone: [timeZone, country, state], ...rest }) => ({ timeZone, country, state, ...rest }));
}

const lifeOf = ({ ahead = [0, 0] }: Rules): fc.Arbitrary<Life> =>
  fc
    .record({
      began: fc.nat(8 * DAY),
      hold: fc.nat(4000),
      pause: fc.nat(3000),
      end: fc.nat(9000),
      isHeld: fc.boolean(),
      isEnded: fc.boolean(),
      ahead: fc.integer({ min: ahead[0], max: ahead[1] }),
    })
    .map(({ began, hold, pause, end, isHeld, isEnded, ahead: aim }) => {
      const held = isHeld ? began + hold : Number.POSITIVE_INFINITY;
      const resumed = held + pause;
      const ended = isEnded ? (isHeld ? resumed : began) + end : Number.POSITIVE_INFINITY;
      return { began, held, resumed, ended, ahead: aim };
    });
