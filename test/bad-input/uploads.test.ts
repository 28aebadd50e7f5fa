/** Files that are no résumés: a clear answer, no file row, no candidate. */
import { beforeEach, expect, test } from 'vitest';
import { pdf } from '../fixtures/resumes.ts';
import { aHouse, anAgency } from '../stage.ts';
import { formOf, type Part } from '../upload.ts';
import { problemPaths } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);

beforeEach(async () => expect(await kept()).toEqual({ files: 0, candidates: 0 }));

async function kept() {
  const [row] = await house.query(
    'select (select count(*)::int from file) as files, (select count(*)::int from candidate_record) as candidates',
  );
  return row;
}

function drop(parts: Part[]) {
  const { payload, headers } = formOf(parts);
  return house.call(agency.recruiter, 'POST', '/api/recruiter/resumes', payload, headers);
}

const asPdf = (content: Uint8Array | string): Part => ({
  name: 'file',
  filename: 'resume.pdf',
  type: 'application/pdf',
  content,
});

test.each([
  ['text under the name of a PDF', async () => 'Leela Krishnan, engineer', 'not_pdf_or_docx'],
  ['an empty file', async () => '', 'not_pdf_or_docx'],
  ['a program', async () => Buffer.from(`MZ${'\0'.repeat(500)}`), 'not_pdf_or_docx'],
  ['a PDF by its first bytes only', async () => `%PDF-1.7\n${'nonsense '.repeat(200)}`, 'damaged'],
  [
    'a PDF with a password',
    () => pdf((p) => p.text('secret'), { userPassword: 'x', pdfVersion: '1.7' }),
    'password_protected',
  ],
  [
    'four hundred pages',
    () =>
      pdf((p) => {
        for (let page = 1; page < 400; page += 1) p.addPage().text('again');
      }),
    'too_many_pages',
  ],
])('%s', async (_, make, code) => {
  const answer = await drop([asPdf(await make())]);
  expect(problemPaths(answer, 422)).toEqual(['file']);
  expect(answer.body.code).toBe(code);
  expect(await kept()).toEqual({ files: 0, candidates: 0 });
});

test('thirty megabytes', async () => {
  const answer = await drop([asPdf(Buffer.alloc(30_000_000, '%PDF-1.7 '))]);
  expect(problemPaths(answer, 413)).not.toBeNull();
  expect(await kept()).toEqual({ files: 0, candidates: 0 });
});

test('no part, a part under another name, a field instead of a file, two files', async () => {
  const whole = await pdf((p) => p.text('Leela Krishnan\nleela@people.example\nEngineer'));
  const wrong: [string, Part[]][] = [
    ['none', []],
    ['a field', [{ name: 'file', content: 'hello' }]],
    ['another name', [{ ...asPdf(whole), name: 'photo' }]],
    ['two', [asPdf(whole), asPdf(whole)]],
  ];
  for (const [name, parts] of wrong) {
    const answer = await drop(parts);
    expect(
      [400, 413, 422].some((status) => problemPaths(answer, status)),
      `${name}: ${answer.status}`,
    ).toBe(true);
    expect(await kept(), name).toEqual({ files: 0, candidates: 0 });
  }
});

test('no form at all, a form cut short, JSON', async () => {
  const send = (payload: Buffer | string, type: string) =>
    house.call(agency.recruiter, 'POST', '/api/recruiter/resumes', payload, { 'content-type': type });
  const { payload, headers } = formOf([asPdf('%PDF-1.7')]);
  for (const answer of [
    await send(payload.subarray(0, 90), headers['content-type']),
    await send(payload, 'multipart/form-data'),
    await send('{}', 'application/json'),
    await send('x', 'text/plain'),
  ]) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(problemPaths(answer, answer.status), `${answer.status}`).not.toBeNull();
    expect(answer.status).toBeLessThan(500);
  }
  expect(await kept()).toEqual({ files: 0, candidates: 0 });
});

test('a name that would lead out of its folder is only a name', async () => {
  const whole = await pdf((p) => p.text('Leela Krishnan\nleela@people.example\nEngineer at Teal Labs, Pune'));
  const answer = await drop([{ ...asPdf(whole), filename: '../../../etc/<script>x</script>.pdf' }]);
  expect(answer.status).toBe(201);
  expect(answer.body.fileName).not.toMatch(/[<>/\\]/);
  const [file] = await house.query('select storage_key from file');
  expect(file!.storage_key).toMatch(/^[0-9a-f-]{36}\/files\/[0-9a-f]{64}$/);
  await house.query('delete from file');
});
