/** What people brought along: a candidate's profile that was taken, one that a recruiter has yet to look at, and links that were followed. */
import {
  followJobLink,
  makeJobLink,
  readProfileImport,
  takeImport,
  uploadProfile,
} from '../../server/domain/linkedin/index.ts';
import type { DemoJob } from './jobs.ts';
import type { World } from './world.ts';

const CANDIDATE = 'candidate@people.example';
const RECRUITER = 'recruiter@nimbus.example';

const PROFILE = {
  basics: {
    name: 'Nisha Verma',
    label: 'Backend engineer, payments',
    summary: 'I build what moves money, and sleep well.',
    location: { city: 'Pune', region: 'Maharashtra' },
    profiles: [{ network: 'Portfolio', url: 'https://nisha.example' }],
  },
  work: [
    {
      name: 'Harbour Bank',
      position: 'Senior Engineer',
      location: 'Pune',
      startDate: '2022-01',
      summary: 'Ledger and settlement for two million accounts.',
    },
    {
      name: 'Old Town Software',
      position: 'Engineer',
      location: 'Mumbai',
      startDate: '2018-06',
      endDate: '2021-12',
    },
  ],
  education: [
    {
      institution: 'COEP Technological University',
      area: 'B.Tech. Computer Science',
      startDate: '2014',
      endDate: '2018',
    },
  ],
  skills: ['TypeScript', 'PostgreSQL', 'Kafka', 'Payments'].map((name) => ({ name })),
  languages: [
    { language: 'Marathi', fluency: 'Native' },
    { language: 'English', fluency: 'Full professional' },
  ],
};

const RESUME = {
  basics: {
    name: 'Farhan Siddiqui',
    label: 'Site reliability engineer',
    email: 'farhan.siddiqui@people.example',
    location: { city: 'Hyderabad', countryCode: 'IN' },
  },
  work: [
    {
      name: 'Cloud Ltd',
      position: 'Site Reliability Engineer',
      startDate: '2021-04',
      summary: 'On call for forty services.',
    },
  ],
  skills: [{ name: 'Kubernetes' }, { name: 'Terraform' }, { name: 'Go' }],
};

export async function makeLinkedin(world: World, jobs: DemoJob[]): Promise<void> {
  const at = world.daysAgo(6);
  const own = await bring(world, at, CANDIDATE, 'nisha.json', PROFILE);
  await world.as(CANDIDATE, at, (context) =>
    takeImport(context, own, {
      candidateRecordId: null,
      version: 0,
      choices: {
        headline: 'take',
        location: 'take',
        about: 'take',
        positions: 'add',
        education: 'add',
        skills: 'add',
        languages: 'add',
        links: 'add',
      },
      evenIfSimilar: false,
    }),
  );
  await bring(world, at, RECRUITER, 'farhan-siddiqui.json', RESUME);
  const open = jobs.filter(
    ({ state, recruiterEmails }) => state === 'open' && recruiterEmails.includes(RECRUITER),
  );
  for (const [nth, { id }] of open.slice(0, 3).entries()) await passOn(world, at, id, 7 * (nth + 1));
}

/** Uploaded and read, as by the worker. */
async function bring(world: World, at: Date, email: string, name: string, resume: object): Promise<string> {
  const { storage } = world.services;
  const bytes = Buffer.from(JSON.stringify(resume));
  const { id } = await world.as(email, at, (context) => uploadProfile(context, storage, { name, bytes }, {}));
  const overNoConnection = () => Promise.reject(new Error('The demonstration has no LinkedIn.'));
  await readProfileImport((work) => world.as('system', at, work), storage, overNoConnection, id);
  return id;
}

async function passOn(world: World, at: Date, jobId: string, clicks: number): Promise<void> {
  const { publicUrl } = world.services.settings;
  const { items } = await world.as(RECRUITER, at, (context) => makeJobLink(context, jobId, publicUrl));
  const code = items[0]!.url.split('/').at(-1)!;
  for (let click = 0; click < clicks; click++)
    await world.as('system', at, (context) => followJobLink(context, code, true));
}
