import type { ResumeLine } from './resume-sections.ts';
import { canonicalSkill, skillsIn } from './skill-names.ts';

export type NamedSkill = { name: string; years: number | null };

const MOST_SKILLS = 100;
const SKILL_LINE =
  /^[^:]{0,40}\b(?:skills?|technolog(?:y|ies)|tools?|tech stack|stack|environment|languages?|frameworks?|databases?|kenntnisse|programmiersprachen)\b[^:]{0,20}:/i;
const SENTENCE_WORDS = 12;

/** The skills named anywhere, in the order they stand, with the years said beside them in a list of skills. */
export function skillsOf(lines: ResumeLine[]): NamedSkill[] {
  const years = new Map<string, number | null>();
  let yearsColumn = -1;
  for (const line of lines) {
    if (line.section === 'references') continue;
    const column = yearsColumnOf(line);
    if (line.section !== 'skills') yearsColumn = -1;
    else if (column !== null) yearsColumn = column;
    for (const skill of skillsOfLine(line, yearsColumn)) {
      const known = years.get(skill.name);
      if (known === undefined && years.size >= MOST_SKILLS) continue;
      years.set(skill.name, known ?? skill.years);
    }
  }
  return [...years].map(([name, count]) => ({ name, years: count }));
}

/** In the first row of a skills table: which cell below it is a number of years. */
function yearsColumnOf({ text }: ResumeLine): number | null {
  const cells = text.split('\t');
  if (cells.length < 2 || !/^(?:skills?|technolog|tool|kenntnis|competenc|expertise|name)/i.test(cells[0]!))
    return null;
  return cells.findIndex((cell, index) => index > 0 && /year|yrs|jahre|experience|erfahrung/i.test(cell));
}

function skillsOfLine(line: ResumeLine, yearsColumn: number): NamedSkill[] {
  const items = listItems(line.text);
  const isList = line.section === 'skills' || SKILL_LINE.test(line.text) || isBareList(items);
  if (!isList) return skillsIn(line.text, false).map((name) => ({ name, years: null }));

  const cells = line.text.split('\t');
  const inColumn = yearsColumn > 0 ? yearsIn(cells[yearsColumn] ?? '', true) : null;
  return items.flatMap((item, index) => {
    // "Java   5 years" comes as two items when a wide gap parts them.
    const next = items[index + 1] ?? '';
    const beside = yearsIn(item, false) ?? (skillsIn(next, true).length === 0 ? yearsIn(next, false) : null);
    return skillsIn(withoutYears(item), true).map((name) => ({ name, years: beside ?? inColumn }));
  });
}

/** Split at commas that are not decimal ones, after a label such as "Languages:". */
function listItems(text: string): string[] {
  return text
    .replace(/^[^:,]{0,60}:\s/, '')
    .split(/,(?!\d)|[;|•·\t()]|\s[-–]\s|\s(?:and|und)\s/)
    .flatMap(slashedItems)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** "C/C++" is two skills, "PL/SQL" and "S/4HANA" are one. */
function slashedItems(item: string): string[] {
  const parts = item.split('/');
  return parts.every((part) => canonicalSkill(part) !== null) ? parts : [item];
}

/** Three or more short items, another of which is surely a skill: then "Go" and "C" are skills too. */
function isBareList(items: string[]): boolean {
  if (items.length < 3 || items.some((item) => item.split(' ').length > SENTENCE_WORDS / 3)) return false;
  return items.filter((item) => skillsIn(item, false).length > 0).length >= 2;
}

const YEARS =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?\+? ?(years?|yrs?|y|jahre?n?|months?|mos?|monate?n?)(?!\p{L})\.?/iu;

function yearsIn(text: string, bareNumber: boolean): number | null {
  const match = YEARS.exec(text);
  const amount =
    match?.[1] ?? (bareNumber ? /^\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*\+?\s*$/.exec(text)?.[1] : undefined);
  if (amount === undefined) return null;
  const number = Number(amount.replace(',', '.'));
  const years = /^mo/i.test(match?.[2] ?? '') ? Math.round((number / 12) * 10) / 10 : number;
  return years <= 60 ? years : null;
}

function withoutYears(text: string): string {
  return text
    .replace(YEARS, ' ')
    .replace(/\b(?:of )?(?:experience|erfahrung)\b(?: (?:in|with|of|mit))?/gi, ' ')
    .trim();
}
