/** Applications on their way: each goes as far as its fate says, one command after the other. */
import * as applications from '../../server/domain/applications/index.ts';
import { getCandidate, updateCandidate } from '../../server/domain/candidates/index.ts';
import * as interviews from '../../server/domain/interviews/index.ts';
import * as offers from '../../server/domain/offers/index.ts';
import * as placements from '../../server/domain/placements/index.ts';
import type { DemoCandidate } from './candidates.ts';
import { type DemoJob, dateIn } from './jobs.ts';
import type { World } from './world.ts';

const FATES = [
  'sourced',
  'submitted',
  'rejected',
  'shortlisted',
  'round',
  'decide',
  'hold',
  'selected',
  'offered',
  'hired',
  'joined',
] as const;
type Fate = (typeof FATES)[number];

/** Out of a hundred applications of one job. */
const SHARES: Record<Fate, number> = {
  sourced: 16,
  submitted: 25,
  rejected: 20,
  shortlisted: 8,
  round: 15,
  decide: 3,
  hold: 3,
  selected: 3,
  offered: 3,
  hired: 2,
  joined: 2,
};

const feedback = (skills: string[], outcome: 'advance' | 'select', overall: number) => ({
  outcome,
  overall,
  scores: skills.map((skill) => ({ skill, score: overall })),
  remarks: 'Explains trade-offs clearly and knows the tools well. Asked good questions about the team.',
});

/** The interviewers' diaries: every booking gets an hour of its own. */
function createDiary(world: World) {
  const taken = new Map<string, number>();
  return {
    /** An hour of a day that neither of them has given away yet. @param day days from today, negative for the past */
    book(day: number, ...people: string[]): Date {
      for (let offset = 0; ; offset++) {
        const date = new Date(world.daysAgo(-day + Math.floor(offset / 9), 4 + (offset % 9)));
        const keys = people.map((person) => `${person} ${date.toISOString()}`);
        if (keys.some((key) => taken.has(key))) continue;
        for (const key of keys) taken.set(key, 1);
        return date;
      }
    },
  };
}

type Diary = ReturnType<typeof createDiary>;

export async function makeApplications(
  world: World,
  jobs: DemoJob[],
  candidates: DemoCandidate[],
  count: number,
): Promise<void> {
  const diary = createDiary(world);
  const perJob = Math.ceil(count / jobs.length);
  const work = jobs.map((job, turn) => async () => {
    const fitting = candidates.filter(({ profession }) => profession === job.profession);
    const others = candidates.filter(({ profession }) => profession !== job.profession);
    const chosen = [...world.random.some(fitting, Math.min(perJob, fitting.length))];
    chosen.push(...world.random.some(others, perJob - chosen.length));
    const fates = fatesOf(chosen.length, job.openings, turn);
    for (const [index, candidate] of chosen.entries())
      await makeApplication(world, diary, job, candidate, fates[index]!, index);
  });
  // Two at a time: the machine that this is shown on may have no more.
  await Promise.all(
    [0, 1].map(async () => {
      for (let next = work.shift(); next; next = work.shift()) await next();
    }),
  );
}

/** Those who have an opening behind them, in the order in which a job gives its openings away. */
const SEATED: Fate[][] = [
  ['joined', 'offered', 'hired'],
  ['joined', 'hired', 'offered'],
  ['offered', 'joined', 'hired'],
];

function fatesOf(count: number, openings: number, turn: number): Fate[] {
  const fates = FATES.flatMap((fate) =>
    Array<Fate>(Math.max(1, Math.round((SHARES[fate] * count) / 100))).fill(fate),
  );
  const kept = [...Array<Fate>(Math.max(0, count - fates.length)).fill('submitted'), ...fates.slice(-count)];
  const order = SEATED[turn % SEATED.length]!;
  const seated = order.flatMap((fate) => kept.filter((each) => each === fate)).slice(0, openings);
  const left = (fate: Fate) => {
    const at = seated.indexOf(fate);
    if (at >= 0) seated.splice(at, 1);
    return at >= 0;
  };
  // Joinings come last: the last one may fill the job, and then nobody can be added.
  return kept.map((fate) => (order.includes(fate) && !left(fate) ? 'selected' : fate));
}

async function makeApplication(
  world: World,
  diary: Diary,
  job: DemoJob,
  candidate: DemoCandidate,
  fate: Fate,
  index: number,
): Promise<void> {
  const recruiter = job.recruiterEmails[0]!;
  const { clientEmail: client } = job;
  // What waits does so for days, not for months.
  const waits = fate === 'sourced' || fate === 'submitted';
  const start = waits ? 1 + (index % 6) : job.age - 2 - (index % 6);
  const sourced = await world.as(recruiter, world.daysAgo(start, 5), (context) =>
    applications.source(context, job.id, {
      jobLocationId: job.locationIds[0]!,
      candidateRecordId: candidate.id,
    }),
  );
  const { id } = sourced;
  if (fate === 'sourced') return;
  await world.as(recruiter, world.daysAgo(start, 5.5), async (context) => {
    await rateWhatIsAsked(context, job, candidate.id);
    await applications.recordRightToRepresent(context, id, 'E-mail of the candidate to the recruiter.');
    await applications.submit(context, id, 'Strong on the required skills; available as noted.');
  });
  if (fate === 'submitted') return;
  if (fate === 'rejected') {
    await world.as(client, world.daysAgo(start - 1), (context) =>
      applications.reject(context, id, {
        reasonCode: world.random.pick(['skills', 'pay', 'experience', 'notice']),
        reason: 'Others fit this role better.',
      }),
    );
    return;
  }
  await world.as(client, world.daysAgo(start - 1), (context) => applications.shortlist(context, id));
  if (fate === 'shortlisted') return;
  if (fate === 'hold') {
    await world.as(client, world.daysAgo(start - 2), (context) => applications.hold(context, id));
    return;
  }
  const roundsDone = fate === 'round' ? index % 3 : 3;
  for (let round = 1; round <= roundsDone; round++)
    await interviewRound(world, diary, job, candidate.id, id, start - 2 - round * 2, round);
  if (fate === 'round') return openRound(world, diary, job, candidate.id, id, roundsDone + 1, index);
  if (fate === 'decide') return;
  await world.as(client, world.daysAgo(start - 10), (context) => applications.select(context, id));
  if (fate === 'selected') return;
  await offerAndJoin(world, job, candidate, id, fate, start, index);
}

type Context = Parameters<typeof applications.source>[0];

/** The recruiter asks about the required skills before submitting. */
async function rateWhatIsAsked(context: Context, job: DemoJob, candidateId: string) {
  const { version, skills } = await getCandidate(context, candidateId);
  const missing = job.skills.slice(0, 2).filter((name) => !skills.some((skill) => skill.name === name));
  if (!missing.length) return;
  const asked = missing.map((name) => ({ name, rating: 2, years: 1 }));
  await updateCandidate(context, candidateId, { version, skills: [...skills, ...asked] });
}

async function interviewRound(
  world: World,
  diary: Diary,
  job: DemoJob,
  candidateId: string,
  applicationId: string,
  daysAgo: number,
  round: number,
) {
  const interviewerId = job.interviewerIds[round - 1]!;
  const interviewer = world.emailOf(interviewerId);
  const startsAt = diary.book(-Math.max(1, daysAgo), interviewerId, candidateId);
  const before = new Date(startsAt.getTime() - 86_400_000);
  const interview = await currentInterview(world, job, applicationId, before, round);
  await world.as(job.recruiterEmails[0]!, before, (context) =>
    applications.proposeInterview(context, interview, { startsAt, place: placeOf(round) }),
  );
  await world.as(interviewer, new Date(before.getTime() + 3_600_000), (context) =>
    interviews.accept(context, interview),
  );
  await world.as(interviewer, new Date(startsAt.getTime() + 5_400_000), (context) =>
    applications.giveFeedback(
      context,
      interview,
      feedback(job.skills, round === 3 ? 'select' : 'advance', 3 + (round % 3)),
    ),
  );
}

/** The round that is open now: to schedule, waiting for the interviewer, in the coming days, or waiting for feedback. */
async function openRound(
  world: World,
  diary: Diary,
  job: DemoJob,
  candidateId: string,
  applicationId: string,
  round: number,
  index: number,
) {
  const state = index % 4;
  if (state === 0) return;
  const interviewerId = job.interviewerIds[round - 1]!;
  const startsAt =
    state === 3
      ? diary.book(-2, interviewerId, candidateId)
      : diary.book(1 + (index % 7), interviewerId, candidateId);
  const at = state === 3 ? new Date(startsAt.getTime() - 86_400_000) : world.daysAgo(1, 7);
  const interview = await currentInterview(world, job, applicationId, at, round);
  await world.as(job.recruiterEmails[0]!, at, (context) =>
    applications.proposeInterview(context, interview, { startsAt, place: placeOf(round) }),
  );
  if (state >= 2)
    await world.as(world.emailOf(interviewerId), new Date(at.getTime() + 3_600_000), (context) =>
      interviews.accept(context, interview),
    );
}

async function currentInterview(
  world: World,
  job: DemoJob,
  applicationId: string,
  at: Date,
  round: number,
): Promise<string> {
  const view = await world.as(job.recruiterEmails[0]!, at, (context) =>
    applications.getApplication(context, applicationId),
  );
  return view.interviews.find(({ roundNumber }) => roundNumber === round)!.id;
}

const placeOf = (round: number) =>
  ['+91 80 5550 0100', 'https://meet.example/room', 'Reception, ground floor'][round - 1]!;

async function offerAndJoin(
  world: World,
  job: DemoJob,
  candidate: DemoCandidate,
  applicationId: string,
  fate: Fate,
  start: number,
  index: number,
) {
  const pay = String(Math.min(job.payTo - 1000, Math.max(candidate.expectedPay, job.payTo * 0.6)));
  const issuedAgo = start - 11;
  const joinAgo = fate === 'joined' ? Math.max(1, issuedAgo - 3) : -10 - (index % 10);
  const offer = await world.as(job.clientEmail, world.daysAgo(issuedAgo), (context) =>
    offers.issueOffer(context, applicationId, {
      annualPay: { amount: pay, currency: job.currency },
      joiningDate: dateIn(world, -joinAgo),
      expiresOn: dateIn(world, fate === 'joined' ? -joinAgo : 6),
      benefits: 'Health cover for the family, 24 days of leave.',
    }),
  );
  if (fate === 'offered') return;
  await world.asCandidate(candidate.id, world.daysAgo(issuedAgo - 1), (context) =>
    offers.acceptOffer(context, offer.id),
  );
  const placement = await world.as(job.clientEmail, world.daysAgo(issuedAgo - 1), (context) =>
    applications.getApplication(context, applicationId),
  );
  const placementId = placement.placement!.id;
  if (index % 2 || fate === 'joined') {
    await world.as(job.recruiterEmails[0]!, world.daysAgo(issuedAgo - 1, 9), (context) =>
      placements.reconfirmJoining(context, placementId),
    );
  }
  if (fate === 'hired') return;
  await world.as(job.clientEmail, world.daysAgo(joinAgo, 8), (context) =>
    placements.confirmJoined(context, placementId, dateIn(world, -joinAgo)),
  );
}
