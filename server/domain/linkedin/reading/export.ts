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

function rowsOf(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 1,
  });
  const [headings = [], ...rows] = data;
  const names = headings.map(plainName);
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()])));
}
