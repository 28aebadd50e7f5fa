/** What plans are made of, and what they are unless the platform's admins have said otherwise. */
import type { Money } from '../../platform/money.ts';

/** What is limited. `amount` counts what there is, `month` what happens in a calendar month, `each` is of every single one, `may` is yes or no. */
export const FEATURES = {
  members: { title: 'Members', unit: 'people', counts: 'amount' },
  jobs: { title: 'Open jobs', unit: 'jobs', counts: 'amount' },
  candidates: { title: 'Candidates', unit: 'records', counts: 'amount' },
  storage: { title: 'Stored files', unit: 'bytes', counts: 'amount' },
  files: { title: 'Files sent', unit: 'files', counts: 'amount' },
  file_size: { title: 'Size of one file', unit: 'bytes', counts: 'each' },
  messages: { title: 'Texts by SMS and WhatsApp', unit: 'a month', counts: 'month' },
  api_calls: { title: 'Calls of the API', unit: 'a month', counts: 'month' },
  webhooks: { title: 'Webhooks', unit: 'addresses', counts: 'amount' },
  branding: { title: 'Own logo and colour', unit: '', counts: 'may' },
} as const;

export type Feature = keyof typeof FEATURES;
export const featureNames = Object.keys(FEATURES) as Feature[];

/** Null is without limit; of what one may or may not, 1 and 0. */
export type Limits = Record<Feature, number | null>;

/** Within a sentence: “texts by SMS and WhatsApp”. */
export const nameOf = (feature: Feature): string => {
  const { title } = FEATURES[feature];
  return title[0]!.toLowerCase() + title.slice(1);
};

export const INTERVALS = ['month', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP'] as const;
export type PlanCurrency = (typeof CURRENCIES)[number];

export type Prices = Record<PlanCurrency, Record<Interval, string>>;

export type PlanTerms = { prices: Prices; limits: Limits };

/** From the smallest to the largest: to a later one is an upgrade. */
export const PLAN_NAMES = ['free', 'team', 'business'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;
const NOTHING = { month: '0', year: '0' };

export const PLANS: Record<PlanName, { title: string; hint: string } & PlanTerms> = {
  free: {
    title: 'Free',
    hint: 'For a first client and a first placement.',
    prices: { INR: NOTHING, EUR: NOTHING, USD: NOTHING, GBP: NOTHING },
    limits: {
      members: 3,
      jobs: 3,
      candidates: 200,
      storage: GIGABYTE / 2,
      files: 1000,
      file_size: 10 * MEGABYTE,
      messages: 0,
      api_calls: 1000,
      webhooks: 1,
      branding: 0,
    },
  },
  team: {
    title: 'Team',
    hint: 'For an agency with a handful of recruiters.',
    prices: {
      INR: { month: '4999', year: '49990' },
      EUR: { month: '59', year: '590' },
      USD: { month: '65', year: '650' },
      GBP: { month: '49', year: '490' },
    },
    limits: {
      members: 10,
      jobs: 25,
      candidates: 5000,
      storage: 20 * GIGABYTE,
      files: 25_000,
      file_size: 25 * MEGABYTE,
      messages: 500,
      api_calls: 50_000,
      webhooks: 5,
      branding: 1,
    },
  },
  business: {
    title: 'Business',
    hint: 'For several teams, many clients and your own programs.',
    prices: {
      INR: { month: '14999', year: '149990' },
      EUR: { month: '179', year: '1790' },
      USD: { month: '195', year: '1950' },
      GBP: { month: '149', year: '1490' },
    },
    limits: {
      members: 60,
      jobs: 300,
      candidates: 200_000,
      storage: 250 * GIGABYTE,
      files: 1_000_000,
      file_size: 25 * MEGABYTE,
      messages: 5000,
      api_calls: 1_000_000,
      webhooks: 20,
      branding: 1,
    },
  },
};

export const titleOf = (plan: string): string => PLANS[plan as PlanName].title;

export const rankOf = (plan: string): number => PLAN_NAMES.indexOf(plan as PlanName);

export const priceOf = ({ prices }: PlanTerms, currency: PlanCurrency, interval: Interval): Money => ({
  amount: prices[currency][interval],
  currency,
});

/** A new agency tries this one first. */
export const TRIAL = { plan: 'team', days: 14 } as const;
