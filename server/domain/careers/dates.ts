/** Dates as far as they are known. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = '((?:19|20)\\d\\d)';
const SHAPES: [shape: RegExp, order: ('year' | 'month' | 'name' | 'day')[]][] = [
  [new RegExp(`^${YEAR}$`), ['year']],
  [new RegExp(`^${YEAR}[-/.](\\d{1,2})$`), ['year', 'month']],
  [new RegExp(`^${YEAR}-(\\d{1,2})-(\\d{1,2})(?:T.*)?$`), ['year', 'month', 'day']],
  [new RegExp(`^(\\d{1,2})[-/.]${YEAR}$`), ['month', 'year']],
  [new RegExp(`^([a-z]{3,9})\\.? ${YEAR}$`), ['name', 'year']],
  [new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? ${YEAR}$`), ['name', 'day', 'year']],
  [new RegExp(`^(\\d{1,2}) ([a-z]{3,9})\\.?,? ${YEAR}$`), ['day', 'name', 'year']],
];

/** “Mar 2024”, “2024-03”, “31 Mar 2024”, “2024” as 2024-03 and the like; null for what is no date. */
export function partialDate(words: string): string | null {
  const plain = words.trim().toLowerCase().slice(0, 40);
  for (const [shape, order] of SHAPES) {
    const parts = shape.exec(plain)?.slice(1);
    if (!parts) continue;
    const said = Object.fromEntries(order.map((part, at) => [part, parts[at]!]));
    return dateOf(said);
  }
  return null;
}

function dateOf({ year, month, name, day }: Record<string, string | undefined>): string | null {
  const number = name ? MONTHS.findIndex((start) => name.startsWith(start)) + 1 : Number(month ?? 0);
  if (!month && !name) return year!;
  if (number < 1 || number > 12) return null;
  const known = `${year}-${String(number).padStart(2, '0')}`;
  if (!day) return known;
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${known}-${day.padStart(2, '0')}` : null;
}

/** “Mar 2024”, “31 Mar 2024”, “2024”. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = MONTHS[Number(month) - 1]!;
  const named = `${name[0]!.toUpperCase()}${name.slice(1)} ${year}`;
  return day ? `${Number(day)} ${named}` : named;
}

/** @param goesOn whether no end means that it goes on */
export function spanWords(from: string | null, until: string | null, goesOn: boolean): string {
  if (!from && !until) return '';
  if (!from) return `until ${dateWords(until!)}`;
  if (!until) return goesOn ? `${dateWords(from)} – now` : dateWords(from);
  return `${dateWords(from)} – ${dateWords(until)}`;
}

/** Months in which at least one of the spans lay; those without a beginning count nothing. @param today ISO date */
export function monthsOf(spans: { from: string | null; until: string | null }[], today: string): number {
  const now = monthOf(today, 'end');
  const covered = spans
    .flatMap(({ from, until }) =>
      from
        ? [{ from: monthOf(from, 'start'), until: Math.min(now, until ? monthOf(until, 'end') : now) }]
        : [],
    )
    .sort((a, b) => a.from - b.from);
  let months = 0;
  let reached = 0;
  for (const { from, until } of covered) {
    months += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return months;
}

/** Counted from the year 0; a bare year begins with its January and ends before the next. The end is the month after. */
function monthOf(date: string, which: 'start' | 'end'): number {
  const [year, month] = date.split('-').map(Number);
  if (month) return year! * 12 + month - (which === 'start' ? 1 : 0);
  return (year! + (which === 'start' ? 0 : 1)) * 12;
}
