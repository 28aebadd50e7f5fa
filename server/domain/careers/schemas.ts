import { z } from 'zod';
import { text } from '../../platform/http/shapes.ts';

/** What people remember of a date: a year, a month of it, or the day. */
export const PartialDate = z
  .string()
  .regex(
    /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'A date like 2024, 2024-03 or 2024-03-31.',
  )
  .nullable();

const Position = z.strictObject({
  title: text(0, 200),
  employer: text(0, 200),
  place: text(0, 200),
  from: PartialDate,
  until: PartialDate.describe('Null where it goes on, or is not known.'),
  words: text(0, 4000),
});

const Education = z.strictObject({
  school: text(0, 200),
  degree: text(0, 200),
  from: PartialDate,
  until: PartialDate,
  words: text(0, 4000),
});

const Certificate = z.strictObject({
  name: text(0, 200),
  issuer: text(0, 200),
  from: PartialDate,
  until: PartialDate,
  link: text(0, 500).describe('Empty, or an address that begins with http.'),
});

const Language = z.strictObject({ name: text(0, 80), level: text(0, 80) });
const Link = z.strictObject({ label: text(0, 80), address: text(0, 500) });

/** So many of each are kept of one person. */
export const MOST = {
  positions: 500,
  education: 200,
  skills: 2000,
  certificates: 500,
  languages: 100,
  links: 50,
} as const;

export const ENTRIES = {
  positions: Position,
  education: Education,
  skills: text(1, 80),
  certificates: Certificate,
  languages: Language,
  links: Link,
};

export const Career = z.strictObject({
  positions: z.array(ENTRIES.positions).max(MOST.positions),
  education: z.array(ENTRIES.education).max(MOST.education),
  skills: z.array(ENTRIES.skills).max(MOST.skills),
  certificates: z.array(ENTRIES.certificates).max(MOST.certificates),
  languages: z.array(ENTRIES.languages).max(MOST.languages),
  links: z.array(ENTRIES.links).max(MOST.links),
});
export type Career = z.output<typeof Career>;

export const CAREER_LISTS = [
  'positions',
  'education',
  'skills',
  'certificates',
  'languages',
  'links',
] as const;
export type CareerList = (typeof CAREER_LISTS)[number];

export const noCareer = (): Career => ({
  positions: [],
  education: [],
  skills: [],
  certificates: [],
  languages: [],
  links: [],
});

/** Of any list: how an entry reads. */
export const EntryLine = z.object({
  title: z.string(),
  detail: z.string().describe('Employer, place, dates; empty where nothing is known.'),
  words: z.string(),
});
export type EntryLine = z.output<typeof EntryLine>;

export const CareerLines = z
  .array(z.object({ list: z.enum(CAREER_LISTS), entries: z.array(EntryLine) }))
  .describe('What one did, learned and can, list by list; as data in the JSON Resume.');
export type CareerLines = z.output<typeof CareerLines>;

/** What somebody says of themselves, or what was read of it somewhere. */
export type Person = {
  name: string | null;
  headline: string | null;
  location: string | null;
  about: string | null;
  emails: string[];
  phones: string[];
  career: Career;
};
