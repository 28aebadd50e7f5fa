/** The people of the line, and what they come to know on the way. */
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD, demoPeople } from '../../scripts/demo/accounts.ts';
import type { ResumePerson } from '../../scripts/demo/resume-file.ts';
import { openBrowser, Person } from '../people.ts';

export const SKILLS = ['TypeScript', 'PostgreSQL', 'Docker'] as const;
export const INTERVIEWERS = ['Dev Malhotra', 'Ritu Sen', 'Farhan Ali'] as const;
export const KNOWN = 'Nisha Verma';

export type Story = Awaited<ReturnType<typeof openStory>>;

export async function openStory(url: string) {
  const browser: Browser = await openBrowser();
  const arrives = (name: string) => Person.arrives(browser, url, name);
  const names = ['client', 'manager', 'recruiter', 'accountant', 'candidate', ...INTERVIEWERS];
  const [client, manager, recruiter, accountant, candidate, ...interviewers] = (await Promise.all(
    names.map(arrives),
  )) as [Person, Person, Person, Person, Person, Person, Person, Person];
  // Told apart from an earlier run on the same data.
  const run = Date.now().toString(36).slice(-5);
  return {
    browser,
    client,
    manager,
    recruiter,
    accountant,
    /** Has no account. */
    candidate,
    interviewers,
    everybody: [client, manager, recruiter, accountant, candidate, ...interviewers],
    title: `Senior Backend Engineer ${run}`,
    rejectedTitle: `Unclear role ${run}`,
    newcomer: newcomerOf(run),
    /** Addresses inside the application, learnt on the way. */
    jobId: '',
    applicationId: '',
    invoicePath: '',
    joinedOn: '',
    /** The slot of the last proposal, as the clock in India shows it. */
    slot: { day: '', time: '' },
  };
}

export const demoPerson = (name: string) => {
  const person = demoPeople.find((each) => each.name === name);
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return { ...person, password: DEMO_PASSWORD };
};

function newcomerOf(run: string): ResumePerson {
  return {
    name: `Leela ${familyName(run)}`,
    email: `leela.krishnan.${run}@people.example`,
    phone: `+91 98${String(10_000_000 + (Number.parseInt(run, 36) % 89_999_999))}`,
    location: 'Pune',
    title: 'Senior Backend Engineer',
    employer: `Cobalt Software ${run}`,
    summary: 'Backend engineer with a liking for plain SQL.',
    experience: [
      {
        title: 'Senior Backend Engineer',
        employer: `Cobalt Software ${run}`,
        from: '2018-04',
        to: null,
        lines: ['Built the order service'],
      },
    ],
    skills: SKILLS.map((name) => ({ name, years: 6 })),
    education: ['B.Tech. Computer Science, 2016'],
    noticeDays: 30,
  };
}

/** Today on the application's clock, in India, and days after it. */
export async function today({ client }: Story): Promise<string> {
  const answer = await client.context.request.get('/api/authentication/me');
  const { clock } = (await answer.json()) as { clock: { now: string } };
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Kolkata' }).format(new Date(clock.now));
}

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A name has letters only. */
const familyName = (run: string) =>
  `K${[...run].map((each) => (/\d/.test(each) ? 'aeioulmnrs'[Number(each)] : each)).join('')}`;
