/** Invents the résumé files of the demo data: clean, one to two pages, so that a recruiter sees a real preview. */
import { crc32, deflateRawSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

export type ResumePerson = {
  name: string;
  email: string;
  /** As it should be printed, with its country prefix. */
  phone: string;
  location: string;
  title: string;
  employer: string;
  summary: string;
  /** `from` and `to` as ISO months ("2021-04"); null is "Present". */
  experience: { title: string; employer: string; from: string; to: string | null; lines: string[] }[];
  skills: { name: string; years: number | null }[];
  education: string[];
  noticeDays: number | null;
};

const ACCENT = '#1f4e79';
const GREY = '#5b6570';
const MARGIN = 54;

/** The standard fonts are not embedded, which keeps a file at some 3 kB; they cover the Latin letters only. */
export async function makeResumePdf(person: ResumePerson): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: `Résumé of ${person.name}`, Author: person.name },
  });
  const bytes = collect(pdf);
  writeHeader(pdf, person);
  writeHeading(pdf, 'Summary');
  pdf.fillColor('black').text(person.summary, { lineGap: 2 });
  writeExperience(pdf, person);
  writeHeading(pdf, 'Skills');
  pdf.fillColor('black').text(person.skills.map(skillText).join(', '), { lineGap: 2 });
  writeHeading(pdf, 'Education');
  pdf.fillColor('black').text(person.education.join('\n'), { lineGap: 2 });
  pdf.end();
  return bytes;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function writeHeader(pdf: PDFKit.PDFDocument, person: ResumePerson): void {
  pdf.font('Helvetica-Bold').fontSize(22).fillColor(ACCENT).text(person.name);
  pdf.font('Helvetica').fontSize(12).fillColor(GREY).text(`${person.title} at ${person.employer}`);
  pdf.moveDown(0.3).fontSize(9.5).text(contactLine(person));
  if (person.noticeDays !== null) pdf.text(noticeLine(person.noticeDays));
  const y = pdf.y + 6;
  pdf
    .moveTo(MARGIN, y)
    .lineTo(pdf.page.width - MARGIN, y)
    .lineWidth(1.5)
    .strokeColor(ACCENT)
    .stroke();
  pdf.y = y + 4;
}

function writeExperience(pdf: PDFKit.PDFDocument, person: ResumePerson): void {
  writeHeading(pdf, 'Experience');
  for (const job of person.experience) {
    keepTogether(pdf, 60);
    const y = pdf.y;
    pdf.font('Helvetica-Bold').fillColor('black').text(job.title, MARGIN, y);
    const afterTitle = pdf.y;
    pdf.font('Helvetica').fillColor(GREY).text(span(job), MARGIN, y, { align: 'right' });
    pdf.y = afterTitle;
    pdf.text(job.employer);
    pdf.fillColor('black');
    for (const line of job.lines) pdf.text(`• ${line}`, { indent: 8, lineGap: 1.5 });
    pdf.moveDown(0.6);
  }
}

function writeHeading(pdf: PDFKit.PDFDocument, heading: string): void {
  keepTogether(pdf, 70);
  pdf.moveDown(0.8).font('Helvetica-Bold').fontSize(12).fillColor(ACCENT).text(heading);
  pdf.moveDown(0.2).font('Helvetica').fontSize(10);
}

/** No heading alone at the foot of a page. */
function keepTogether(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
}

/**
 * The same résumé for Word. A .docx is a zip of three small XML files, so it is written by hand here:
 * the docx package is for tests and not installed where the demo runs.
 */
export async function makeResumeDocx(person: ResumePerson): Promise<Uint8Array> {
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraphs(person)}</w:body></w:document>`,
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function wordParagraphs(person: ResumePerson): string {
  return [
    paragraph(person.name, { size: 22, bold: true, colour: ACCENT }),
    paragraph(`${person.title} at ${person.employer}`, { size: 12, colour: GREY }),
    paragraph(contactLine(person), { colour: GREY }),
    ...(person.noticeDays === null ? [] : [paragraph(noticeLine(person.noticeDays), { colour: GREY })]),
    wordHeading('Summary'),
    paragraph(person.summary),
    wordHeading('Experience'),
    ...person.experience.flatMap((job) => [
      paragraph(`${job.title}\t${span(job)}`, { bold: true }),
      paragraph(job.employer, { colour: GREY }),
      ...job.lines.map((line) => paragraph(`• ${line}`)),
    ]),
    wordHeading('Skills'),
    paragraph(person.skills.map(skillText).join(', ')),
    wordHeading('Education'),
    ...person.education.map((line) => paragraph(line)),
  ].join('');
}

function wordHeading(text: string): string {
  return paragraph(text, { size: 12, bold: true, colour: ACCENT });
}

type Look = { size?: number; bold?: boolean; colour?: string };

/** A tab in the text goes to the right margin, where the dates of a job stand. */
function paragraph(text: string, { size = 10, bold = false, colour = '#000000' }: Look = {}): string {
  const look = `<w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${colour.slice(1)}"/><w:sz w:val="${size * 2}"/></w:rPr>`;
  const runs = text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join('<w:tab/>');
  const layout =
    '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9026"/></w:tabs><w:spacing w:before="60" w:after="40"/></w:pPr>';
  return `<w:p>${layout}<w:r>${look}${runs}</w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function zip(parts: Record<string, string>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4); // deflated
    common.writeUInt16LE(0x21, 8); // 1 January 1980: the same person gives the same bytes
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), common, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, name);
    at += 4 + common.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length / 4, 8);
  end.writeUInt16LE(directory.length / 4, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

function contactLine(person: ResumePerson): string {
  return `${person.email}  |  ${person.phone}  |  ${person.location}`;
}

function noticeLine(days: number): string {
  return days === 0 ? 'Notice period: immediate' : `Notice period: ${days} days`;
}

function skillText({ name, years }: { name: string; years: number | null }): string {
  return years === null ? name : `${name} (${years} ${years === 1 ? 'year' : 'years'})`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function span({ from, to }: { from: string; to: string | null }): string {
  return `${monthText(from)} – ${to === null ? 'Present' : monthText(to)}`;
}

function monthText(isoMonth: string): string {
  return `${MONTHS[Number(isoMonth.slice(5, 7)) - 1]} ${isoMonth.slice(0, 4)}`;
}
