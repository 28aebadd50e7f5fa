/** A profile as LinkedIn saves it as PDF: what stands at the side comes first, then who it is, then what they did. */
import { Invalid } from '../../../platform/errors.ts';
import { isPlace, readDropped } from '../../candidates/index.ts';
import { careerOf, nobody, oneLine, words } from '../../careers/index.ts';
import { educationIn, positionsIn } from './profile-pdf-parts.ts';
import type { PersonRead } from './tables.ts';

type Section =
  | 'Contact'
  | 'Top Skills'
  | 'Languages'
  | 'Certifications'
  | 'Summary'
  | 'Experience'
  | 'Education';
const HEADINGS = new Set<string>([
  'Contact',
  'Top Skills',
  'Languages',
  'Certifications',
  'Honors-Awards',
  'Publications',
  'Patents',
  'Summary',
  'Experience',
  'Education',
]);
/** Where the wide column goes on after who it is. */
const WIDE = ['Summary', 'Experience', 'Education'];

/** @param country whose phone numbers are written without a prefix @throws Invalid with what to do instead */
export async function readProfilePdf(bytes: Uint8Array, now: Date, country: string): Promise<PersonRead> {
  const { text, fields } = await readDropped({ name: 'profile.pdf', bytes }, now, country);
  const lines = text
    .split('\n')
    .map((line) => oneLine(line, 2000))
    .filter((line) => line && !/^Page \d+ of \d+$/.test(line));
  const slug = /linkedin\.com\/in\/([^\s()/?]+)/i.exec(lines.join('').slice(0, 5000))?.[1];
  const wide = lines.findIndex((line) => WIDE.includes(line));
  if (!slug || wide < 0)
    throw new Invalid(
      'This PDF is no profile as LinkedIn saves it. On your profile choose More, then “Save to PDF”, and send that.',
      [],
      'no_linkedin_pdf',
    );
  const top = nameLine(lines.slice(0, wide), slug, fields.name);
  const section = sectionsOf(lines.slice(0, top), lines.slice(wide));
  const who = whoStands(lines.slice(top, wide));
  const { career, notes } = careerOf({
    positions: positionsIn(section('Experience')),
    education: educationIn(section('Education')),
    skills: section('Top Skills').map((line) => oneLine(line, 80)),
    certificates: section('Certifications').map((line) => ({ ...CERTIFICATE, name: oneLine(line, 200) })),
    languages: section('Languages').map((line) => {
      const [, name = line, level = ''] = /^(.+?) \((.+)\)$/.exec(line) ?? [];
      return { name: oneLine(name, 80), level: oneLine(level, 80) };
    }),
    links: [{ label: 'LinkedIn', address: `https://www.linkedin.com/in/${encodeURI(decoded(slug))}` }],
  });
  return {
    ...nobody(),
    ...who,
    name: who.name || fields.name,
    about: words(section('Summary').join('\n'), 4000) || null,
    emails: fields.emails.slice(0, 5),
    phones: fields.phones.slice(0, 5),
    career,
    notes: [...notes, 'A PDF tells lines and not fields: look closely at what was read.'],
  };
}

const CERTIFICATE = { issuer: '', from: null, until: null, link: '' };

/** The last line before the wide column’s first heading whose words stand in the profile’s address, or that reads as the name. */
function nameLine(lines: string[], slug: string, name: string | null): number {
  const address = letters(decoded(slug));
  const at = lines.findLastIndex((line) => {
    const parts = line
      .split(' ')
      .map(letters)
      .filter((part) => part.length > 2);
    return (
      line === name || (parts.length > 0 && parts.length < 7 && parts.every((part) => address.includes(part)))
    );
  });
  return at < 0 ? Math.max(0, lines.length - 3) : at;
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Name, headline on one line or more, place. */
function whoStands([name = '', ...rest]: string[]) {
  const last = rest.at(-1);
  const place = last && (rest.length > 1 || isPlace(last)) ? last : null;
  const headline = (place ? rest.slice(0, -1) : rest).join(' ');
  return {
    name: oneLine(name, 200),
    headline: oneLine(headline, 120) || null,
    location: place && oneLine(place, 200),
  };
}

function sectionsOf(...columns: string[][]): (name: Section) => string[] {
  const sections = new Map<string, string[]>();
  for (const lines of columns) {
    let current: string[] = [];
    for (const line of lines) {
      if (!HEADINGS.has(line)) current.push(line);
      else {
        current = sections.get(line) ?? [];
        sections.set(line, current);
      }
    }
  }
  return (name) => sections.get(name) ?? [];
}
