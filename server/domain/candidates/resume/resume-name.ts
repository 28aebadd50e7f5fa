import { looksLikeTitle } from './resume-experience.ts';
import { isPlace } from './resume-places.ts';
import { labelled, type ResumeLine } from './resume-sections.ts';
import { skillsIn } from './skill-names.ts';

const LABEL =
  /^(?:(?:full |candidate |candidate’s |candidate's |applicant )?name|vor- und nachname|vorname und nachname|nombre|nom)$/i;
const DOCUMENT_WORDS =
  /\b(?:curriculum|vitae|resume|résumé|lebenslauf|bewerbung|cv|biodata|bio-data|page|seite|confidential|of|für|von)\b/giu;
const ADDRESS_FORMS = /^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|er|ca|dipl)\.?(?:-ing\.?)?\s+)+/i;
const NAME = /^[\p{Lu}][\p{L}'’.-]{0,30}(?: [\p{L}][\p{L}'’.-]{0,30}){1,4}$/u;
const SMALL_WORDS = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'la',
  'le',
  'da',
  'dos',
  'del',
  'bin',
  'al',
  'el',
  'zu',
  'und',
]);
const NO_NAME_WORDS =
  /\b(?:street|road|nagar|straße|strasse|university|college|school|institute|limited|ltd|gmbh|technologies|solutions|services|systems|private|company|profile|summary|address|phone|email|mobile|date|birth|contact|details|objective|available|notice)\b/i;
const LINES_SEARCHED = 80;
const TOP_LINES = 12;

/**
 * A stated name; else the line near the top that reads like one. A name whose words stand in the e-mail address
 * wins wherever it is, because a side column may come before it in reading order.
 */
export function nameOf(lines: ResumeLine[], emails: string[]): string | null {
  const stated = labelled(lines.slice(0, LINES_SEARCHED), LABEL);
  if (stated && NAME.test(cleaned(stated))) return written(cleaned(stated));

  const candidates = lines.slice(0, LINES_SEARCHED).flatMap(candidatesOf);
  const confirmed = candidates.find(({ name }) => emails.some((email) => isNameInEmail(name, email)));
  const found = confirmed ?? candidates.find(({ atTop }) => atTop);
  return found ? written(found.name) : null;
}

function candidatesOf(line: ResumeLine, index: number): { name: string; atTop: boolean }[] {
  if (line.text.length > 120 || line.bullet) return [];
  const atTop = index < TOP_LINES && ['top', 'personal', 'contact'].includes(line.section);
  return line.text
    .split(/[|•·\t,:(]| [-–—] /)
    .map(cleaned)
    .filter(isNameLike)
    .map((name) => ({ name, atTop }));
}

function cleaned(text: string): string {
  return text.replace(DOCUMENT_WORDS, ' ').replace(/\s+/g, ' ').trim().replace(ADDRESS_FORMS, '');
}

function isNameLike(text: string): boolean {
  if (!NAME.test(text) || NO_NAME_WORDS.test(text) || looksLikeTitle(text) || isPlace(text)) return false;
  const capitalised = text.split(' ').every((word) => SMALL_WORDS.has(word) || /^\p{Lu}/u.test(word));
  return capitalised && skillsIn(text, true).length === 0;
}

function isNameInEmail(name: string, email: string): boolean {
  const user = plainLetters(email.slice(0, email.indexOf('@')));
  return name.split(/[ .-]/).some((word) => word.length >= 3 && user.includes(plainLetters(word)));
}

/** "Müller" is "mueller" or "muller" in an address: compared with both umlaut and e gone. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/([aou])e/g, '$1')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** "PRIYA SHARMA" → "Priya Sharma"; a name in mixed case stays as its owner writes it. */
function written(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[ '’.-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}
