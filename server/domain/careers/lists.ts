/** Lists of what somebody did, learned and can: how an entry reads, when two are the same, and how two lists become one. */
import { spanWords } from './dates.ts';
import { CAREER_LISTS, type Career, type CareerLines, type EntryLine } from './schemas.ts';

export type Lists = Career & { emails: string[]; phones: string[] };
export type ListName = keyof Lists;
type Entry<L extends ListName> = Lists[L][number];

type Kind<L extends ListName> = {
  /** Two entries of the same key are of the same thing, whatever else they say. */
  key: (entry: Entry<L>) => string;
  line: (entry: Entry<L>) => EntryLine;
};

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
const keyed = (...parts: (string | null)[]) =>
  parts.map((part) => (part ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()).join('\n');
const plain = (title: string): EntryLine => ({ title, detail: '', words: '' });

const KINDS: { [L in ListName]: Kind<L> } = {
  positions: {
    key: ({ title, employer, from }) => keyed(title, employer, from?.slice(0, 4) ?? ''),
    line: ({ title, employer, place, from, until, words }) => ({
      title: title || employer,
      detail: joined(title && employer, spanWords(from, until, true), place),
      words,
    }),
  },
  education: {
    key: ({ school, degree }) => keyed(school, degree),
    line: ({ school, degree, from, until, words }) => ({
      title: degree || school,
      detail: joined(degree && school, spanWords(from, until, false)),
      words,
    }),
  },
  skills: { key: (name) => keyed(name), line: plain },
  certificates: {
    key: ({ name, issuer }) => keyed(name, issuer),
    line: ({ name, issuer, from, until, link }) => ({
      title: name,
      detail: joined(issuer, spanWords(from, until, false)),
      words: link,
    }),
  },
  languages: {
    key: ({ name }) => keyed(name),
    line: ({ name, level }) => ({ ...plain(name), detail: level }),
  },
  links: {
    key: ({ address }) => keyed(address.replace(/\/$/, '')),
    line: ({ label, address }) => ({ ...plain(label || address), detail: label && address }),
  },
  emails: { key: (address) => keyed(address), line: plain },
  phones: { key: (number) => number.replaceAll(/\D/g, ''), line: plain },
};

/** Without the lists that are empty. */
export const linesOf = (career: Career): CareerLines =>
  CAREER_LISTS.flatMap((list) => {
    const { line } = KINDS[list] as unknown as { line: (entry: unknown) => EntryLine };
    return career[list].length ? [{ list, entries: career[list].map((entry: unknown) => line(entry)) }] : [];
  });

export type ComparedEntry = {
  state: 'new' | 'same' | 'differs' | 'only_here';
  there: EntryLine | null;
  read: EntryLine | null;
};

/** What was read beside what is there, in the order of what was read; then what only stands here. */
export function compareLists<L extends ListName>(
  list: L,
  there: Entry<L>[],
  read: Entry<L>[],
): ComparedEntry[] {
  const { key, line } = KINDS[list] as unknown as {
    key: (entry: unknown) => string;
    line: (entry: unknown) => EntryLine;
  };
  const known = new Map(there.map((entry) => [key(entry), entry]));
  const compared = onceEach(list, read).map((entry): ComparedEntry => {
    const before = known.get(key(entry));
    known.delete(key(entry));
    if (before === undefined) return { state: 'new', there: null, read: line(entry) };
    const same = JSON.stringify(line(before)) === JSON.stringify(line(entry));
    return { state: same ? 'same' : 'differs', there: line(before), read: line(entry) };
  });
  const rest = [...known.values()].map(
    (entry): ComparedEntry => ({ state: 'only_here', there: line(entry), read: null }),
  );
  return [...compared, ...rest];
}

/** Those that are there, as they are, and what is new. */
export function addNew<L extends ListName>(list: L, there: Entry<L>[], read: Entry<L>[]): Entry<L>[] {
  return onceEach(list, [...there, ...read]);
}

export function onceEach<L extends ListName>(list: L, entries: Entry<L>[]): Entry<L>[] {
  const { key } = KINDS[list] as unknown as { key: (entry: unknown) => string };
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const its = key(entry);
    return !seen.has(its) && seen.add(its);
  });
}
