import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MatchCandidate, type MatchJob, matchOf } from './match.ts';

const NAMES = ['TypeScript', 'SQL', 'Go', 'React', 'Kafka'];
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const jobs: fc.Arbitrary<MatchJob> = fc.record({
  skills: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom('primary', 'secondary'),
      measure: fc.constantFrom('rating', 'years'),
      minimum: fc.integer({ min: 0, max: 5 }),
    }),
    { selector: ({ name }) => name },
  ),
  payTo: orNull(fc.integer({ min: 1, max: 9_000_000 })),
  payCurrency: fc.constant('INR'),
  noticeDaysMax: orNull(fc.integer({ min: 0, max: 400 })),
  experienceFromMonths: orNull(fc.integer({ min: 0, max: 600 })),
  places: fc.array(
    fc.record({
      place: fc.constantFrom('Pune', 'Berlin', 'Oslo'),
      workMode: fc.constantFrom('office', 'hybrid', 'remote'),
    }),
    { maxLength: 3 },
  ),
});

const candidates: fc.Arbitrary<MatchCandidate> = fc.record({
  skills: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES, ...NAMES.map((name) => name.toLowerCase())),
      rating: orNull(fc.integer({ min: 1, max: 5 })),
      years: orNull(fc.integer({ min: 0, max: 40 })),
    }),
    { selector: ({ name }) => name.toLowerCase() },
  ),
  expectedPay: orNull(fc.integer({ min: 0, max: 9_000_000 })),
  payCurrency: fc.constantFrom('INR', 'EUR'),
  noticeDays: orNull(fc.integer({ min: 0, max: 400 })),
  experienceMonths: orNull(fc.integer({ min: 0, max: 600 })),
  location: orNull(fc.constantFrom('Pune, India', 'berlin', 'Lima')),
});

const holds = (property: (job: MatchJob, candidate: MatchCandidate) => void) =>
  fc.assert(fc.property(jobs, candidates, property));

const met = (job: MatchJob, candidate: MatchCandidate) =>
  matchOf(job, candidate).lines.map((line) => line.met);

test('the score is a whole number from 0 to 100, and every line says why', () => {
  holds((job, candidate) => {
    const { score, lines } = matchOf(job, candidate);
    expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
    expect(lines.every(({ criterion, words }) => criterion && words)).toBe(true);
  });
});

test('each thing that the job asks for is one line, and nothing else is', () => {
  holds((job, candidate) => {
    const asked = [job.payTo, job.noticeDaysMax, job.experienceFromMonths].filter((each) => each !== null);
    const lines = job.skills.length + asked.length + (job.places.length ? 1 : 0);
    expect(matchOf(job, candidate).lines).toHaveLength(lines);
  });
});

test('100 means that all is met, 0 that nothing is or nothing was asked', () => {
  holds((job, candidate) => {
    const answers = met(job, candidate);
    const { score } = matchOf(job, candidate);
    if (answers.length && answers.every((each) => each === 'yes')) expect(score).toBe(100);
    if (answers.every((each) => each === 'no')) expect(score).toBe(0);
    if (score === 100) expect(answers).not.toContain('no');
  });
});

test('the order in which skills are written does not matter, nor does their case', () => {
  holds((job, candidate) => {
    const { score } = matchOf(job, candidate);
    const turned = { ...candidate, skills: candidate.skills.toReversed() };
    const shouted = {
      ...candidate,
      skills: candidate.skills.map((skill) => ({ ...skill, name: skill.name.toUpperCase() })),
    };
    expect(matchOf({ ...job, skills: job.skills.toReversed() }, turned).score).toBe(score);
    expect(matchOf(job, shouted).score).toBe(score);
  });
});

test('to be better at anything never lowers the score', () => {
  holds((job, candidate) => {
    const { score } = matchOf(job, candidate);
    const better: MatchCandidate[] = [
      { ...candidate, skills: candidate.skills.map((skill) => ({ ...skill, rating: 5, years: 70 })) },
      { ...candidate, expectedPay: 0 },
      { ...candidate, noticeDays: 0 },
      { ...candidate, experienceMonths: 900 },
    ];
    for (const each of better) expect(matchOf(job, each).score).toBeGreaterThanOrEqual(score);
  });
});

test('to say what is known never helps more than to meet it, nor hurts less than to miss it', () => {
  holds((job, candidate) => {
    if (job.payTo === null) return;
    const [within, unknown, above] = [job.payTo, null, job.payTo + 1].map(
      (expectedPay) => matchOf(job, { ...candidate, expectedPay }).score,
    );
    expect(within).toBeGreaterThanOrEqual(unknown!);
    expect(unknown).toBeGreaterThanOrEqual(above!);
  });
});

test('pay in another currency is neither met nor missed', () => {
  holds((job, candidate) => {
    if (job.payTo === null || candidate.expectedPay === null) return;
    const line = matchOf(job, { ...candidate, payCurrency: 'EUR' }).lines.find(
      ({ criterion }) => criterion === 'pay',
    );
    expect(line).toMatchObject({ met: 'unknown', words: 'Expected pay is in EUR, the band in INR' });
  });
});

test('what is not asked for is not judged', () => {
  fc.assert(
    fc.property(candidates, (candidate) => {
      const nothing = {
        skills: [],
        payTo: null,
        payCurrency: null,
        noticeDaysMax: null,
        experienceFromMonths: null,
        places: [],
      };
      expect(matchOf(nothing, candidate)).toEqual({ score: 0, lines: [] });
    }),
  );
});
