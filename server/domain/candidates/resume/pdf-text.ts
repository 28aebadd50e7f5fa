import { getDocumentProxy } from 'unpdf';
import { type PlacedText, readingOrder } from './reading-order.ts';
import { ResumeUnreadable } from './resume-unreadable.ts';

const MAX_PAGES = 100;
/** What stands after page 30 of a résumé is certificates and samples of work. */
const PAGES_READ = 30;

export async function pdfText(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await open(bytes);
  if (document.numPages > MAX_PAGES) throw new ResumeUnreadable('too_many_pages');

  const pages: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, PAGES_READ); number += 1) {
    pages.push(await pageText(document, number));
  }
  return { pages: document.numPages, text: pages.join('\n') };
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ResumeUnreadable(locked ? 'password_protected' : 'damaged');
  }
}

/** One broken page must not lose the others. */
async function pageText(document: PdfDocument, number: number): Promise<string> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const width = page.getViewport({ scale: 1 }).width;
    page.cleanup();
    return readingOrder(items.flatMap(placed), width);
  } catch {
    return '';
  }
}

function placed(item: object): PlacedText[] {
  if (!('str' in item && 'transform' in item && 'width' in item)) return [];
  const text = String(item.str);
  if (text === '') return [];
  const [a, b, , , x, y] = item.transform as number[];
  const size = Math.hypot(a ?? 0, b ?? 0) || 10;
  return [{ text, x: x ?? 0, y: y ?? 0, width: Number(item.width), size }];
}
