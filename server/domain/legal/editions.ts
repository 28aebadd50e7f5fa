/** Which documents there are, for whom each is written, and its permanent address. */
import type { Role } from '../../platform/actor.ts';

export const KINDS = ['terms_of_use', 'privacy_policy', 'agency_agreement', 'candidate_consent'] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_WORDS: Record<Kind, string> = {
  terms_of_use: 'Terms of use',
  privacy_policy: 'Privacy policy',
  agency_agreement: 'Agency agreement',
  candidate_consent: 'Candidate consent',
};

const EVERYBODY: Role[] = [
  'agency_admin',
  'manager',
  'recruiter',
  'accountant',
  'client',
  'interviewer',
  'candidate',
];

/** Who accepts the first version of a kind, unless its writer says otherwise. */
export const ACCEPTED_BY: Record<Kind, Role[]> = {
  terms_of_use: EVERYBODY,
  privacy_policy: EVERYBODY,
  agency_agreement: ['agency_admin'],
  candidate_consent: ['candidate'],
};

/** One kind for one country, or for all that have none of their own, in one language. */
export type Edition = { kind: Kind; country: string | null; language: string };
export type Numbered = Edition & { documentVersion: number };

const EVERYWHERE = 'all';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export const isCountry = (code: string): boolean => regions.of(code) !== undefined;
export const isLanguage = (code: string): boolean => languages.of(code) !== undefined;

/** “India, English”. */
export const editionWords = ({ country, language }: Omit<Edition, 'kind'>): string =>
  `${country ? regions.of(country) : 'Everywhere'}, ${languages.of(language)}`;

/** Where the current version of it is read. */
const editionPath = ({ kind, country, language }: Edition): string =>
  `/terms/${kind.replaceAll('_', '-')}/${(country ?? EVERYWHERE).toLowerCase()}-${language}`;

/** Where this version is read for ever. */
export const versionPath = (numbered: Numbered): string =>
  `${editionPath(numbered)}/${numbered.documentVersion}`;

/** @param slug as `editionPath` writes it, like `terms-of-use` and `in-en` @returns null for what is none */
export function readEdition(kindSlug: string, slug: string): Edition | null {
  const kind = KINDS.find((each) => each.replaceAll('_', '-') === kindSlug);
  const [, place, language] = /^([a-z]{2}|all)-([a-z]{2})$/.exec(slug) ?? [];
  if (!kind || !place || !language) return null;
  return { kind, country: place === EVERYWHERE ? null : place.toUpperCase(), language };
}
