/** A candidate as the form holds it, and as the server reads it. */
import type { Candidate, CandidateChange, ResumeReading } from './queries.ts';

/** Mantine's number fields are '' when empty. */
type NumberField = number | string;

export type SkillValues = { name: string; rating: number; years: NumberField };

export type CandidateValues = {
  name: string;
  emails: string[];
  phones: string[];
  location: string;
  currentTitle: string;
  currentEmployer: string;
  experienceMonths: NumberField;
  payCurrency: string;
  currentPay: NumberField;
  expectedPay: NumberField;
  noticeDays: NumberField;
  birthDate: string;
  tags: string[];
  notes: string;
  skills: SkillValues[];
};

export const emptyCandidate = (payCurrency: string): CandidateValues => ({
  name: '',
  emails: [],
  phones: [],
  location: '',
  currentTitle: '',
  currentEmployer: '',
  experienceMonths: '',
  payCurrency,
  currentPay: '',
  expectedPay: '',
  noticeDays: '',
  birthDate: '',
  tags: [],
  notes: '',
  skills: [],
});

export function valuesOf(candidate: Candidate, usualCurrency: string): CandidateValues {
  return {
    name: candidate.name,
    emails: candidate.emails,
    phones: candidate.phones,
    location: candidate.location ?? '',
    currentTitle: candidate.currentTitle ?? '',
    currentEmployer: candidate.currentEmployer ?? '',
    experienceMonths: candidate.experienceMonths ?? '',
    payCurrency: candidate.expectedPay?.currency ?? candidate.currentPay?.currency ?? usualCurrency,
    currentPay: plainAmount(candidate.currentPay?.amount),
    expectedPay: plainAmount(candidate.expectedPay?.amount),
    noticeDays: candidate.noticeDays ?? '',
    birthDate: candidate.birthDate ?? '',
    tags: candidate.tags,
    notes: candidate.notes,
    skills: candidate.skills.map(({ name, rating, years }) => ({
      name,
      rating: rating ?? 0,
      years: years ?? '',
    })),
  };
}

const plainAmount = (amount = '') => amount.replace(/\.0+$/, '');

/** What a résumé told; what it did not tell stays as it was typed. */
export function valuesRead(fields: ResumeReading['fields']): Partial<CandidateValues> {
  const read: Partial<CandidateValues> = {};
  for (const key of ['name', 'location', 'currentTitle', 'currentEmployer', 'birthDate'] as const) {
    if (fields[key]) read[key] = fields[key];
  }
  for (const key of ['experienceMonths', 'noticeDays'] as const) {
    if (fields[key] !== null) read[key] = fields[key];
  }
  if (fields.emails.length) read.emails = fields.emails;
  if (fields.phones.length) read.phones = fields.phones;
  if (fields.skills.length) {
    read.skills = fields.skills.map(({ name, years }) => ({ name, rating: 0, years: years ?? '' }));
  }
  return read;
}

/** As the server wants them: null for what is not known. */
export function bodyOf(values: CandidateValues) {
  return {
    name: values.name,
    emails: values.emails,
    phones: values.phones,
    location: values.location || null,
    currentTitle: values.currentTitle || null,
    currentEmployer: values.currentEmployer || null,
    experienceMonths: numberOf(values.experienceMonths),
    payCurrency: values.payCurrency || null,
    currentPay: amountOf(values.currentPay),
    expectedPay: amountOf(values.expectedPay),
    noticeDays: numberOf(values.noticeDays),
    birthDate: values.birthDate || null,
    tags: values.tags,
    notes: values.notes,
    skills: values.skills
      .filter(({ name }) => name.trim())
      .map(({ name, rating, years }) => ({ name, rating: rating || null, years: numberOf(years) })),
  };
}

/** Only what was changed, so that two people may mend different fields at once. */
export function changesOf(
  values: CandidateValues,
  isChanged: (field: keyof CandidateValues) => boolean,
): Omit<CandidateChange, 'version'> {
  const body = bodyOf(values);
  const changed = Object.entries(body).filter(([field]) => isChanged(field as keyof CandidateValues));
  return Object.fromEntries(changed);
}

const numberOf = (field: NumberField) => (field === '' ? null : Number(field));
const amountOf = (field: NumberField) => (field === '' ? null : String(field));
