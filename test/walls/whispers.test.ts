/** What one side says among themselves and another must not hear: in timelines, records, files and the live stream. */
import http from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../server/domain/notifications/catalogue.ts';
import { newId } from '../../server/platform/ids.ts';
import { enrol, type TestPerson } from '../house.ts';
import { feedbackOf, joined, openJob, scheduleRound, shortlisted, sourced, submitted } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';

const house = aHouse();
const agency = anAgency(house);
let address: string;

beforeAll(async () => {
  address = await house.app.listen({ port: 0, host: '127.0.0.1' });
});

const SECRET = 'known for walking out';
const HOUR = 3_600_000;

const events = async (who: TestPerson) =>
  JSON.stringify((await house.call(who, 'GET', '/api/common/events?limit=200')).body);

async function done(who: TestPerson, path: string, body?: unknown) {
  const answer = await house.call(who, 'POST', path, body);
  expect([path, answer.status]).toEqual([path, 200]);
}

describe('the client', () => {
  test.each(['reject', 'withdraw'])('does not hear of a %s before the submission', async (way) => {
    const application = await sourced(house, agency, await openJob(house, agency));
    if (way === 'reject') {
      const reason = { reasonCode: 'skills', reason: SECRET };
      await done(agency.manager, `/api/common/applications/${application.id}/reject`, reason);
      await done(agency.manager, `/api/recruiter/applications/${application.id}/reopen`);
    } else {
      await done(agency.recruiter, `/api/recruiter/applications/${application.id}/withdraw`);
    }
    const heard = await events(agency.client);
    expect(heard).not.toContain(SECRET);
    expect(heard).not.toMatch(/withdrew the application|reopened the application/);
    expect(await events(agency.manager)).toMatch(/before the submission|withdrew the application/);
  });
});

describe('an interviewer', () => {
  test('neither moves nor answers for another one’s interview', async () => {
    const application = await shortlisted(house, agency, await openJob(house, agency));
    const startsAt = () => new Date(house.clock.at.getTime() + HOUR);
    const first = await scheduleRound(house, agency, application.id, startsAt());
    house.clock.at = new Date(house.clock.at.getTime() + 2 * HOUR);
    const feedback = `/api/interviewer/interviews/${first.id}/give-feedback`;
    await done(agency.interviewer, feedback, feedbackOf('advance'));
    const second = await scheduleRound(house, agency, application.id, startsAt());
    for (const command of ['ask-to-reschedule', 'mark-no-show']) {
      const body = command === 'mark-no-show' ? undefined : { reason: 'No time.' };
      const url = `/api/common/interviews/${second.id}/${command}`;
      expect([command, (await house.call(agency.interviewer, 'POST', url, body)).status]).toEqual([
        command,
        404,
      ]);
    }
  });

  test('does not read what another round made of a candidate, nor what is paid', async () => {
    const job = await openJob(house, agency);
    const application = await shortlisted(house, agency, job);
    await scheduleRound(house, agency, application.id, new Date(house.clock.at.getTime() + HOUR));
    house.clock.at = new Date(house.clock.at.getTime() + 2 * HOUR);
    expect(await events(agency.interviewer)).not.toContain('gave feedback');
    expect((await house.call(agency.interviewer, 'GET', `/api/common/jobs/${job.id}`)).body.pay).toBeNull();
    expect((await house.call(agency.client, 'GET', `/api/common/jobs/${job.id}`)).body.pay).not.toBeNull();
  });
});

describe('a candidate', () => {
  const told = { reason: SECRET, reasonCode: SECRET, outcome: SECRET, overall: SECRET, remarks: SECRET };

  test.each(Object.entries(catalogue).filter(([, { audience }]) => audience.includes('candidate')))(
    'reads %s without the reason',
    (_type, { plain, sentence }) => {
      expect((plain ?? sentence)(told)).not.toContain(SECRET);
    },
  );

  test('who was linked by a mistyped address is unlinked with it', async () => {
    const address = agency.candidate.email;
    const body = { name: 'Nisha', emails: [address], evenIfSimilar: true };
    const { body: record } = await house.call(agency.recruiter, 'POST', '/api/recruiter/candidates', body);
    await house.drain();
    const owner = async () =>
      (await house.query('select user_id from candidate_record where id = $1', [record.id]))[0]!.user_id;
    expect(await owner()).toBe(agency.candidate.actor.userId);

    const change = { version: record.version, emails: [`${newId()}@people.example`] };
    const { body: changed } = await house.call(
      agency.recruiter,
      'PATCH',
      `/api/recruiter/candidates/${record.id}`,
      change,
    );
    expect(await owner()).toBeNull();
    await house.drain();
    expect(await owner()).toBeNull();

    const back = { version: changed.version, emails: [address] };
    await house.call(agency.recruiter, 'PATCH', `/api/recruiter/candidates/${record.id}`, back);
    await house.drain();
    expect(await owner()).toBe(agency.candidate.actor.userId);
  });
});

describe('who works with people and who works with money', () => {
  test('read their own part of the agency', async () => {
    const { invoiceId } = await joined(house, agency, await openJob(house, agency));
    const application = await sourced(house, agency, await openJob(house, agency));
    const reason = { reasonCode: 'skills', reason: SECRET };
    await done(agency.recruiter, `/api/common/applications/${application.id}/reject`, reason);
    await house.as('system', async ({ record }) =>
      record({
        type: 'invoice.issued',
        subjectType: 'invoice',
        subjectId: invoiceId,
        agencyId: agency.agencyId,
        audience: catalogue['invoice.issued']!.audience,
        data: { number: 'NT/1', total: '1' },
      }),
    );
    expect(await events(agency.recruiter)).not.toContain('invoice.issued');
    expect(await events(agency.accountant)).toContain('invoice.issued');
    expect(await events(agency.accountant)).not.toMatch(new RegExp(`${SECRET}|application\\.|candidate\\.`));
    expect(await events(agency.manager)).toContain('invoice.issued');
    const [file] = await house.query(`select id from file where kind = 'resume' limit 1`);
    const link = `/api/common/files/${file!.id}/link`;
    expect((await house.call(agency.recruiter, 'GET', link)).status).toBe(200);
    expect((await house.call(agency.accountant, 'GET', link)).status).toBe(404);
  });
});

/** A live stream with what it has said so far. */
async function tune(who: TestPerson) {
  const stream = { heard: '', ended: false, close: () => {} };
  await new Promise<void>((resolve, reject) => {
    const headers = { authorization: `Bearer ${who.token}` };
    const request = http.get(`${address}/api/common/live`, { headers, agent: false }, (answer) => {
      answer.setEncoding('utf8').on('data', (text: string) => {
        stream.heard += text;
        if (text.includes('retry:')) resolve();
      });
      answer.on('end', () => {
        stream.ended = true;
      });
    });
    request.on('error', reject);
    stream.close = () => void request.destroy();
  });
  return stream;
}

describe('a live stream', () => {
  test('tells recruiters and interviewers of their own work only', async () => {
    const mine = await openJob(house, agency);
    const application = await submitted(house, agency, mine);
    await house.drain();
    const streams = await Promise.all([agency.recruiter, agency.recruiter2, agency.interviewer].map(tune));
    await done(agency.client, `/api/client/applications/${application.id}/shortlist`);
    await done(agency.client, `/api/common/jobs/${mine.id}/hold`);
    await house.drain();
    const [recruiter, recruiter2, interviewer] = streams;
    await expect.poll(() => recruiter!.heard).toContain(mine.id);
    expect(recruiter!.heard).toContain(application.id);
    expect(recruiter2!.heard).not.toContain('data:');
    expect(interviewer!.heard).not.toContain('data:');
    for (const stream of streams) stream.close();
  });

  test('ends with its session', async () => {
    const guest = await enrol(house, 'manager', 'Guest', agency.agencyId);
    const stream = await tune(guest);
    await done(guest, '/api/authentication/sign-out');
    const job = await openJob(house, agency);
    await house.drain();
    await expect.poll(() => stream.ended, { timeout: 5000 }).toBe(true);
    expect(stream.heard).not.toContain(job.id);
  });
});
