/** The fields of a job order as both sides agree to them, one by one. */
import type { JobFieldsInput, JobView } from './schemas.ts';

/** How often a period is in a year, which is what fees are reckoned of; a full-time year has 260 days of 8 hours. */
export const PARTS_OF_A_YEAR = { year: 1, month: 12, day: 260, hour: 2080 } as const;

/** What is kept together, since nothing lists or joins by it: each with what it says before anybody filled it in. */
export const DETAILS = {
  benefits: [],
  bond: null,
  shift: null,
  workingDays: [],
  probationMonths: null,
  education: null,
  certificates: [],
  languages: [],
  visa: null,
  passportRequired: null,
  travelPercent: null,
  decisionMaker: null,
  screeningQuestions: [],
} as const satisfies Partial<JobFieldsInput>;

const WORDS = {
  title: 'title',
  description: 'description',
  department: 'department',
  level: 'level',
  employmentType: 'type',
  contractMonths: 'length of the contract',
  pay: 'pay',
  variablePay: 'variable pay',
  experience: 'experience',
  noticeDaysMax: 'notice',
  joiningBy: 'joining date',
  deadline: 'deadline',
  confidential: 'confidentiality',
  locations: 'locations',
  skills: 'skills',
  rounds: 'interview rounds',
  benefits: 'benefits',
  bond: 'bond',
  shift: 'shift',
  workingDays: 'working days',
  probationMonths: 'probation',
  education: 'education',
  certificates: 'certificates',
  languages: 'languages',
  visa: 'visa',
  passportRequired: 'passport',
  travelPercent: 'travel',
  decisionMaker: 'decision maker',
  screeningQuestions: 'screening questions',
} as const satisfies Record<keyof JobFieldsInput, string>;

export type JobField = keyof typeof WORDS;
export const JOB_FIELDS = Object.keys(WORDS) as [JobField, ...JobField[]];

const list = new Intl.ListFormat('en-GB');
/** “pay and deadline”. */
export const fieldWords = (fields: readonly JobField[]): string =>
  list.format(fields.map((field) => WORDS[field]));

export type JobValues = { [Field in JobField]: NonNullable<JobFieldsInput[Field]> | null };

/** What the job says, in the form in which it is typed. */
export function valuesOf(job: JobView): JobValues {
  const details = Object.fromEntries(
    Object.keys(DETAILS).map((field) => [field, job[field as keyof typeof DETAILS]]),
  );
  const { title, description, department, level, employmentType, contractMonths, variablePay, experience } =
    job;
  const { noticeDaysMax, joiningBy, deadline, confidential, payGiven, locations, skills, rounds } = job;
  return {
    ...({ title, description, department, level, employmentType, contractMonths } as JobValues),
    ...({ variablePay, experience, noticeDaysMax, joiningBy, deadline, confidential } as JobValues),
    ...(details as JobValues),
    pay: payGiven,
    locations: locations.map(({ id, place, workMode, openings }) => ({
      id,
      place,
      workMode,
      openings,
    })) as never,
    skills: skills as never,
    rounds: rounds.map(({ number: _, interviewerName: __, ...round }) => round) as never,
  };
}
