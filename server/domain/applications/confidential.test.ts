/** Whom a confidential job is with, a candidate learns with the invitation to an interview, and not before. */
import { expect, test } from 'vitest';
import { openJob, scheduleRound, shortlisted } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

async function readByCandidate() {
  const read = async (path: string) => (await house.call(agency.candidate, 'GET', path)).body.items;
  await house.drain();
  const mails = await house.mails(`where to_address = $1 or to_name = 'Leela Krishnan' order by id`, [
    agency.candidate.email,
  ]);
  return JSON.stringify([
    await read('/api/common/applications'),
    await read('/api/common/interviews'),
    await read('/api/common/notifications'),
    await read('/api/common/events'),
    mails.map(({ subject, text }) => ({ subject, text })),
  ]);
}

test('the client’s name appears with the invitation, in lists, mails and the timeline', async () => {
  const job = await openJob(house, agency, { confidential: true } as never);
  const application = await shortlisted(house, agency, job);
  await house.query(
    'update candidate_record set user_id = $1 where id = (select candidate_record_id from application where id = $2)',
    [agency.candidate.actor.userId, application.id],
  );
  const before = await readByCandidate();
  expect(before).toContain('Backend Engineer');
  expect(before).toContain('The company would like to meet you');
  expect(before).toContain('Confidential company');
  expect(before).not.toContain('Aster');

  await scheduleRound(house, agency, application.id, new Date(house.clock.at.getTime() + 3_600_000));
  const after = await readByCandidate();
  expect(after).toContain('Your interview with Aster');
  expect(after).not.toContain('Confidential company');
});
