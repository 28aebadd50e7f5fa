/** Real PDF and Word files say what their text says; a scan says that it is one. */
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { asDocx, asPdf, asScan } from '../../../../test/fixtures/job-description-files.ts';
import { DESCRIPTIONS, descriptionFile, readAs } from '../../../../test/fixtures/job-descriptions.ts';
import { readDescription } from './read.ts';

const TEXTS = Object.entries(DESCRIPTIONS).filter(([name]) => !name.endsWith('.html.txt'));
const textOf = (name: string) => new TextDecoder().decode(descriptionFile(name));

const kinds: [string, (text: string) => Promise<Uint8Array>, string][] = [
  ['a PDF', asPdf, 'application/pdf'],
  ['a Word file', asDocx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
];
for (const [kind, make, mime] of kinds) {
  test.each(TEXTS)(`${kind} of %s says what it says`, async (name, { skillNames, ...expected }) => {
    const { fields, sources, ...read } = await readDescription(await make(textOf(name)), readAs(name));
    expect(read.mime).toBe(mime);
    expect(fields).toMatchObject(JSON.parse(JSON.stringify(expected)));
    expect(fields.skills?.map((skill) => skill.name) ?? []).toEqual(expect.arrayContaining(skillNames));
    expect(sources.map(({ field }) => field).sort()).toEqual(Object.keys(fields).sort());
  });
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.trim());
}

test('the PDFs have three pages, each with words of its own', async () => {
  for (const [name] of TEXTS) {
    const pages = await pagesOf(await asPdf(textOf(name)));
    expect(new Set(pages.filter(Boolean)).size, name).toBe(3);
  }
});

test('three scanned pages hold no text, and say so with what to do instead', async () => {
  const scan = await asScan(textOf('backend-pune.txt'));
  expect(await pagesOf(scan)).toEqual(['', '', '']);
  const refused = readDescription(scan, readAs(''));
  await expect(refused).rejects.toMatchObject({ code: 'no_text' });
  await expect(refused).rejects.toThrow(
    'This file holds only pictures, such as a scan, so there is no text to read. Paste its text, or fill in the form by hand.',
  );
});
