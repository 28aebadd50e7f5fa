/** The ZIP in which LinkedIn gives its members their own data. */
import Papa from 'papaparse';
import { textOfBytes } from '../../../platform/text-of-bytes.ts';
import { type PersonRead, personOf, plainName, type Row, type TableName, type Tables } from './tables.ts';
import { tablesOfZip } from './zip.ts';

const NAMES: Record<TableName, string> = {
  profile: 'Profile.csv',
  positions: 'Positions.csv',
  education: 'Education.csv',
  skills: 'Skills.csv',
  certifications: 'Certifications.csv',
  languages: 'Languages.csv',
  emailaddresses: 'Email Addresses.csv',
  phonenumbers: 'PhoneNumbers.csv',
};

/** Rows of one table; whoever has more is no person. */
const MOST_ROWS = 20_000;
/** LinkedIn's widest table has a dozen; each cell of each row costs memory, however few bytes it takes. */
const MOST_COLUMNS = 60;

export type Told = (done: number, of: number) => Promise<void>;

/** @param told hears after each table @throws Invalid with what to do instead */
export async function readExport(bytes: Uint8Array, told: Told): Promise<PersonRead> {
  const files = [...(await tablesOfZip(bytes))];
  const tables: Tables = {};
  const windows: TableName[] = [];
  for (const [at, [name, content]] of files.entries()) {
    const table = textOfBytes(content);
    if (table.windows) windows.push(name);
    tables[name] = rowsOf(table.text);
    await told(at + 1, files.length);
  }
  const person = personOf(tables);
  const oddly = windows.map(
    (name) =>
      `${NAMES[name]} is not saved as UTF-8 and was read as Windows text. Look at letters like é and ü.`,
  );
  return { ...person, notes: [...person.notes, ...oddly] };
}

function rowsOf(marked: string): Row[] {
  const text = marked.replace(/^\ufeff/, '');
  const data: string[][] = [];
  Papa.parse<string[]>(text, {
    // Guessed from its beginning: the parser would try each on ten rows, however long these are.
    delimiter: Papa.parse(text.slice(0, 5000), { preview: 10 }).meta.delimiter,
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 1,
    step: ({ data: cells }) => data.push(cells.slice(0, MOST_COLUMNS)),
  });
  const [headings = [], ...rows] = data;
  const names = headings.map(plainName);
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()])));
}
