import { test } from 'vitest';
import { openJob, pendingJob, submitted } from '../../../test/line.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';

const aDay = 1440;

const cases: Case[] = [
  {
    rules: {
      task: 'processJobApprovalReminders',
      waitsAs: ['jobsToApprove'],
      hour: 10,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 4],
      tells: [
        { who: 'manager', fromStep: 0 },
        { who: 'admin', fromStep: 2 },
      ],
    },
    make: (house, agency) => pendingJob(house, agency),
    put: `update job j set state = case when since is null then 'rejected' else 'pending_approval' end,
      submitted_at = coalesce(since, submitted_at) from put where j.id = put.id`,
  },
  {
    rules: {
      task: 'processJobAssignmentReminders',
      waitsAs: ['locationsToAssign'],
      hour: 11,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 4],
      tells: [
        { who: 'manager', fromStep: 0 },
        { who: 'admin', fromStep: 2 },
      ],
    },
    make: async (house, agency) => {
      const job = await openJob(house, agency);
      await house.query('delete from job_assignment where job_id = $1', [job.id]);
      const [location] = await house.query(
        `update job_location set created_at = '2026-01-01' where job_id = $1 returning id`,
        [job.id],
      );
      return { id: location!.id as string };
    },
    put: `update job j set state = case when since is null then 'on_hold' else 'open' end,
      approved_at = coalesce(since, approved_at) from put join job_location l on l.id = put.id where j.id = l.job_id`,
  },
  {
    rules: {
      task: 'processRecruiterAssignmentReminders',
      mutable: true,
      hour: 11,
      days: 'working',
      unit: 'working days',
      steps: [2, 4, 7],
      tells: [
        { who: 'recruiter', fromStep: 0 },
        { who: 'manager', fromStep: 2 },
      ],
    },
    make: async (house, agency) => ({ id: (await openJob(house, agency)).locations[0]!.id }),
    put: `, assigned as (update job_assignment a set assigned_at = coalesce(since, assigned_at) from put where job_location_id = put.id)
      update job j set state = case when since is null then 'on_hold' else 'open' end
      from put join job_location l on l.id = put.id where j.id = l.job_id`,
  },
  {
    rules: {
      task: 'processJobDeadlineReminders',
      mutable: true,
      hour: 9,
      days: 'daily',
      unit: 'days',
      steps: [-5, -3, -1],
      pointless: 1,
      tells: [
        { who: 'manager', fromStep: 0 },
        { who: 'recruiter', fromStep: 0 },
        { who: 'client', fromStep: 0 },
      ],
      ahead: [2 * aDay, 9 * aDay],
    },
    make: (house, agency) => openJob(house, agency),
    put: `update job j set state = case when since is null then 'on_hold' else 'open' end,
      deadline = coalesce((since at time zone zone)::date, deadline) from put where j.id = put.id`,
  },
  {
    rules: {
      task: 'processShortlistReminders',
      waitsAs: ['toReview'],
      hour: 11,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 4],
      tells: [
        { who: 'client', fromStep: 0 },
        { who: 'manager', fromStep: 2 },
      ],
    },
    make: async (house, agency) => submitted(house, agency, await openJob(house, agency)),
    put: `update application a set stage = case when since is null then 'shortlisted' else 'submitted' end,
      stage_since = coalesce(since, stage_since) from put where a.id = put.id`,
  },
  {
    rules: {
      task: 'processSelectionReminders',
      waitsAs: ['toDecide', 'onHold'],
      hour: 11,
      days: 'working',
      unit: 'working days',
      steps: [1, 3, 5],
      tells: [
        { who: 'client', fromStep: 0 },
        { who: 'manager', fromStep: 1 },
      ],
    },
    make: async (house, agency) => submitted(house, agency, await openJob(house, agency)),
    put: `update application a set stage_since = coalesce(since, stage_since),
      stage = case when since is null then 'shortlisted' when index = 0 then 'interviewing' else 'on_hold' end,
      previous_stage = case when since is not null and index = 1 then 'submitted' end from put where a.id = put.id`,
  },
];

test.for(cases.map((each) => [each.rules.task, each] as const))(
  '%s tells whom its rules name, when they say',
  { timeout: 400_000 },
  ([, each]) => checkAgainstOracle(each),
);
