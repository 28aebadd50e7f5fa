/** Experience and education of a profile's PDF, told by the lines that only LinkedIn writes so. */
import { isPlace } from '../../candidates/index.ts';
import { oneLine, partialDate, words } from '../../careers/index.ts';

const POINT = '(?:\\p{L}+ )?(?:19|20)\\d\\d';
/** “January 2020 - Present (4 years 3 months)” */
const SPAN = new RegExp(`^(${POINT}) ?[-–] ?(${POINT}|Present)(?: ?\\((.+)\\))?$`, 'u');
/** “5 years 3 months”, below an employer of several positions. */
const WHOLE = /^(?:\d+ years?)?(?: ?\d+ months?)?$/;

export function positionsIn(lines: string[]): unknown[] {
  const spans = lines.flatMap((line, at) => (SPAN.test(line) && at > 0 ? [at] : []));
  const headings: { start: number; employer: string }[] = [];
  let group = { employer: '', left: 0 };
  for (const at of spans) {
    const wholeAt = at - 2;
    const months = monthsIn(SPAN.exec(lines[at]!)![3] ?? '');
    if (wholeAt > 0 && WHOLE.test(lines[wholeAt]!)) {
      group = { employer: lines[wholeAt - 1]!, left: monthsIn(lines[wholeAt]!) };
      headings.push({ start: wholeAt - 1, employer: group.employer });
    } else if (group.left > 1) headings.push({ start: at - 1, employer: group.employer });
    else headings.push({ start: Math.max(0, at - 2), employer: at > 1 ? lines[at - 2]! : '' });
    group.left -= months;
  }
  return spans.map((at, nth) => {
    const [, from = '', until = ''] = SPAN.exec(lines[at]!)!;
    const rest = lines.slice(at + 1, headings[nth + 1]?.start ?? lines.length);
    const place = rest[0] && isWhere(rest[0]) ? rest[0] : '';
    return {
      title: oneLine(lines[at - 1], 200),
      employer: oneLine(headings[nth]!.employer, 200),
      place: oneLine(place, 200),
      from: partialDate(from),
      until: partialDate(until),
      words: words(rest.slice(place ? 1 : 0).join('\n'), 4000),
    };
  });
}

const isWhere = (line: string): boolean =>
  line.length <= 80 &&
  !/[.;:]$/.test(line) &&
  (isPlace(line) || /(?:, \p{Lu}|\bArea$|\bRegion$|^Remote$)/u.test(line));

function monthsIn(duration: string): number {
  const years = Number(/(\d+) years?/.exec(duration)?.[1] ?? 0);
  const months = Number(/(\d+) months?/.exec(duration)?.[1] ?? 0);
  return years * 12 + months;
}

/** “Bachelor of Engineering, Computer Science · (2010 - 2014)”, below its school. */
const DETAIL = /^(.*?)(?: ?· ?)?\(((?:\p{L}+ )?(?:19|20)\d\d)(?: ?[-–] ?((?:\p{L}+ )?(?:19|20)\d\d))?\)$/u;

export function educationIn(lines: string[]): unknown[] {
  const schools: {
    school: string;
    degree: string;
    from: string | null;
    until: string | null;
    words: string;
  }[] = [];
  for (const line of lines) {
    const latest = schools.at(-1);
    const detail = DETAIL.exec(line);
    if (detail && latest && !latest.from && !latest.until) {
      const [, degree = '', first = '', second] = detail;
      latest.degree = oneLine([latest.degree, degree.replace(/[ ·,]+$/, '')].filter(Boolean).join(' '), 200);
      latest.from = second ? partialDate(first) : null;
      latest.until = partialDate(second ?? first);
    } else schools.push({ school: oneLine(line, 200), degree: '', from: null, until: null, words: '' });
  }
  return schools;
}
