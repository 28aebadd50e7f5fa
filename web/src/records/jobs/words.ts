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
