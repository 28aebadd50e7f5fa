import type { CountryCode } from 'libphonenumber-js';
import { emailsOf, linksOf, phonesOf } from './resume-contact.ts';
import { isoDate } from './resume-dates.ts';
import { experienceOf } from './resume-experience.ts';
import { nameOf } from './resume-name.ts';
import { locationOf } from './resume-places.ts';
import { labelled, type ResumeLine, resumeLines } from './resume-sections.ts';
import { type NamedSkill, skillsOf } from './resume-skills.ts';

export type ResumeFieldsOptions = {
  /** ISO date; "present" ends here. */
  today: string;
  /** Whose phone numbers are written without a country prefix; "US" also reads dates month first. */
  defaultCountry: CountryCode;
};

export type ResumeFields = {
  name: string | null;
  emails: string[];
  /** E.164. */
  phones: string[];
  location: string | null;
  currentTitle: string | null;
  /** Null when the latest job has ended. */
  currentEmployer: string | null;
  experienceMonths: number | null;
  skills: NamedSkill[];
  noticeDays: number | null;
  /** ISO date. */
  birthDate: string | null;
  links: string[];
};

const MAX_CHARACTERS = 200_000;
const LONGEST_FIELD = 120;

/**
 * What a résumé's text says, by rules and a vocabulary; a field it does not say, or not clearly, is null.
 * A proposal for the person who then checks the form. Never throws; its time grows with the length of the text,
 * because every pattern here is bounded.
 */
export function resumeFields(text: string, { today, defaultCountry }: ResumeFieldsOptions): ResumeFields {
  const lines = resumeLines(text.slice(0, MAX_CHARACTERS));
  const header = headerOf(lines);
  const emails = emailsOf(lines);
  const experience = experienceOf(lines, header, today);
  return {
    name: short(nameOf(lines, emails)),
    emails,
    phones: phonesOf(lines, defaultCountry),
    location: short(locationOf(lines, header)),
    currentTitle: short(experience.currentTitle),
    currentEmployer: short(experience.currentEmployer),
    experienceMonths: experience.months,
    skills: skillsOf(lines),
    noticeDays: noticeDaysOf(lines),
    birthDate: birthDateOf(lines, today, defaultCountry === 'US'),
    links: linksOf(lines),
  };
}

/** Who the person is stands at the top, or in a side column under "Contact" or "Personal details". */
function headerOf(lines: ResumeLine[]): ResumeLine[] {
  const kinds = ['top', 'contact', 'personal', 'summary'];
  return lines.filter((line) => kinds.includes(line.section)).slice(0, 60);
}

function short(value: string | null): string | null {
  return value === null ? null : value.slice(0, LONGEST_FIELD);
}

const NOTICE_LABEL =
  /^(?:notice(?: period)?|official notice period|joining time|availability|available|kündigungsfrist|verfügbarkeit|verfügbar ab|préavis)$/i;
const AT_ONCE = /immediate|serving notice|sofort|ab sofort|fristlos/i;
const NOTICE = /notice|kündigungsfrist/i;
const DURATION =
  /(?<!\d)(\d{1,3}) ?(?:[-–] ?\d{1,3} ?)?(?:calendar )?(days?|tage?|weeks?|wochen?|months?|monate?n?)/i;

function noticeDaysOf(lines: ResumeLine[]): number | null {
  const stated = labelled(lines, NOTICE_LABEL);
  const days = stated === null ? null : daysIn(stated);
  if (days !== null) return days;
  const sentence = lines.find(({ text }) => NOTICE.test(text) && DURATION.test(text));
  if (sentence) return daysIn(sentence.text);
  return lines.some(({ text }) =>
    /immediate(?:ly)? (?:joiner|available|joining)|available immediately/i.test(text),
  )
    ? 0
    : null;
}

function daysIn(text: string): number | null {
  const [, amount, unit = ''] = DURATION.exec(text) ?? [];
  if (!amount) return AT_ONCE.test(text) ? 0 : null;
  const each = /^m/i.test(unit) ? 30 : /^w/i.test(unit) ? 7 : 1;
  const days = Number(amount) * each;
  return days <= 365 ? days : null;
}

const BIRTH =
  /(?:date of birth|birth ?date|d\.? ?o\.? ?b\b\.?|born(?: on)?|geburtsdatum|geboren(?: am)?|geb\.|né le|fecha de nacimiento)/i;

function birthDateOf(lines: ResumeLine[], today: string, monthFirst: boolean): string | null {
  for (const [index, { text }] of lines.entries()) {
    const label = BIRTH.exec(text);
    if (!label) continue;
    const rest = text.slice(label.index + label[0].length);
    const date =
      isoDate(rest, monthFirst) ??
      (rest.trim().length <= 1 ? isoDate(lines[index + 1]?.text ?? '', monthFirst) : null);
    const age = date === null ? -1 : Number(today.slice(0, 4)) - Number(date.slice(0, 4));
    if (age >= 14 && age <= 100) return date;
  }
  return null;
}
