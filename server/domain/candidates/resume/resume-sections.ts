/** A résumé's text cut into its sections by their headings, English, German, French or Spanish. */
export type SectionKind =
  | 'top'
  | 'contact'
  | 'summary'
  | 'experience'
  | 'skills'
  | 'education'
  | 'personal'
  | 'references'
  | 'other';

export type ResumeLine = { text: string; section: SectionKind; bullet: boolean };

const HEADINGS: Record<Exclude<SectionKind, 'top'>, string> = {
  contact:
    'contact|contact details|contact information|contact info|kontakt|kontaktdaten|coordonnées|contacto',
  summary:
    'summary|professional summary|executive summary|career summary|profile summary|summary of experience|profile|professional profile|about|about me|objective|career objective|profil|kurzprofil|über mich|resumen|perfil',
  experience:
    'experience|work experience|professional experience|employment|employment history|work history|career history|experience details|relevant experience|job experience|industry experience|career|berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|berufliche erfahrung|praktische erfahrung|expérience professionnelle|expériences professionnelles|expérience|experiencia|experiencia laboral|experiencia profesional',
  skills:
    'skills|technical skills|key skills|core skills|it skills|professional skills|skill set|skillset|skills summary|technical expertise|areas of expertise|expertise|core competencies|key competencies|competencies|technologies|tools and technologies|technical proficiency|technical summary|skills and tools|skills and expertise|soft skills|kenntnisse|it-kenntnisse|edv-kenntnisse|fachkenntnisse|kenntnisse und fähigkeiten|fähigkeiten|kompetenzen|compétences|competencias|habilidades',
  education:
    'education|academic background|academics|academic qualifications|educational qualifications|educational qualification|education details|education and training|qualifications|qualification|ausbildung|bildungsweg|schulbildung|studium|hochschulbildung|akademischer werdegang|formation|educación|formación',
  personal:
    'personal details|personal information|personal profile|personal data|persönliche daten|persönliche angaben|zur person|état civil|datos personales',
  references: 'references|reference|referees|referenzen|références|referencias',
  other:
    'projects|key projects|project experience|personal projects|academic projects|certifications|certification|certificates|licenses and certifications|courses|trainings|languages|language skills|languages known|interests|hobbies|achievements|key achievements|awards|honours|honors|publications|volunteering|volunteer experience|activities|extracurricular activities|declaration|strengths|additional information|projekte|zertifikate|weiterbildung|weiterbildungen|sprachen|sprachkenntnisse|interessen|hobbys|langues|idiomas|langue|certificaciones',
};

const KIND_BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([kind, names]) =>
    names.split('|').map((name) => [name, kind as SectionKind]),
  ),
);

/** What stands beside "Skill" in the first row of a skills table. */
const TABLE_HEADS =
  /^(?:years?|yrs|experience|level|rating|proficiency|last used|version|jahre|erfahrung|niveau|stufe)\b/i;
const BULLET = /^[•●▪■◦‣·*–—➢➤►✓✔o-]\s+/u;
/** A paragraph on one line is cut here; no field is found so far into a line. */
const LONGEST_LINE = 2_000;
const MOST_LINES = 5_000;

export function resumeLines(text: string): ResumeLine[] {
  const lines: ResumeLine[] = [];
  let section: SectionKind = 'top';
  for (const raw of text.split('\n', MOST_LINES)) {
    const trimmed = raw
      .slice(0, LONGEST_LINE)
      .replace(/[^\S\t]+/g, ' ')
      .trim();
    if (trimmed === '') continue;
    const heading = headingKind(trimmed);
    if (heading) section = heading;
    // A table's first row names its columns, which its reader needs; any other heading has said all it has to say.
    if (heading && !trimmed.includes('\t')) continue;
    lines.push({ text: trimmed.replace(BULLET, ''), section, bullet: BULLET.test(trimmed) });
  }
  return lines;
}

function headingKind(line: string): SectionKind | null {
  if (line.length > 60) return null;
  const [first = '', ...others] = line.split('\t');
  const table = others.length > 0;
  if (table && !others.every((cell) => TABLE_HEADS.test(cell.trim()))) return null;
  const name = headingName(first);
  return (
    KIND_BY_HEADING.get(name) ??
    (table && /^(?:skills?|technology|tool|kenntnis)$/.test(name) ? 'skills' : null)
  );
}

function headingName(text: string): string {
  const name = /^(?:\S ){3,}\S$/.test(text) ? text.replaceAll(' ', '') : text; // "S K I L L S"
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\s-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Label: value" for any of the labels, wherever a line or a cell of it starts so. */
export function labelled(lines: ResumeLine[], labels: RegExp): string | null {
  for (const { text } of lines) {
    const cells = text.split(/\t| \| | • /);
    for (const [index, cell] of cells.entries()) {
      const colon = cell.search(/[:：]| [-–] /);
      const label = (colon < 0 ? cell : cell.slice(0, colon)).trim();
      if (label.length > 40 || !labels.test(label)) continue;
      const value =
        colon < 0 ? cells[index + 1] : cell.slice(colon).replace(/^[\s:：–-]+/, '') || cells[index + 1];
      if (value && value.trim() !== '' && value.length <= 200) return value.replace(/^[\s:：–-]+/, '').trim();
    }
  }
  return null;
}
