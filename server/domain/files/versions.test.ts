/** A document that is replaced keeps what was there before, for whoever sees it. */
import { expect, test } from 'vitest';
import { pdf } from '../../../test/fixtures/resumes.ts';
import type { TestPerson } from '../../../test/house.ts';
import { completeCandidate, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { formOf } from '../../../test/upload.ts';
import { removeLooseFiles } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');

async function put(who: TestPerson, url: string, words: string, filename = 'Grades.pdf') {
  const content = await pdf((document) => document.text(words));
  const { payload, headers } = formOf([{ name: 'file', filename, content }]);
  return house.call(who, 'POST', url, payload, headers);
}

const versions = async (who: TestPerson | null, fileId: string) =>
  house.call(who, 'GET', `/api/common/files/${fileId}/versions`);
const opens = async (who: TestPerson, fileId: string) =>
  (await house.call(who, 'GET', `/api/common/files/${fileId}/link`)).status;

async function replacedTwice() {
  const job = await openJob(house, agency);
  const documents = `/api/common/jobs/${job.id}/documents`;
  const first = (await put(agency.client, documents, 'First')).body.documents[0].fileId as string;
  const replace = async (fileId: string, words: string) =>
    (await put(agency.client, `${documents}/${fileId}/replace`, words)).body.documents[0].fileId as string;
  const second = await replace(first, 'Second');
  return { job, documents, first, second, third: await replace(second, 'Third') };
}

test('a document of a job: who replaced it and when, for both sides and its recruiters', async () => {
  const { job, first, second, third } = await replacedTwice();
  for (const who of [agency.client, agency.manager, agency.recruiter]) {
    expect((await versions(who, third)).body.items).toMatchObject([
      {
        fileId: second,
        name: 'Grades.pdf',
        replacedByName: 'Priya',
        replacedAt: house.clock.at.toISOString(),
      },
      { fileId: first },
    ]);
    expect([await opens(who, first), await opens(who, second), await opens(who, third)]).toEqual([
      200, 200, 200,
    ]);
  }
  for (const who of [agency.recruiter2, other.client, other.manager]) {
    expect((await versions(who, third)).status).toBe(404);
    expect([await opens(who, first), await opens(who, third)]).toEqual([404, 404]);
  }
  expect([(await versions(null, third)).status, (await versions(agency.interviewer, third)).status]).toEqual([
    401, 403,
  ]);
  const timeline = await house.call(agency.recruiter, 'GET', `/api/common/events?jobId=${job.id}`);
  expect(timeline.body.items[0].sentence).toBe('replaced the document “Grades.pdf”');
});

test('two who replace the same at once: one does, the other is told that it is gone', async () => {
  const { documents, third } = await replacedTwice();
  const both = await Promise.all(
    ['A', 'B'].map((words) => put(agency.client, `${documents}/${third}/replace`, words)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('neither a stranger replaces it nor the wrong kind of file', async () => {
  const { documents, third } = await replacedTwice();
  const url = `${documents}/${third}/replace`;
  expect((await put(other.client, url, 'Theirs')).status).toBe(404);
  expect((await put(agency.manager, url, 'Ours')).body.code).toBe('client_keeps_documents');
  const { payload, headers } = formOf([{ name: 'file', filename: 'a.pdf', content: 'GIF89a' }]);
  expect((await house.call(agency.client, 'POST', url, payload, headers)).body.code).toBe('file_type');
});

test('removed, it goes after a day, and with it what was there before', async () => {
  const { documents, first, second, third } = await replacedTwice();
  await house.query(`update file set created_at = now() - interval '3 days'`);
  await house.as('system', removeLooseFiles);
  const there = async () =>
    (await house.query('select id from file where id = any ($1)', [[first, second, third]])).length;
  expect(await there()).toBe(3);
  await house.call(agency.client, 'DELETE', `${documents}/${third}`);
  expect([await opens(agency.manager, first), await opens(agency.manager, third)]).toEqual([404, 404]);
  await house.as('system', removeLooseFiles);
  await house.as('system', removeLooseFiles);
  expect(await there()).toBe(0);
  expect(await house.drain()).toEqual([]);
});

test('a candidate’s résumé: the earlier ones stay, and one that comes back is the present one', async () => {
  const body = await completeCandidate(house, agency);
  const upload = async (words: string) =>
    (await put(agency.recruiter, '/api/recruiter/resumes', `Leela Krishnan\nleela@people.example\n${words}`))
      .body.resumeFileId as string;
  const set = async (resumeFileId: string) => {
    const { version } = (await house.call(agency.recruiter, 'GET', `/api/recruiter/candidates/${body.id}`))
      .body;
    return house.call(agency.recruiter, 'PATCH', `/api/recruiter/candidates/${body.id}`, {
      version,
      resumeFileId,
    });
  };
  const [one, two] = [await upload('Engineer'), await upload('Architect')];
  await set(one);
  expect((await set(two)).body.resumeFileId).toBe(two);
  const before = async (id: string) =>
    (await versions(agency.recruiter, id)).body.items.map(({ fileId }: { fileId: string }) => fileId);
  expect((await before(two)).slice(0, 1)).toEqual([one]);
  await set(one);
  expect((await before(one)).slice(0, 1)).toEqual([two]);
  expect(await before(one)).not.toContain(one);
  expect((await versions(agency.client, one)).status).toBe(404);
});
