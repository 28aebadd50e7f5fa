/** What comes as a file of jobs: as spreadsheets of every country save it, and what is none. */
import { describe, expect, test } from 'vitest';
import { Invalid } from '../../platform/errors.ts';
import { readJobFile } from './index.ts';
import { rowReader } from './reading/row.ts';

const read = (content: string | Uint8Array) =>
  readJobFile({ name: 'jobs.csv', bytes: typeof content === 'string' ? Buffer.from(content) : content });
const rowsOf = (content: string | Uint8Array) => read(content).rows;

describe('a file is read', () => {
  test('with a mark of UTF-8, semicolons, and commas in the cells', () => {
    const { headings, rows } = read('\ufeffTitle;Description\nKöchin;Cooks, serves, cleans\n');
    expect(headings).toEqual(['Title', 'Description']);
    expect(rows).toEqual([{ line: 2, cells: ['Köchin', 'Cooks, serves, cleans'] }]);
  });

  test('with tabs, as UTF-16, after Excel’s own first line', () => {
    const utf16 = Buffer.from('\ufeffTitle\tPlaces\r\nKoch\tKöln\r\n', 'utf16le');
    expect(rowsOf(utf16)).toEqual([{ line: 2, cells: ['Koch', 'Köln'] }]);
    expect(rowsOf('sep=;\r\nTitle;Places\r\nCook;Pune')[0]!.cells).toEqual(['Cook', 'Pune']);
  });

  test('as Windows text, which is said', () => {
    const { rows, notes } = read(Buffer.from('Title\nK\u00f6chin', 'latin1'));
    expect(rows[0]!.cells).toEqual(['Köchin']);
    expect(notes[0]).toMatch(/^The file is not saved as UTF-8/);
  });

  test('with lines within quotation marks: each row knows the line where it begins', () => {
    const rows = rowsOf('Title,Description\r\nA,"one\r\ntwo ""quoted""\r\nthree"\r\n\r\n,\r\nB,x');
    expect(rows).toEqual([
      { line: 2, cells: ['A', 'one\ntwo "quoted"\nthree'] },
      { line: 7, cells: ['B', 'x'] },
    ]);
  });

  test('with columns that nobody knows, which are named', () => {
    expect(read('title,Salary,CODE\nA,1,2').notes).toEqual([
      'Nothing is taken from “Salary”: there is no such field. Is it spelt as in the template?',
      'Left out, because a draft has no such thing: “CODE”.',
    ]);
  });
});

test.each([
  ['workbook', Buffer.from('PK\u0003\u0004rest')],
  ['not_csv', Buffer.from([0x54, 0x00, 0x01, 0x02])],
  ['no_title_column', 'Name,Place\nA,B'],
  ['no_title_column', ''],
  ['no_rows', 'Title\n\n'],
  ['column_twice', 'Title,title\nA,B'],
  ['wrong_quotes', 'Title,Places\nA,"Pune\nB,Kochi'],
  ['wrong_quotes', 'Title\n"A"b\nC'],
  ['too_many_columns', `Title,${'x,'.repeat(100)}y\nA`],
  ['too_many_rows', `Title\n${'A\n'.repeat(5001)}`],
  ['file_too_large', `Title\n${'A'.repeat(5_000_000)}`],
])('%s is refused with what to do', (code, content) => {
  expect(() => read(content)).toThrow(expect.objectContaining({ code, status: 422 }));
  expect(() => read(content)).toThrow(Invalid);
});

describe('a row', () => {
  const options = { today: '2026-03-02', country: 'IN', currency: 'INR' };
  const readRow = (row: Record<string, string>, country = 'IN') =>
    rowReader(Object.keys(row), 'Aster', { ...options, country })(Object.values(row));
  const problem = (row: Record<string, string>) => {
    const { problems } = readRow({ Title: 'Cook', ...row });
    return problems.map(({ column, message }) => `${column}: ${message}`);
  };

  test.each([
    [
      { 'Pay from': '18,00,000', 'Pay to': '2 400 000.50' },
      { pay: { from: '1800000', to: '2400000.50', currency: 'INR' } },
    ],
    [
      { 'Pay from': '40', 'Pay to': '60', Currency: 'usd', 'Pay period': 'Hour' },
      { pay: { from: '40', to: '60', currency: 'USD', period: 'hour' } },
    ],
    [{ Deadline: '31-12-2026' }, { deadline: '2026-12-31' }],
    [{ Deadline: '5/4/2026' }, { deadline: '2026-04-05' }],
    [
      { Places: 'Pune (hybrid): 2; Remote' },
      {
        locations: [
          { place: 'Pune', workMode: 'hybrid', openings: 2 },
          { place: 'Remote', workMode: 'remote', openings: 1 },
        ],
      },
    ],
    [
      { Places: 'Tower B: East wing', Openings: '3' },
      { locations: [{ place: 'Tower B: East wing', workMode: 'office', openings: 3 }] },
    ],
    [{ 'Experience from (years)': '2.5' }, { experience: { fromMonths: 30, toMonths: null } }],
    [
      { Visa: 'not needed', 'Passport needed': 'Yes', Confidential: 'no' },
      { visa: 'not_needed', passportRequired: true, confidential: false },
    ],
    [
      { 'Primary skills': 'C++; SQL: 2 years; Go: 4/5' },
      {
        skills: [
          { name: 'C++', kind: 'primary', measure: 'rating', minimum: 3 },
          { name: 'SQL', kind: 'primary', measure: 'years', minimum: 2 },
          { name: 'Go', kind: 'primary', measure: 'rating', minimum: 4 },
        ],
      },
    ],
  ])('%j is understood', (row: Record<string, string>, fields) => {
    expect(readRow({ Title: 'Cook', ...row })).toEqual({
      title: 'Cook',
      fields: { title: 'Cook', ...fields },
      problems: [],
    });
  });

  test('the first number of a date is the month in the United States', () => {
    expect(readRow({ Title: 'Cook', Deadline: '5/4/2026' }, 'US').fields.deadline).toBe('2026-05-04');
  });

  test.each([
    [{ Title: ' ' }, 'Title: Give the job a title.'],
    [{ Title: 'x'.repeat(201) }, 'Title: At most 200 characters, please.'],
    [
      { Client: 'Glacier' },
      'Client: This import is for Aster. Import the jobs of other clients by themselves.',
    ],
    [
      { 'Pay from': '1.800.000,00', 'Pay to': '3000000' },
      'Pay from: An amount in figures alone, like 1800000 or 1800000.50, please.',
    ],
    [{ 'Pay from': '5', 'Pay to': '4' }, 'Pay to: Pay “from” must be below “to”.'],
    [{ 'Pay to': '4' }, 'Pay from: Give both ends of the pay band, or neither.'],
    [{ Deadline: '2026-02-30' }, 'Deadline: A date like 2026-12-31, please.'],
    [
      { Deadline: '2026-03-02' },
      'Deadline: This day is not in the future. Give a later one, or leave the cell empty.',
    ],
    [
      { Level: 'guru' },
      'Level: One of these, please: entry, junior, mid, senior, lead, manager, director, executive.',
    ],
    [{ Places: 'Pune: 0' }, 'Places: “Pune: 0”: openings from 1 to 1000, please.'],
    [
      { Places: 'Pune; Kochi', Openings: '5' },
      'Places: Say how many openings each place has, like “Pune: 2; Mumbai: 1”.',
    ],
    [
      { Places: 'Pune: 2', Openings: '5' },
      'Openings: The places add up to 2. Let both say the same, or leave this cell empty.',
    ],
    [{ 'Secondary skills': 'Go; go' }, 'Primary skills: Each skill once, please.'],
    [
      { 'Experience from (years)': '5', 'Experience to (years)': '3' },
      'Experience to (years): Experience “from” must not be above “to”.',
    ],
    [{ 'Notice (days)': '-1' }, 'Notice (days): A whole number from 0 to 400, please.'],
    [{ Languages: 'German' }, 'Languages: “German”: write it like “English: C1”, with A1 to C2 or native.'],
    [{ 'Working days': 'Fun' }, 'Working days: Days like “Mon-Fri” or “Mon; Wed; Sat”, please.'],
  ])('%j is refused with what to mend', (row: Record<string, string>, words) => {
    expect(problem(row)).toEqual([words]);
  });

  test('every wrong cell is named', () => {
    const { problems } = rowReader(['Title', 'Level', 'Shift'], 'Aster', options)(['', 'guru', 'late']);
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['Level', 'guru'],
      ['Shift', 'late'],
      ['Title', ''],
    ]);
  });

  test('of cells that have moved nothing else is said', () => {
    const { problems } = rowReader(['Title', 'Places'], 'Aster', options)(['Cook', 'Pune: 0', ' Kochi']);
    expect(problems.map(({ message }) => message)).toEqual([
      'This row has 3 cells, and there are 2 columns. Put text that holds the separator between quotation marks.',
    ]);
  });
});
