/** The days on which an agency does not work. */
import type { z } from 'zod';
import { comingHolidays, holidayCountries, holidayRegions, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { type FieldError, Invalid } from '../../platform/errors.ts';
import type { HolidayPreview, PreviewHolidays } from './schemas.ts';

/** The public holidays to come of a place, before it is chosen. */
export async function previewHolidays(
  { now, actor }: Context,
  { country, region }: z.output<typeof PreviewHolidays>,
): Promise<z.output<typeof HolidayPreview>> {
  checkHolidayPlace({ holidayCountry: country, holidayRegion: region ?? null });
  return {
    countries: holidayCountries(),
    regions: holidayRegions(country),
    holidays: comingHolidays(localDate(now, actor.timeZone), country, region ?? null),
  };
}

export function checkHolidayPlace({
  holidayCountry,
  holidayRegion,
}: {
  holidayCountry: string | null;
  holidayRegion: string | null;
}): void {
  const errors: FieldError[] = [];
  if (holidayCountry && !holidayCountries().includes(holidayCountry))
    errors.push({
      path: 'holidayCountry',
      message: 'The holidays of this country are not known to us. Add your own dates.',
    });
  if (holidayRegion && !holidayRegions(holidayCountry ?? '').some(({ code }) => code === holidayRegion))
    errors.push({ path: 'holidayRegion', message: 'This region is not one of that country.' });
  if (errors.length) throw new Invalid(errors[0]!.message, errors);
}

/** The place whose public holidays the working calendar keeps: the chosen one, or that of the registered address. */
export const holidayPlace = (organisation: {
  country: string;
  state: string | null;
  holidayCountry: string | null;
  holidayRegion: string | null;
}): { country: string; state: string | null } =>
  organisation.holidayCountry
    ? { country: organisation.holidayCountry, state: organisation.holidayRegion }
    : { country: organisation.country, state: organisation.state };
