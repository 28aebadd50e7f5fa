import type { Answer, Tour } from './tour.ts';

/** Steps 2 and 3: the manager approves one job and rejects another, then assigns a recruiter. */
export async function playAgreement(tour: Tour, job: Answer): Promise<void> {
  const { client, manager, recruiter, step, check } = tour;
  step('2. The manager approves');
  await tour.eventually(
    async () =>
      (await manager.get('/api/common/notifications')).items.some(
        (each: Answer) => each.href === `/manager/jobs/${job.id}`,
      ),
    'the manager was told',
  );
  const work = await manager.get('/api/common/work');
  check(work.counts.jobsToApprove >= 1, 'it waits under “Waiting for you”');
  const [first, second] = await Promise.all([
    manager.refused('POST', `/api/manager/jobs/${job.id}/approve`, {}),
    manager.refused('POST', `/api/manager/jobs/${job.id}/approve`, {}),
  ]);
  const statuses = [first.status, second.status].sort();
  check(
    statuses[0] === 200 && statuses[1] === 409,
    'approved twice at once: one wins, the other gets 409',
    statuses,
  );
  const open = await manager.get(`/api/common/jobs/${job.id}`);
  check(open.state === 'open' && open.terms.snapshot, 'it is open and its terms are a snapshot');

  const { items: engagements } = await client.get('/api/common/engagements');
  const other = await client.post('/api/common/jobs', {
    engagementId: engagements.find((each: Answer) => each.agencyName === 'Nimbus Talent').id,
    title: `Unclear role ${tour.run}`,
    description: 'Somebody who can do a bit of everything for us, soon, and for very little money.',
    pay: { from: '1500000', to: '1600000', currency: 'INR' },
    deadline: job.deadline,
    locations: [{ place: 'Pune', workMode: 'office', openings: 1 }],
    skills: [{ name: 'Excel', kind: 'primary', measure: 'rating', minimum: 2 }],
    rounds: [
      {
        name: 'Talk',
        mode: 'telephone',
        type: 'non_technical',
        minutes: 30,
        interviewerId: job.rounds[0].interviewerId,
      },
    ],
  });
  await client.post(`/api/common/jobs/${other.id}/submit`);
  const rejected = await manager.post(`/api/manager/jobs/${other.id}/reject`, {
    reason: 'Please describe the role first.',
  });
  check(
    rejected.state === 'rejected' && rejected.reason === 'Please describe the role first.',
    'another is rejected with a reason',
  );

  step('3. The manager assigns a recruiter');
  const { items: load } = await manager.get('/api/manager/recruiters');
  const asha = load.find((each: Answer) => each.name === 'Asha Rao');
  check(load.length === 6 && typeof asha.openJobs === 'number', 'six recruiters with their load', load);
  const before = await recruiter.refused('GET', `/api/common/jobs/${job.id}`);
  check(before.status === 404, 'before that the recruiter does not see the job');
  for (const location of job.locations) {
    await manager.post(`/api/manager/jobs/${job.id}/assign`, {
      jobLocationId: location.id,
      recruiterIds: [asha.id],
    });
  }
  const seen = await recruiter.get(`/api/common/jobs/${job.id}`);
  check(seen.title === job.title && seen.terms === null, 'now they do, without the commercial terms');
}
