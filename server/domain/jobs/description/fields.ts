/**
 * What a job description says, by rules and vocabularies: no network, no model, the same answer each time.
 * A proposal that a person looks over: what is not said, or not clearly, is left out. Never throws.
 */

import type { JobField } from '../fields.ts';
import { JobFieldsInput as Checked, type JobFieldsInput } from '../schemas.ts';
import * as facts from './facts.ts';
import { type Line, linesOf, withoutBullet } from './lines.ts';
import { payOf } from './pay.ts';
import { skillsOf } from './skills.ts';

export type Reading = {
  fields: JobFieldsInput;
  sources: { field: JobField; snippet: string }[];
  warnings: string[];
};

export type ReadingOptions = {
  /** ISO date; a deadline lies after it. */
  today: string;
  /** Of the organisation, for pay that names none. */
  currency: string;
  /** Of the organisation; “US” writes dates month first. */
  country: string;
};

/** Between two lines that a field was read from. */
const BETWEEN = ' … ';
const LONGEST_SNIPPET = 300;
const LONGEST_DESCRIPTION = 20_000;

export function readFields(text: string, { today, currency, country }: ReadingOptions): Reading {
  const lines = linesOf(text.slice(0, 200_000));
  const reading: Reading = { fields: {}, sources: [], warnings: [] };
  const { warnings } = reading;
  const keep = (field: JobField, found: facts.Found<unknown>) =>
    found && addField(reading, field, found.value, found.snippet);

  const title = facts.titleOf(lines);
  keep('title', title);
  keep('department', facts.departmentOf(lines));
  const level = title && facts.levelOf(title.value);
  if (title && level) addField(reading, 'level', level, title.snippet);
  const employment = facts.employmentOf(lines, title?.value ?? '');
  if (employment) {
    addField(reading, 'employmentType', employment.value.type, employment.snippet);
    if (employment.value.months)
      addField(reading, 'contractMonths', employment.value.months, employment.snippet);
  }
  readPay(reading, lines, currency);
  keep('experience', facts.experienceOf(lines));
  keep('noticeDaysMax', facts.noticeOf(lines));
  keep('education', facts.educationOf(lines));
  keep('languages', facts.languagesOf(lines));
  keep('shift', facts.shiftOf(lines));
  const deadline = facts.deadlineOf(lines, country === 'US');
  if (deadline && deadline.value <= today)
    warnings.push(`The deadline it names, ${deadline.value}, has passed.`);
  else keep('deadline', deadline);
  readPlaces(reading, lines);
  const { skills, snippet } = skillsOf(lines);
  if (skills.length) addField(reading, 'skills', skills, snippet);
  const description = descriptionOf(lines, text, reading);
  if (description) addField(reading, 'description', description, description);
  return reading;
}

/** Keeps only what a draft may hold. */
export function addField(reading: Reading, field: JobField, value: unknown, snippet: string): void {
  const checked = Checked.safeParse({ [field]: value });
  if (!checked.success) return;
  reading.fields = { ...reading.fields, ...checked.data };
  const source = { field, snippet: snippet.replaceAll(/\s+/g, ' ').slice(0, LONGEST_SNIPPET).toWellFormed() };
  reading.sources = [...reading.sources.filter((other) => other.field !== field), source];
}

function readPay(reading: Reading, lines: Line[], currency: string): void {
  let single = '';
  for (const line of lines) {
    const read = payOf(line.text, line.label, currency);
    if (read && 'pay' in read) {
      addField(reading, 'pay', read.pay, line.text);
      return;
    }
    if (read) single ||= read.single;
  }
  if (single)
    reading.warnings.push(`It names one amount, “${single}”, and no pay band. Set the band yourself.`);
}

function readPlaces(reading: Reading, lines: Line[]): void {
  const { places, mode } = facts.placesOf(lines);
  const openings = facts.openingsOf(lines);
  const named = places?.value.length ? places.value : mode?.value === 'remote' ? ['Anywhere'] : [];
  if (!named.length) {
    if (openings) reading.warnings.push(`It has ${openings.value} openings, but names no place.`);
    return;
  }
  const rest = Math.max(1, (openings?.value ?? named.length) - (named.length - 1));
  const rows = named.map((place, at) => ({
    place,
    workMode: mode?.value ?? 'office',
    openings: at === 0 ? Math.min(rest, 1000) : 1,
  }));
  const snippet = [places, mode, openings].flatMap((each) => each?.snippet ?? []);
  addField(reading, 'locations', rows, [...new Set(snippet)].join(BETWEEN));
  if (!mode)
    reading.warnings.push(
      'It does not say whether people work in the office, hybrid or remote: taken as in the office.',
    );
  if (openings && named.length > 1)
    reading.warnings.push(
      `It has ${openings.value} openings in ${named.length} places. Look how many are where.`,
    );
}

const TITLE_PAGE = /^(?:job (?:description|details|posting)|jd)$/i;

/** All of it, but for the facts that have fields of their own and a line to themselves. */
function descriptionOf(lines: Line[], text: string, { sources }: Reading): string {
  const read = new Set(sources.flatMap(({ snippet }) => snippet.split(BETWEEN)));
  const title = sources.find(({ field }) => field === 'title')?.snippet;
  const isFact = (line: Line) => line.text === title || (line.label && !line.heading && read.has(line.text));
  const facts = new Set(lines.filter(isFact).map((line) => line.text));
  return text
    .split('\n')
    .filter((line) => !facts.has(withoutBullet(line)) && !TITLE_PAGE.test(line.trim()))
    .join('\n')
    .replaceAll('\t', ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, LONGEST_DESCRIPTION)
    .toWellFormed();
}
