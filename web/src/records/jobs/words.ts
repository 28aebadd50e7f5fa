/** What the codes of a job order mean. */
export const WORK_MODES = { office: 'Office', hybrid: 'Hybrid', remote: 'Remote' } as const;
export const EMPLOYMENT_TYPES = {
  permanent: 'Permanent',
  contract: 'Contract',
  internship: 'Internship',
} as const;
export const ROUND_MODES = {
  face_to_face: 'Face to face',
  online: 'Online',
  telephone: 'Telephone',
} as const;
export const ROUND_TYPES = {
  technical: 'Technical',
  non_technical: 'Non-technical',
  assignment: 'Assignment',
} as const;

export const LEVELS = {
  entry: 'Entry',
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
  lead: 'Lead',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
} as const;
export const PAY_PERIODS = { year: 'Year', month: 'Month', day: 'Day', hour: 'Hour' } as const;
export const SHIFTS = { day: 'Day', night: 'Night', rotating: 'Rotating', flexible: 'Flexible' } as const;
export const VISAS = {
  not_needed: 'Not needed',
  required: 'The person must have it',
  sponsored: 'The company arranges it',
} as const;
export const LANGUAGE_LEVELS = {
  A1: 'A1, first words',
  A2: 'A2, everyday talk',
  B1: 'B1, gets along',
  B2: 'B2, fluent',
  C1: 'C1, expert',
  C2: 'C2, nearly native',
  native: 'Native',
} as const;
export const QUESTION_KINDS = {
  yes_no: 'Yes or no',
  number: 'A number',
  choice: 'A choice',
  text: 'Words',
} as const;

/** Monday is 1. @param locale of the words */
export const weekdays = (locale = 'en'): { value: string; label: string }[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    // 2024-01-01 was a Monday.
    label: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, day)),
    ),
  }));

/** A word for a code; a code we do not know yet is shown as it is. */
export const wordFor = (words: Record<string, string>, code: string) =>
  words[code] ?? code.replaceAll('_', ' ');

export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** “3 years”, “7 months”, “3½ years”. */
export function experienceWords(months: number): string {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.floor(months / 12);
  const half = months % 12 >= 6 ? '½' : '';
  return years === 1 && !half ? '1 year' : `${years}${half} years`;
}

export function experienceRangeWords({
  fromMonths,
  toMonths,
}: {
  fromMonths: number;
  toMonths: number | null;
}) {
  if (toMonths === null) return fromMonths === 0 ? 'Any' : `${experienceWords(fromMonths)} or more`;
  return `${experienceWords(fromMonths)} to ${experienceWords(toMonths)}`;
}

export const noticeWords = (days: number) => (days === 0 ? 'At once' : days === 1 ? '1 day' : `${days} days`);
