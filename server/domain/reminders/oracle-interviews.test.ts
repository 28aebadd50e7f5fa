import { test } from 'vitest';
import type { Agency, House } from '../../../test/house.ts';
import { openJob, shortlisted } from '../../../test/line.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';

/** The first round of somebody; the second thing of a place has the other interviewer, so that their times never collide. */
async function aRound(house: House, agency: Agency, index: number) {
  const application = await shortlisted(house, agency, await openJob(house, agency));
  const interviewer = index === 0 ? agency.interviewer : agency.interviewer2;
  const [interview] = await house.query(
    `update interview i set interviewer_id = $2 from candidate_record c
      where i.application_id = $1 and c.id = i.candidate_record_id returning i.id, c.emails[1] as email`,
    [application.id, interviewer.actor.userId],
  );
  return { id: interview!.id as string, candidateEmail: interview!.email as string };
}

const over = `update interview i set state = case when since is null then 'cancelled' else 'scheduled' end,
  ends_at = coalesce(since, ends_at), starts_at = coalesce(since, ends_at) - interval '30 minutes' from put where i.id = put.id`;

const cases: Case[] = [
  {
    rules: {
      task: 'processInterviewSchedulingReminders',
      waitsAs: ['toSchedule'],
      hour: 10,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 3],
      tells: [
        { who: 'recruiter', fromStep: 0 },
        { who: 'manager', fromStep: 2 },
      ],
    },
    make: aRound,
    put: `update interview i set state = case when since is null then 'cancelled' else 'to_schedule' end,
      state_since = coalesce(since, state_since), starts_at = null, ends_at = null from put where i.id = put.id`,
  },
  {
    rules: {
      task: 'processInterviewInvitationReminders',
      waitsAs: ['invitations'],
      hour: 10,
      days: 'working',
      unit: 'working days',
      steps: [1, 2],
      tells: [
        { who: 'interviewer', fromStep: 0 },
        { who: 'recruiter', fromStep: 1 },
      ],
    },
    make: aRound,
    put: `update interview i set state = case when since is null then 'cancelled' else 'proposed' end,
      state_since = coalesce(since, state_since), starts_at = '2030-06-01 05:00Z', ends_at = '2030-06-01 05:30Z'
      from put where i.id = put.id`,
  },
  {
    rules: {
      task: 'processUpcomingInterviews',
      mutable: true,
      hour: null,
      days: 'daily',
      unit: 'hours',
      steps: [-24, -1],
      pointless: 0,
      tells: [
        { who: 'candidate', fromStep: 0 },
        { who: 'interviewer', fromStep: 0 },
        { who: 'recruiter', fromStep: 0 },
      ],
      ahead: [30, 4 * 1440],
    },
    make: aRound,
    put: `update interview i set state = case when since is null then 'cancelled' else 'scheduled' end,
      starts_at = coalesce(since, starts_at), ends_at = coalesce(since, starts_at) + interval '30 minutes' from put where i.id = put.id`,
  },
  {
    rules: {
      task: 'processFeedbackRequests',
      mutable: true,
      waitsAs: ['feedback'],
      hour: null,
      days: 'daily',
      unit: 'hours',
      steps: [2],
      pointless: 12,
      tells: [{ who: 'interviewer', fromStep: 0 }],
    },
    make: aRound,
    put: over,
  },
  {
    rules: {
      task: 'processFeedbackReminders',
      waitsAs: ['feedback'],
      hour: 10,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 3],
      tells: [
        { who: 'interviewer', fromStep: 0 },
        { who: 'client', fromStep: 1 },
        { who: 'manager', fromStep: 2 },
      ],
    },
    make: aRound,
    put: over,
  },
];

test.for(cases.map((each) => [each.rules.task, each] as const))(
  '%s tells whom its rules name, when they say',
  { timeout: 400_000 },
  ([, each]) => checkAgainstOracle(each),
);
