/** What LinkedIn's export, and its API of the same data, say of a member: table by table, column by column. */
import { z } from 'zod';
import {
  careerOf,
  nobody,
  oneLine,
  type Person,
  partialDate,
  webAddress,
  words,
} from '../../careers/index.ts';

export const TABLES = [
  'profile',
  'positions',
  'education',
  'skills',
  'certifications',
  'languages',
  'emailaddresses',
  'phonenumbers',
] as const;
export type TableName = (typeof TABLES)[number];

/** Headings without case, blanks and signs: `startedon`. */
export type Row = Record<string, string>;
export type Tables = Partial<Record<TableName, Row[]>>;

export type PersonRead = Person & {
  /** What is to be known of the reading as a whole, in sentences. */
  notes: string[];
};

/** The file “Email Addresses.csv”, the domain EMAIL_ADDRESSES and the heading “Email Address” alike. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

export function personOf(tables: Tables): PersonRead {
  const rows = (table: TableName) => tables[table] ?? [];
  const profile = rows('profile')[0] ?? {};
  const { career, notes } = careerOf({
    positions: rows('positions').map((row) => ({
      title: oneLine(row.title, 200),
      employer: oneLine(row.companyname, 200),
      place: oneLine(row.location, 200),
      from: dateIn(row.startedon),
      until: dateIn(row.finishedon),
      words: words(row.description, 4000),
    })),
    education: rows('education').map((row) => ({
      school: oneLine(row.schoolname, 200),
      degree: oneLine(row.degreename, 200),
      from: dateIn(row.startdate),
      until: dateIn(row.enddate),
      words: words([row.notes, row.activities].filter(Boolean).join('\n'), 4000),
    })),
    skills: rows('skills').map((row) => oneLine(row.name, 80)),
    certificates: rows('certifications').map((row) => ({
      name: oneLine(row.name, 200),
      issuer: oneLine(row.authority, 200),
      from: dateIn(row.startedon),
      until: dateIn(row.finishedon),
      link: webAddress(row.url),
    })),
    languages: rows('languages').map((row) => ({
      name: oneLine(row.name, 80),
      level: oneLine(row.proficiency, 80),
    })),
    links: linksIn(profile.websites ?? ''),
  });
  return {
    ...nobody(),
    name: oneLine([profile.firstname, profile.lastname].filter(Boolean).join(' '), 200) || null,
    headline: oneLine(profile.headline, 120) || null,
    about: words(profile.summary, 4000) || null,
    location: oneLine(profile.geolocation || profile.address, 200) || null,
    emails: addressesIn(rows('emailaddresses')),
    phones: rows('phonenumbers')
      .map((row) => oneLine([row.extension, row.number].filter(Boolean).join(' '), 30))
      .filter((number) => /\d{5}/.test(number.replaceAll(/\D/g, '')))
      .slice(0, 5),
    career,
    notes: [...notes, ...undatedIn(tables)],
  };
}

const dateIn = (words = ''): string | null => partialDate(words);

/** The primary one first; what was never confirmed may be anybody's. */
const addressesIn = (rows: Row[]): string[] =>
  rows
    .filter(({ confirmed = 'Yes' }) => /^yes$/i.test(confirmed))
    .sort((a, b) => Number(/^yes$/i.test(b.primary ?? '')) - Number(/^yes$/i.test(a.primary ?? '')))
    .map((row) => oneLine(row.emailaddress, 254))
    .filter((address) => z.email().safeParse(address).success)
    .slice(0, 5);

/** “[PORTFOLIO:https://a.example,OTHER:https://b.example]” */
function linksIn(websites: string): unknown[] {
  const parts = websites.replace(/^\[|\]$/g, '').split(/,(?=[A-Z_]+:)/);
  return parts.flatMap((part) => {
    const [, kind = '', address = ''] = /^(?:([A-Z_]+):)?(.+)$/s.exec(part.trim()) ?? [];
    const link = webAddress(address);
    return link ? [{ label: LINKS[kind] ?? 'Website', address: link }] : [];
  });
}

const LINKS: Record<string, string> = { PORTFOLIO: 'Portfolio', BLOG: 'Blog', COMPANY: 'Company' };

/** Dates in the words of a language that we do not read are left out, and that is said. */
function undatedIn({ positions = [], education = [] }: Tables): string[] {
  const said = [
    ...positions.flatMap(({ startedon, finishedon }) => [startedon, finishedon]),
    ...education.flatMap(({ startdate, enddate }) => [startdate, enddate]),
  ];
  const odd = said.filter(
    (words) => words?.trim() && !/^present$/i.test(words.trim()) && !partialDate(words),
  );
  if (!odd.length) return [];
  return [
    `${odd.length === 1 ? 'A date' : `${odd.length} dates`} could not be read, such as “${oneLine(odd[0], 40)}”; look at them below.`,
  ];
}
