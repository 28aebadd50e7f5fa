/** Where a virus scanner is set, nothing comes in unscanned. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { problemPaths } from '../../../test/bad-input/operations.ts';
import { EICAR, openClamd } from '../../../test/clamd.ts';
import { draftJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { formOf } from '../../../test/upload.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-clamd-'));
let clamd: Awaited<ReturnType<typeof openClamd>>;
beforeAll(async () => {
  clamd = await openClamd({ path: path.join(folder, 'clamd.ctl') });
});
afterAll(async () => {
  await clamd.close();
  rmSync(folder, { recursive: true });
});

const house = aHouse(() => ({ CLAMD_URL: clamd.url, CLAMD_PATIENCE: '0.5' }));
const agency = anAgency(house);
beforeEach(() => clamd.behave('scan'));

const docx = (text: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

async function add(content: Uint8Array) {
  const { id } = await draftJob(house, agency);
  const { payload, headers } = formOf([{ name: 'file', filename: 'Grades.docx', content }]);
  return house.call(agency.client, 'POST', `/api/common/jobs/${id}/documents`, payload, headers);
}

const kept = async () => (await house.query('select 1 from file')).length;
/** What came in goes once the answer is out. */
const leftOver = () => readdirSync(path.join(house.settings.dataDir, 'uploads'));

test('a clean file is scanned whole, and taken', async () => {
  const content = Buffer.concat([await docx('Grades'), Buffer.alloc(300_000)]);
  const before = await kept();
  expect((await add(content)).status).toBe(201);
  expect(clamd.heard.at(-1)).toBe(content.length);
  expect(await kept()).toBe(before + 1);
  await expect.poll(leftOver).toEqual([]);
});

test('what holds a virus is not kept, and the finding is said', async () => {
  const before = await kept();
  const infected = await add(Buffer.concat([await docx('Grades'), Buffer.from(EICAR)]));
  expect(problemPaths(infected, 422)).toEqual(['file']);
  expect(infected.body).toMatchObject({
    code: 'file_infected',
    detail: 'The virus scanner found “Eicar-Test-Signature” in this file, so it was not kept.',
  });
  expect(await kept()).toBe(before);
  await expect.poll(leftOver).toEqual([]);
});

test.each(['silent', 'hang up', 'size limit', 'garble'] as const)(
  'a scanner that does not judge (%s) lets nothing in',
  async (manner) => {
    clamd.behave(manner);
    const before = await kept();
    const refused = await add(await docx('Grades'));
    expect(problemPaths(refused, 503)).not.toBeNull();
    expect(refused.body.code).toBe('scanner_away');
    expect(await kept()).toBe(before);
    await expect.poll(leftOver).toEqual([]);
  },
);

test.each([
  ['/api/recruiter/resumes', 'recruiter', 'resume.pdf'],
  ['/api/common/job-descriptions', 'client', 'job.txt'],
  ['/api/authentication/me/picture', 'candidate', 'me.png'],
  ['/api/agency/organisation/logo', 'admin', 'logo.png'],
] as const)('it stands at every door: %s', async (url, who, filename) => {
  const { payload, headers } = formOf([{ name: 'file', filename, content: EICAR }]);
  expect((await house.call(agency[who], 'POST', url, payload, headers)).body.code).toBe('file_infected');
});

test('it stands at the door of lists of jobs, too', async () => {
  const { payload, headers } = formOf([{ name: 'file', filename: 'jobs.csv', content: `Title\n${EICAR}` }]);
  const url = `/api/common/job-imports?engagementId=${agency.engagementId}`;
  expect((await house.call(agency.manager, 'POST', url, payload, headers)).body.code).toBe('file_infected');
});

test('when it is gone altogether no file comes in, and everything else goes on', async () => {
  await clamd.close();
  expect((await add(await docx('Grades'))).body.code).toBe('scanner_away');
  expect((await house.call(agency.client, 'GET', '/api/common/jobs')).status).toBe(200);
  clamd = await openClamd({ path: path.join(folder, 'clamd.ctl') });
  expect((await add(await docx('Grades'))).status).toBe(201);
});
