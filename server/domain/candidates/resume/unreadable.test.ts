import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeResumeDocx } from '../../../../scripts/demo/resume-file.ts';
import { CLASSIC, india, pdf, person, zipOf } from '../../../../test/fixtures/resumes.ts';
import { RESUME_MAX_BYTES, readResume } from './read-resume.ts';

describe('a file that cannot be read says why and how to mend it', () => {
  const refused = async (bytes: Uint8Array) =>
    readResume(bytes, india).then(
      () => 'read',
      (error) => ({ name: error.name, code: error.code, message: error.message }),
    );

  test('protected by a password', async () => {
    const bytes = await pdf((p) => p.text('secret'), { userPassword: 'x', pdfVersion: '1.7' });
    expect(await refused(bytes)).toEqual({
      name: 'ResumeUnreadable',
      code: 'password_protected',
      message: 'This file is protected by a password. Save a copy without one and drop that.',
    });
  });

  test('a Word file locked with a password', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refused(bytes)).toMatchObject({ code: 'password_protected' });
  });

  test('400 pages', async () => {
    const bytes = await pdf((p) => {
      for (let page = 1; page < 400; page += 1) p.addPage().text('again');
    });
    expect(await refused(bytes)).toMatchObject({
      code: 'too_many_pages',
      message: expect.stringContaining('100 pages'),
    });
  });

  test('something else under the name of a PDF', async () => {
    expect(await refused(Buffer.from('Priya Sharma, engineer'))).toMatchObject({ code: 'not_pdf_or_docx' });
    expect(await refused(new Uint8Array())).toMatchObject({ code: 'not_pdf_or_docx' });
    expect(await refused(zipOf('hello.txt', deflateRawSync(Buffer.from('hi'))))).toMatchObject({
      code: 'not_pdf_or_docx',
    });
    expect(await refused(Buffer.from(`MZ${'\0'.repeat(200)}`))).toMatchObject({
      code: 'not_pdf_or_docx',
      message: expect.stringContaining('.exe'),
    });
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      code: 'not_pdf_or_docx',
      message: expect.stringContaining('.doc'),
    });
  });

  test('cut short', async () => {
    const whole = await pdf((p) => p.text(CLASSIC.join('\n')));
    expect(await refused(whole.slice(0, whole.length / 3))).toMatchObject({ code: 'damaged' });
    const docx = await makeResumeDocx(person);
    expect(await refused(docx.slice(0, docx.length / 2))).toMatchObject({ code: 'damaged' });
  });

  test('only a picture of text', async () => {
    const bytes = await pdf((p) => p.image(Buffer.from(ONE_PIXEL, 'base64'), 0, 0, { width: 500 }));
    expect(await refused(bytes)).toMatchObject({ code: 'no_text' });
  });

  test('too many bytes', async () => {
    expect(await refused(new Uint8Array(RESUME_MAX_BYTES + 1))).toMatchObject({ code: 'too_large' });
  });

  test('too slow', async () => {
    const bytes = await pdf((p) => p.text('Priya'));
    await expect(readResume(bytes, { ...india, timeoutMs: 1 })).rejects.toMatchObject({ code: 'timeout' });
  });

  test('a PDF that unpacks to gigabytes is stopped long before', async () => {
    const chunk = Buffer.alloc(16 * 1024 * 1024, 'q Q ');
    const twoGigabytes = Readable.from(Array.from({ length: 128 }, () => chunk));
    const bytes = pdfOfStream(await buffer(twoGigabytes.pipe(createDeflate({ level: 1 }))));
    let peak = 0;
    const sample = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 10);
    const before = process.memoryUsage().rss;
    // On a machine that has much else to do its time is over first.
    expect(await refused(bytes)).toMatchObject({ code: expect.toBeOneOf(['too_large', 'timeout']) });
    clearInterval(sample);
    expect(peak - before).toBeLessThan(900 * 1024 ** 2);
  }, 60_000);
});

const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function pdfOfStream(packed: Buffer): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
}
