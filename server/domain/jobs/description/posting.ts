/** A schema.org JobPosting: what it says of itself is exact, and goes before what its text can be read to say. */
import { Decimal } from 'decimal.js';
import { plainText } from '../../candidates/index.ts';
import type { JobField } from '../fields.ts';
import { addField, type Reading, type ReadingOptions, readFields } from './fields.ts';
import { type Posting, readPage } from './page.ts';

export function readPosting(posting: Posting, options: ReadingOptions): Reading {
  const description = textOf(posting.description);
  const more = [
    posting.responsibilities,
    posting.qualifications,
    posting.experienceRequirements,
    posting.educationRequirements,
    posting.skills,
  ]
    .map((part) => textOf(part))
    .filter(Boolean)
    .join('\n');
  const reading = readFields(plainText(`${textOf(posting.title)}\n${description}\n${more}`), options);
  const keep = (field: JobField, value: unknown, snippet: string) =>
    value !== null && value !== undefined && addField(reading, field, value, snippet);

  const title = textOf(posting.title).slice(0, 200);
  if (title) keep('title', title, title);
  if (description) keep('description', plainText(description).slice(0, 20_000), description);
  const pay = payOf(posting.baseSalary);
  keep('pay', pay, `baseSalary ${pay?.from}–${pay?.to} ${pay?.currency}`);
  const type = employmentOf(posting.employmentType);
  keep('employmentType', type, `employmentType ${textOf(posting.employmentType)}`);
  const places = placesOf(posting);
  if (places.length) keep('locations', places, `jobLocation ${places.map(({ place }) => place).join('; ')}`);
  const until = String(posting.validThrough ?? '').slice(0, 10);
  if (until > options.today) keep('deadline', until, `validThrough ${until}`);
  const months = Number((posting.experienceRequirements as Posting | null)?.monthsOfExperience);
  if (months > 0) keep('experience', { fromMonths: months, toMonths: null }, `monthsOfExperience ${months}`);
  const benefits = textOf(posting.jobBenefits)
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each && each.length <= 80);
  if (benefits.length) keep('benefits', benefits.slice(0, 30), `jobBenefits ${benefits.join(', ')}`);
  return reading;
}

/** Text, markup as text, a list, or a thing with a name. */
function textOf(value: unknown, depth = 0): string {
  if (depth > 3 || value === null || value === undefined) return '';
  if (typeof value === 'string') {
    const html = /&lt;\/?[a-z]/i.test(value) ? readPage(value).text : value;
    return /<\/?[a-z]|&[a-z#\d]+;/i.test(html) ? readPage(html).text : html.trim();
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .slice(0, 50)
      .map((each) => textOf(each, depth + 1))
      .filter(Boolean)
      .join(', ');
  const thing = value as Posting;
  return textOf(thing.name ?? thing.description ?? thing.credentialCategory ?? '', depth + 1);
}

const PERIODS: Record<string, string> = { YEAR: 'year', MONTH: 'month', DAY: 'day', HOUR: 'hour' };

function payOf(salary: unknown) {
  if (typeof salary !== 'object' || salary === null) return null;
  const { currency, value } = salary as Posting;
  const { minValue, maxValue, unitText } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Posting;
  const [from, to] = [minValue, maxValue].map(amount);
  const period = PERIODS[String(unitText ?? 'YEAR').toUpperCase()];
  if (!from || !to || !period || !/^[A-Z]{3}$/.test(String(currency))) return null;
  return { from, to, currency: String(currency), period };
}

const amount = (value: unknown): string | null =>
  /^\d{1,12}(?:\.\d{1,4})?$/.test(String(value))
    ? new Decimal(String(value)).toDecimalPlaces(2).toFixed()
    : null;

function employmentOf(value: unknown): string | null {
  const said = textOf(value).toUpperCase();
  if (/INTERN/.test(said)) return 'internship';
  if (/CONTRACT|TEMPORARY|PER_DIEM/.test(said)) return 'contract';
  return /FULL|PERMANENT|PART/.test(said) ? 'permanent' : null;
}

function placesOf(posting: Posting) {
  const remote = /TELECOMMUTE/i.test(String(posting.jobLocationType ?? ''));
  const openings = Math.min(1000, Math.max(1, Math.trunc(Number(posting.totalJobOpenings)) || 1));
  const places = [posting.jobLocation]
    .flat()
    .slice(0, 20)
    .flatMap((location) => {
      const address = (location as Posting | null)?.address ?? location;
      const { addressLocality, addressRegion } = (
        typeof address === 'object' && address ? address : {}
      ) as Posting;
      const place =
        typeof address === 'string'
          ? address
          : [addressLocality, addressRegion]
              .map((part) => textOf(part))
              .filter(Boolean)
              .join(', ');
      return place ? [place.slice(0, 200)] : [];
    });
  if (!places.length && remote) places.push('Anywhere');
  return [...new Set(places)].map((place, at) => ({
    place,
    workMode: remote ? 'remote' : 'office',
    openings: at === 0 ? openings : 1,
  }));
}
