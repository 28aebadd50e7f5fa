import { test } from 'vitest';
import type { Agency, House } from '../../../test/house.ts';
import { joined, openJob, replacementAsked } from '../../../test/line.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';

async function aReplacement(house: House, agency: Agency) {
  const { placementId, joiningDate } = await joined(house, agency, await openJob(house, agency));
  return { id: await replacementAsked(house, agency, placementId, joiningDate) };
}

const replacements: Case = {
  rules: {
    task: 'processReplacementReminders',
    waitsAs: ['replacementsToAnswer', 'toReplace'],
    hour: 10,
    days: 'working',
    unit: 'working days',
    steps: [2, 5],
    tells: [
      { who: 'manager', fromStep: 0 },
      { who: 'recruiter', fromStep: 0 },
      { who: 'admin', fromStep: 1 },
    ],
  },
  make: aReplacement,
  // Those that are promised, with nobody found yet.
  put: `update replacement r set state = case when since is null then 'unfulfilled' else 'approved' end,
    waiting_since = coalesce(since, waiting_since) from put where r.id = put.id`,
};

test('processReplacementReminders tells whom its rules name, when they say', { timeout: 400_000 }, () =>
  checkAgainstOracle(replacements),
);
