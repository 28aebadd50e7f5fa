/** The form's own shape of a draft: what a person types, with the empty values that the server does not take. */
import type { Job } from '../../../records/jobs/queries.ts';
import type { EMPLOYMENT_TYPES, ROUND_MODES, ROUND_TYPES, WORK_MODES } from '../../../records/jobs/words.ts';

export type PlaceRow = { place: string; workMode: keyof typeof WORK_MODES; openings: number };
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

export type Draft = {
  title: string;
  department: string;
  employmentType: keyof typeof EMPLOYMENT_TYPES;
  description: string;
  locations: PlaceRow[];
  payFrom: string;
  payTo: string;
  currency: string;
  experienceFrom: number | null;
  experienceTo: number | null;
  noticeDaysMax: number | null;
  deadline: string;
  skills: SkillRow[];
  rounds: RoundRow[];
};

export const NEW_PLACE: PlaceRow = { place: '', workMode: 'office', openings: 1 };
export const NEW_SKILL: SkillRow = { name: '', kind: 'primary', measure: 'years', minimum: 2 };
export const NEW_ROUND: RoundRow = {
  name: '',
  mode: 'online',
  type: 'technical',
  minutes: 60,
  interviewerId: null,
  invitationId: null,
};

/** @param currency of the company, for a draft without pay */
export function draftOf(job: Job, currency: string): Draft {
  return {
    title: job.title,
    department: job.department ?? '',
    employmentType: job.employmentType as Draft['employmentType'],
    description: job.description,
    locations: job.locations.map(({ place, workMode, openings }) => ({
      place,
      workMode: workMode as PlaceRow['workMode'],
      openings,
    })),
    payFrom: job.pay?.from.amount ?? '',
    payTo: job.pay?.to.amount ?? '',
    currency: job.pay?.from.currency ?? currency,
    experienceFrom: job.experience && job.experience.fromMonths / 12,
    experienceTo: job.experience?.toMonths == null ? null : job.experience.toMonths / 12,
    noticeDaysMax: job.noticeDaysMax,
    deadline: job.deadline ?? '',
    skills: job.skills.map((skill) => ({ ...skill }) as SkillRow),
    rounds: job.rounds.map(({ name, mode, type, minutes, interviewerId, invitationId }) => ({
      name,
      mode: mode as RoundRow['mode'],
      type: type as RoundRow['type'],
      minutes,
      interviewerId,
      invitationId,
    })),
  };
}

/** As the server takes it. A row that has no name yet is only begun, and waits here until it has one. */
export function patchOf(draft: Draft) {
  const { payFrom, payTo, currency, experienceFrom, experienceTo } = draft;
  return {
    title: draft.title,
    department: draft.department || null,
    employmentType: draft.employmentType,
    description: draft.description,
    locations: draft.locations.filter(({ place }) => place.trim()),
    pay: payFrom && payTo ? { from: payFrom, to: payTo, currency } : null,
    experience:
      experienceFrom === null && experienceTo === null
        ? null
        : {
            fromMonths: months(experienceFrom ?? 0),
            toMonths: experienceTo === null ? null : months(experienceTo),
          },
    noticeDaysMax: draft.noticeDaysMax,
    deadline: draft.deadline || null,
    skills: draft.skills.filter(({ name }) => name.trim()),
    rounds: draft.rounds.filter(({ name }) => name.trim()),
  };
}

const months = (years: number) => Math.round(years * 12);

const WORDS: Record<keyof Draft, string> = {
  title: 'title',
  department: 'department',
  employmentType: 'employment',
  description: 'description',
  locations: 'places',
  payFrom: 'pay',
  payTo: 'pay',
  currency: 'currency',
  experienceFrom: 'experience',
  experienceTo: 'experience',
  noticeDaysMax: 'notice',
  deadline: 'deadline',
  skills: 'skills',
  rounds: 'interview rounds',
};

/** In words, what of a draft is not the same in another. */
export function differing(one: Draft, other: Draft): string[] {
  const fields = (Object.keys(WORDS) as (keyof Draft)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
  return [...new Set(fields.map((field) => WORDS[field]))];
}
