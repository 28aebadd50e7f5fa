/** The columns of a list of jobs: how each is called, how it is read, and what stands in the template. */
import * as cells from './cells.ts';

const COLUMNS = {
  title: { heading: 'Title', also: ['Job title'], read: cells.words, example: 'Platform Engineer' },
  client: { heading: 'Client', read: cells.words, example: null },
  department: { heading: 'Department', read: cells.words, example: 'Engineering' },
  level: {
    heading: 'Level',
    read: cells.oneOf('entry', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive'),
    example: 'senior',
  },
  employmentType: {
    heading: 'Type',
    read: cells.oneOf('permanent', 'contract', 'internship'),
    example: 'permanent',
  },
  contractMonths: { heading: 'Contract months', read: cells.whole(1, 120), example: '' },
  places: {
    heading: 'Places',
    also: ['Location', 'Job location'],
    read: cells.places,
    example: 'Pune: 2; Remote: 1',
  },
  workMode: { heading: 'Work mode', read: cells.oneOf('office', 'hybrid', 'remote'), example: 'hybrid' },
  openings: { heading: 'Openings', read: cells.whole(1, 1000), example: null },
  payFrom: { heading: 'Pay from', also: ['Pay from (a year)'], read: cells.amount, example: '1800000' },
  payTo: { heading: 'Pay to', also: ['Pay to (a year)'], read: cells.amount, example: '2400000' },
  currency: { heading: 'Currency', read: cells.currency, example: 'INR' },
  period: { heading: 'Pay period', read: cells.oneOf('year', 'month', 'day', 'hour'), example: 'year' },
  variablePay: { heading: 'Variable pay', read: cells.words, example: '10 % bonus' },
  experienceFrom: { heading: 'Experience from (years)', read: cells.years, example: '4' },
  experienceTo: { heading: 'Experience to (years)', read: cells.years, example: '8' },
  noticeDaysMax: { heading: 'Notice (days)', read: cells.whole(0, 400), example: '60' },
  primarySkills: { heading: 'Primary skills', read: cells.skills, example: 'TypeScript: 4; SQL: 2 years' },
  secondarySkills: { heading: 'Secondary skills', read: cells.skills, example: 'Kafka' },
  deadline: { heading: 'Deadline', read: cells.dayToCome, example: null },
  joiningBy: { heading: 'Joining by', read: cells.day, example: '' },
  description: {
    heading: 'Description',
    also: ['Job description'],
    read: cells.words,
    example: 'Builds the services behind our order desk and owns them in production.',
  },
  benefits: { heading: 'Benefits', read: cells.list(30), example: 'Health cover; Meals' },
  bond: { heading: 'Bond', read: cells.words, example: '' },
  shift: { heading: 'Shift', read: cells.oneOf('day', 'night', 'rotating', 'flexible'), example: 'day' },
  workingDays: { heading: 'Working days', read: cells.weekdays, example: 'Mon-Fri' },
  probationMonths: { heading: 'Probation months', read: cells.whole(0, 24), example: '6' },
  education: { heading: 'Education', read: cells.words, example: 'B.Tech. or equal experience' },
  certificates: { heading: 'Certificates', read: cells.list(20), example: '' },
  languages: { heading: 'Languages', read: cells.languages, example: 'English: C1' },
  visa: { heading: 'Visa', read: cells.oneOf('not_needed', 'required', 'sponsored'), example: '' },
  passportRequired: { heading: 'Passport needed', read: cells.yesOrNo, example: '' },
  travelPercent: { heading: 'Travel (%)', read: cells.whole(0, 100), example: '' },
  decisionMaker: { heading: 'Decision maker', read: cells.words, example: '' },
  confidential: { heading: 'Confidential', read: cells.yesOrNo, example: 'no' },
} as const satisfies Record<string, Column>;

type Column = {
  heading: string;
  also?: string[];
  read: cells.Reader<unknown>;
  /** Null where the template leaves the column out. */
  example: string | null;
};

export type ColumnKey = keyof typeof COLUMNS;
export type Values = { [Key in ColumnKey]?: ReturnType<(typeof COLUMNS)[Key]['read']> };

/** Of the export and of a result file: they say nothing to a draft. */
const LEFT_OUT = [
  'Code',
  'State',
  'Filled',
  'Days open',
  'Applications with the client',
  'Result',
  'Job',
  'Problem',
];

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

const KEYS = new Map(
  Object.entries(COLUMNS as Record<string, Column>).flatMap(([key, { heading, also = [] }]) =>
    [heading, ...also].map((name) => [plain(name), key as ColumnKey] as const),
  ),
);
const left = new Set(LEFT_OUT.map(plain));

export const keyOfHeading = (heading: string): ColumnKey | undefined => KEYS.get(plain(heading));

export const headingOf = (key: ColumnKey): string => COLUMNS[key].heading;

export const readerOf = (key: ColumnKey): cells.Reader<unknown> => COLUMNS[key].read;

/** What the reader should know about the columns, in sentences. */
export function notesOnColumns(headings: string[]): string[] {
  const other = headings.filter((heading) => heading !== '' && !keyOfHeading(heading));
  const unknown = other.filter((heading) => !left.has(plain(heading)));
  const known = other.filter((heading) => left.has(plain(heading)));
  return [
    ...(unknown.length
      ? [`Nothing is taken from ${quoted(unknown)}: there is no such field. Is it spelt as in the template?`]
      : []),
    ...(known.length ? [`Left out, because a draft has no such thing: ${quoted(known)}.`] : []),
  ];
}

const quoted = (names: string[]): string =>
  new Intl.ListFormat('en-GB').format(names.map((name) => `“${name}”`));

/** The headings of the template, with one job below them. @param deadline of that job */
export function templateRows(deadline: string): string[][] {
  const shown = Object.entries(COLUMNS as Record<string, Column>).filter(
    ([key, { example }]) => example !== null || key === 'deadline',
  );
  return [
    shown.map(([, { heading }]) => heading),
    shown.map(([key, { example }]) => (key === 'deadline' ? deadline : example!)),
  ];
}
