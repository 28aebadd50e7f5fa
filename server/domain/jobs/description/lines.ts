/** A job description's text in lines, each with the section that it stands in and the label that it begins with. */

export type Section =
  | 'top'
  | 'work'
  | 'required'
  | 'preferred'
  | 'skills'
  | 'education'
  | 'languages'
  | 'benefits'
  | 'other';

export type Line = {
  text: string;
  section: Section;
  /** Says what stands below it, and nothing else. */
  heading: boolean;
  /** In lower case; '' without one. */
  label: string;
  value: string;
};

const HEADINGS: [Section, RegExp][] = [
  [
    'preferred',
    /^(?:preferred|nice[ -]to[ -]haves?|good to have|bonus(?: points)?|desirable|desired|plus(?:es)?|wünschenswert|von vorteil|secondary skills?|optional)\b/i,
  ],
  [
    'required',
    /^(?:requirements?|required|must[ -]haves?|mandatory|essential|what (?:you|we) (?:need|bring|expect|look for)|who you are|your profile|you (?:have|bring)|qualifications? and experience|primary skills?|candidate profile|dein profil|ihr profil|anforderungen|desired candidate profile)\b/i,
  ],
  [
    'skills',
    /^(?:(?:key|technical|core|it)? ?skills?(?: set)?|tech(?:nology)? stack|tools|technologies|kenntnisse)\b/i,
  ],
  ['education', /^(?:education(?:al)?(?: qualifications?)?|qualifications?|academic|ausbildung)\b/i],
  ['languages', /^(?:languages?(?: skills?)?|sprachen|sprachkenntnisse)\b/i],
  [
    'benefits',
    /^(?:(?:our |the )?(?:benefits|perks)|what we offer|we offer|why (?:join )?us|wir bieten|benefits und mehr)\b/i,
  ],
  [
    'work',
    /^(?:(?:key |main |your |job |role )?(?:responsibilities|duties|tasks)|what you(?:’|'| wi)ll do|what you do|the role|about the (?:role|job|position)|job (?:description|summary|purpose)|deine aufgaben|ihre aufgaben|aufgaben|roles? (?:and|&) responsibilities|overview|summary)\b/i,
  ],
  [
    'other',
    /^(?:about (?:us|the company|our)|how to apply|apply|company|contact|equal opportunity|über uns|interview process|selection process)\b/i,
  ],
];

const LONGEST_LINE = 2_000;
const MOST_LINES = 3_000;
const LABEL_LENGTH = 40;
const BULLET = /^[•●▪■◦‣·*–—➢➤►✓✔o-]\s+/u;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let section: Section = 'top';
  for (const raw of text.split('\n', MOST_LINES)) {
    const line = withoutBullet(raw);
    if (!line) continue;
    const heading = headingOf(line);
    if (heading) section = heading;
    lines.push({ text: line, section, heading: heading !== null, ...labelOf(line, raw) });
  }
  return lines;
}

/** As it is read and compared: one line, one blank between words. */
export const withoutBullet = (raw: string): string =>
  raw.slice(0, LONGEST_LINE).replaceAll(/\s+/g, ' ').trim().replace(BULLET, '');

/** A heading has the line to itself: “Requirements:” is one, “Requirements of the customer are …” is none. */
function headingOf(line: string): Section | null {
  const words = line.replace(/[:：\s]+$/, '');
  if (words.length > LABEL_LENGTH || words.split(' ').length > 6 || /[.,;]|: /.test(words)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** “Location: Pune”, or two cells of a table. */
function labelOf(line: string, raw: string): Pick<Line, 'label' | 'value'> {
  const cells = raw
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean);
  const colon = line.search(/[:：]/);
  if (colon > 0 && colon <= LABEL_LENGTH)
    return { label: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  if (cells.length === 2 && cells[0]!.length <= LABEL_LENGTH)
    return { label: cells[0]!.replace(BULLET, '').toLowerCase(), value: cells[1]! };
  const dash = /^(.{2,30}?) [-–] (.+)$/.exec(line);
  return dash ? { label: dash[1]!.toLowerCase(), value: dash[2]! } : { label: '', value: '' };
}

/** The first line whose label is one of these and that says something behind it; or the line after a bare label. */
export function stated(lines: Line[], label: RegExp): Line | undefined {
  for (const [at, line] of lines.entries()) {
    if (line.label && label.test(line.label)) {
      if (line.value) return line;
      const next = lines[at + 1];
      if (next && !next.label) return { ...next, value: next.text };
    }
    if (label.test(line.text.toLowerCase()) && line.text.length <= LABEL_LENGTH && !line.label) {
      const next = lines[at + 1];
      if (next && next.text.length <= 200) return { ...next, value: next.text };
    }
  }
  return undefined;
}
