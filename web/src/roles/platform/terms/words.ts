import type { VersionItem } from './queries.ts';

export const KIND_WORDS: Record<VersionItem['kind'], string> = {
  terms_of_use: 'Terms of use',
  privacy_policy: 'Privacy policy',
  agency_agreement: 'Agency agreement',
  candidate_consent: 'Candidate consent',
};

export const kindOptions = () => Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** The languages of the countries that agencies work in; the server knows all. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'cs',
  'sv',
  'da',
  'fi',
  'nb',
  'el',
  'hu',
  'ro',
  'tr',
  'uk',
  'ar',
  'he',
  'hi',
  'ta',
  'te',
  'bn',
  'mr',
  'ja',
  'ko',
  'zh',
  'id',
  'th',
  'vi',
];

export function languageOptions() {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}
