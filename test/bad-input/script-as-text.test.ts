/** Markup in every field that takes words: stored and answered as the words they are, and no mail runs it. */
import { expect, test } from 'vitest';
import { jobFields, openJob, scheduleRound, shortlisted } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';

const house = aHouse();
const agency = anAgency(house);

const SCRIPT = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;

/** Each text in an answer that differs from what was sent. */
const lost = (answer: Record<string, unknown>, fields: string[]) =>
  fields.filter((field) => answer[field] !== SCRIPT);

test('a job order, through to the mails that tell of it', async () => {
  const fields = jobFields(agency);
  const created = await house.call(agency.client, 'POST', '/api/common/jobs', {
    ...fields,
    engagementId: agency.engagementId,
    title: SCRIPT,
    description: SCRIPT,
    department: SCRIPT,
    locations: [{ ...fields.locations[0], place: SCRIPT }],
    skills: [{ ...fields.skills[0], name: SCRIPT }],
    rounds: fields.rounds.map((round) => ({ ...round, name: SCRIPT })),
  });
  expect(created.status).toBe(201);
  expect(lost(created.body, ['title', 'description', 'department'])).toEqual([]);
  expect(lost(created.body.locations[0], ['place'])).toEqual([]);
  expect(lost(created.body.skills[0], ['name'])).toEqual([]);
  expect(created.headers['content-type']).toContain('application/json');
  expect(created.headers['x-content-type-options']).toBe('nosniff');

  await house.call(agency.client, 'POST', `/api/common/jobs/${created.body.id}/submit`);
  await house.call(agency.manager, 'POST', `/api/manager/jobs/${created.body.id}/reject`, { reason: SCRIPT });
  await noMailRunsIt();
});

test('a candidate, a rejection, an interview and its feedback', async () => {
  const candidate = await house.call(agency.recruiter, 'POST', '/api/recruiter/candidates', {
    name: SCRIPT,
    emails: ['script@people.example'],
    location: SCRIPT,
    currentTitle: SCRIPT,
    currentEmployer: SCRIPT,
    notes: SCRIPT,
    tags: ['<b>x</b>'],
    skills: [{ name: SCRIPT, rating: 3, years: 1 }],
  });
  expect(candidate.status).toBe(201);
  expect(lost(candidate.body, ['name', 'location', 'currentTitle', 'currentEmployer', 'notes'])).toEqual([]);
  const found = await house.call(agency.recruiter, 'GET', '/api/recruiter/candidates?location=onerror');
  expect(lost(found.body.items[0], ['name'])).toEqual([]);

  const job = await openJob(house, agency);
  const application = await shortlisted(house, agency, job);
  const round = await scheduleRound(
    house,
    agency,
    application.id,
    new Date(house.clock.at.getTime() + 3_600_000),
  );
  house.clock.at = new Date(house.clock.at.getTime() + 3 * 3_600_000);
  const given = await house.call(
    round.interviewer,
    'POST',
    `/api/interviewer/interviews/${round.id}/give-feedback`,
    {
      outcome: 'hold',
      overall: 2,
      scores: ['TypeScript', 'SQL'].map((skill) => ({ skill, score: 2 })),
      remarks: SCRIPT,
    },
  );
  expect(given.status, JSON.stringify(given.body)).toBeLessThan(300);
  await house.call(agency.client, 'POST', `/api/common/applications/${application.id}/reject`, {
    reasonCode: 'other',
    reason: SCRIPT,
  });
  const events = await house.call(
    agency.recruiter,
    'GET',
    `/api/common/events?applicationId=${application.id}`,
  );
  expect(JSON.stringify(events.body)).toContain('<script>');
  await noMailRunsIt();
});

async function noMailRunsIt() {
  expect(await house.drain()).toEqual([]);
  const mails = await house.mails("where content::text ilike '%alert(%'");
  expect(mails.length).toBeGreaterThan(0);
  for (const { html, subject } of mails) {
    expect(html, subject).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;script&gt;');
  }
}
