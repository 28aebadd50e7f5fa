/** What a line of a description states beside pay and skills: each reader answers the value and the line it stands in. */
import { isoDate, isPlace } from '../../candidates/index.ts';
import type { JobFieldsInput } from '../schemas.ts';
import { type Line, stated } from './lines.ts';

export type Found<T> = { value: T; snippet: string } | null;
type Field<Name extends keyof JobFieldsInput> = NonNullable<JobFieldsInput[Name]>;

const found = <T>(value: T, line: Pick<Line, 'text'>): Found<T> => ({ value, snippet: line.text });

/** The first of the lines that the reader makes something of. */
function first<T>(lines: Line[], read: (line: Line) => T | null): Found<T> {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return found(value, line);
  }
  return null;
}

const TITLE_LABEL =
  /^(?:job |position |role )?(?:title|position|designation|role|job role|job|vacancy|opening|stelle|stellenbezeichnung|jobtitel)(?: name)?$/;
const HIRING =
  /(?:we(?:’|'| a)re (?:hiring|looking for|seeking)|hiring|looking for|wanted|wir suchen|gesucht)[:!]? (?:an? |our next |eine?n? )?(.{3,80}?)(?: (?:to|who|for|in|at|with|based|zum|für)\b|[.!,(]|$)/i;
const NO_TITLE =
  /^(?:job (?:description|details|posting|order|summary|advert)|jd|vacancy|position|careers?|stellenanzeige|stellenangebot|description|about\b.*|overview|confidential|page \d.*)$/i;

export function titleOf(lines: Line[]): Found<string> {
  const labelled = stated(lines, TITLE_LABEL);
  if (labelled) return titled(labelled.value, labelled);
  for (const line of lines.slice(0, 8)) {
    const hiring = HIRING.exec(line.text);
    if (hiring) return titled(hiring[1]!, line);
    if (line.label && !/^(?:job description|jd|hiring|vacancy|position)$/.test(line.label)) {
      if (!line.text.includes(':')) return titled(line.text, line);
      continue;
    }
    const words = line.label && line.text.includes(':') ? line.value : line.text;
    if (NO_TITLE.test(words) || words.length > 90 || /[.!?]$/.test(words) || /@|https?:/.test(words))
      continue;
    return titled(words, line);
  }
  return null;
}

function titled(words: string, line: Line): Found<string> {
  const title = words
    .replace(/^\d{1,3} (?=\p{L})/u, '')
    .replace(/^(?:job description|jd|job title)\s*[-–:]\s*/i, '')
    .replaceAll(/\s*\((?:[mwfdx](?:[/|][mwfdx*]+)+|all genders|gn\*?)\)/gi, '')
    .replace(/\s[-–|]\s[^-–|]{2,60}$/, (tail) =>
      tail
        .replace(/^\s[-–|]\s/, '')
        .split(/,|\//)
        .some((part) => isPlace(part.trim()) || /^(?:remote|hybrid)$/i.test(part.trim()))
        ? ''
        : tail,
    )
    .trim();
  return /\p{L}{2}/u.test(title) ? found(title.slice(0, 200), line) : null;
}

const LEVELS: [Field<'level'>, RegExp][] = [
  ['entry', /\b(?:intern|trainee|fresher|graduate|entry[ -]level|praktikant)/i],
  ['executive', /\b(?:vp|vice president|chief|cto|cfo|ceo|coo)\b/i],
  ['director', /\b(?:director|head of)\b/i],
  ['lead', /\b(?:lead|principal)\b/i],
  ['manager', /\bmanager\b/i],
  ['senior', /\b(?:senior|sr\.?)(?=\s)/i],
  ['junior', /\b(?:junior|jr\.?|associate)(?=\s)/i],
];
export const levelOf = (title: string): Field<'level'> | null =>
  LEVELS.find(([, words]) => words.test(title))?.[0] ?? null;

export function departmentOf(lines: Line[]): Found<string> {
  const line = stated(lines, /^(?:department|team|function|abteilung|business unit)$/);
  return line ? found(line.value.slice(0, 120), line) : null;
}

const EMPLOYMENT: [Field<'employmentType'>, RegExp][] = [
  ['internship', /\b(?:internship|intern|praktikum|werkstudent)\b/i],
  ['contract', /\b(?:contract(?:or|ual)?|c2h|freelance|temporary|fixed[ -]term|befristet|interim)\b/i],
  ['permanent', /\b(?:permanent|full[ -]?time|regular|unbefristet|festanstellung|vollzeit)\b/i],
];
const kindOf = (text: string) => EMPLOYMENT.find(([, words]) => words.test(text))?.[0] ?? null;

export function employmentOf(
  lines: Line[],
  title: string,
): Found<{ type: Field<'employmentType'>; months: number | null }> {
  const label = stated(
    lines,
    /^(?:employment(?: type)?|job type|type(?: of employment)?|contract(?: type)?|engagement|anstellung(?:sart)?|vertragsart|position type|duration)$/,
  );
  const months = (text: string) => Number(/(\d{1,2})[ -]?months?/i.exec(text)?.[1] ?? 0) || null;
  for (const line of label ? [label, ...lines] : lines) {
    const text = line === label ? line.value : line.text;
    const said =
      /\b(?:this is an?|type|position|role|employment|festanstellung|vollzeit|contract (?:for|of|role|position)|month contract|internship)\b/i.test(
        text,
      );
    const type = line === label || (said && text.length < 160) ? kindOf(text) : null;
    if (type) return found({ type, months: type === 'permanent' ? null : months(text) }, line);
  }
  return /\b(?:intern|praktikant)\b/i.test(title)
    ? found({ type: 'internship', months: null }, { text: title })
    : null;
}

const RANGE_OF_YEARS =
  /(\d{1,2}(?:\.\d)?) ?(?:(?:years?|yrs?) ?)?(?:(\+)|(?:-|–|—|to|bis) ?(\d{1,2}(?:\.\d)?))? ?\+? ?(years?|yrs?|months?|jahren?)(?![\p{L}])/iu;
const ABOUT_EXPERIENCE = /experience|\bexp\b|erfahrung|berufserfahrung/i;

export const experienceOf = (lines: Line[]): Found<Field<'experience'>> =>
  first([...lines.filter(({ label }) => ABOUT_EXPERIENCE.test(label)), ...lines], ({ text }) => {
    if (!ABOUT_EXPERIENCE.test(text)) return null;
    if (/^(?:experience|exp)\W+(?:freshers?|none|no experience)/i.test(text))
      return { fromMonths: 0, toMonths: 0 };
    const range = RANGE_OF_YEARS.exec(text);
    if (!range) return null;
    const each = /^m/i.test(range[4]!) ? 1 : 12;
    const [from, to] = [range[1], range[3]].map((part) =>
      part === undefined ? null : Math.round(Number(part) * each),
    );
    if (from! > 600 || (to !== null && (to! > 600 || to! < from!))) return null;
    return /up to|less than|maximum|max\b/i.test(text.slice(0, range.index)) && to === null
      ? { fromMonths: 0, toMonths: from! }
      : { fromMonths: from!, toMonths: to ?? null };
  });

const WORK_MODES: [Field<'locations'>[number]['workMode'], RegExp][] = [
  ['hybrid', /\bhybrid\b|days? (?:a week )?(?:in|from) (?:the )?office/i],
  ['remote', /\b(?:fully |100 ?% )?remote\b|work[ -]from[ -]home|\bwfh\b|telecommut|homeoffice/i],
  ['office', /on[ -]?site|in[ -]office|work from office|\bwfo\b|vor ort/i],
];
const modeIn = (text: string) => WORK_MODES.find(([, words]) => words.test(text))?.[0] ?? null;
const PLACE_LABEL =
  /^(?:(?:job|work|office|base)? ?(?:locations?|place|city|site)|place of work|based (?:in|at)|standort|arbeitsort|einsatzort|ort)$/;

export function placesOf(lines: Line[]): {
  places: Found<string[]>;
  mode: Found<Field<'locations'>[number]['workMode']>;
} {
  const line = stated(lines, PLACE_LABEL);
  const places = line
    ? found(placesIn(line.value), line)
    : first(lines.slice(0, 12), ({ text }) => namedIn(text));
  const modeLine = stated(
    lines,
    /^(?:work(?:ing)? ?(?:mode|model|arrangement|type|place type)|mode|workplace(?: type)?|remote)$/,
  );
  const candidates = [
    ...(modeLine ? [modeLine] : []),
    ...(line ? [line] : []),
    ...lines.filter(({ section }) => section !== 'other'),
  ];
  const mode = first(candidates, ({ text }) => (text.length < 220 ? modeIn(text) : null));
  return { places: places?.value.length ? places : null, mode };
}

/** Behind a place: “Pune – 2 openings”. */
const COUNT_OF_OPENINGS = /\b\d{1,3} (?:openings?|positions?|vacanc(?:y|ies)|posts?|seats?|stellen?)\b/gi;

/** “Pune, Maharashtra” is one place, “Pune / Bengaluru” and “Pune, Chennai” are two. */
function placesIn(value: string): string[] {
  const bare = value
    .replaceAll(/\([^)]{0,80}\)/g, ' ')
    .replaceAll(COUNT_OF_OPENINGS, ' ')
    .replaceAll(/\b(?:hybrid|fully remote|remote|on-?site|work from home|wfh|in office)\b/gi, ' ');
  return bare
    .split(/\/|\||;|•| or | and | und | & /)
    .flatMap((part) => {
      const pieces = part.split(',').map(tidy).filter(Boolean);
      return pieces.length > 1 && pieces.every((piece) => isPlace(piece)) && !isCountry(pieces.at(-1)!)
        ? pieces
        : [pieces.join(', ')];
    })
    .map((place) => tidy(place).slice(0, 200))
    .filter((place) => /\p{L}{2}/u.test(place))
    .slice(0, 20);
}

function namedIn(text: string): string[] | null {
  if (text.length > 120) return null;
  for (const part of text.split(/ [-–|•·] |\||•|\t|\(/)) {
    const place = tidy(
      part.replace(/\)$/, '').replace(/^(?:work from office|remote|hybrid|on-?site)\b/i, ''),
    );
    if (place.length <= 60 && isPlace(place.split(',')[0]!.trim())) return placesIn(place);
  }
  const named = /\b(?:in|based in|at) (\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)/u.exec(text)?.[1];
  return named && isPlace(named) ? [named] : null;
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').replace(/^[\s\p{Pd}.,:]+|[\s\p{Pd}.,:]+$/gu, '');
const isCountry = (name: string) =>
  /^(?:india|germany|deutschland|uk|united kingdom|usa|united states|singapore|uae|ireland|france|netherlands|switzerland|austria|canada|australia|poland|spain)$/i.test(
    name,
  );

const OPENINGS_LABEL =
  /^(?:(?:number|no\.?|#) of )?(?:openings?|vacanc(?:y|ies)|positions?|headcount|posts?|seats?|hires?|offene stellen|anzahl)(?: \w+)?$/;
const OPENINGS = /(?:^|[^\d.])(\d{1,3}) (?:openings?|vacancies|positions|posts|hires)\b|hiring (\d{1,3}) /i;

export const openingsOf = (lines: Line[]): Found<number> =>
  first(lines, ({ label, value, text }) => {
    const number = OPENINGS_LABEL.test(label)
      ? /^\D{0,10}(\d{1,4})/.exec(value)?.[1]
      : OPENINGS.exec(text)?.slice(1).find(Boolean);
    return number && Number(number) >= 1 && Number(number) <= 1000 ? Number(number) : null;
  });

export const noticeOf = (lines: Line[]): Found<number> =>
  first(lines, ({ text }) => {
    if (!/notice|joining time|immediate joiner|join within|kündigungsfrist|availability/i.test(text))
      return null;
    const days = [
      ...text.matchAll(
        /(\d{1,3}) ?(?:\+ ?)?(?:calendar |working )?(days?|weeks?|months?|tage|wochen|monate)/gi,
      ),
    ].map(([, amount, unit]) => Number(amount) * (/^[wW]/.test(unit!) ? 7 : /^[mM]/.test(unit!) ? 30 : 1));
    const longest = Math.max(...days);
    if (days.length) return longest <= 400 ? longest : null;
    return /immediate/i.test(text) ? 0 : null;
  });

const DEGREE =
  /\b(?:b\.? ?tech|b\.e\.|m\.? ?tech|mba|mca|bca|b\.? ?sc|m\.? ?sc|b\.? ?com|m\.? ?com|bba|bachelor(?:’|')?s?|master(?:’|')?s? (?:degree|in|of)|ph\.?d|diploma|degree|graduate|postgraduate|chartered accountant|abgeschlossenes studium|ausbildung als|studium)(?![\p{L}])/iu;
export function educationOf(lines: Line[]): Found<string> {
  const line = stated(
    lines,
    /^(?:(?:minimum |required )?(?:education(?:al)?|academic)(?: qualifications?| requirements?)?|qualifications?|degree|ausbildung)$/,
  );
  if (line && DEGREE.test(line.value)) return found(line.value.slice(0, 300), line);
  return first(lines, ({ text, section }) =>
    section !== 'other' && section !== 'benefits' && DEGREE.test(text) && text.length <= 300 ? text : null,
  );
}

const NAMES =
  'English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Hindi|Marathi|Tamil|Telugu|Kannada|Malayalam|Bengali|Gujarati|Punjabi|Urdu|Arabic|Mandarin|Japanese|Korean|Russian|Turkish|Swedish|Deutsch|Englisch|Französisch';
const GERMAN: Record<string, string> = { Deutsch: 'German', Englisch: 'English', Französisch: 'French' };
const LEVEL_WORDS: [Field<'languages'>[number]['level'], RegExp][] = [
  ['native', /native|mother tongue|muttersprach/i],
  ['C2', /\bC2\b|proficient|near-native/i],
  ['C1', /\bC1\b|fluen|excellent|professional|business|verhandlungssicher|fließend|sehr gute/i],
  ['B2', /\bB2\b|good|upper.intermediate|working|strong|gute/i],
  ['B1', /\bB1\b|intermediate|conversational/i],
  ['A2', /\bA2\b|basic|elementary|grundkenntnisse/i],
  ['A1', /\bA1\b|beginner/i],
];
const levelIn = (words: string) => LEVEL_WORDS.find(([, pattern]) => pattern.test(words))?.[0];

export function languagesOf(lines: Line[]): Found<Field<'languages'>> {
  const all = new Map<string, Field<'languages'>[number]>();
  let snippet = '';
  for (const line of lines) {
    const listed =
      /^(?:languages?(?: skills| known| required)?|sprach(?:en|kenntnisse))$/.test(line.label) ||
      line.section === 'languages';
    if (line.section === 'other' || (!listed && line.text.length > 300)) continue;
    for (const part of line.text.split(/[,;•]| and | und /)) {
      const name = new RegExp(`\\b(${NAMES})(?:kenntnisse)?\\b`, 'i').exec(part)?.[1];
      const level = levelIn(part) ?? (listed ? undefined : levelIn(line.text));
      if (
        !name ||
        !(level || listed) ||
        (!listed &&
          !/english|deutsch|englisch|speak|communicat|fluen|language|native|written|[ABC][12]\b/i.test(part))
      )
        continue;
      const own = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
      const language = GERMAN[own] ?? own;
      if (all.has(language) || all.size >= 20) continue;
      all.set(language, { name: language, level: level ?? 'B2' });
      snippet ||= line.text;
    }
  }
  return all.size ? { value: [...all.values()], snippet } : null;
}

const DEADLINE =
  /deadline|apply (?:by|before|until)|clos(?:ing|es)(?: date| on)?|last date|applications? (?:close|due|until|by)|valid (?:through|until)|bewerbungsfrist|bewerben sie sich bis|open until/i;
/** @param monthFirst how “03/04/2026” is read */
export const deadlineOf = (lines: Line[], monthFirst: boolean): Found<string> =>
  first(lines, ({ text }) => {
    const words = DEADLINE.exec(text);
    return words ? isoDate(text.slice(words.index), monthFirst) : null;
  });

const SHIFTS: [Field<'shift'>, RegExp][] = [
  ['rotating', /rotat/i],
  ['night', /night|\bus shift|schichtarbeit nacht/i],
  ['flexible', /flexi/i],
  ['day', /\b(?:day|general|morning)\b/i],
];
export const shiftOf = (lines: Line[]): Found<Field<'shift'>> =>
  first(lines, ({ text, label }) =>
    (/\bshifts?\b/i.test(text) && text.length < 160) || /^(?:working hours|timings?|shift)/.test(label)
      ? (SHIFTS.find(([, words]) => words.test(text))?.[0] ?? null)
      : null,
  );
