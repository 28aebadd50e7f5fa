import {
  approve,
  assignRecruiters,
  close,
  createDraft,
  getJob,
  hold,
  reject,
  submit,
} from '../../server/domain/jobs/index.ts';
import { listInterviewers } from '../../server/domain/organisations/index.ts';
import { CLIENTS, demoPeople } from './accounts.ts';
import { cities, type Profession, professions } from './professions.ts';
import type { World } from './world.ts';

export type DemoJob = {
  id: string;
  clientEmail: string;
  clientName: string;
  profession: Profession;
  locationIds: string[];
  recruiterEmails: string[];
  interviewerIds: string[];
  skills: string[];
  payTo: number;
  currency: string;
  openings: number;
  /** Days since it was approved. */
  age: number;
  state: 'open' | 'to_hold' | 'to_close';
};

const RECRUITERS = demoPeople
  .filter(({ role, email }) => role === 'recruiter' && email.endsWith('nimbus.example'))
  .map(({ email }) => email);

/** What becomes of each job; those that nobody works on yet come first, so that the queues of the desks are not empty. */
const FATES = [
  ...Array<'draft'>(4).fill('draft'),
  ...Array<'pending'>(4).fill('pending'),
  ...Array<'rejected'>(3).fill('rejected'),
  ...Array<'unassigned'>(2).fill('unassigned'),
  ...Array<'to_hold'>(2).fill('to_hold'),
  ...Array<'to_close'>(2).fill('to_close'),
  ...Array<'expiring'>(2).fill('expiring'),
  ...Array<'open'>(21).fill('open'),
];

export async function makeJobs(world: World, engagements: Map<string, string>): Promise<DemoJob[]> {
  const worked: DemoJob[] = [];
  for (const [index, fate] of FATES.entries()) {
    const job = await makeJob(world, engagements, index, fate);
    if (job) worked.push(job);
  }
  return worked;
}

async function makeJob(
  world: World,
  engagements: Map<string, string>,
  index: number,
  fate: (typeof FATES)[number],
): Promise<DemoJob | null> {
  const { random } = world;
  const clientName = CLIENTS[index % CLIENTS.length]!;
  const german = clientName === 'Nordlicht Energie';
  const clientEmail = demoPeople.find(
    ({ role, organisation }) => role === 'client' && organisation === clientName,
  )!.email;
  const profession = german ? professions[5]! : professions[index % 5]!;
  const title = random.pick(profession.titles);
  const age = fate === 'draft' || fate === 'pending' ? random.whole(1, 4) : random.whole(30, 90);
  const base = german ? random.whole(50, 80) * 1000 : random.pick([6, 9, 15, 15, 15]) * 100_000;
  const payTo = german ? base + 15_000 : base === 1_500_000 ? 2_500_000 : base + 300_000;
  const currency = german ? 'EUR' : 'INR';
  const skills = random.some(profession.skills, 4);
  const at = world.daysAgo(age + 2);
  const interviewers = await world.as(clientEmail, at, (context) => listInterviewers(context));
  const places = german ? ['Hamburg', 'Bremen'] : random.some(cities, index % 5 === 0 ? 1 : 2);
  const draft = await world.as(clientEmail, at, (context) =>
    createDraft(context, {
      engagementId: engagements.get(clientName)!,
      title,
      description: describe(title, clientName, profession, skills),
      department: random.pick(['Engineering', 'Finance', 'Commercial', 'Operations']),
      employmentType: 'permanent',
      ...(fate === 'draft' && index % 2 === 0
        ? {}
        : {
            pay: { from: String(base), to: String(payTo), currency },
            experience: { fromMonths: random.pick([24, 36, 60]), toMonths: null },
            noticeDaysMax: random.pick([30, 60, 90]),
            deadline: dateIn(world, fate === 'expiring' ? -1 : random.whole(12, 60)),
            locations: places.map((place, position) => ({
              place,
              workMode: random.pick(['office', 'hybrid', 'remote'] as const),
              openings: position === 0 ? random.whole(1, 3) : 1,
            })),
            skills: skills.map((name, position) => ({
              name,
              kind: position < 2 ? ('primary' as const) : ('secondary' as const),
              measure: position % 2 === 0 ? ('rating' as const) : ('years' as const),
              minimum: position % 2 === 0 ? 3 : 2,
            })),
            rounds: roundsOf(interviewers.map(({ id }) => id)),
          }),
    }),
  );
  if (fate === 'draft') return null;
  await world.as(clientEmail, world.daysAgo(age + 1), (context) => submit(context, draft.id));
  if (fate === 'pending') return null;
  const manager = index % 2 ? 'manager@nimbus.example' : 'manager2@nimbus.example';
  if (fate === 'rejected') {
    await world.as(manager, world.daysAgo(age, 7), (context) =>
      reject(context, draft.id, 'The pay is below the market for these skills.'),
    );
    return null;
  }
  const job = await world.as(manager, world.daysAgo(age, 7), (context) => approve(context, draft.id));
  if (fate === 'unassigned') return null;
  const recruiterEmails: string[] = [];
  for (const [position, location] of job.locations.entries()) {
    const email = RECRUITERS[(index + position) % RECRUITERS.length]!;
    recruiterEmails.push(email);
    await world.as(manager, world.daysAgo(age, 8), (context) =>
      assignRecruiters(context, draft.id, {
        jobLocationId: location.id,
        recruiterIds: [world.actor(email).userId!],
      }),
    );
  }
  return {
    id: job.id,
    clientEmail,
    clientName,
    profession,
    skills,
    currency,
    payTo,
    age,
    recruiterEmails,
    interviewerIds: job.rounds.map((round) => round.interviewerId!),
    locationIds: job.locations.map(({ id }) => id),
    openings: job.locations[0]!.openings,
    state: fate === 'to_hold' || fate === 'to_close' ? fate : 'open',
  };
}

/** Holds and closes those whose time of work is over. */
export async function endJobs(world: World, jobs: DemoJob[]): Promise<void> {
  for (const job of jobs) {
    if (job.state === 'to_hold')
      await world.as(job.clientEmail, world.daysAgo(3), (context) => hold(context, job.id));
    if (job.state === 'to_close') {
      const current = await world.as(job.clientEmail, world.daysAgo(1), (context) => getJob(context, job.id));
      if (current.possible.includes('close')) {
        await world.as(job.clientEmail, world.daysAgo(3), (context) =>
          close(context, job.id, 'The budget went to another team.'),
        );
      }
    }
  }
}

function describe(title: string, clientName: string, profession: Profession, skills: string[]): string {
  return [
    `${clientName} looks for an experienced ${title} who takes ownership and likes to explain their work.`,
    `You will work with ${skills.join(', ')} in a small team. In the first year: ${profession.work.map((line) => line[0]!.toLowerCase() + line.slice(1)).join('; ')}.`,
    'We offer time to learn, clear goals and colleagues who answer.',
  ].join('\n\n');
}

function roundsOf(interviewerIds: string[]) {
  const one = (position: number) => interviewerIds[position % interviewerIds.length]!;
  return [
    {
      name: 'Screening',
      mode: 'telephone' as const,
      type: 'non_technical' as const,
      minutes: 30,
      interviewerId: one(0),
    },
    {
      name: 'Depth interview',
      mode: 'online' as const,
      type: 'technical' as const,
      minutes: 60,
      interviewerId: one(1),
    },
    {
      name: 'Final conversation',
      mode: 'face_to_face' as const,
      type: 'non_technical' as const,
      minutes: 45,
      interviewerId: one(2),
    },
  ];
}

export const dateIn = (world: World, days: number): string =>
  new Date(world.today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
