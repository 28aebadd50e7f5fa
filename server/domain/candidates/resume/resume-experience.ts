import { type MonthRange, monthRanges, monthsCovered } from './resume-dates.ts';
import { isPlace } from './resume-places.ts';
import { labelled, type ResumeLine } from './resume-sections.ts';

export type Experience = {
  currentTitle: string | null;
  currentEmployer: string | null;
  months: number | null;
};

const TITLE_LABEL =
  /^(?:current |present )?(?:title|job title|designation|position|role|current role|berufsbezeichnung|derzeitige position)$/i;
const EMPLOYER_LABEL =
  /^(?:current |present )?(?:employer|company|organi[sz]ation|arbeitgeber|derzeitiger arbeitgeber|aktueller arbeitgeber)$/i;

export function experienceOf(lines: ResumeLine[], header: ResumeLine[], today: string): Experience {
  const spans = spansOf(lines, today);
  const latest = spans.toSorted(
    (a, b) => Number(b.range.current) - Number(a.range.current) || b.range.until - a.range.until,
  )[0];
  const job = latest ? jobAt(lines, latest) : { title: null, employer: null };
  return {
    currentTitle: labelled(header, TITLE_LABEL) ?? job.title ?? titleOfHeader(header),
    currentEmployer: labelled(header, EMPLOYER_LABEL) ?? (latest?.range.current ? job.employer : null),
    months: statedMonths(lines) ?? (monthsCovered(spans.map((span) => span.range)) || null),
  };
}

type Span = { index: number; range: MonthRange };

/** Of the experience section; without one, of all that is not plainly something else. */
function spansOf(lines: ResumeLine[], today: string): Span[] {
  const sections = lines.some((line) => line.section === 'experience')
    ? ['experience']
    : ['top', 'summary', 'skills', 'contact'];
  return lines.flatMap((line, index) => {
    if (!sections.includes(line.section) || line.text.length > 200) return [];
    // A project within a job has its own dates, most often as a bullet.
    return line.bullet && sections.length === 1
      ? []
      : monthRanges(line.text, today).map((range) => ({ index, range }));
  });
}

type Job = { title: string | null; employer: string | null };

/** Title and employer stand on the line of the dates or beside it, in either order. */
function jobAt(lines: ResumeLine[], { index, range }: Span): Job {
  const { text } = lines[index]!;
  const own = partsOf(`${text.slice(0, range.at)}\t${text.slice(range.at + range.length)}`);
  const beside = (step: 1 | -1): string[][] => {
    const first = headingParts(lines, index, step);
    return first.length > 0 ? [first, headingParts(lines, index + step, step)] : [];
  };
  const [before, after] = [beside(-1), beside(1)];
  // Dates alone on their line close a job's heading; when nothing stands above them, they open it.
  const around = own.length > 0 ? [own, ...after.slice(0, 1), ...before.slice(0, 1)] : [...before, ...after];
  const near = around.flat();

  const title = near.find(looksLikeTitle) ?? own[0] ?? null;
  const sameLine = around.find((parts) => title !== null && parts.includes(title)) ?? [];
  const others = [...sameLine, ...near].filter(
    (part) => part !== title && !isPlace(part) && !looksLikeTitle(part),
  );
  return { title, employer: others.find(looksLikeEmployer) ?? others[0] ?? null };
}

/** The neighbouring line if it reads like a heading of the same job, not like what was done there. */
function headingParts(lines: ResumeLine[], index: number, step: 1 | -1): string[] {
  const line = lines[index + step];
  if (!line || line.bullet || line.section !== lines[index]?.section) return [];
  const sentence = line.text.length > 90 || /[.;,]$/.test(line.text) || /^\p{Ll}/u.test(line.text);
  if (sentence || /(?:19|20)\d\d/.test(line.text)) return [];
  return partsOf(line.text);
}

function partsOf(text: string): string[] {
  return text
    .split(/[\t|•·,]|\s[-–—@]\s|\s(?:at|bei|chez)\s/)
    .map((part) => part.replace(/^[\s:()[\]–—-]{1,20}|[\s:([\]–—-]{1,20}$/g, '').replace(/^\)|^\($/g, ''))
    .filter((part) => /\p{L}{2}/u.test(part) && part.length <= 90 && !DURATION.test(part));
}

const DURATION = /^\d{1,2}\+? ?(?:years?|yrs?|months?|mos?|jahre?|monate?)\b/i;

const TITLE_WORDS =
  /(?<!\p{L})(?:engineer|developer|programmer|manager|analyst|consultant|architect|administrator|designer|lead|leader|head|director|officer|executive|specialist|coordinator|assistant|associate|accountant|auditor|recruiter|tester|scientist|intern|trainee|president|vp|ceo|cto|cfo|coo|founder|owner|partner|supervisor|technician|operator|representative|advisor|adviser|teacher|lecturer|professor|nurse|doctor|pharmacist|chemist|lawyer|attorney|paralegal|writer|editor|journalist|secretary|receptionist|clerk|buyer|planner|strategist|researcher|controller|generalist|expert|master|banker|trader|underwriter|surveyor|draughtsman|inspector|foreman|mechanic|electrician|welder|chef|agent|sde|swe|sdet|hrbp|controllerin|leiter|leiterin|referent|referentin|sachbearbeiter|sachbearbeiterin|kaufmann|kauffrau|berater|beraterin|mitarbeiter|mitarbeiterin|werkstudent|werkstudentin|praktikant|praktikantin|fachinformatiker|buchhalter|buchhalterin|geschäftsführer|techniker|meister|ingénieur|développeur|développeuse|ingeniero|ingeniera|desarrollador|desarrolladora|gerente)(?!\p{L})|(?:entwickler|ingenieur|architekt|leiter|berater|manager|techniker|assistent|analyst|verkäufer|buchhalter|kaufmann|kauffrau)(?:in)?(?!\p{L})/iu;
const EMPLOYER_WORDS =
  /(?<!\p{L})(?:pvt|ltd|limited|inc|llc|llp|plc|corp|corporation|company|gmbh|ag|se|kg|co|ug|sa|sas|bv|group|gruppe|technologies|technology|solutions|services|systems|software|labs?|bank|university|hospital|industries|consulting|consultancy|holdings?|partners|associates|werke?|stadtwerke|klinikum)(?!\p{L})/iu;

export function looksLikeTitle(text: string): boolean {
  return (
    text.length <= 90 &&
    TITLE_WORDS.test(text) &&
    !/(?<!\p{L})(?:pvt|ltd|inc|gmbh|llp|llc|ag)(?!\p{L})/iu.test(text)
  );
}

function looksLikeEmployer(text: string): boolean {
  return EMPLOYER_WORDS.test(text);
}

function titleOfHeader(header: ResumeLine[]): string | null {
  for (const { text } of header) {
    if (text.length > 120 || text.includes('@')) continue;
    const title = partsOf(text).find((part) => looksLikeTitle(part) && part.split(' ').length <= 7);
    if (title) return title;
  }
  return null;
}

const STATED_YEARS =
  /(?<![\p{L}\d.,])(\d{1,2})(?:[.,](\d{1,2}))? ?\+? ?(?:years?|yrs?\.?|jahren?)(?!\p{L})['’]?(?:,? ?(?:and|und)? ?(\d{1,2}) ?(?:months?|monate?n?))?/giu;
const ABOUT_EXPERIENCE = /experien|erfahrung|\bexp\b|expérience/i;

/** "8+ years of experience", where someone sums themselves up; the same words in a list of skills are about a skill. */
function statedMonths(lines: ResumeLine[]): number | null {
  const text = lines
    .filter((line) => ['top', 'summary', 'personal', 'contact'].includes(line.section))
    .map((line) => line.text)
    .join(' ')
    .slice(0, 5_000);
  for (const match of text.matchAll(STATED_YEARS)) {
    const [whole, years, fraction, extraMonths] = match;
    const around = text.slice(Math.max(0, match.index - 40), match.index + whole.length + 80);
    if (!ABOUT_EXPERIENCE.test(around)) continue;
    const months = extraMonths
      ? Number(extraMonths)
      : fraction
        ? Math.round(Number(`0.${fraction}`) * 12)
        : 0;
    const total = Number(years) * 12 + months;
    if (total > 0 && total <= 60 * 12) return total;
  }
  return null;
}
