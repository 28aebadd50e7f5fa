/** What somebody looks for, in the address of a page and as its form. */
import { html } from 'ghtml';
import { jobBoardSchemas, type PublicJobPage, type SearchPublicJobs } from '../domain/job-board/index.ts';
import { EMPLOYMENT_TYPES, LEVELS, WORK_MODES } from './words.ts';

export type Asked = {
  search: SearchPublicJobs;
  errors: string[];
};

const FIELDS = [
  'q',
  'place',
  'workMode',
  'employmentType',
  'level',
  'payFrom',
  'currency',
  'agency',
  'sort',
  'after',
] as const;
type Field = (typeof FIELDS)[number];

/** A form sends its empty fields too, and other sites add words of their own to an address. */
export function readSearch(query: unknown): Asked {
  const given = query as Record<string, unknown>;
  const filled = Object.fromEntries(
    [...FIELDS, 'limit'].flatMap((field) => {
      const value = given[field];
      return value === undefined || value === '' ? [] : [[field, value]];
    }),
  );
  const read = jobBoardSchemas.SearchPublicJobs.safeParse(filled);
  if (read.success) return { search: read.data, errors: [] };
  return {
    search: jobBoardSchemas.SearchPublicJobs.parse({}),
    errors: read.error.issues.map(
      ({ path, message }) => `${NAMES[path[0] as Field] ?? 'Address'}: ${message}`,
    ),
  };
}

const NAMES: Partial<Record<Field, string>> = {
  q: 'What',
  place: 'Where',
  workMode: 'Work mode',
  employmentType: 'Type',
  level: 'Level',
  payFrom: 'Pay from',
  currency: 'Currency',
  agency: 'Agency',
  sort: 'Sorted by',
};

/** The address of the same list with some of it changed; always from its first page. */
export function addressOf(
  path: string,
  search: SearchPublicJobs,
  change: Partial<Record<Field, string | undefined>>,
) {
  const next = new URLSearchParams();
  const values = { ...search, after: undefined, ...change };
  for (const field of FIELDS) {
    const value = values[field];
    if (value && !(field === 'sort' && value === 'newest')) next.set(field, value);
  }
  return next.size ? `${path}?${next}` : path;
}

const CURRENCIES = ['EUR', 'GBP', 'INR', 'USD'];

export function searchForm(path: string, { search }: Asked, { facets }: PublicJobPage): string {
  const currencies = [
    ...new Set([
      ...facets.currency.map(({ value }) => value),
      ...(search.currency ? [search.currency] : []),
      ...CURRENCIES,
    ]),
  ];
  const currency = search.currency ?? facets.currency[0]?.value;
  return html`<form class="search" action="${path}" method="get" role="search" aria-label="Jobs">
<label class="wide">What<input type="search" name="q" value="${search.q ?? ''}" maxlength="100" placeholder="Title, skill or company"></label>
<label class="wide">Where<input type="search" name="place" value="${search.place ?? ''}" maxlength="100" placeholder="City"></label>
<button type="submit">Search</button>
<details class="more"!${isNarrowed(search) ? ' open' : ''}><summary>More filters</summary><div>
!${select('workMode', 'Work mode', WORK_MODES, search.workMode)}
!${select('employmentType', 'Type', EMPLOYMENT_TYPES, search.employmentType)}
!${select('level', 'Level', LEVELS, search.level)}
<label>Pay from, a year<input name="payFrom" inputmode="decimal" pattern="[0-9]{1,13}([.][0-9]{1,3})?" title="Digits only" value="${search.payFrom ?? ''}"></label>
<label>Currency<select name="currency">!${currencies.map((each) => option(each, each, currency))}</select></label>
<label>Sorted by<select name="sort">!${option('newest', 'Newest', search.sort)}!${option('closing', 'Closing soon', search.sort)}</select></label>
</div></details>
!${search.agency ? html`<input type="hidden" name="agency" value="${search.agency}">` : ''}
</form>`;
}

const isNarrowed = ({ workMode, employmentType, level, payFrom, sort }: SearchPublicJobs): boolean =>
  Boolean(workMode || employmentType || level || payFrom) || sort !== 'newest';

const select = (name: string, label: string, words: Record<string, string>, chosen?: string) => html`
<label>${label}<select name="${name}">!${option('', 'Any', chosen ?? '')}!${Object.entries(words).map(([value, word]) => option(value, word, chosen))}</select></label>`;

const option = (value: string, word: string, chosen?: string) =>
  html`<option value="${value}"!${value === chosen ? ' selected' : ''}>${word}</option>`;
