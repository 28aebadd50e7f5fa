/**
 * Hints on how a job order reads, while it is written. They stop nobody.
 *
 * The coded words follow the lists of Gaucher, Friesen & Kay, “Evidence that gendered wording in job advertisements exists
 * and sustains gender inequality” (2011); the UK’s Acas guide “Age discrimination: key points for the workplace” (2019); and
 * the U.S. EEOC’s “Prohibited employment policies and practices: job advertisements”.
 */
import type { JobFieldsInput } from './schemas.ts';

export type Hint = {
  kind: 'pay' | 'title' | 'wording' | 'description' | 'skills';
  field: 'pay' | 'title' | 'description' | 'skills';
  message: string;
  /** Where the word stands in the field. */
  at: { from: number; to: number; words: string } | null;
  /** To say instead. */
  suggestion: string | null;
};

type Parts = Pick<JobFieldsInput, 'title' | 'description' | 'pay' | 'skills'>;
type Coded = [words: string, instead: string | null, why: keyof typeof WHY];

const WHY = {
  gender: 'reads as if for one gender',
  age: 'reads as if for one age',
  ability: 'shuts out people with a disability',
} as const;

const CODED: Coded[] = [
  ['salesman', 'salesperson', 'gender'],
  ['salesmen', 'salespeople', 'gender'],
  ['chairman', 'chair', 'gender'],
  ['foreman', 'supervisor', 'gender'],
  ['waitress', 'server', 'gender'],
  ['office boy', 'office assistant', 'gender'],
  ['handyman', 'maintenance technician', 'gender'],
  ['manpower', 'staff', 'gender'],
  ['man-hours', 'working hours', 'gender'],
  ['he/she', 'they', 'gender'],
  ['his/her', 'their', 'gender'],
  ['guys', 'people', 'gender'],
  ['guy', 'person', 'gender'],
  ['male candidates?', 'candidates', 'gender'],
  ['female candidates?', 'candidates', 'gender'],
  ['(?:only )?(?:males?|females?) only', null, 'gender'],
  ['aggressive', 'determined', 'gender'],
  ['dominant', 'leading', 'gender'],
  ['fearless', 'confident', 'gender'],
  ['competitive nature', 'drive', 'gender'],
  ['young(?:(?:,| and)? (?:dynamic|energetic))?', 'motivated', 'age'],
  ['youthful', 'lively', 'age'],
  ['digital natives?', 'at ease with digital tools', 'age'],
  ['recent graduates?', 'people early in their career', 'age'],
  ['mature', 'experienced', 'age'],
  ['energetic', 'motivated', 'age'],
  ['(?:maximum|max\\.?) age(?: of)?(?: \\d{2})?', null, 'age'],
  ['(?:below|under) \\d{2} years(?: of age)?', null, 'age'],
  ['able-bodied', null, 'ability'],
  ['physically fit', 'able to do the tasks named here', 'ability'],
  ['perfect health', null, 'ability'],
  ['must be able to (?:stand|walk|lift)', 'the work includes standing, walking or lifting', 'ability'],
  ['(?:crazy|insane)', 'remarkable', 'ability'],
  ['normal hearing|normal vision', null, 'ability'],
];

const PATTERNS = CODED.map(
  ([words, instead, why]) =>
    [new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'giu'), instead, why] as const,
);

const SILLY_TITLE =
  /\b(?:ninja|rock ?star|guru|wizard|hacker|superhero|unicorn|evangelist|jedi|samurai)s?\b/giu;
/** In a description the others may be the work itself: a wizard of steps, an evangelist of a product. */
const EMPTY_WORDS = /\b(?:ninja|rock ?star|guru|superhero|jedi|samurai)(?!\p{L})/giu;
/** Everybody in the trade knows these. */
const KNOWN_SHORT = new Set(
  'HR IT QA UX UI SAP SQL AI ML BI CRM ERP PHP IOS AWS GCP CEO CFO CTO COO CIO VP R&D GST SEO API .NET C++ C# B2B B2C USA UK EU II III IV'.split(
    ' ',
  ),
);
const SHORTENED = /(?<![\p{L}\d.])(?:sr|jr|engg|engr|exec|mgr|asst|dept|acct|admn)(?![\p{L}\d])\.?/giu;
const CAPITALS =
  /(?<![\p{L}\d])(?!(?:SR|JR|ENGG|ENGR|EXEC|MGR|ASST|DEPT|ACCT|ADMN)(?!\p{L}))[\p{Lu}&]{2,6}(?![\p{L}\d+#])/gu;
const LONG_WORDS: Record<string, string> = {
  sr: 'Senior',
  jr: 'Junior',
  engg: 'Engineering',
  engr: 'Engineer',
  exec: 'Executive',
  mgr: 'Manager',
  asst: 'Assistant',
  dept: 'Department',
  acct: 'Accountant',
};

const LONGEST_TITLE = 70;
const SHORTEST_DESCRIPTION = 300;
const MOST_REQUIRED = 8;
const MOST_HINTS = 30;

export function qualityHints({ title = '', description = '', pay, skills = [] }: Parts): Hint[] {
  const required = skills.filter(({ kind }) => kind === 'primary').length;
  const hints: (Hint | false)[] = [
    ...titleHints(title),
    ...codedWords('title', title),
    !pay && plain('pay', 'pay', 'Say what it pays. Jobs with a pay band get more and better applications.'),
    ...codedWords('description', description),
    ...emptyWords(description),
    description.trim().length > 0 &&
      description.trim().length < SHORTEST_DESCRIPTION &&
      plain(
        'description',
        'description',
        'Say more: what the person does, with whom, and what a good first year is.',
      ),
    required > MOST_REQUIRED &&
      plain(
        'skills',
        'skills',
        `${required} required skills shut out many who could do it. Which could be “nice to have”?`,
      ),
  ];
  return hints.filter((hint) => hint !== false).slice(0, MOST_HINTS);
}

function titleHints(title: string): Hint[] {
  const words = title.trim();
  if (!words) return [];
  const letters = words.replaceAll(/\P{L}/gu, '');
  const shouts = letters.length > 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const silly = matches(title, SILLY_TITLE).map((at) => ({
    ...plain('title', 'title', `Nobody searches for “${at.words}”. Name the trade.`),
    at,
  }));
  const short = (shouts ? [] : [...matches(title, SHORTENED), ...matches(title, CAPITALS)]).filter(
    (at) => !KNOWN_SHORT.has(at.words.toUpperCase()),
  );
  return [
    ...(shouts
      ? [plain('title', 'title', 'All capitals are hard to read. Write it as a sentence is written.')]
      : []),
    ...(words.length > LONGEST_TITLE
      ? [
          plain(
            'title',
            'title',
            `A title of ${words.length} characters is cut off in most lists. Keep it below ${LONGEST_TITLE}.`,
          ),
        ]
      : []),
    ...silly,
    ...short.map((at) => ({
      ...plain('title', 'title', `Write “${at.words}” out: people search for the whole word.`),
      at,
      suggestion: LONG_WORDS[at.words.toLowerCase().replace('.', '')] ?? null,
    })),
  ];
}

const emptyWords = (description: string): Hint[] =>
  matches(description, EMPTY_WORDS).map((at) => ({
    ...plain('wording', 'description', `“${at.words}” says nothing about the work.`),
    at,
    suggestion: 'specialist',
  }));

const codedWords = (field: 'title' | 'description', text: string): Hint[] =>
  PATTERNS.flatMap(([pattern, suggestion, why]) =>
    matches(text, pattern).map((at) => ({
      kind: 'wording' as const,
      field,
      message: `“${at.words}” ${WHY[why]}.`,
      at,
      suggestion,
    })),
  )
    .sort((one, other) => one.at.from - other.at.from || other.at.to - one.at.to)
    // “young and energetic” is one hint.
    .filter(({ at }, index, all) => !all.slice(0, index).some((other) => other.at.to > at.from));

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[0],
  }));

const plain = (kind: Hint['kind'], field: Hint['field'], message: string): Hint => ({
  kind,
  field,
  message,
  at: null,
  suggestion: null,
});
