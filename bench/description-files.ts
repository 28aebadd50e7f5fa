/** The same text as a PDF and as a Word file, made by other hands than those that read it. */
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';

export async function pdfOf(text: string): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  // The standard fonts of PDF know Latin letters only.
  doc.fontSize(10.5).text(text.replaceAll('₹', 'INR '));
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

export async function docxOf(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
