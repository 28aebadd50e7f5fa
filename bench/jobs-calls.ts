/** What is measured among 200,000 jobs: the public board as everybody gets it, and the lists of all agencies and companies and of the largest. */
import type pg from 'pg';
import type { Call } from './measure.ts';
import { words } from './words.ts';

/** Sessions of jobs.sql: of the largest agency and company, and of the others, one person each. */
const LARGEST = { manager: 0, client: 1, recruiter: 2 };
const OTHERS = {
  manager: { from: 1000, organisations: 99 },
  client: { from: 2000, organisations: 399 },
  recruiter: { from: 3000, organisations: 99 },
};
type Role = keyof typeof LARGEST;
const ROLES = ['manager', 'client', 'recruiter'] as const;

const tokenOf = (n: number) => `bench-session-token-${n}`;

const get = (path: string, token = ''): Call => ({ method: 'GET', path, token });

const FILTERS = [
  'workMode=remote',
  'level=senior',
  'employmentType=internship',
  'payFrom=2000000&currency=INR',
  'payFrom=3200000&currency=INR',
  'sort=closing',
  'workMode=hybrid&level=lead&employmentType=contract',
  'place=Pune',
] as const;

/** The bench's own words, so that common and rare ones come, and some that nobody has. */
function searches() {
  const { title, skill, text, grade, place } = words as Record<string, [string, ...string[]]>;
  const one = [...title!.map((each) => each.split(' ')[0]!), ...skill!, ...text!.slice(0, 40), 'xylophone'];
  const two = title!.flatMap((each, n) => [
    each,
    `${grade![n % 5]} ${each}`,
    `${each} ${place![n % 14]}`,
    `${skill![(n * 7) % 60]} ${skill![(n * 11 + 3) % 60]}`,
    `${text![n * 13]} ${grade![n % 5]}`,
  ]);
  const misspelt = [...title!, ...skill!]
    .filter((each) => each.length > 6)
    .map((each) => each.slice(0, 3) + each.slice(4));
  return { one, two, misspelt };
}

const jobs = (query: Record<string, string>, rest = '') =>
  get(`/jobs?${new URLSearchParams(query)}${rest && `&${rest}`}`);

/** So many that none comes again while its page is kept. */
const eachAnother = (one: string[]): Call[] =>
  one.flatMap((word) =>
    [...words.place!, ...words.grade!].flatMap((other) =>
      FILTERS.map((filter) => jobs({ q: `${word} ${other}` }, filter)),
    ),
  );

/** Coprime to how many there are. */
const STRIDE = 7919;
const shuffled = (calls: Call[]): Call[] => calls.map((_, n) => calls[(n * STRIDE) % calls.length]!);

export async function boardCalls(client: pg.Client): Promise<[name: string, calls: Call[]][]> {
  const { one, two, misspelt } = searches();
  const filter = (n: number) => FILTERS[n % FILTERS.length]!;
  const { rows: keys } = await client.query(
    'select key from public_job where live order by md5(key) limit 500',
  );
  const cursors = await client.query(
    `select to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || job_id as after
     from unnest(array[1000, 20000, 150000]) place, lateral (select posted_at, job_id from public_job where live
       order by posted_at desc, job_id desc offset place limit 1) p`,
  );
  const deep = cursors.rows.map(({ after }) => `after=${encodeURIComponent(after)}`);
  return [
    ['Public search, no words', [get('/jobs'), ...FILTERS.map((each) => get(`/jobs?${each}`))]],
    ['Public search, one word', one.map((q) => jobs({ q }))],
    ['Public search, two or three words', two.map((q) => jobs({ q }))],
    ['Public search, misspelt', misspelt.map((q) => jobs({ q }))],
    [
      'Public search, words and filters',
      [...one, ...two].map((q, n) => jobs({ q }, n % 3 ? filter(n) : `${FILTERS[n % 7]}&place=Mumbai`)),
    ],
    ['Public search, each another', shuffled(eachAnother(one))],
    [
      'Public search, deep pages',
      deep.flatMap((each) => ['', ...one.slice(0, 12)].map((q) => jobs({ q }, each))),
    ],
    [
      'Jobs of one agency, filtered',
      one.map((q, n) => get(`/agencies/AG${(n * n) % 100}/jobs?${n % 2 ? `q=${q}&` : ''}${filter(n)}`)),
    ],
    ['Public job page', keys.map(({ key }) => get(`/jobs/x-${key}`))],
    ['Public job, as JSON', keys.map(({ key }) => get(`/api/public/jobs/x-${key}`))],
  ];
}

export async function listCalls(client: pg.Client): Promise<[name: string, calls: Call[]][]> {
  const { rows: engagements } = await client.query(
    `select e.id from engagement e join organisation a on a.id = e.agency_id where a.code = 'AG0' order by e.id`,
  );
  const { title, text, place } = words as Record<string, [string, ...string[]]>;
  const filters = [
    '',
    'state=open',
    'state=open&sort=deadline',
    'state=closed,filled,expired',
    'state=on_hold',
    'sort=deadline',
    ...title!.slice(0, 6).map((q) => `q=${encodeURIComponent(q)}`),
    ...text!.slice(0, 6).map((q) => `q=${q}&state=open`),
    'q=AG0-0012',
    ...place!.slice(0, 4).map((each) => `place=${each}`),
    'place=Pune&workMode=remote&state=open',
    'workMode=hybrid',
    'deadlineTo=2035-01-01&sort=deadline&state=open',
    'payAtLeast=3000000&currency=INR&state=open',
    'payAtMost=600000&currency=INR&place=Kochi&q=engineer',
    'archived=true',
  ];
  const list = (query: string) => `/api/common/jobs?${query}`;
  // As the screen asks them: once for what the list is narrowed to, whichever state, order and page is looked at.
  const counts = filters
    .map((query) => query.replaceAll(/&?(state|sort)=[^&]*/g, '').replace(/^&/, ''))
    .map((query) => `/api/common/jobs/counts?${query}`);
  const own = {
    manager: [...filters, 'unassigned=true', 'unassigned=true&place=Pune'],
    client: filters,
    recruiter: filters,
  };
  const largest = {
    ...own,
    manager: [
      ...own.manager,
      ...engagements.flatMap(({ id }) => [`engagement=${id}`, `engagement=${id}&state=open`]),
    ],
  };
  const queue = list('state=pending_approval&sort=waiting&limit=50');
  const asLargest = (role: Role, paths: string[]) => paths.map((path) => get(path, tokenOf(LARGEST[role])));
  return [
    ...ROLES.map((role): [string, Call[]] => [`Job list, ${role}`, asEverybody(role, own[role].map(list))]),
    ...ROLES.map((role): [string, Call[]] => [`Jobs counted by state, ${role}`, asEverybody(role, counts)]),
    ['Approval queue', asEverybody('manager', [queue])],
    ...ROLES.map((role): [string, Call[]] => [
      `Job list, ${role} of the largest`,
      asLargest(role, largest[role].map(list)),
    ]),
    ...ROLES.map((role): [string, Call[]] => [
      `Jobs counted by state, ${role} of the largest`,
      asLargest(role, counts),
    ]),
    ['Approval queue of the largest', asLargest('manager', [queue])],
  ];
}

/** Each time by somebody of another organisation, the largest among them, as often as the others. */
function asEverybody(role: Role, paths: string[]): Call[] {
  const { from, organisations } = OTHERS[role];
  const people = [LARGEST[role], ...Array.from({ length: organisations }, (_, n) => from + 1 + n)];
  const rounds = Math.ceil(paths.length / 4);
  return Array.from({ length: rounds }, (_, round) =>
    people.map((person, n) => get(paths[(n + round * 7) % paths.length]!, tokenOf(person))),
  ).flat();
}
