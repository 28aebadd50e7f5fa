/** The explained score: a rule, the same for all. It sorts; it never decides. */

export type MatchJob = {
  skills: { name: string; kind: string; measure: string; minimum: number }[];
  payTo: number | null;
  payCurrency: string | null;
  noticeDaysMax: number | null;
  experienceFromMonths: number | null;
  places: { place: string; workMode: string }[];
};

export type MatchCandidate = {
  skills: { name: string; rating: number | null; years: number | null }[];
  expectedPay: number | null;
  payCurrency: string | null;
  noticeDays: number | null;
  experienceMonths: number | null;
  location: string | null;
};

export type MatchLine = { criterion: string; met: 'yes' | 'no' | 'unknown'; words: string };
export type Match = { score: number; lines: MatchLine[] };

const WEIGHTS = { primary: 10, secondary: 4, pay: 8, notice: 5, experience: 8, place: 5 };

type Weighed = MatchLine & { weight: number };

/** @returns score 0–100: the share of the weights that are met; what is unknown counts half */
export function matchOf(job: MatchJob, candidate: MatchCandidate): Match {
  const lines: Weighed[] = [
    ...job.skills.map((skill) => skillLine(skill, candidate)),
    ...payLine(job, candidate),
    ...noticeLine(job, candidate),
    ...experienceLine(job, candidate),
    ...placeLine(job, candidate),
  ];
  const total = lines.reduce((sum, line) => sum + line.weight, 0);
  const gained = lines.reduce(
    (sum, line) => sum + line.weight * { yes: 1, unknown: 0.5, no: 0 }[line.met],
    0,
  );
  return {
    score: total === 0 ? 0 : Math.round((100 * gained) / total),
    lines: lines.map(({ weight, ...line }) => line),
  };
}

function skillLine(wanted: MatchJob['skills'][number], candidate: MatchCandidate): Weighed {
  const weight = wanted.kind === 'primary' ? WEIGHTS.primary : WEIGHTS.secondary;
  const has = candidate.skills.find((skill) => skill.name.toLowerCase() === wanted.name.toLowerCase());
  const line = (met: Weighed['met'], words: string): Weighed => ({
    criterion: wanted.name,
    met,
    words,
    weight,
  });
  if (!has) return line('no', `${wanted.name} is missing`);
  const value = wanted.measure === 'years' ? has.years : has.rating;
  if (value === null) return line('unknown', `${wanted.name} is there, not rated yet`);
  const met = value >= wanted.minimum;
  return line(
    met ? 'yes' : 'no',
    `${wanted.name}: ${measured(value, wanted.measure)}, ${wanted.minimum} asked`,
  );
}

const measured = (value: number, measure: string): string =>
  measure === 'years' ? `${value} ${value === 1 ? 'year' : 'years'}` : `${value} of 5`;

function payLine(job: MatchJob, { expectedPay, payCurrency }: MatchCandidate): Weighed[] {
  if (job.payTo === null) return [];
  const line = (met: Weighed['met'], words: string): Weighed[] => [
    { criterion: 'pay', met, words, weight: WEIGHTS.pay },
  ];
  if (expectedPay === null) return line('unknown', 'Expected pay is not known');
  // A rate of the day would make the score move by itself; somebody who knows both has to judge.
  if (payCurrency !== job.payCurrency)
    return line('unknown', `Expected pay is in ${payCurrency}, the band in ${job.payCurrency}`);
  return expectedPay <= job.payTo
    ? line('yes', 'Expected pay is within the band')
    : line('no', 'Expected pay is above the band');
}

function noticeLine({ noticeDaysMax }: MatchJob, { noticeDays }: MatchCandidate): Weighed[] {
  if (noticeDaysMax === null) return [];
  if (noticeDays === null)
    return [{ criterion: 'notice', met: 'unknown', words: 'Notice is not known', weight: WEIGHTS.notice }];
  const met = noticeDays <= noticeDaysMax;
  return [
    {
      criterion: 'notice',
      met: met ? 'yes' : 'no',
      words: `Notice ${noticeDays} days, ${noticeDaysMax} accepted`,
      weight: WEIGHTS.notice,
    },
  ];
}

function experienceLine({ experienceFromMonths }: MatchJob, { experienceMonths }: MatchCandidate): Weighed[] {
  if (experienceFromMonths === null) return [];
  if (experienceMonths === null) {
    return [
      {
        criterion: 'experience',
        met: 'unknown',
        words: 'Experience is not known',
        weight: WEIGHTS.experience,
      },
    ];
  }
  const met = experienceMonths >= experienceFromMonths;
  const words = `${inYears(experienceMonths)} years of experience, ${inYears(experienceFromMonths)} asked`;
  return [{ criterion: 'experience', met: met ? 'yes' : 'no', words, weight: WEIGHTS.experience }];
}

/** “8½”, as the screens say it. */
const inYears = (months: number): string => `${Math.floor(months / 12)}${months % 12 >= 6 ? '½' : ''}`;

function placeLine({ places }: MatchJob, { location }: MatchCandidate): Weighed[] {
  if (!places.length) return [];
  if (places.some(({ workMode }) => workMode === 'remote')) {
    return [
      { criterion: 'place', met: 'yes', words: 'The work can be done from anywhere', weight: WEIGHTS.place },
    ];
  }
  if (!location)
    return [
      {
        criterion: 'place',
        met: 'unknown',
        words: 'Where the candidate lives is not known',
        weight: WEIGHTS.place,
      },
    ];
  const home = location.toLowerCase();
  const met = places.some(
    ({ place }) => home.includes(place.toLowerCase()) || place.toLowerCase().includes(home),
  );
  return [
    {
      criterion: 'place',
      met: met ? 'yes' : 'no',
      words: met ? `Lives in ${location}` : `Lives in ${location}, not at the place of work`,
      weight: WEIGHTS.place,
    },
  ];
}
