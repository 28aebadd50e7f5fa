/** The skills that a description asks for, with the years it says beside them. */
import { canonicalSkill, skillsIn } from '../../candidates/index.ts';
import type { JobFieldsInput } from '../schemas.ts';
import type { Line } from './lines.ts';

type Skill = NonNullable<JobFieldsInput['skills']>[number];

const MOST = 25;
const LABEL =
  /skills?|tech(?:nology)? stack|technologies|tools|must[ -]haves?|nice[ -]to[ -]haves?|good to have/;
const PREFERRED =
  /nice[ -]to[ -]have|good to have|preferred|desirable|bonus|a plus\b|an advantage|secondary|optional|von vorteil|wünschenswert/i;
const YEARS = /(\d{1,2})(?:\.\d)? ?\+?(?: ?(?:-|–|to) ?\d{1,2})? ?\+? ?(?:years?|yrs?|jahre)/i;
/** Words of a sentence about a skill, and not of its name. */
const NO_NAME =
  /\b(?:and|with|the|of|in|experience|knowledge|ability|years?|strong|good|excellent|you|we|to|for|required|mandatory)\b/i;

export function skillsOf(lines: Line[]): { skills: Skill[]; snippet: string } {
  const found = new Map<string, Skill>();
  let snippet = '';
  for (const line of lines) {
    if (line.heading && !line.value) continue;
    if (line.section === 'other' || line.section === 'benefits') continue;
    for (const skill of skillsOfLine(line)) {
      const key = skill.name.toLowerCase();
      const known = found.get(key);
      if (known && skill.kind === 'primary') known.kind = 'primary';
      if (known && (known.measure === 'years' || skill.measure === 'rating')) continue;
      if (!known && found.size >= MOST) continue;
      snippet ||= line.text;
      found.set(key, known ? { ...skill, kind: known.kind } : skill);
    }
  }
  const skills = [...found.values()];
  // Where none is marked as required, all that are asked for are.
  if (!skills.some(({ kind }) => kind === 'primary')) for (const skill of skills) skill.kind = 'primary';
  return { skills, snippet };
}

function skillsOfLine(line: Line): Skill[] {
  const isList = LABEL.test(line.label) || line.section === 'skills';
  const text = LABEL.test(line.label) && line.value ? line.value : line.text;
  const kind: Skill['kind'] =
    line.section === 'preferred' || PREFERRED.test(line.text) ? 'secondary' : 'primary';
  const asked = kind === 'secondary' || isList || line.section === 'required' || YEARS.test(line.text);
  const names = isList
    ? text.split(/[,;|•·]|\s\/\s|\sand\s/).flatMap((item) => namesIn(item))
    : skillsIn(text, false).map((name) => ({ name, years: yearsBeside(text) }));
  return names.map(({ name, years }) => ({
    name,
    kind: asked ? kind : 'secondary',
    ...(years === null
      ? { measure: 'rating' as const, minimum: 3 }
      : { measure: 'years' as const, minimum: years }),
  }));
}

/** An item of a list that the vocabulary does not know is taken as it is written, where it is short enough to be a name. */
function namesIn(item: string): { name: string; years: number | null }[] {
  const years = yearsBeside(item);
  const bare = item
    .replace(/\(.{0,60}\)/g, ' ')
    .replace(YEARS, ' ')
    .replace(/^[\s\p{Pd}:.]+|[\s\p{Pd}:.]+$/gu, '')
    .replaceAll(/\s+/g, ' ');
  const known = skillsIn(bare, true);
  if (known.length) return known.map((name) => ({ name, years }));
  const isName =
    bare.length >= 2 &&
    bare.length <= 40 &&
    bare.split(' ').length <= 4 &&
    !NO_NAME.test(bare) &&
    /\p{L}/u.test(bare) &&
    !bare.includes(':');
  return isName ? [{ name: canonicalSkill(bare) ?? bare, years }] : [];
}

function yearsBeside(text: string): number | null {
  const years = YEARS.exec(text)?.[1];
  return years !== undefined && Number(years) <= 40 ? Number(years) : null;
}
