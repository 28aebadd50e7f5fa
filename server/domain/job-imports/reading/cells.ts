/** What one cell says: a value, or in words what to write instead. */

import type { z } from 'zod';
import { isoDate } from '../../candidates/index.ts';
import type { jobSchemas } from '../../jobs/index.ts';

type Fields = z.output<typeof jobSchemas.JobFieldsInput>;
export type Place = { place: string; workMode: Mode | null; openings: number | null };
export type Skill = Pick<NonNullable<Fields['skills']>[number], 'name' | 'measure' | 'minimum'>;
export type Language = NonNullable<Fields['languages']>[number];
type Mode = 'office' | 'hybrid' | 'remote';

export type ReadingOptions = {
  /** Today at the reader's organisation. */
  today: string;
  /** Of the organisation; “US” writes dates month first. */
  country: string;
  /** For pay without one. */
  currency: string;
};

/** A cell that cannot be read. The message says how to write it. */
export class Unreadable extends Error {}

export type Reader<T> = (cell: string, options: ReadingOptions) => T;

export const words: Reader<string> = (cell) => cell;

export const list =
  (most: number): Reader<string[]> =>
  (cell) => {
    const parts = partsOf(cell);
    if (parts.length > most) throw new Unreadable(`At most ${most}, please.`);
    return parts;
  };

/** Between semicolons. */
const partsOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

export const whole =
  (least: number, most: number): Reader<number> =>
  (cell) => {
    const number = /^\d{1,9}(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new Unreadable(`A whole number from ${least} to ${most}, please.`);
    return number;
  };

/** Years as months: 2.5 is 30. */
export const years: Reader<number> = (cell) => {
  const number = /^\d{1,2}(?:[.,]\d{1,2})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  if (!(number <= 50)) throw new Unreadable('Years from 0 to 50, like 3 or 2.5, please.');
  return Math.round(number * 12);
};

/** With or without commas or spaces between thousands; a comma is never taken for a decimal point. */
export const amount: Reader<string> = (cell) => {
  const bare = cell.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  const plain = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^\d{1,13}(?:\.\d{1,3})?$/.test(plain))
    throw new Unreadable('An amount in figures alone, like 1800000 or 1800000.50, please.');
  return plain;
};

export const currency: Reader<string> = (cell) => {
  if (!/^[a-z]{3}$/i.test(cell)) throw new Unreadable('A currency of three letters, like INR, please.');
  return cell.toUpperCase();
};

export const day: Reader<string> = (cell, { country }) => {
  const date = cell.length <= 20 ? isoDate(cell, country === 'US') : null;
  if (!date) throw new Unreadable('A date like 2026-12-31, please.');
  return date;
};

export const dayToCome: Reader<string> = (cell, options) => {
  const date = day(cell, options);
  if (date <= options.today)
    throw new Unreadable('This day is not in the future. Give a later one, or leave the cell empty.');
  return date;
};

const YES = ['yes', 'y', 'true', '1', 'x'];
const NO = ['no', 'n', 'false', '0'];

export const yesOrNo: Reader<boolean> = (cell) => {
  const answer = cell.toLowerCase();
  if (!YES.includes(answer) && !NO.includes(answer)) throw new Unreadable('“yes” or “no”, please.');
  return YES.includes(answer);
};

export const oneOf =
  <T extends string>(...values: T[]): Reader<T> =>
  (cell) => {
    const given = cell.toLowerCase().replaceAll(/[\s-]+/g, '_');
    const found = values.find((value) => value.toLowerCase() === given);
    if (!found) throw new Unreadable(`One of these, please: ${values.join(', ').replaceAll('_', ' ')}.`);
    return found;
  };

const MODE = oneOf('office', 'hybrid', 'remote');

/** “Pune: 2; Mumbai (hybrid): 1; Remote”. */
export const places: Reader<Place[]> = (cell) => {
  const parts = partsOf(cell);
  if (parts.length > 50) throw new Unreadable('At most 50 places, please.');
  return parts.map((part) => {
    const [, name, mode, count] = /^(.*?)\s*(?:\((office|hybrid|remote)\))?\s*(?::\s*(\d+))?$/i.exec(part)!;
    if (!name) throw new Unreadable(`“${part}” names no place. Write it like “Pune: 2”.`);
    const openings = count === undefined ? null : Number(count);
    if (openings !== null && !(openings >= 1 && openings <= 1000))
      throw new Unreadable(`“${part}”: openings from 1 to 1000, please.`);
    return { place: name, workMode: mode ? MODE(mode, {} as ReadingOptions) : impliedMode(name), openings };
  });
};

const impliedMode = (place: string): Mode | null => (/^remote$/i.test(place) ? 'remote' : null);

/** “TypeScript: 4; SQL: 2 years; Kafka”: a rating from 1 to 5, or years. Without either the middle rating. */
export const skills: Reader<Skill[]> = (cell) =>
  partsOf(cell).map((part) => {
    const [, name, number, unit] = /^(.*?)\s*(?::\s*(\d+(?:[.,]\d+)?)\s*(years?|yrs?|\/\s*5)?)?$/i.exec(
      part,
    )!;
    const measure = unit && !unit.startsWith('/') ? 'years' : 'rating';
    const minimum = number === undefined ? 3 : Number(number.replace(',', '.'));
    if (!name) throw new Unreadable(`“${part}” names no skill. Write it like “SQL: 4” or “SQL: 2 years”.`);
    const fits = measure === 'years' ? minimum <= 50 : minimum >= 1 && minimum <= 5;
    if (!fits)
      throw new Unreadable(`“${part}”: a rating from 1 to 5, or years like “${name}: 6 years”, please.`);
    return { name, measure, minimum };
  });

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;

/** “English: C1; Hindi: native”. */
export const languages: Reader<Language[]> = (cell) =>
  partsOf(cell).map((part) => {
    const [name = '', given = ''] = part.split(':').map((word) => word.trim());
    const level = LEVELS.find((each) => each.toLowerCase() === given.toLowerCase());
    if (!name || !level)
      throw new Unreadable(`“${part}”: write it like “English: C1”, with A1 to C2 or native.`);
    return { name, level };
  });

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** “Mon; Tue; Wed”, or “Mon-Fri”. */
export const weekdays: Reader<number[]> = (cell) => {
  const numbers = cell.split(/[;,]/).flatMap((part) => {
    const [from, to = from] = part.split(/[-–]/).map((word) => dayNumber(word.trim()));
    return from !== undefined && to !== undefined && from <= to
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : [Number.NaN];
  });
  if (numbers.some(Number.isNaN)) throw new Unreadable('Days like “Mon-Fri” or “Mon; Wed; Sat”, please.');
  return [...new Set(numbers)].sort();
};

function dayNumber(word: string): number {
  const at = DAYS.findIndex((name) => word.length >= 3 && word.toLowerCase().startsWith(name));
  return at < 0 ? Number.NaN : at + 1;
}
