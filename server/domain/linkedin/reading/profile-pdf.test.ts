/** A profile as LinkedIn saves it as PDF: a narrow column at the side, a wide one beside it, over two pages. */
import { expect, test } from 'vitest';
import { pdf } from '../../../../test/fixtures/resumes.ts';
import { readProfilePdf } from './profile-pdf.ts';

const NARROW = `Contact
+91 98123 45678 (Mobile)
tara@tara.example
www.linkedin.com/in/tara-menon-77b1a (LinkedIn)

Top Skills
Payments
PostgreSQL
TypeScript

Languages
English (Full Professional)
Marathi (Native or Bilingual)

Certifications
Cloud Architect`;

const FIRST = `Tara Menon
Backend engineer, payments
Pune, Maharashtra, India

Summary
Builds what moves money. Calmly.

Experience
Aster Systems
4 years 3 months
Senior Engineer
January 2024 - Present (2 years 3 months)
Pune, Maharashtra, India
Ledger and settlement.
Owns the night shift of payments.
Engineer
January 2022 - December 2023 (2 years)
Wrote the first ledger.
Harbour Bank
Developer
June 2018 - December 2021 (3 years 7 months)
Mumbai Area`;

const SECOND = `Moved reports off the mainframe.

Education
COEP Technological University
Bachelor of Technology - BTech, Computer Science · (2014 - 2018)
Jnana Prabodhini
2012`;

const profile = () =>
  pdf((document) => {
    document.fontSize(9).text(NARROW, 30, 40, { width: 150, lineGap: 2 });
    document.fontSize(11).text(FIRST, 220, 40, { width: 340, lineGap: 2 });
    document.fontSize(8).text('Page 1 of 2', 400, 780, { lineBreak: false });
    document.addPage();
    document.fontSize(11).text(SECOND, 220, 40, { width: 340, lineGap: 2 });
    document.fontSize(8).text('Page 2 of 2', 400, 780, { lineBreak: false });
  });

test('says who it is, what they did where, and what they can', async () => {
  const person = await readProfilePdf(await profile(), new Date('2026-03-02T05:00:00Z'), 'IN');
  expect(person).toMatchObject({
    name: 'Tara Menon',
    headline: 'Backend engineer, payments',
    location: 'Pune, Maharashtra, India',
    about: 'Builds what moves money. Calmly.',
    emails: ['tara@tara.example'],
    phones: ['+919812345678'],
  });
  const { positions, education, skills, languages, certificates, links } = person.career;
  expect(positions).toEqual([
    {
      title: 'Senior Engineer',
      employer: 'Aster Systems',
      place: 'Pune, Maharashtra, India',
      from: '2024-01',
      until: null,
      words: 'Ledger and settlement.\nOwns the night shift of payments.',
    },
    {
      title: 'Engineer',
      employer: 'Aster Systems',
      place: '',
      from: '2022-01',
      until: '2023-12',
      words: 'Wrote the first ledger.',
    },
    {
      title: 'Developer',
      employer: 'Harbour Bank',
      place: 'Mumbai Area',
      from: '2018-06',
      until: '2021-12',
      words: 'Moved reports off the mainframe.',
    },
  ]);
  expect(education[0]).toMatchObject({
    school: 'COEP Technological University',
    degree: 'Bachelor of Technology - BTech, Computer Science',
    from: '2014',
    until: '2018',
  });
  expect(skills).toEqual(['Payments', 'PostgreSQL', 'TypeScript']);
  expect(languages.map(({ name, level }) => `${name}: ${level}`)).toEqual([
    'English: Full Professional',
    'Marathi: Native or Bilingual',
  ]);
  expect(certificates.map(({ name }) => name)).toEqual(['Cloud Architect']);
  expect(links).toEqual([{ label: 'LinkedIn', address: 'https://www.linkedin.com/in/tara-menon-77b1a' }]);
});

test('any other PDF is refused with what to do', async () => {
  const other = await pdf(
    (document) => void document.text('Curriculum vitae of somebody. Experience of ten years.'),
  );
  await expect(readProfilePdf(other, new Date('2026-03-02T05:00:00Z'), 'IN')).rejects.toThrow('Save to PDF');
});
