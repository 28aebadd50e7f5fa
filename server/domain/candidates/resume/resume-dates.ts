/** Dates and spans as résumés write them. Months are counted from year 0, so that a span is a subtraction. */
export type MonthRange = {
  from: number;
  /** The first month after the span. */
  until: number;
  current: boolean;
  /** Where in its line the span was written. */
  at: number;
  length: number;
};

const MONTH_NAMES: [start: string, month: number][] = [
  ['jan', 1],
  ['jän', 1],
  ['feb', 2],
  ['mar', 3],
  ['mär', 3],
  ['mrz', 3],
  ['apr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
];

const MONTH =
  '(?:jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const YEAR = '(?:19|20)\\d\\d';
const POINT = `(?:${MONTH}\\.?,?[ -]?(?:${YEAR}|['’]\\d\\d|\\d\\d(?!\\d))|\\d{1,2}\\.\\d{1,2}\\.${YEAR}|\\d{1,2} ?[./-] ?${YEAR}|${YEAR}[./-]\\d{1,2}(?!\\d)|${YEAR})`;
const NOW =
  '(?:present|current(?:ly)?|now|today|ongoing|till ?date|to date|till now|heute|jetzt|aktuell|dato|aujourd.hui|actualidad|actual)';
const BETWEEN = '(?:[-–—−]{1,2}|to|until|till|bis|à|a)';
const RANGE = new RegExp(
  `(?<![\\p{L}\\d])(${POINT}) ?(?:${BETWEEN} ?(${POINT}|(?:bis )?${NOW})|(till ?date))(?![\\p{L}\\d])`,
  'giu',
);
const SINCE = new RegExp(`(?<!\\p{L})(?:since|seit|ab|depuis|desde) (${POINT})(?![\\p{L}\\d])`, 'giu');

/** Every span of a line: "Jan 2020 – Mar 2022", "03/2019 – heute", "2015-2018", "since 2021". */
export function monthRanges(line: string, today: string): MonthRange[] {
  const now = monthOfIso(today);
  const ranges: MonthRange[] = [];
  for (const match of line.matchAll(RANGE)) {
    const [whole, start = '', end] = match;
    const ended = end ? monthPoint(end) : null;
    addRange(ranges, monthPoint(start), ended, now, match.index, whole.length);
  }
  for (const match of line.matchAll(SINCE))
    addRange(ranges, monthPoint(match[1]!), null, now, match.index, match[0].length);
  return ranges;
}

type MonthPoint = { month: number; wholeYear: boolean };

/** An end of null is "present". Bare years count from January to January, and at least one year. */
function addRange(
  ranges: MonthRange[],
  start: MonthPoint | null,
  end: MonthPoint | null,
  now: number,
  at: number,
  length: number,
): void {
  if (!start || start.month > now) return;
  const from = start.month;
  const stated = end
    ? end.wholeYear
      ? Math.max(end.month, from + (start.wholeYear ? 12 : 1))
      : end.month + 1
    : now + 1;
  const until = Math.min(stated, now + 1);
  const current = end === null || end.month > now || (!end.wholeYear && end.month === now);
  if (until > from && until - from <= 60 * 12) ranges.push({ from, until, current, at, length });
}

function monthPoint(text: string): MonthPoint | null {
  const lower = text.toLowerCase();
  const year = Number(/(?:19|20)\d\d/.exec(lower)?.[0] ?? yearOfTwoDigits(lower));
  if (!year) return null;
  const named = MONTH_NAMES.find(([start]) => lower.startsWith(start))?.[1];
  const month = named ?? monthInDigits(lower);
  if (month === null) return { month: year * 12, wholeYear: true };
  return month >= 1 && month <= 12 ? { month: year * 12 + month - 1, wholeYear: false } : null;
}

function monthInDigits(text: string): number | null {
  const before = /(\d{1,2}) ?[./-] ?(?:19|20)\d\d$/.exec(text) ?? /^(?:19|20)\d\d[./-](\d{1,2})$/.exec(text);
  return before ? Number(before[1]) : null;
}

function yearOfTwoDigits(text: string): number {
  const digits = /(\d\d)$/.exec(text)?.[1];
  if (!digits) return 0;
  return Number(digits) > 60 ? 1900 + Number(digits) : 2000 + Number(digits);
}

function monthOfIso(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Months covered by at least one span: two jobs at a time count once. */
export function monthsCovered(ranges: MonthRange[]): number {
  let covered = 0;
  let reached = 0;
  for (const { from, until } of ranges.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return covered;
}

/** A day written out, as an ISO date; "03/04/1990" is read month first only where `monthFirst` says so. */
export function isoDate(text: string, monthFirst: boolean): string | null {
  const iso = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?((?:19|20)\d\d)(?!\d)/.exec(text);
  if (digits) {
    const [first, second, year] = [Number(digits[1]), Number(digits[2]), Number(digits[3])];
    const swapped = second > 12 || (monthFirst && first <= 12);
    return swapped ? validDate(year, first, second) : validDate(year, second, first);
  }
  return namedDate(text);
}

const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]?(?:of )?(${MONTH})\\.?,?[ -]?(${YEAR})`,
  'iu',
);
const MONTH_DAY = new RegExp(`(?<!\\p{L})(${MONTH})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(${YEAR})`, 'iu');

function namedDate(text: string): string | null {
  const dayFirst = DAY_MONTH.exec(text);
  const monthFirst = MONTH_DAY.exec(text);
  const [day, month, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const number = MONTH_NAMES.find(([start]) => month?.toLowerCase().startsWith(start))?.[1];
  return number ? validDate(Number(year), number, Number(day)) : null;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
