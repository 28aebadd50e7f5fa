/** Documents that go with a job order, one of which was replaced by a newer one. */
import PDFDocument from 'pdfkit';
import { judgeFile } from '../../server/domain/files/index.ts';
import { addJobDocument, listJobs, replaceJobDocument } from '../../server/domain/jobs/index.ts';
import type { World } from './world.ts';

const CLIENT = 'client@aster.example';

export async function makeFiles(world: World): Promise<void> {
  const { items } = await world.as(CLIENT, world.today, (context) =>
    listJobs(context, {
      limit: 3,
      state: ['open'],
      archived: false,
      unassigned: false,
      sort: 'newest',
    }),
  );
  const grades2025 = await document('Pay by grade 2025.pdf', ['E4  14 to 18 lakh', 'E5  18 to 24 lakh']);
  const grades2026 = await document('Pay by grade 2026.pdf', ['E4  15 to 19 lakh', 'E5  19 to 26 lakh']);
  const task = await document('Test task.pdf', ['Two hours, with your own tools.', 'Bring what you wrote.']);
  const { storage } = world.services;
  for (const { id } of items) {
    const job = await world.as(CLIENT, world.daysAgo(5), (context) =>
      addJobDocument(context, storage, id, grades2025),
    );
    await world.as(CLIENT, world.daysAgo(3), (context) =>
      replaceJobDocument(context, storage, id, job.documents.at(-1)!.fileId, grades2026),
    );
    await world.as(CLIENT, world.daysAgo(3), (context) => addJobDocument(context, storage, id, task));
  }
}

async function document(name: string, lines: string[]) {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: name } });
  pdf.fontSize(18).text(name.replace('.pdf', '')).moveDown().fontSize(12);
  for (const line of lines) pdf.text(line);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { name, bytes, judged: await judgeFile('job_document', bytes) };
}
