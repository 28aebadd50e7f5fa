/** One row as the fields of a job order, or what is wrong with it, cell by cell. */
import type { z } from 'zod';
import { jobSchemas } from '../../jobs/index.ts';
import { type ReadingOptions, Unreadable } from './cells.ts';
import { type ColumnKey, headingOf, keyOfHeading, readerOf, type Values } from './columns.ts';

export type JobFields = z.output<typeof jobSchemas.JobFieldsInput>;
export type RowProblem = { column: string | null; value: string | null; message: string };
export type RowReading = { title: string; fields: JobFields; problems: RowProblem[] };

export type RowReader = (cells: string[]) => RowReading;

/** @param clientName whose jobs these must be, where a column says whose */
export function rowReader(headings: string[], clientName: string, options: ReadingOptions): RowReader {
  const keys = headings.map(keyOfHeading);
  return (cells) => {
    if (cells.slice(headings.length).some((cell) => cell.trim() !== ''))
      return {
        title: cells[keys.indexOf('title')]!.trim(),
        fields: {},
        problems: [tooManyCells(cells, headings)],
      };
    const given = new Map<ColumnKey, string>();
    const problems: RowProblem[] = [];
    const values: Record<string, unknown> = {};
    for (const [at, key] of keys.entries()) {
      const cell = key ? withoutGuard((cells[at] ?? '').trim()) : '';
      if (!key || cell === '') continue;
      given.set(key, cell);
      try {
        values[key] = readerOf(key)(cell, options);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        problems.push(problemOf(key, cell, error.message));
      }
    }
    // One thing is said of a cell.
    const say = (key: ColumnKey, message: string) => {
      if (!problems.some(({ column }) => column === headingOf(key)))
        problems.push(problemOf(key, given.get(key) ?? '', message));
    };
    const fields = fieldsOf(values as Values, options, say);
    if (!given.has('title')) say('title', 'Give the job a title.');
    if (given.has('client') && given.get('client')!.toLowerCase() !== clientName.toLowerCase())
      say('client', `This import is for ${clientName}. Import the jobs of other clients by themselves.`);
    const checked = jobSchemas.JobFieldsInput.safeParse(withoutDoubtful(fields, problems));
    for (const issue of checked.error?.issues ?? []) say(columnOf(issue.path, fields), issue.message);
    return { title: given.get('title') ?? '', fields: checked.data ?? fields, problems };
  };
}

const MADE_OF: Partial<Record<keyof JobFields, ColumnKey[]>> = {
  pay: ['payFrom', 'payTo', 'currency', 'period'],
  locations: ['places', 'workMode', 'openings'],
  experience: ['experienceFrom', 'experienceTo'],
};

/** What is made of several cells says something else without the one that could not be read. */
function withoutDoubtful(fields: JobFields, problems: RowProblem[]): JobFields {
  const wrong = new Set(problems.map(({ column }) => column));
  const isDoubtful = (field: string) =>
    MADE_OF[field as keyof JobFields]?.some((key) => wrong.has(headingOf(key)));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !isDoubtful(field)));
}

/** What an export put before a cell that a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Whatever else is wrong with it would mislead: its cells have moved. */
const tooManyCells = (cells: string[], headings: string[]): RowProblem => ({
  column: null,
  value: null,
  message: `This row has ${cells.length} cells, and there are ${headings.length} columns. Put text that holds the separator between quotation marks.`,
});

const SHOWN = 200;
const problemOf = (key: ColumnKey, cell: string, message: string): RowProblem => ({
  column: headingOf(key),
  value: cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell,
  message,
});

const BOTH_ENDS = 'Give both ends of the pay band, or neither.';

type Say = (key: ColumnKey, message: string) => void;

function fieldsOf(values: Values, options: ReadingOptions, say: Say): JobFields {
  const { client, places, workMode, openings, payFrom, payTo, currency, period, ...rest } = values;
  const { experienceFrom, experienceTo, primarySkills, secondarySkills, ...fields } = rest;
  const skills = [
    ...(primarySkills ?? []).map((skill) => ({ ...skill, kind: 'primary' as const })),
    ...(secondarySkills ?? []).map((skill) => ({ ...skill, kind: 'secondary' as const })),
  ];
  return {
    ...fields,
    ...(places ? { locations: locationsOf({ places, workMode, openings }, say) } : {}),
    ...(payFrom || payTo ? { pay: payOf(values, options, say) } : {}),
    ...(experienceFrom !== undefined || experienceTo !== undefined
      ? { experience: { fromMonths: experienceFrom ?? 0, toMonths: experienceTo ?? null } }
      : {}),
    ...(skills.length ? { skills } : {}),
  };
}

function locationsOf({ places = [], workMode, openings }: Values, say: Say): JobFields['locations'] {
  const counted = places.filter((place) => place.openings !== null);
  const sum = counted.reduce((total, place) => total + place.openings!, 0);
  if (openings !== undefined && counted.length === places.length && sum !== openings)
    say('openings', `The places add up to ${sum}. Let both say the same, or leave this cell empty.`);
  const isDivided = counted.length === places.length || places.length === 1 || openings === places.length;
  if (openings !== undefined && !isDivided)
    say('places', 'Say how many openings each place has, like “Pune: 2; Mumbai: 1”.');
  return places.map(({ place, workMode: own, openings: count }) => ({
    place,
    workMode: own ?? workMode ?? 'office',
    openings: count ?? (places.length === 1 ? (openings ?? 1) : 1),
  }));
}

function payOf(
  { payFrom, payTo, currency, period }: Values,
  options: ReadingOptions,
  say: Say,
): JobFields['pay'] {
  if (payFrom === undefined) say('payFrom', BOTH_ENDS);
  if (payTo === undefined) say('payTo', BOTH_ENDS);
  return {
    from: payFrom ?? '',
    to: payTo ?? '',
    currency: currency ?? options.currency,
    ...(period ? { period } : {}),
  };
}

/** The column that a refusal of the job order's own rules is about. */
function columnOf([field, part]: PropertyKey[], fields: JobFields): ColumnKey {
  switch (field) {
    case 'pay':
      return part === 'to' ? 'payTo' : part === 'currency' ? 'currency' : 'payFrom';
    case 'experience':
      return part === 'toMonths' ? 'experienceTo' : 'experienceFrom';
    case 'locations':
      return 'places';
    case 'skills':
      return typeof part === 'number' && fields.skills?.[part]?.kind === 'secondary'
        ? 'secondarySkills'
        : 'primarySkills';
    default:
      return field as ColumnKey;
  }
}
