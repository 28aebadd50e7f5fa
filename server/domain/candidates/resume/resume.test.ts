import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateRawSync } from 'node:zlib';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { makeResumeDocx, makeResumePdf, type ResumePerson } from '../../../../scripts/demo/resume-file.ts';
import { RESUME_MAX_BYTES, readResume } from './read-resume.ts';
import { resumeFields } from './resume-fields.ts';
import { RESUME_MAX_CHARACTERS } from './resume-text.ts';
import { canonicalSkill, SKILL_NAMES } from './skill-names.ts';

const india = { today: '2026-03-15', defaultCountry: 'IN' } as const;
const germany = { today: '2026-03-15', defaultCountry: 'DE' } as const;

function pdf(
  write: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 50, ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    write(document);
    document.end();
  });
}

const CLASSIC = [
  'PRIYA SHARMA',
  'Mobile: 098765-43210 / +91 91234 56789 | Email: Priya.Sharma@example.co.in',
  'Flat 12, MG Road, Bengaluru - 560001, Karnataka, India',
  'linkedin.com/in/priya-sharma-dev  https://github.com/priyas',
  'Professional Summary',
  'Engineer who likes simple systems.',
  'WORK EXPERIENCE',
  'Lead Engineer, Orchid Software Pvt Ltd    Jan 2020 - Present',
  '• Moved the monolith to Kubernetes.',
  'Developer, Teal Labs    06/2016 - 03/2020',
  '• Wrote C++ services.',
  'EDUCATION',
  'B.E. Electronics, Anna University, 2012 - 2016',
  'TECHNICAL SKILLS',
  'Languages: Java (6 years), C/C++, R, Go, PL/SQL',
  'Cloud: AWS - 4 yrs, Docker',
  'Personal Details',
  'Date of Birth: 12/03/1993',
  'Notice Period: 2 months',
  'References',
  'Ravi Kumar, ravi@other.example, +91 99887 76655',
];

describe('reading a PDF', () => {
  test('a classic Indian résumé', async () => {
    const { mime, pages, fields } = await readResume(await pdf((p) => p.text(CLASSIC.join('\n'))), india);
    expect({ mime, pages }).toEqual({ mime: 'application/pdf', pages: 1 });
    expect(fields).toMatchObject({
      name: 'Priya Sharma',
      emails: ['priya.sharma@example.co.in'],
      phones: ['+919876543210', '+919123456789'],
      location: 'Bengaluru, Karnataka, India',
      currentTitle: 'Lead Engineer',
      currentEmployer: 'Orchid Software Pvt Ltd',
      // June 2016 to March 2026, the three months of 2020 in both jobs counted once.
      experienceMonths: 118,
      noticeDays: 60,
      birthDate: '1993-03-12',
      links: ['https://linkedin.com/in/priya-sharma-dev', 'https://github.com/priyas'],
    });
    expect(fields.skills).toEqual(
      expect.arrayContaining([
        { name: 'Java', years: 6 },
        { name: 'C', years: null },
        { name: 'R', years: null },
        { name: 'PL/SQL', years: null },
        { name: 'Go', years: null },
        { name: 'AWS', years: 4 },
        { name: 'Docker', years: null },
        { name: 'Kubernetes', years: null },
        { name: 'C++', years: null },
      ]),
    );
  });

  test('two columns come one after the other', async () => {
    const side = [
      'Contact',
      'omar.haddad@example.com',
      '+971 50 123 4567',
      'Dubai, UAE',
      'Skills',
      'Tableau',
      'Power BI',
      'SQL',
    ];
    const main = [
      'Experience',
      'Data Analyst',
      'Falcon Group',
      'Feb 2022 – present',
      'Prepared weekly sales reports for the region',
      'Built dashboards used by the whole board',
      'Junior Analyst',
      'Palm Retail LLC',
      'Jan 2019 – Jan 2022',
    ];
    const bytes = await pdf((p) => {
      p.fontSize(20)
        .text('Omar Haddad')
        .fontSize(11)
        .text('Data analyst who turns the daily numbers of a business into decisions');
      const top = p.y + 20;
      p.text(side.join('\n'), 50, top, { width: 150 });
      p.text(main.join('\n'), 230, top, { width: 300 });
    });
    const { text, fields } = await readResume(bytes, india);
    expect(text.split('\n')).toEqual([
      'Omar Haddad',
      'Data analyst who turns the daily numbers of a business into decisions',
      ...side,
      ...main,
    ]);
    expect(fields).toMatchObject({
      name: 'Omar Haddad',
      phones: ['+971501234567'],
      location: 'Dubai, UAE',
      currentTitle: 'Data Analyst',
      currentEmployer: 'Falcon Group',
      experienceMonths: 87,
    });
  });

  test('a table stays in rows, though it looks like two columns', async () => {
    const rows = [
      ['Skill', 'Years'],
      ['Python', '7'],
      ['Apache Spark', '4'],
      ['Snowflake', '2.5'],
      ['Terraform', '3'],
      ['Airflow', '1'],
    ];
    const bytes = await pdf((p) => {
      p.text('Meera Nair');
      let y = 100;
      for (const [left = '', right = ''] of rows) {
        p.text(left, 50, y);
        p.text(right, 350, y);
        y += 20;
      }
    });
    const { text, fields } = await readResume(bytes, india);
    expect(text).toContain('Python\t7\nApache Spark\t4');
    expect(fields.skills).toEqual([
      { name: 'Python', years: 7 },
      { name: 'Apache Spark', years: 4 },
      { name: 'Snowflake', years: 2.5 },
      { name: 'Terraform', years: 3 },
      { name: 'Airflow', years: 1 },
    ]);
  });

  test('a German résumé', async () => {
    const lines = [
      'Lebenslauf',
      'Persönliche Daten',
      'Name: Jürgen Müller',
      'Geburtsdatum: 04.11.1985',
      'Anschrift: Lindenstraße 5, 50674 Köln',
      'Telefon: 0221 / 4710 2345',
      'E-Mail: j.mueller@example.de',
      'Kündigungsfrist: 3 Monate zum Quartalsende',
      'Berufserfahrung',
      '04/2018 – heute',
      'Leiter Softwareentwicklung',
      'Rheinwerke GmbH, Köln',
      'Okt. 2012 – März 2018',
      'Softwareentwickler',
      'Dom Systeme AG',
      'Ausbildung',
      '2006 – 2012 Diplom Informatik, RWTH Aachen',
      'Kenntnisse',
      'Java (10 Jahre), SAP S/4HANA (1,5 Jahre), Projektmanagement',
    ];
    const { fields } = await readResume(await pdf((p) => p.text(lines.join('\n'))), germany);
    expect(fields).toEqual({
      name: 'Jürgen Müller',
      emails: ['j.mueller@example.de'],
      phones: ['+4922147102345'],
      location: 'Köln',
      currentTitle: 'Leiter Softwareentwicklung',
      currentEmployer: 'Rheinwerke GmbH',
      experienceMonths: 162,
      skills: [
        { name: 'Java', years: 10 },
        { name: 'SAP S/4HANA', years: 1.5 },
        { name: 'Project Management', years: null },
      ],
      noticeDays: 90,
      birthDate: '1985-11-04',
      links: [],
    });
  });

  test('of a long file the first 30 pages', async () => {
    const bytes = await pdf((p) => {
      for (let page = 1; page <= 40; page += 1) p.addPage().text(`Certificate ${page}`);
    });
    const { pages, text } = await readResume(bytes, india);
    expect(pages).toBe(41);
    expect(text).toContain('Certificate 29');
    expect(text).not.toContain('Certificate 30');
  });

  test('markup in it is only text', async () => {
    const lines = [
      'Eve Moss',
      'eve@example.com',
      '<script>alert(1)</script>',
      'javascript://example.com/%0aalert(1)',
      'Skills',
      '<b>Java</b>, Go, <img src=x onerror=alert(1)>',
    ];
    const { text, fields } = await readResume(await pdf((p) => p.text(lines.join('\n'))), india);
    expect(text).toContain('<script>alert(1)</script>');
    expect(fields.name).toBe('Eve Moss');
    expect(fields.links).toEqual([]);
    expect(fields.skills.every((skill) => SKILL_NAMES.includes(skill.name))).toBe(true);
  });
});

describe('reading a DOCX', () => {
  test('with the name in the page header and skills in a table', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
    const document = new Document({
      sections: [
        {
          headers: {
            default: new Header({
              children: [
                new Paragraph('Tomás O’Brien'),
                new Paragraph('tomas.obrien@example.ie | +353 85 012 3456 | Dublin, Ireland'),
              ],
            }),
          },
          children: [
            new Paragraph('Financial Controller with over 12 years of experience in & around manufacturing.'),
            new Paragraph('Key Skills'),
            new Table({
              rows: [
                row('Skill', 'Level', 'Years'),
                row('IFRS', 'expert', '9'),
                row('SAP FICO', 'good', '4'),
              ],
            }),
            new Paragraph('Notice: 4 weeks notice'),
          ],
        },
      ],
    });
    const { mime, text, fields } = await readResume(new Uint8Array(await Packer.toBuffer(document)), germany);
    expect(mime).toContain('wordprocessingml');
    expect(text).toContain('IFRS\texpert\t9');
    expect(text).toContain('in & around');
    expect(fields).toMatchObject({
      name: 'Tomás O’Brien',
      emails: ['tomas.obrien@example.ie'],
      phones: ['+353850123456'],
      location: 'Dublin, Ireland',
      currentTitle: null,
      experienceMonths: 144,
      noticeDays: 28,
      skills: [
        { name: 'IFRS', years: 9 },
        { name: 'SAP FICO', years: 4 },
      ],
    });
  });

  test('a zip bomb is refused by what really unpacks, whatever sizes it declares', async () => {
    const bomb = zipOf('word/document.xml', deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 0x20)));
    await expect(readResume(bomb, india)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('tables within tables without end are refused', async () => {
    const bytes = zipOf('word/document.xml', deflateRawSync(Buffer.from('<w:tr><w:tc>'.repeat(100_000))));
    await expect(readResume(bytes, india)).rejects.toMatchObject({ code: 'damaged' });
  });
});

/** A zip of one part that declares an unpacked size of 0. */
function zipOf(name: string, packed: Buffer): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]));
}

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
    expect(await refused(bytes)).toMatchObject({ code: 'too_large' });
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

const person: ResumePerson = {
  name: 'Ananya Krishnan',
  email: 'ananya.krishnan@example.com',
  phone: '+91 98765 43210',
  location: 'Pune, Maharashtra',
  title: 'Senior Software Engineer',
  employer: 'Nimbus Technologies Pvt Ltd',
  summary: 'Backend engineer who has spent her working life on payment systems & ledgers.',
  experience: [
    {
      title: 'Senior Software Engineer',
      employer: 'Nimbus Technologies Pvt Ltd',
      from: '2021-04',
      to: null,
      lines: ['Led a team of five that built a ledger on Kafka.', 'Cut settlement from days to minutes.'],
    },
    {
      title: 'Software Engineer',
      employer: 'Bluepeak Systems',
      from: '2017-07',
      to: '2021-03',
      lines: Array.from({ length: 45 }, (_, index) => `Finished project number ${index + 1} in good time.`),
    },
  ],
  skills: [
    { name: 'Java', years: 8 },
    { name: 'Go', years: 1 },
    { name: 'PostgreSQL', years: 5.5 },
    { name: 'Docker', years: null },
  ],
  education: ['B.Tech Computer Science, NIT Tiruchirappalli, 2013 – 2017'],
  noticeDays: 60,
};

describe.each([
  ['PDF', makeResumePdf],
  ['DOCX', makeResumeDocx],
])('the demo’s %s', (_, make) => {
  test('reads back as it was made', async () => {
    const { fields } = await readResume(await make(person), india);
    expect(fields).toMatchObject({
      name: person.name,
      emails: [person.email],
      phones: ['+919876543210'],
      location: person.location,
      currentTitle: person.title,
      currentEmployer: person.employer,
      experienceMonths: 105,
      noticeDays: 60,
    });
    expect(fields.skills).toEqual(expect.arrayContaining(person.skills));
  });
});

describe('the fields of a text', () => {
  test.each([
    ['+91-9876543210', '+919876543210'],
    ['(+91) 98765 43210', '+919876543210'],
    ['91 98765 43210', '+919876543210'],
    ['0091 9876543210', '+919876543210'],
    ['98765 43210', '+919876543210'],
    ['080-4123 4567', '+918041234567'],
    ['+49 (0)30 901820', '+4930901820'],
  ])('phone %s', (written, e164) => {
    expect(resumeFields(`Phone: ${written}`, india).phones).toEqual([e164]);
  });

  test.each([
    'Jan 2019 - Mar 2022, 01/2019 - 03/2022, 2019-2022',
    'Aadhaar 9198 7654 3210',
    'Passport 9876543210',
    'Salary 18,00,000',
    '560001',
  ])('no phone in "%s"', (text) => {
    expect(resumeFields(text, india).phones).toEqual([]);
  });

  test.each([
    ['10+ years of experience in sales', 120],
    ['Total experience: 8 years 6 months', 102],
    ['Over 4.5 years’ experience', 54],
    ['12 Jahre Berufserfahrung', 144],
    ['I have lived here for 20 years', null],
  ])('experience stated as "%s"', (text, months) => {
    expect(resumeFields(text, india).experienceMonths).toBe(months);
  });

  test('the employer of a job that has ended is not the current one', () => {
    const { currentTitle, currentEmployer } = resumeFields(
      'Experience\nHR Manager, Lotus Hotels Ltd\tJan 2015 – Dec 2024',
      india,
    );
    expect({ currentTitle, currentEmployer }).toEqual({ currentTitle: 'HR Manager', currentEmployer: null });
  });

  test('everyday words are no skills in a sentence', () => {
    const text =
      'Summary\nI go to market with excel charts, spring into action and lead the sales team from A to C.';
    expect(resumeFields(text, india).skills).toEqual([]);
  });

  test.each([
    ['Notice period: Immediate', 0],
    ['Immediate joiner', 0],
    ['Notice Period - 15 days', 15],
    ['Serving notice, 3 weeks left', 21],
    ['Nothing is said', null],
  ])('notice "%s"', (text, days) => {
    expect(resumeFields(text, india).noticeDays).toBe(days);
  });

  test('a skill has one name however it is written', () => {
    expect(
      ['reactjs', 'React.js', 'k8s', 'MS Excel', 'c#', 'Golang', 'learning & development'].map(
        canonicalSkill,
      ),
    ).toEqual(['React', 'React', 'Kubernetes', 'Microsoft Excel', 'C#', 'Go', 'Learning and Development']);
    expect(canonicalSkill('juggling')).toBeNull();
    expect(SKILL_NAMES.length).toBeGreaterThan(300);
    expect(SKILL_NAMES.every((name) => canonicalSkill(name) === name)).toBe(true);
  });

  test('any text gives bounded fields and never an error', () => {
    const word = fc.constantFrom(
      'Experience',
      'Skills:',
      'Java',
      '5 years',
      'Jan 2020 –',
      'present',
      '+91',
      '98765 43210',
      'a@b.co',
      'DOB',
      '31.02.1990',
      '\t',
      '\n',
      '•',
      '<script>',
      '2019-2022',
      'Notice',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const fields = resumeFields(input, india);
        expect(fields.emails.length + fields.phones.length).toBeLessThanOrEqual(10);
        expect(fields.skills.length).toBeLessThanOrEqual(100);
        expect(fields.experienceMonths ?? 1).toBeGreaterThan(0);
        expect(fields.experienceMonths ?? 0).toBeLessThanOrEqual(1200);
        for (const value of [fields.name, fields.location, fields.currentTitle, fields.currentEmployer]) {
          expect(value === null || (value.length > 0 && value.length <= 120)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'a',
    '1',
    '@',
    '.',
    'a@',
    'a.',
    '1 ',
    '+',
    '(',
    'a ',
    'Ab ',
    '\n',
    '\t',
    'A\n',
    '5 years ',
    'Jan 2020 - ',
    'Java, ',
    '- ',
    '9876543210 ',
    'Experience\n',
    ' ',
    ':',
  ])('a long run of "%s" takes no longer than other text', (piece) => {
    const text = piece.repeat(RESUME_MAX_CHARACTERS / piece.length);
    const started = performance.now();
    resumeFields(text, india);
    resumeFields(`${text.slice(0, 2_000)}\n`.repeat(100), india);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
