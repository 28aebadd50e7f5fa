import { expect, test } from 'vitest';
import { completeCandidate, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { getApplication, recordRightToRepresent, shortlist, source, submit } from '../applications/index.ts';

const house = aHouse();
const agency = anAgency(house);

/** A shortlisted application of this candidate in a job of its own. @returns its interview, still without a slot */
async function interviewOf(candidateRecordId: string, interviewer = agency.interviewer): Promise<string> {
  const rounds = [
    {
      name: 'Screening',
      mode: 'telephone' as const,
      type: 'non_technical' as const,
      minutes: 60,
      interviewerId: interviewer.actor.userId,
    },
  ];
  const job = await openJob(house, agency, { rounds });
  const id = await house.as(agency.recruiter, async (context) => {
    const jobLocationId = job.locations[0]!.id;
    const application = await source(context, job.id, { jobLocationId, candidateRecordId });
    await recordRightToRepresent(context, application.id, 'Mail of the candidate.');
    await submit(context, application.id, '');
    return application.id;
  });
  await house.as(agency.client, (context) => shortlist(context, id));
  const { interviews } = await house.as(agency.recruiter, (context) => getApplication(context, id));
  return interviews[0]!.id;
}

const propose = (id: string, startsAt: string) =>
  house.call(agency.recruiter, 'POST', `/api/recruiter/interviews/${id}/propose`, {
    startsAt,
    place: 'Room 1',
  });

/** Both at once: one wins. Where the database broke a tie, the loser is told to try again, and then is refused for good. */
async function oneOf(proposals: { id: string; startsAt: string }[], code: string) {
  const answers = await Promise.all(proposals.map(({ id, startsAt }) => propose(id, startsAt)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { id, startsAt } = proposals[answers.findIndex(({ status }) => status === 409)]!;
  expect(await propose(id, startsAt)).toMatchObject({ status: 409, body: { code } });
  const states = await house.query('select state from interview where id = any($1) order by state', [
    proposals.map((each) => each.id),
  ]);
  expect(states.map(({ state }) => state)).toEqual(['proposed', 'to_schedule']);
}

test('no interviewer is booked twice at overlapping times', async () => {
  const people = [await completeCandidate(house, agency), await completeCandidate(house, agency)];
  await oneOf(
    [
      { id: await interviewOf(people[0]!.id), startsAt: '2026-03-09T09:00:00Z' },
      { id: await interviewOf(people[1]!.id), startsAt: '2026-03-09T09:30:00Z' },
    ],
    'interviewer_booked_once',
  );
});

test('no candidate is booked twice at overlapping times', async () => {
  const { id } = await completeCandidate(house, agency);
  await oneOf(
    [
      { id: await interviewOf(id, agency.interviewer), startsAt: '2026-03-10T09:00:00Z' },
      { id: await interviewOf(id, agency.interviewer2), startsAt: '2026-03-10T09:30:00Z' },
    ],
    'candidate_booked_once',
  );
});

test('one interview may begin as another ends', async () => {
  const people = [await completeCandidate(house, agency), await completeCandidate(house, agency)];
  const answers = await Promise.all([
    propose(await interviewOf(people[0]!.id), '2026-03-11T09:00:00Z'),
    propose(await interviewOf(people[1]!.id), '2026-03-11T10:00:00Z'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});
