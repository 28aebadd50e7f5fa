import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qualityHints } from './quality.ts';

const pay = { from: '1', to: '2', currency: 'INR' };
const description = 'You run the desk where orders come in. '.repeat(10);
const fine = { title: 'Senior Accountant', description, pay, skills: [] };
const skill = (name: string) => ({ name, kind: 'primary' as const, measure: 'rating' as const, minimum: 3 });

test('a clear job gets no hint, and neither do names that everybody knows', () => {
  expect(qualityHints(fine)).toEqual([]);
  expect(qualityHints({ ...fine, title: 'HR Business Partner' })).toEqual([]);
  expect(qualityHints({ ...fine, title: 'SAP Consultant II' })).toEqual([]);
});

test.each([
  ['Rockstar Developer', 'title', 'Rockstar'],
  ['Sr. Accountant', 'title', 'Sr.'],
  ['SDET Lead', 'title', 'SDET'],
  ['SENIOR ACCOUNTANT', 'title', undefined],
  ['Accountant '.repeat(8), 'title', undefined],
  ['Salesman', 'wording', 'Salesman'],
])('the title “%s” gets a hint', (title, kind, words) => {
  const hints = qualityHints({ ...fine, title });
  expect(hints).toHaveLength(1);
  expect(hints[0]).toMatchObject({ kind, field: 'title' });
  expect(hints[0]!.at?.words).toBe(words);
});

test('a coded word is named with its place and another word', () => {
  const text = `${description}We want young and energetic people who are able-bodied.`;
  const hints = qualityHints({ ...fine, description: text });
  expect(hints.map(({ at, suggestion }) => [at!.words, suggestion])).toEqual([
    ['young and energetic', 'motivated'],
    ['able-bodied', null],
  ]);
  for (const { at } of hints) expect(text.slice(at!.from, at!.to)).toBe(at!.words);
});

test('a description is told of words that say nothing, and of one slip once', () => {
  const hints = qualityHints({ ...fine, description: `${description}A rockstar guy, young energetic.` });
  expect(hints.map(({ at, suggestion }) => [at!.words, suggestion])).toEqual([
    ['guy', 'person'],
    ['young energetic', 'motivated'],
    ['rockstar', 'specialist'],
  ]);
});

test('no pay, few words and too many required skills are named', () => {
  const skills = 'abcdefghi'.split('').map(skill);
  const kinds = qualityHints({ title: 'Cook', description: 'You cook.', pay: null, skills }).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['pay', 'description', 'skills']);
});

test('no text makes it throw, and each place is that of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      for (const { at } of qualityHints({ title: text, description: text }))
        if (at) expect(text.slice(at.from, at.to)).toBe(at.words);
    }),
  );
});
