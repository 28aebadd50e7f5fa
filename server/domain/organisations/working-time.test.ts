import { describe, expect, test } from 'vitest';
import { errorsOf, settingsOf } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { findDueAgencies } from '../reminders/due-agencies.ts';

const house = aHouse();
const agency = anAgency(house);
const { change } = settingsOf(house, agency);

describe('working time', () => {
  const isDue = async (at: string) => {
    house.clock.at = new Date(at);
    const due = await house.as('system', (context) =>
      findDueAgencies(context, { task: `test ${at}`, hour: 6, days: 'working' }),
    );
    house.clock.at = new Date('2026-03-02T05:00:00Z');
    return due.includes(agency.agencyId);
  };

  test('scheduled tasks keep to the days, the chosen place’s holidays and the own ones', async () => {
    expect(await isDue('2026-06-04T06:00:00Z')).toBe(true);
    // Corpus Christi in Bavaria, a Thursday.
    expect((await change({ holidayCountry: 'DE', holidayRegion: 'BY' })).status).toBe(200);
    expect(await isDue('2026-06-04T07:00:00Z')).toBe(false);
    expect(await isDue('2026-06-05T06:00:00Z')).toBe(true);
    const { body } = await change({
      ownHolidays: [{ date: '2026-06-05', name: 'Bridge day' }],
      workingDays: [1, 2, 3, 5, 6],
    });
    expect(body.ownHolidays).toEqual([{ date: '2026-06-05', name: 'Bridge day' }]);
    expect(await isDue('2026-06-05T07:00:00Z')).toBe(false);
    expect(await isDue('2026-06-06T06:00:00Z')).toBe(true);
    expect(await isDue('2026-06-11T06:00:00Z')).toBe(false);
    await change({
      holidayCountry: null,
      holidayRegion: null,
      ownHolidays: [],
      workingDays: [1, 2, 3, 4, 5],
    });
  });

  test('a place that is none is refused', async () => {
    expect(errorsOf(await change({ holidayCountry: 'DE', holidayRegion: 'KA' }))).toEqual(['holidayRegion']);
    expect(errorsOf(await change({ holidayCountry: null, holidayRegion: 'KA' }))).toEqual(['holidayRegion']);
    expect(errorsOf(await change({ holidayCountry: 'ZZ' }))).toEqual(['holidayCountry']);
  });

  test('the holidays of the next twelve months can be looked at first', async () => {
    const look = (query: string) =>
      house.call(agency.admin, 'GET', `/api/agency/organisation/holidays?${query}`);
    const { body } = await look('country=IN&region=KA');
    expect(body.holidays).toContainEqual({ date: '2026-08-15', name: 'Independence Day' });
    expect(
      body.holidays.every(({ date }: { date: string }) => date >= '2026-03-02' && date < '2027-03-02'),
    ).toBe(true);
    expect(body.regions).toContainEqual({ code: 'KA', name: 'Karnataka' });
    expect((await look('country=IN&region=BY')).status).toBe(422);
  });
});
