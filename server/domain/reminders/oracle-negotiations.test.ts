import { expect, test } from 'vitest';
import { propose } from '../../../test/agreements.ts';
import type { Agency, House } from '../../../test/house.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';

/** The first waits for the client, the second for the agency. */
async function aProposal(house: House, agency: Agency, index: number) {
  const { status, body } = await propose(
    house,
    agency,
    index === 0 ? agency.manager : agency.client,
    index === 0 ? { payTo: '2000000' } : { payFrom: '2000000' },
  );
  expect(status).toBe(201);
  return { id: body.id as string };
}

const cases: Case[] = [
  {
    rules: {
      task: 'processNegotiationReminders',
      waitsAs: ['negotiationsToAnswer'],
      hour: 10,
      days: 'working',
      unit: 'working days',
      steps: [1, 2, 4],
      tells: [
        { who: 'client', fromStep: 0, only: 0 },
        { who: 'manager', fromStep: 0, only: 1 },
        { who: 'admin', fromStep: 2 },
      ],
    },
    make: aProposal,
    put: `update negotiation n set state = case when since is null then 'withdrawn' else 'proposed' end,
      proposed_at = coalesce(since, proposed_at), expires_on = '2030-12-01' from put where n.id = put.id`,
  },
  {
    rules: {
      task: 'processNegotiationDeadlines',
      mutable: true,
      waitsAs: ['negotiationsToAnswer'],
      hour: 10,
      days: 'daily',
      unit: 'days',
      steps: [-3],
      pointless: 1,
      tells: [
        { who: 'client', fromStep: 0, only: 0 },
        { who: 'manager', fromStep: 0, only: 1 },
      ],
      ahead: [0, 9 * 1440],
    },
    make: aProposal,
    put: `update negotiation n set state = case when since is null then 'withdrawn' else 'proposed' end,
      expires_on = coalesce((since at time zone zone)::date, expires_on) from put where n.id = put.id`,
  },
];

test.for(cases.map((each) => [each.rules.task, each] as const))(
  '%s tells whom its rules name, when they say',
  { timeout: 400_000 },
  ([, each]) => checkAgainstOracle(each),
);
