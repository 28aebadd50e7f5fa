import { z } from 'zod';
import {
  Amount,
  Currency,
  DateOnly,
  Instant,
  isInstant,
  MoneyOut,
  pageOf,
  text,
} from '../../platform/http/shapes.ts';

const LEVELS = ['entry', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive'] as const;
const WORK_MODES = ['office', 'hybrid', 'remote'] as const;
const EMPLOYMENT_TYPES = ['permanent', 'contract', 'internship'] as const;

const isDay = (value: string) => DateOnly.safeParse(value).success;

export const SearchPublicJobs = z
  .strictObject({
    q: text(1, 100)
      .optional()
      .describe('Words of title, skills, place or company. A misspelt one is mended.'),
    place: text(1, 100).optional().describe('Words of a place.'),
    workMode: z.enum(WORK_MODES).optional(),
    employmentType: z.enum(EMPLOYMENT_TYPES).optional(),
    level: z.enum(LEVELS).optional(),
    payFrom: Amount.optional().describe('Pays this a year or more; with `currency`.'),
    currency: Currency.optional(),
    agency: z
      .string()
      .regex(/^[A-Za-z0-9]{2,12}$/, 'An agency’s code.')
      .optional()
      .describe('Code of an agency.'),
    sort: z
      .enum(['newest', 'closing'])
      .default('newest')
      .describe('Last posted first, or next to close first.'),
    after: z
      .string()
      .max(80)
      .refine((cursor) => {
        const [value, id, ...more] = cursor.split('|');
        return !more.length && (isInstant(value!) || isDay(value!)) && z.uuid().safeParse(id).success;
      }, 'This is no `next` of a page.')
      .optional()
      .describe('`next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .refine(({ payFrom, currency }) => !payFrom || currency, {
    message: 'Which currency is that in?',
    path: ['currency'],
  })
  .refine(({ sort, after }) => !after || (sort === 'newest') === isInstant(after.split('|')[0]!), {
    message: 'This is no `next` of a page.',
    path: ['after'],
  });
export type SearchPublicJobs = z.output<typeof SearchPublicJobs>;

const Pay = z.object({ from: MoneyOut, to: MoneyOut, period: z.enum(['year', 'month', 'day', 'hour']) });

const PublicJobItem = z.object({
  key: z.string().describe('Names the job in addresses.'),
  path: z.string().describe('Of its page.'),
  code: z.string(),
  title: z.string(),
  companyName: z.string().nullable().describe('Null where the company wants no name shown.'),
  agency: z.object({ code: z.string(), name: z.string() }),
  places: z.array(z.string()),
  workModes: z.array(z.enum(WORK_MODES)),
  employmentType: z.enum(EMPLOYMENT_TYPES),
  level: z.enum(LEVELS).nullable(),
  pay: Pay,
  postedAt: Instant,
  endsOn: DateOnly.describe('The last day to apply, by the agency’s clock.'),
});
export type PublicJobItem = z.output<typeof PublicJobItem>;

const Facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const PublicJobPage = pageOf(PublicJobItem).extend({
  total: z.int().describe('Jobs that fit; no more than 100 are counted.'),
  more: z.boolean().describe('Whether there are more than were counted; every count is then “at least”.'),
  facets: z.object({
    place: Facet,
    workMode: Facet,
    employmentType: Facet,
    level: Facet,
    agency: Facet,
    currency: Facet,
  }),
  searchedFor: z
    .string()
    .nullable()
    .describe('The words that were searched for where `q` held none that a job has.'),
  placeSearchedFor: z.string().nullable().describe('The same of `place`.'),
});
export type PublicJobPage = z.output<typeof PublicJobPage>;

export const PublicJob = PublicJobItem.extend({
  description: z.string().describe('Plain text; blank lines make paragraphs.'),
  department: z.string().nullable(),
  contractMonths: z.int().nullable(),
  country: z.string().describe('ISO 3166-1.'),
  /** The agency's: `endsOn` ends at its midnight. */
  timeZone: z.string().describe('The agency’s.'),
  locations: z.array(z.object({ place: z.string(), workMode: z.enum(WORK_MODES), openings: z.int() })),
  skills: z.array(z.object({ name: z.string(), kind: z.enum(['primary', 'secondary']) })),
  variablePay: z.string().nullable(),
  experience: z.object({ fromMonths: z.int(), toMonths: z.int().nullable() }).nullable(),
  joiningBy: DateOnly.nullable(),
  benefits: z.array(z.string()),
  bond: z.string().nullable(),
  shift: z.enum(['day', 'night', 'rotating', 'flexible']).nullable(),
  workingDays: z.array(z.int()),
  probationMonths: z.int().nullable(),
  education: z.string().nullable(),
  certificates: z.array(z.string()),
  languages: z.array(z.object({ name: z.string(), level: z.string() })),
  visa: z.enum(['not_needed', 'required', 'sponsored']).nullable(),
  passportRequired: z.boolean().nullable(),
  travelPercent: z.int().nullable(),
});
export type PublicJob = z.output<typeof PublicJob>;

/** The last part of a job's address: words of its title, which may change, and its key. */
export const JobSlug = z.strictObject({
  slug: z
    .string()
    .regex(/(^|-)[0-9a-f]{12}$/, 'No job has this address.')
    .max(200),
});
