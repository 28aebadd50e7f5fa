/** The fields of a job order, and what each says, in words: for comparing two versions of it. */
import { formatMoney } from '../../ui/MoneyText.tsx';
import type { Job } from './queries.ts';
import {
  EMPLOYMENT_TYPES,
  experienceRangeWords,
  LANGUAGE_LEVELS,
  LEVELS,
  noticeWords,
  PAY_PERIODS,
  QUESTION_KINDS,
  ROUND_MODES,
  ROUND_TYPES,
  SHIFTS,
  VISAS,
  WORK_MODES,
  weekdays,
  wordFor,
} from './words.ts';

export const FIELD_LABELS = {
  title: 'Title',
  department: 'Department',
  level: 'Level',
  employmentType: 'Employment',
  contractMonths: 'Length of the contract',
  confidential: 'Confidential',
  decisionMaker: 'Who decides',
  description: 'Description',
  locations: 'Places',
  pay: 'Pay',
  variablePay: 'Variable pay',
  benefits: 'Benefits',
  bond: 'Bond',
  shift: 'Shift',
  workingDays: 'Working days',
  probationMonths: 'Probation',
  noticeDaysMax: 'Longest notice',
  joiningBy: 'Joining by',
  deadline: 'Deadline',
  skills: 'Skills',
  experience: 'Experience',
  education: 'Education',
  certificates: 'Certificates',
  languages: 'Languages',
  visa: 'Work visa',
  passportRequired: 'Passport',
  travelPercent: 'Travel',
  rounds: 'Interview rounds',
  screeningQuestions: 'Screening questions',
} as const;

export type FieldName = keyof typeof FIELD_LABELS;

type Pay = NonNullable<Job['payGiven']>;

const WORDS: { [field: string]: (value: never, locale: string) => string } = {
  level: (code: string) => wordFor(LEVELS, code),
  employmentType: (code: string) => wordFor(EMPLOYMENT_TYPES, code),
  contractMonths: (months: number) => monthsWords(months),
  confidential: (yes: boolean) => (yes ? 'Yes' : 'No'),
  locations: (rows: Job['locations']) =>
    rows
      .map(
        ({ place, workMode, openings }) =>
          `${place}, ${wordFor(WORK_MODES, workMode)}, openings: ${openings}`,
      )
      .join('\n'),
  pay: (pay: Pay, locale) => payWords(pay, locale),
  shift: (code: string) => wordFor(SHIFTS, code),
  workingDays: (days: number[], locale) =>
    days.map((day) => weekdays(locale)[day - 1]?.label ?? day).join(', '),
  probationMonths: (months: number) => monthsWords(months),
  noticeDaysMax: noticeWords,
  joiningBy: dateWords,
  deadline: dateWords,
  skills: (rows: Job['skills']) =>
    rows
      .map(
        ({ name, kind, measure, minimum }) =>
          `${name}, ${kind === 'primary' ? 'required' : 'welcome'}, at least ${minimum} ${measure === 'years' ? 'years' : 'of 5'}`,
      )
      .join('\n'),
  experience: experienceRangeWords,
  languages: (rows: Job['languages']) => rows.map(({ name, level }) => languageWords(name, level)).join('\n'),
  visa: (code: string) => wordFor(VISAS, code),
  passportRequired: (needed: boolean) => (needed ? 'Needed' : 'Not needed'),
  travelPercent: (percent: number) => `${percent} % of the time`,
  rounds: (rows: Job['rounds']) =>
    rows
      .map(
        ({ name, type, mode, minutes, interviewerId, invitationId }, index) =>
          `${index + 1}. ${name}, ${wordFor(ROUND_TYPES, type)}, ${wordFor(ROUND_MODES, mode)}, ${minutes} min${interviewerId || invitationId ? '' : ', no interviewer'}`,
      )
      .join('\n'),
  screeningQuestions: (rows: Job['screeningQuestions']) =>
    rows.map(({ question, kind }) => `${question} (${wordFor(QUESTION_KINDS, kind)})`).join('\n'),
};

/** “–” where nothing is said. */
export function fieldWords(field: string, value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value) && value.length === 0) return '–';
  const words = WORDS[field];
  if (words) return words(value as never, locale);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export const monthsWords = (months: number) => (months === 1 ? '1 month' : `${months} months`);

export function payWords({ from, to, currency, period = 'year' }: Pay, locale: string): string {
  const amount = (value: string) => formatMoney({ amount: value, currency }, locale);
  return `${amount(from)} – ${amount(to)} a ${wordFor(PAY_PERIODS, period).toLowerCase()}`;
}

export const languageWords = (name: string, level: string) => `${name}, ${wordFor(LANGUAGE_LEVELS, level)}`;

function dateWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
