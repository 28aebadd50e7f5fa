/** What is read of a PDF or a DOCX. */
import { deflateRawSync } from 'node:zlib';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { makeResumeDocx, makeResumePdf } from '../../../../scripts/demo/resume-file.ts';
import { CLASSIC, germany, india, pdf, person, zipOf } from '../../../../test/fixtures/resumes.ts';
import { readResume } from './read-resume.ts';
import { SKILL_NAMES } from './skill-names.ts';

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
