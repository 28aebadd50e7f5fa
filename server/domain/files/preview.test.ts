/** Files as pages for a frame: harmless, cut, and for whom the link was given to. */
import { deflateRawSync } from 'node:zlib';
import {
  Document,
  ExternalHyperlink,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { type FileKind, keepFile } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'zephyr');
let who: TestPerson;
beforeEach(() => {
  who = agency.manager;
});

async function keep(bytes: Uint8Array, kind: FileKind, name = 'Kept') {
  const { id } = await house.as(agency.manager, (context) =>
    keepFile(context, house.services.storage, { kind, name, bytes }),
  );
  return (await house.call(who, 'GET', `/api/common/files/${id}/link`)).body;
}

const shown = async (link: { preview: { href: string } }) =>
  (await house.call(who, 'GET', link.preview.href)).body;

const docx = async () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun({ text: 'Pay & grades', bold: true })] }),
            new Paragraph('Written <script>alert(1)</script> as words'),
            new Paragraph({
              children: [
                new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('Follow me')] }),
              ],
            }),
            new Table({
              rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('Grade 7')] })] })],
            }),
            new Paragraph({
              children: [
                new ImageRun({
                  type: 'png',
                  data: await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
                    .png()
                    .toBuffer(),
                  transformation: { width: 9, height: 9 },
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );

test('a Word file: its words and tables, and nothing that runs, loads or leads away', async () => {
  const link = await keep(await docx(), 'resume', 'Grades.docx');
  expect(link.preview.as).toBe('page');
  const { status, headers, body } = await house.call(who, 'GET', link.preview.href);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  });
  expect(body).toContain('<strong>Pay &amp; grades</strong>');
  expect(body).toContain('Grade 7');
  expect(body).toContain('&lt;script&gt;alert(1)');
  expect(body).toContain('Follow me');
  expect(body).not.toMatch(/<script|<img|<a |javascript:|data:/);
});

test('text as it was written, a saved page without what it would run', async () => {
  const text = await keep(Buffer.from('a < b & <img src=x onerror=alert(1)>'), 'job_description');
  expect(await shown(text)).toContain('<pre>a &lt; b &amp; &lt;img src=x onerror=alert(1)&gt;</pre>');
  const page = Buffer.from(
    '<!doctype html><html><body onload="x()"><h1>Engineer</h1><script>steal()</script><img src="http://evil.example/"><a href="http://evil.example">there</a><style>h1{}</style><svg onload=x()></svg></body></html>',
  );
  const body = await shown(await keep(page, 'job_description'));
  expect(body).toContain('<h1>Engineer</h1>');
  expect(body).not.toMatch(/steal|evil|onload|<svg/);
});

test('what is long is cut, and said', async () => {
  const long = await keep(
    Buffer.from(`<html><table>${'<tr><td>row</td></tr>'.repeat(40_000)}</table>`),
    'job_description',
  );
  const body = await shown(long);
  expect(body.length).toBeLessThan(320_000);
  expect(body).toMatch(/<\/table><p><em>The rest is left out here/);
});

test('a bomb is not unpacked to its end; it is said, and the next file is shown', async () => {
  const bomb = zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': Buffer.alloc(700_000_000, ' '),
  });
  expect(bomb.length).toBeLessThan(4_000_000);
  expect(await shown(await keep(bomb, 'resume'))).toContain('cannot be shown here');
  expect(await shown(await keep(Buffer.from('Next'), 'job_description'))).toContain('<pre>Next</pre>');
});

test('broken, and empty: a sentence', async () => {
  const whole = await docx();
  const broken = Buffer.concat([whole.subarray(0, whole.length - 600), Buffer.alloc(600)]);
  expect(await shown(await keep(broken, 'resume'))).toContain('cannot be shown here');
});

test('pictures and PDFs are shown by the browser itself', async () => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const link = await keep(png, 'ticket_attachment', 'Screen.png');
  expect(link.preview).toEqual({ as: 'picture', href: link.href });
  const { headers } = await house.call(who, 'GET', link.href);
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  expect(headers['content-disposition']).toMatch(/^inline; filename="Screen.png"/);
  expect(headers['content-security-policy']).toContain("default-src 'none'; sandbox");
});

test('a link to the one is none to the other, and opens for nobody else', async () => {
  const link = await keep(await docx(), 'resume');
  const { pathname, search } = new URL(link.href, 'http://x');
  expect((await house.call(who, 'GET', `${pathname}/preview${search}`)).status).toBe(404);
  for (const stranger of [agency.recruiter2, agency.client, other.recruiter])
    expect((await house.call(stranger, 'GET', link.preview.href)).status).not.toBe(200);
  expect((await house.call(null, 'GET', link.preview.href)).status).toBe(401);
});

/** A small zip of our own: libraries that write one would take seconds for a bomb. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole, { level: 1 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(whole.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, offset, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
