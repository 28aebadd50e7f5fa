/** What was read somewhere, brought into the shapes that are kept: too long is cut, empty is nothing, twice is once. */
import { onceEach } from './lists.ts';
import { CAREER_LISTS, type Career, type CareerList, ENTRIES, MOST, type Person } from './schemas.ts';

/** One line of plain words: no control characters, no halves of letters. */
export const oneLine = (value: unknown, most: number): string =>
  words(value, most * 2)
    .replaceAll(/\s+/g, ' ')
    .slice(0, most)
    .toWellFormed()
    .trim();

export function words(value: unknown, most: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return (
    String(value)
      .slice(0, most * 2)
      .normalize('NFC')
      .toWellFormed()
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is left out
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim()
      .slice(0, most)
      .toWellFormed()
      .trim()
  );
}

/** Only what a browser may open; a script in an address is no address. */
export function webAddress(value: unknown): string {
  const given = oneLine(value, 500);
  if (!given) return '';
  const url = URL.parse(/^https?:/i.test(given) ? given : `https://${given}`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) return '';
  return url.href.length <= 500 ? url.href : '';
}

type Rough = Record<CareerList, unknown[]>;

const NAMES: Record<CareerList, string> = {
  positions: 'positions',
  education: 'schools',
  skills: 'skills',
  certificates: 'certificates',
  languages: 'languages',
  links: 'links',
};

/** @returns the career without what does not fit, and a sentence for each list that was too long */
export function careerOf(rough: Rough): { career: Career; notes: string[] } {
  const notes: string[] = [];
  const lists = CAREER_LISTS.map((list) => {
    const fitting = rough[list].filter((entry) => ENTRIES[list].safeParse(entry).success && !isEmpty(entry));
    const once = onceEach(list, fitting as never[]);
    if (once.length > MOST[list]) notes.push(tooMany(list, once.length));
    return [list, once.slice(0, MOST[list])];
  });
  return { career: Object.fromEntries(lists) as Career, notes };
}

const tooMany = (list: CareerList, count: number): string =>
  `It names ${count.toLocaleString('en-GB')} ${NAMES[list]}; the first ${MOST[list].toLocaleString('en-GB')} are taken.`;

const isEmpty = (entry: unknown): boolean =>
  typeof entry === 'string' ? !entry : !Object.values(entry as object).some(Boolean);

export const nobody = (): Omit<Person, 'career'> => ({
  name: null,
  headline: null,
  location: null,
  about: null,
  emails: [],
  phones: [],
});
