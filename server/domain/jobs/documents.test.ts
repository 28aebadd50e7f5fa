/** Files beside a job order: who adds, names and removes them, and who opens them. */
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House, type TestPerson } from '../../../test/house.ts';
import { draftJob, jobFields, openJob } from '../../../test/line.ts';
import { formOf } from '../../../test/upload.ts';

let house: House;
let agency: Agency;
let other: Agency;
let tag = 0;

beforeAll(async () => {
  house = await buildHouse();
  other = await foundAgency(house, 'zephyr');
});
afterAll(() => house.close());
beforeEach(async () => {
  agency = await foundAgency(house, `D${++tag}`);
});

const picture = (type: 'png' | 'jpeg' | 'webp' = 'png') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#205040' } })
    .toFormat(type)
    .toBuffer();

function add(who: TestPerson | null, jobId: string, content: Uint8Array | string, filename = 'Grades.png') {
  const { payload, headers } = formOf([{ name: 'file', filename, content, type: 'image/png' }]);
  return house.call(who, 'POST', `/api/common/jobs/${jobId}/documents`, payload, headers);
}

const change = (
  who: TestPerson | null,
  method: 'PATCH' | 'DELETE',
  id: string,
  fileId: string,
  name = 'New',
) =>
  house.call(
    who,
    method,
    `/api/common/jobs/${id}/documents/${fileId}`,
    method === 'PATCH' ? { name } : undefined,
  );

const opens = async (who: TestPerson | null, fileId: string) =>
  (await house.call(who, 'GET', `/api/common/files/${fileId}/link`)).status;

async function pdf(): Promise<Buffer> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Grades');
  document.end();
  await new Promise((done) => document.on('end', done));
  return Buffer.concat(chunks);
}

const told = async (who: TestPerson, jobId: string) =>
  (await house.call(who, 'GET', `/api/common/events?jobId=${jobId}`)).body.items
    .map(({ sentence }: { sentence: string }) => sentence)
    .filter((sentence: string) => sentence.includes('document'));

test('a running job: its two sides and its recruiters open them, nobody else does', async () => {
  const job = await openJob(house, agency);
  const added = await add(agency.client, job.id, await picture());
  expect(added).toMatchObject({
    status: 201,
    body: { documents: [{ name: 'Grades.png', readFrom: false }], version: job.version },
  });
  const { fileId } = added.body.documents[0];
  for (const who of [agency.client, agency.manager, agency.admin, agency.recruiter])
    expect(await opens(who, fileId)).toBe(200);
  for (const who of [agency.recruiter2, agency.interviewer, other.manager, other.client, other.recruiter])
    expect(await opens(who, fileId)).toBe(404);
  // A candidate opens files of their own tickets.
  expect([await opens(null, fileId), await opens(agency.candidate, fileId)]).toEqual([401, 404]);
  expect((await house.call(agency.recruiter, 'GET', `/api/common/jobs/${job.id}`)).body.documents).toEqual(
    added.body.documents,
  );
  expect((await house.call(agency.interviewer, 'GET', `/api/common/jobs/${job.id}`)).body.documents).toEqual(
    [],
  );
  const shares = `/api/common/jobs/${job.id}/shares`;
  const { href } = (await house.call(agency.client, 'POST', shares, { forWhom: 'Our CFO' })).body;
  const shared = await house.call(null, 'GET', `/api/public/shared-jobs/${href.split('/').at(-1)}`);
  expect(shared).toMatchObject({ status: 200, body: { job: { documents: [] } } });

  const named = await change(agency.client, 'PATCH', job.id, fileId, 'Pay by grade');
  expect(named.body.documents).toMatchObject([{ name: 'Pay by grade' }]);
  expect(await told(agency.recruiter, job.id)).toEqual([
    'renamed the document “Grades.png” to “Pay by grade”',
    'added the document “Grades.png”',
  ]);
  // The agency of a client who has an account does not keep the client's documents.
  for (const answer of [
    await add(agency.manager, job.id, await picture()),
    await change(agency.manager, 'DELETE', job.id, fileId),
  ])
    expect(answer).toMatchObject({ status: 409, body: { code: 'client_keeps_documents' } });
  for (const who of [agency.recruiter, agency.interviewer])
    expect((await add(who, job.id, await picture())).status).toBe(403);
  for (const who of [other.client, other.manager]) {
    expect((await add(who, job.id, await picture())).status).toBe(404);
    expect((await change(who, 'DELETE', job.id, fileId)).status).toBe(404);
  }

  expect((await change(agency.client, 'DELETE', job.id, fileId)).body.documents).toEqual([]);
  expect(await opens(agency.manager, fileId)).toBe(404);
  expect((await change(agency.client, 'DELETE', job.id, fileId)).status).toBe(404);
});

test('a draft: of the client alone while it is their own, of both where the manager began it', async () => {
  const draft = await draftJob(house, agency);
  const { fileId } = (await add(agency.client, draft.id, await picture())).body.documents[0];
  expect(await opens(agency.manager, fileId)).toBe(404);
  expect((await add(agency.manager, draft.id, await picture())).status).toBe(404);
  expect(await told(agency.client, draft.id)).toEqual(['added the document “Grades.png”']);
  await house.call(agency.client, 'POST', `/api/common/jobs/${draft.id}/submit`);
  expect(await opens(agency.manager, fileId)).toBe(200);
  expect(await told(agency.manager, draft.id)).toEqual([]);
  // While it is judged, nothing of it changes.
  expect((await add(agency.client, draft.id, await picture())).body).toMatchObject({
    code: 'wrong_state',
    state: 'pending_approval',
  });

  const body = { engagementId: agency.engagementId, ...jobFields(agency) };
  const { id } = (await house.call(agency.manager, 'POST', '/api/common/jobs', body)).body;
  const added = await add(agency.manager, id, await picture());
  expect(added.body.documents).toHaveLength(1);
  const [document] = added.body.documents;
  expect(await opens(agency.client, document.fileId)).toBe(200);
  expect(await told(agency.client, id)).toEqual(['added the document “Grades.png”']);
  expect((await change(agency.client, 'DELETE', id, document.fileId)).body.documents).toEqual([]);
});

test('told by its content: PDF, DOCX, PNG and JPEG, whatever it calls itself', async () => {
  const { id } = await draftJob(house, agency);
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Grades')] }] }));
  for (const content of [await pdf(), docx, await picture(), await picture('jpeg')])
    expect((await add(agency.client, id, content, '../grades<b>')).status).toBe(201);
  const rows = await house.query(
    `select f.mime, f.name from file f join job_document d on d.file_id = f.id where d.job_id = $1 order by f.id`,
    [id],
  );
  expect(rows.map(({ mime }) => mime)).toEqual([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'image/png',
    'image/jpeg',
  ]);
  expect(rows[0]!.name).not.toMatch(/[<>/]/);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const content of [
    svg,
    '<script>alert(1)</script>',
    'GIF89a',
    `MZ${'\0'.repeat(99)}`,
    await picture('webp'),
  ])
    expect(await add(agency.client, id, content)).toMatchObject({
      status: 422,
      body: { code: 'file_type', errors: [{ path: 'file' }] },
    });
  expect((await add(agency.client, id, '')).body.code).toBe('file_empty');
  const large = Buffer.concat([await picture(), Buffer.alloc(10 * 1024 * 1024)]);
  expect((await add(agency.client, id, large)).status).toBe(413);
  expect((await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body.documents).toHaveLength(4);
});

test('ten a job, also for those who add at once', async () => {
  const { id } = await draftJob(house, agency);
  const content = await picture();
  const answers = await Promise.all(Array.from({ length: 12 }, () => add(agency.client, id, content)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  for (const { body } of answers.filter(({ status }) => status !== 201))
    expect(body.code).toBe('too_many_documents');
});

test.each([
  ['Pay grades 2026.png', 'Pay grades 2026.png'],
  ['Pay by grade', 'Pay by grade.png'],
])('shown as %s it downloads as %s', async (shown, downloaded) => {
  const { id } = await draftJob(house, agency);
  const { body } = await add(agency.client, id, await picture());
  const { fileId } = body.documents[0];
  expect((await change(agency.client, 'PATCH', id, fileId, shown)).status).toBe(200);
  const link = await house.call(agency.client, 'GET', `/api/common/files/${fileId}/link`);
  expect(link.body.name).toBe(shown);
  const opened = await house.call(agency.client, 'GET', link.body.href);
  expect(opened.status).toBe(200);
  expect(opened.headers['content-disposition']).toContain(`filename="${downloaded}"`);
});

test('sent twice with one Idempotency-Key it is one document; another file with that key is refused', async () => {
  const { id } = await draftJob(house, agency);
  const key = { 'idempotency-key': 'pressed-twice-1' };
  const send = (content: Buffer, filename: string) => {
    const { payload, headers } = formOf([{ name: 'file', filename, content, type: 'image/png' }]);
    return house.call(agency.client, 'POST', `/api/common/jobs/${id}/documents`, payload, {
      ...headers,
      ...key,
    });
  };
  const [png, jpeg] = [await picture(), await picture('jpeg')];
  const both = await Promise.all([send(png, 'Grades.png'), send(png, 'Grades.png')]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0]!.body).toEqual(both[1]!.body);
  expect(both[0]!.body.documents).toHaveLength(1);
  for (const other of [send(jpeg, 'Grades.png'), send(png, 'Other.png')])
    expect(await other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  expect((await house.call(agency.client, 'GET', `/api/common/jobs/${id}`)).body.documents).toHaveLength(1);
});
