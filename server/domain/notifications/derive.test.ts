import { expect, test } from 'vitest';
import { openJob, pendingJob, scheduleRound, shortlisted, submitted } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { askToReschedule } from '../interviews/index.ts';
import { deriveFromEvent } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

const derive = (eventId: string) =>
  house.as('system', (context) => deriveFromEvent(context, eventId, house.settings));

async function eventOf(type: string, subjectId: string): Promise<string> {
  const [event] = await house.query('select id from event where type = $1 and subject_id = $2', [
    type,
    subjectId,
  ]);
  return event!.id as string;
}

async function toldOf(eventId: string) {
  const notifications = await house.query('select user_id from notification where source = $1', [eventId]);
  const mails = await house.query('select id, to_address from mail where source = $1', [eventId]);
  const sends = await house.query(
    `select payload ->> 'mailId' as id from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'sendMail'`,
  );
  const ids = mails.map(({ id }) => id);
  return {
    people: notifications.map(({ user_id }) => user_id),
    addresses: mails.map(({ to_address }) => to_address),
    sends: sends.filter(({ id }) => ids.includes(id)).length,
  };
}

test('run twice, and by several workers at once: one notification, one mail, one sending', async () => {
  for (const times of [[1, 1], [5]]) {
    const job = await pendingJob(house, agency);
    const event = await eventOf('job.submitted', job.id);
    for (const atOnce of times) await Promise.all(Array.from({ length: atOnce }, () => derive(event)));
    expect(await toldOf(event)).toEqual({
      people: [agency.manager.actor.userId],
      addresses: [agency.manager.email],
      sends: 1,
    });
  }
});

test('nobody hears of their own deed, and a rejected job tells the client the reason', async () => {
  const job = await pendingJob(house, agency);
  await house.call(agency.manager, 'POST', `/api/manager/jobs/${job.id}/reject`, {
    reason: 'The pay is too low.',
  });
  const event = await eventOf('job.rejected', job.id);
  await derive(event);
  expect(await toldOf(event)).toMatchObject({
    people: [agency.client.actor.userId],
    addresses: [agency.client.email],
  });
  const [mail] = await house.mails('where source = $1', [event]);
  expect(mail!.text).toContain('The pay is too low.');
});

test('an event that is not there, or that nobody is told of, is no failure', async () => {
  await derive('0197f000-0000-7000-8000-000000000000');
  const application = await submitted(house, agency, await openJob(house, agency));
  const event = await eventOf('application.right_recorded', application.id);
  await derive(event);
  expect(await toldOf(event)).toEqual({ people: [], addresses: [], sends: 0 });
});

test('a command that was refused leaves no event behind', async () => {
  const before = await house.query('select count(*)::int as count from event');
  const draft = await house.call(agency.client, 'POST', '/api/common/jobs', {
    engagementId: agency.engagementId,
  });
  expect((await house.call(agency.client, 'POST', `/api/common/jobs/${draft.body.id}/submit`)).status).toBe(
    422,
  );
  const after = await house.query('select count(*)::int as count from event');
  expect(Number(after[0]!.count)).toBe(Number(before[0]!.count) + 1);
});

test('a calendar hears of an interview, its move and its new time under one UID with a rising SEQUENCE', async () => {
  const application = await shortlisted(house, agency, await openJob(house, agency));
  const day = 86_400_000;
  const { id } = await scheduleRound(house, agency, application.id, new Date(house.clock.at.getTime() + day));
  await house.as(agency.recruiter, (context) => askToReschedule(context, id, 'The room is taken.'));
  await scheduleRound(house, agency, application.id, new Date(house.clock.at.getTime() + 2 * day));
  // Only now: what is sent is what happened then, not what the interview has become.
  expect(await house.drain()).toEqual([]);
  const mails = await house.query(
    'select calendar from mail where calendar like $1 and to_address = $2 order by source',
    [`%interview-${id}@%`, agency.interviewer.email],
  );
  const lines = mails.map(({ calendar }) => {
    const text = (calendar as string).replaceAll('\r\n ', '');
    return [text.match(/METHOD:(.*)/)![1]!.trim(), Number(text.match(/SEQUENCE:(.*)/)![1])];
  });
  expect(lines).toEqual([
    ['REQUEST', 0],
    ['CANCEL', 1],
    ['REQUEST', 2],
  ]);
  for (const { calendar } of mails) {
    expect((calendar as string).replaceAll('\r\n ', '')).toContain(`MAILTO:${agency.interviewer.email}`);
  }
});
