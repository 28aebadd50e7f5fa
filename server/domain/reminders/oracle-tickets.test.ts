import { expect, test } from 'vitest';
import type { Agency, House } from '../../../test/house.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';

/** The first is the recruiter’s to answer, the second nobody’s in particular. */
async function aTicket(house: House, agency: Agency, index: number) {
  const question = { to: agency.agencyId, category: 'question', subject: 'Which one?', text: 'Who knows?' };
  const { status, body } = await house.call(agency.client, 'POST', '/api/common/tickets', question);
  expect(status).toBe(201);
  if (index === 0) {
    const asked = await house.call(agency.admin, 'POST', `/api/common/tickets/${body.id}/assign`, {
      userId: agency.recruiter.actor.userId,
    });
    expect(asked.status).toBe(200);
  }
  return { id: body.id as string };
}

const each: Case = {
  rules: {
    task: 'processTicketReminders',
    waitsAs: ['ticketsToAnswer'],
    hour: null,
    days: 'daily',
    unit: 'working hours',
    steps: [0, 8],
    pointless: 80,
    tells: [
      { who: 'recruiter', fromStep: 0, only: 0 },
      { who: 'admin', fromStep: 0, only: 1 },
      { who: 'admin', fromStep: 1, only: 0 },
    ],
  },
  make: aTicket,
  put: `update ticket t set state = case when since is null then 'closed' else 'open' end,
    first_reply_due_at = coalesce(since, first_reply_due_at) from put where t.id = put.id`,
};

test(`${each.rules.task} tells whom its rules name, when they say`, { timeout: 400_000 }, () =>
  checkAgainstOracle(each),
);
