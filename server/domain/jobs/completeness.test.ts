import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingOf } from './completeness.ts';

type Parts = Parameters<typeof missingOf>[0];

const TODAY = '2026-03-02';

const COMPLETE: Parts = {
  unclaimed: false,
  title: 'Backend Engineer',
  description: 'Builds the services behind our order desk and owns them.',
  pay: { from: { amount: '1500000.00', currency: 'INR' }, to: { amount: '2500000.00', currency: 'INR' } },
  deadline: '2026-03-03',
  joiningBy: null,
  locations: [{ id: 'l', place: 'Pune', workMode: 'office', openings: 1, filled: 0, recruiters: [] }],
  skills: [{ name: 'SQL', kind: 'primary', measure: 'rating', minimum: 3 }],
  rounds: [
    {
      number: 1,
      name: 'Screening',
      mode: 'online',
      type: 'technical',
      minutes: 30,
      interviewerId: 'i',
      interviewerName: 'Dev',
      invitationId: null,
    },
  ],
};

/** For each part: the path that names it, and what it is when it is missing. */
const GAPS: Record<string, Partial<Parts>> = {
  title: { title: '  a ' },
  description: { description: 'Too short.' },
  pay: { pay: null },
  deadline: { deadline: null },
  locations: { locations: [] },
  skills: { skills: [{ name: 'SQL', kind: 'secondary', measure: 'rating', minimum: 3 }] },
  rounds: { rounds: [{ ...COMPLETE.rounds[0]!, interviewerId: null }] },
};

test('a complete draft lacks nothing', () => {
  expect(missingOf(COMPLETE, TODAY)).toEqual([]);
});

test('a round whose interviewer is only invited says so', () => {
  const rounds = [{ ...COMPLETE.rounds[0]!, interviewerId: null, invitationId: 'v' }];
  expect(missingOf({ ...COMPLETE, rounds }, TODAY)).toEqual([
    { path: 'rounds', message: expect.stringContaining('Dev has not accepted your invitation yet') },
  ]);
});

test('whatever is left out is named, each once, and nothing else', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(GAPS)), (gaps) => {
      const draft = gaps.reduce((parts, gap) => Object.assign(parts, GAPS[gap]), { ...COMPLETE });
      expect(
        missingOf(draft, TODAY)
          .map(({ path }) => path)
          .sort(),
      ).toEqual([...gaps].sort());
    }),
  );
});

test('nobody can join on a day that is over', () => {
  const joining = (joiningBy: string) => missingOf({ ...COMPLETE, joiningBy }, TODAY).map(({ path }) => path);
  expect([joining(TODAY), joining('2026-03-03')]).toEqual([['joiningBy'], []]);
});

test('the deadline must be after today, whatever today is', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, days, (one, another) => {
      const [deadline, today] = [one, another].map((day) => day.toISOString().slice(0, 10));
      const missing = missingOf({ ...COMPLETE, deadline: deadline! }, today!);
      expect(missing.length === 0).toBe(deadline! > today!);
    }),
  );
});
