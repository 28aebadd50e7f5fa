import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { india } from '../../../../test/fixtures/resumes.ts';
import { resumeFields } from './resume-fields.ts';
import { RESUME_MAX_CHARACTERS } from './resume-text.ts';
import { canonicalSkill, SKILL_NAMES } from './skill-names.ts';

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
