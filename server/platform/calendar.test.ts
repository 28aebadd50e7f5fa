import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  fiscalYear,
  instantAt,
  isWorkingDay,
  localDate,
  localHour,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from './calendar.ts';

const berlin = 'Europe/Berlin';
const weekdays = [1, 2, 3, 4, 5];
const karnataka: WorkingCalendar = {
  workingDays: weekdays,
  country: 'IN',
  state: 'Karnataka',
  ownHolidays: ['2026-03-06'],
};

test('the same instant is another date and hour elsewhere', () => {
  const instant = new Date('2026-03-31T20:45:00Z');
  expect([localDate(instant, 'UTC'), localHour(instant, 'UTC')]).toEqual(['2026-03-31', 20]);
  expect([localDate(instant, 'Asia/Kolkata'), localHour(instant, 'Asia/Kolkata')]).toEqual(['2026-04-01', 2]);
  expect([localDate(instant, 'Pacific/Honolulu'), localHour(instant, 'Pacific/Honolulu')]).toEqual([
    '2026-03-31',
    10,
  ]);
  expect(() => localDate(instant, 'Mars/Olympus')).toThrow(RangeError);
});

test('an hour of an Indian morning is half an hour off in UTC', () => {
  expect(instantAt('2026-04-01', 6, 'Asia/Kolkata').toISOString()).toBe('2026-04-01T00:30:00.000Z');
});

test('the day of 23 hours: the hour that is left out is taken for the next', () => {
  expect(instantAt('2026-03-29', 1, berlin).toISOString()).toBe('2026-03-29T00:00:00.000Z');
  expect(instantAt('2026-03-29', 2, berlin).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(localHour(instantAt('2026-03-29', 2, berlin), berlin)).toBe(3);
  expect(instantAt('2026-03-29', 3, berlin).toISOString()).toBe('2026-03-29T01:00:00.000Z');
});

test('the day of 25 hours: the hour that comes twice is its first coming', () => {
  expect(instantAt('2026-10-25', 2, berlin).toISOString()).toBe('2026-10-25T00:00:00.000Z');
  expect(instantAt('2026-10-25', 3, berlin).toISOString()).toBe('2026-10-25T02:00:00.000Z');
  expect(localHour(new Date('2026-10-25T01:30:00Z'), berlin)).toBe(2);
});

test('an instant made from date and hour shows them again, except in a gap', () => {
  const zones = fc.constantFrom(
    'Asia/Kolkata',
    berlin,
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  );
  const days = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2020-01-01', offset));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 23 }), zones, (date, hour, zone) => {
      const instant = instantAt(date, hour, zone);
      expect(localDate(instant, zone)).toBe(date);
      expect([hour, hour + 1]).toContain(localHour(instant, zone));
    }),
  );
});

test('days are counted over leap days, year ends and clock changes', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-29', 365)).toBe('2029-02-28');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-04-08', '2026-05-08')).toBe(30);
  expect(daysBetween('2026-05-08', '2026-04-08')).toBe(-30);
});

test('what is no date, hour or count is refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => isWorkingDay('yesterday', karnataka)).toThrow(RangeError);
  expect(() => instantAt('2026-02-28', 24, berlin)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-28', -1, karnataka)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-02-28', 1, { ...karnataka, workingDays: [] })).toThrow(RangeError);
});

test('weekends, national, state and own holidays are no working days', () => {
  expect(isWorkingDay('2026-03-05', karnataka)).toBe(true);
  expect(isWorkingDay('2026-03-06', karnataka)).toBe(false);
  expect(isWorkingDay('2026-03-07', karnataka)).toBe(false);
  expect(isWorkingDay('2026-01-26', karnataka)).toBe(false);
  // Basava Jayanti is kept in Karnataka only.
  expect(isWorkingDay('2026-04-30', karnataka)).toBe(false);
  expect(isWorkingDay('2026-04-30', { ...karnataka, state: 'KA' })).toBe(false);
  expect(isWorkingDay('2026-04-30', { ...karnataka, state: null })).toBe(true);
  expect(isWorkingDay('2026-04-30', { ...karnataka, state: 'Atlantis' })).toBe(true);
  expect(isWorkingDay('2026-03-07', { ...karnataka, workingDays: [1, 2, 3, 4, 5, 6] })).toBe(true);
  expect(
    isWorkingDay('2026-06-04', { workingDays: weekdays, country: 'DE', state: 'BY', ownHolidays: [] }),
  ).toBe(false);
  expect(
    isWorkingDay('2026-06-04', { workingDays: weekdays, country: 'DE', state: 'Berlin', ownHolidays: [] }),
  ).toBe(true);
  expect(
    isWorkingDay('2026-01-01', { workingDays: weekdays, country: 'ZZ', state: null, ownHolidays: [] }),
  ).toBe(true);
});

test('feasts of several days count on each; a substitute day counts in the year it falls in', () => {
  const emirates = { workingDays: weekdays, country: 'AE', state: null, ownHolidays: [] };
  expect(
    ['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'].map((day) => isWorkingDay(day, emirates)),
  ).toEqual([true, false, false, false]);
  const america = { workingDays: weekdays, country: 'US', state: null, ownHolidays: [] };
  expect(isWorkingDay('2027-12-31', america)).toBe(false);
  // Only the afternoon is free.
  expect(
    isWorkingDay('2026-05-04', { workingDays: weekdays, country: 'CN', state: null, ownHolidays: [] }),
  ).toBe(true);
});

test('the next working day leaps over Easter', () => {
  const german = { workingDays: weekdays, country: 'DE', state: null, ownHolidays: [] };
  expect(nextWorkingDay('2026-04-02', german)).toBe('2026-04-07');
  expect(nextWorkingDay('2026-04-07', german)).toBe('2026-04-08');
  expect(addWorkingDays('2026-04-04', 0, german)).toBe('2026-04-04');
  expect(addWorkingDays('2026-04-02', 2, german)).toBe('2026-04-08');
  expect(workingDaysBetween('2026-04-02', '2026-04-07', german)).toBe(1);
});

test('working days agree with counting them one by one on UTC dates', () => {
  const dayMs = 86_400_000;
  const calendars = fc.record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    ownHolidays: fc.array(fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2028-02-01', offset))),
  });
  fc.assert(
    fc.property(
      calendars,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 25 }),
      (own, offset, n) => {
        const calendar = { ...own, country: 'ZZ', state: null };
        const start = Date.UTC(2028, 1, 1) + offset * dayMs;
        const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
        const works = (ms: number) =>
          own.workingDays.includes(new Date(ms).getUTCDay() || 7) && !own.ownHolidays.includes(iso(ms));
        let slow = start;
        for (let left = n; left > 0; ) {
          slow += dayMs;
          if (works(slow)) left -= 1;
        }
        expect(addWorkingDays(iso(start), n, calendar)).toBe(iso(slow));
        expect(workingDaysBetween(iso(start), iso(slow), calendar)).toBe(n);
        expect(workingDaysBetween(iso(slow), iso(start), calendar)).toBe(n === 0 ? 0 : -n);
        expect(daysBetween(iso(start), iso(slow))).toBe((slow - start) / dayMs);
      },
    ),
  );
});

test('a year of working days for a country with holidays is quick, since each year is reckoned once', () => {
  const started = performance.now();
  for (let run = 0; run < 50; run += 1) workingDaysBetween('2026-01-01', '2026-12-31', karnataka);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test('fiscal years', () => {
  expect(fiscalYear('2026-03-31', 'IN')).toEqual({
    label: '2025-26',
    start: '2025-04-01',
    end: '2026-03-31',
  });
  expect(fiscalYear('2026-04-01', 'IN')).toEqual({
    label: '2026-27',
    start: '2026-04-01',
    end: '2027-03-31',
  });
  expect(fiscalYear('2099-06-01', 'IN').label).toBe('2099-00');
  expect(fiscalYear('2026-02-28', 'DE')).toEqual({ label: '2026', start: '2026-01-01', end: '2026-12-31' });
});
