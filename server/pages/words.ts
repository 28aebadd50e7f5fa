/** How the board says what jobs say. */
import { html } from 'ghtml';
import type { PublicJob, PublicJobItem } from '../domain/job-board/index.ts';

export const WORK_MODES: Record<string, string> = { office: 'Office', hybrid: 'Hybrid', remote: 'Remote' };
export const EMPLOYMENT_TYPES: Record<string, string> = {
  permanent: 'Permanent',
  contract: 'Contract',
  internship: 'Internship',
};
export const LEVELS: Record<string, string> = {
  entry: 'Entry',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

/** Who is named as hiring: the company, or the agency for a company that wants no name shown. */
export const hiring = ({ companyName, agency }: PublicJobItem): string =>
  companyName ?? `Confidential company, by ${agency.name}`;

const number = new Intl.NumberFormat('en');
const plain = (amount: string) => number.format(Number(amount)).replace(/\.00$/, '');

export const payWords = ({ pay: { from, to, period } }: PublicJobItem): string =>
  `${from.currency} ${plain(from.amount)} – ${plain(to.amount)} a ${period}`;

const list = new Intl.ListFormat('en-GB');
export const listed = (words: string[]): string => list.format(words);

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
/** @param date YYYY-MM-DD */
export const dayWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

export const instantDay = (at: Date): string => day.format(at);

export function experienceWords({ experience }: PublicJob): string | null {
  if (!experience) return null;
  const years = (months: number) => Math.round((months / 12) * 10) / 10;
  const { fromMonths, toMonths } = experience;
  if (toMonths === null) return `${years(fromMonths)} years or more`;
  return `${years(fromMonths)} to ${years(toMonths)} years`;
}

/** Plain text as HTML: blank lines make paragraphs, line breaks stay. */
export const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .map((each) => `<p>${html`${each}`.replaceAll(/\r?\n/g, '<br>')}</p>`)
    .join('');

/** The beginning, for a preview. */
export function beginning(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s\S*$/, '')} …`;
}
