import { type Answer, addDays, type Tour } from './tour.ts';

export const SKILLS = ['TypeScript', 'PostgreSQL', 'Docker'];

const DESCRIPTION =
  'You build the services behind our order desk, review the work of others, and own what you ship from first sketch to production.';

/** Step 1: the client saves a draft step by step, leaves, comes back, submits. */
export async function playJobOrder(tour: Tour): Promise<Answer> {
  const { client, step, check, run } = tour;
  step('1. The client writes a job order');
  const { items: engagements } = await client.get('/api/common/engagements');
  const engagement = engagements.find((each: Answer) => each.agencyName === 'Nimbus Talent');
  const title = `Senior Backend Engineer ${run}`;
  const draft = await client.post('/api/common/jobs', { engagementId: engagement.id, title });
  check(
    draft.state === 'draft' && draft.missing.length > 0,
    'a draft begins with a title and lists what it lacks',
  );

  const described = await client.patch(`/api/common/jobs/${draft.id}`, {
    version: draft.version,
    description: DESCRIPTION,
  });
  const stale = await client.refused('PATCH', `/api/common/jobs/${draft.id}`, {
    version: draft.version,
    title: 'Stale',
  });
  check(
    stale.status === 409 &&
      stale.problem.code === 'stale' &&
      stale.problem.current.description === DESCRIPTION,
    'an older tab gets 409 with the current draft',
  );

  const early = await client.refused('POST', `/api/common/jobs/${draft.id}/submit`, {});
  check(
    early.status === 422 && early.problem.errors.length > 3,
    'an incomplete draft cannot be submitted, and says what is missing',
  );

  const { items: interviewers } = await client.get('/api/client/interviewers');
  const id = (name: string) => interviewers.find((each: Answer) => each.name === name).id;
  const now = await tour.now();
  await client.patch(`/api/common/jobs/${draft.id}`, {
    version: described.version,
    pay: { from: '1500000', to: '2500000', currency: 'INR' },
    experience: { fromMonths: 60, toMonths: null },
    noticeDaysMax: 60,
    deadline: addDays(now, 90),
    locations: [
      { place: 'Pune', workMode: 'hybrid', openings: 1 },
      { place: 'Bengaluru', workMode: 'remote', openings: 1 },
    ],
    skills: [
      { name: SKILLS[0], kind: 'primary', measure: 'rating', minimum: 4 },
      { name: SKILLS[1], kind: 'primary', measure: 'years', minimum: 3 },
      { name: SKILLS[2], kind: 'secondary', measure: 'rating', minimum: 3 },
    ],
    rounds: [
      {
        name: 'Screening',
        mode: 'telephone',
        type: 'non_technical',
        minutes: 30,
        interviewerId: id('Dev Malhotra'),
      },
      {
        name: 'System design',
        mode: 'online',
        type: 'technical',
        minutes: 60,
        interviewerId: id('Ritu Sen'),
      },
      {
        name: 'Final conversation',
        mode: 'face_to_face',
        type: 'non_technical',
        minutes: 45,
        interviewerId: id('Farhan Ali'),
      },
    ],
  });
  const again = await client.get(`/api/common/jobs/${draft.id}`);
  check(
    again.missing.length === 0 && again.locations.length === 2 && again.rounds.length === 3,
    'coming back, everything is there and nothing is missing',
  );
  check(
    !again.terms.snapshot && again.terms.bands.length === 1 && again.terms.bands[0].fee === '8.33',
    'the terms that would apply are shown: 8.33 % for 15–25 lakh',
  );
  const job = await client.post(`/api/common/jobs/${draft.id}/submit`);
  check(job.state === 'pending_approval', 'it is submitted');
  return job;
}
