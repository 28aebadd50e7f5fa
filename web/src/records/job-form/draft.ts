/** The form's own shape of a draft: what a person types, with the empty values that the server does not take. */

import { FIELD_LABELS, type FieldName, fieldWords } from '../jobs/field-words.ts';
import type { Job } from '../jobs/queries.ts';
import type {
  EMPLOYMENT_TYPES,
  LANGUAGE_LEVELS,
  LEVELS,
  PAY_PERIODS,
  ROUND_MODES,
  ROUND_TYPES,
  SHIFTS,
  VISAS,
  WORK_MODES,
} from '../jobs/words.ts';

export type PlaceRow = { id?: string; place: string; workMode: keyof typeof WORK_MODES; openings: number };
export type SkillRow = {
  name: string;
  kind: 'primary' | 'secondary';
  measure: 'rating' | 'years';
  minimum: number;
};
export type RoundRow = {
  name: string;
  mode: keyof typeof ROUND_MODES;
  type: keyof typeof ROUND_TYPES;
  minutes: number;
  interviewerId: string | null;
  /** While there is no interviewer: the invitation of whoever shall be it. */
  invitationId: string | null;
};

export type LanguageRow = { name: string; level: keyof typeof LANGUAGE_LEVELS };
export type QuestionRow = {
  question: string;
  kind: 'yes_no' | 'number' | 'choice' | 'text';
  options: string[];
  /** Answers that qualify; empty where every answer does. */
  accepted: string[];
  minimum: number | null;
  maximum: number | null;
};

export type Draft = {
  title: string;
  department: string;
  level: keyof typeof LEVELS | null;
  employmentType: keyof typeof EMPLOYMENT_TYPES;
  contractMonths: number | null;
  confidential: boolean;
  decisionMaker: string;
  description: string;
  locations: PlaceRow[];
  payFrom: string;
  payTo: string;
  currency: string;
  payPeriod: keyof typeof PAY_PERIODS;
  variablePay: string;
  benefits: string[];
  bond: string;
  shift: keyof typeof SHIFTS | null;
  workingDays: number[];
  probationMonths: number | null;
  joiningBy: string;
  experienceFrom: number | null;
  experienceTo: number | null;
  noticeDaysMax: number | null;
  deadline: string;
  skills: SkillRow[];
  education: string;
  certificates: string[];
  languages: LanguageRow[];
  visa: keyof typeof VISAS | null;
  passportRequired: boolean | null;
  travelPercent: number | null;
  rounds: RoundRow[];
  screeningQuestions: QuestionRow[];
  /** Fields read from a file that a person has found right. */
  confirmed: string[];
};

export const NEW_PLACE: PlaceRow = { place: '', workMode: 'office', openings: 1 };
export const NEW_SKILL: SkillRow = { name: '', kind: 'primary', measure: 'years', minimum: 2 };
export const NEW_LANGUAGE: LanguageRow = { name: '', level: 'B2' };
export const NEW_QUESTION: QuestionRow = {
  question: '',
  kind: 'yes_no',
  options: [],
  accepted: [],
  minimum: null,
  maximum: null,
};
export const NEW_ROUND: RoundRow = {
  name: '',
  mode: 'online',
  type: 'technical',
  minutes: 60,
  interviewerId: null,
  invitationId: null,
};

const NEW_ROWS = {
  locations: NEW_PLACE,
  skills: NEW_SKILL,
  rounds: NEW_ROUND,
  languages: NEW_LANGUAGE,
  screeningQuestions: NEW_QUESTION,
} as const;
export type RowList = keyof typeof NEW_ROWS;

/** Whether something was typed or chosen in a row; what was not stays here and is no part of the job. */
export const isBegun = (list: RowList, row: object): boolean =>
  Object.entries(NEW_ROWS[list]).some(
    ([field, value]) => JSON.stringify(row[field as keyof typeof row]) !== JSON.stringify(value),
  );

const begun = <Row extends object>(list: RowList, rows: Row[]): Row[] =>
  rows.filter((row) => isBegun(list, row));

/** @param currency of the company, for a draft without pay */
export function draftOf(job: Job, currency: string): Draft {
  return {
    title: job.title,
    department: job.department ?? '',
    level: job.level as Draft['level'],
    employmentType: job.employmentType as Draft['employmentType'],
    contractMonths: job.contractMonths,
    confidential: job.confidential,
    decisionMaker: job.decisionMaker ?? '',
    description: job.description,
    locations: job.locations.map(({ id, place, workMode, openings }) => ({
      id,
      place,
      workMode: workMode as PlaceRow['workMode'],
      openings,
    })),
    payFrom: job.payGiven?.from ?? '',
    payTo: job.payGiven?.to ?? '',
    currency: job.payGiven?.currency ?? currency,
    payPeriod: job.payGiven?.period ?? 'year',
    variablePay: job.variablePay ?? '',
    benefits: job.benefits,
    bond: job.bond ?? '',
    shift: job.shift,
    workingDays: job.workingDays,
    probationMonths: job.probationMonths,
    joiningBy: job.joiningBy ?? '',
    experienceFrom: job.experience && job.experience.fromMonths / 12,
    experienceTo: job.experience?.toMonths == null ? null : job.experience.toMonths / 12,
    noticeDaysMax: job.noticeDaysMax,
    deadline: job.deadline ?? '',
    skills: job.skills.map((skill) => ({ ...skill }) as SkillRow),
    education: job.education ?? '',
    certificates: job.certificates,
    languages: job.languages,
    visa: job.visa,
    passportRequired: job.passportRequired,
    travelPercent: job.travelPercent,
    rounds: job.rounds.map(({ name, mode, type, minutes, interviewerId, invitationId }) => ({
      name,
      mode: mode as RoundRow['mode'],
      type: type as RoundRow['type'],
      minutes,
      interviewerId,
      invitationId,
    })),
    screeningQuestions: job.screeningQuestions.map(({ knockOut, options = [], ...row }) => ({
      ...row,
      options,
      accepted: knockOut?.accepted ?? [],
      minimum: knockOut?.minimum ?? null,
      maximum: knockOut?.maximum ?? null,
    })),
    confirmed: [],
  };
}

/** As the server takes it. A row that lacks its name goes along: the server says so, and keeps the rest. */
export function patchOf(draft: Draft) {
  const { payFrom, payTo, currency, payPeriod, experienceFrom, experienceTo } = draft;
  return {
    title: draft.title,
    department: draft.department || null,
    level: draft.level,
    employmentType: draft.employmentType,
    contractMonths: draft.employmentType === 'permanent' ? null : draft.contractMonths,
    confidential: draft.confidential,
    decisionMaker: draft.decisionMaker || null,
    description: draft.description,
    locations: begun('locations', draft.locations),
    pay: payFrom && payTo ? { from: payFrom, to: payTo, currency, period: payPeriod } : null,
    variablePay: draft.variablePay || null,
    benefits: draft.benefits,
    bond: draft.bond || null,
    shift: draft.shift,
    workingDays: [...draft.workingDays].sort(),
    probationMonths: draft.probationMonths,
    joiningBy: draft.joiningBy || null,
    experience:
      experienceFrom === null && experienceTo === null
        ? null
        : {
            fromMonths: months(experienceFrom ?? 0),
            toMonths: experienceTo === null ? null : months(experienceTo),
          },
    noticeDaysMax: draft.noticeDaysMax,
    deadline: draft.deadline || null,
    skills: begun('skills', draft.skills),
    education: draft.education || null,
    certificates: draft.certificates,
    languages: begun('languages', draft.languages),
    visa: draft.visa,
    passportRequired: draft.passportRequired,
    travelPercent: draft.travelPercent,
    rounds: begun('rounds', draft.rounds),
    screeningQuestions: begun('screeningQuestions', draft.screeningQuestions).map(
      ({ question, kind, options, accepted, minimum, maximum }) => ({
        question,
        kind,
        options: kind === 'choice' ? options : [],
        knockOut: knockOutOf(kind, accepted, minimum, maximum),
      }),
    ),
  };
}

const months = (years: number) => Math.round(years * 12);

function knockOutOf(
  kind: QuestionRow['kind'],
  accepted: string[],
  minimum: number | null,
  maximum: number | null,
) {
  if (kind === 'number' && (minimum !== null || maximum !== null)) {
    return { ...(minimum === null ? {} : { minimum }), ...(maximum === null ? {} : { maximum }) };
  }
  return (kind === 'yes_no' || kind === 'choice') && accepted.length ? { accepted } : null;
}

export type Patch = ReturnType<typeof patchOf>;

/** The fields in which two drafts differ, with what each says of them. */
export function differences(
  one: Draft,
  other: Draft,
  locale: string,
): { field: FieldName; one: string; other: string }[] {
  const [mine, theirs] = [patchOf(one), patchOf(other)];
  return (Object.keys(mine) as FieldName[])
    .filter((field) => withoutIds(mine[field]) !== withoutIds(theirs[field]))
    .map((field) => ({
      field,
      one: fieldWords(field, mine[field], locale),
      other: fieldWords(field, theirs[field], locale),
    }));
}

/** A place gets its id when it is saved, which is nothing that somebody typed. */
const withoutIds = (value: unknown): string | undefined =>
  JSON.stringify(value, (key, each) => (key === 'id' ? undefined : each));

/** In words, what of a draft is not the same in another. */
export const differing = (one: Draft, other: Draft): string[] =>
  differences(one, other, 'en').map(({ field }) => FIELD_LABELS[field].toLowerCase());
