/** A job as somebody copied it from its page at LinkedIn: what is the job's, without what is LinkedIn's. */
import { Decimal } from 'decimal.js';

/** “Pune, Maharashtra, India · 2 weeks ago · Over 100 applicants” */
const WHERE_AND_WHEN =
  /^(.{2,120}?) · (?:(?:re)?posted )?(?:\d+|an?) (?:minute|hour|day|week|month)s? ago\b/i;
const ABOUT = /^about the job$/i;
const ENDS =
  /^(?:(?:…|\.\.\.) ?more|see (?:less|more)|show (?:less|more)|set alert for similar jobs|job search faster with premium|about the company|looking for talent\?|requirements added by the job poster)$/i;
const MODES = /^(?:On-site|Hybrid|Remote)$/;
const TYPES = /^(?:Full-time|Part-time|Contract|Temporary|Internship)$/;
const AMOUNT = '([₹$€£])([\\d,.]+)(L|K|Cr|M)?\\/(yr|mo|hr)';
const PAY = new RegExp(`^${AMOUNT}(?: ?[-–] ?${AMOUNT})`);

const TIMES: Record<string, number> = { K: 1000, L: 100_000, Cr: 10_000_000, M: 1_000_000 };
const PERIODS: Record<string, string> = { yr: 'per year', mo: 'per month', hr: 'per hour' };

/** @returns the same job in labelled lines; null for any other text */
export function jobOfLinkedinText(text: string): string | null {
  const lines = text.split('\n', 5000).map((line) => line.trim());
  const about = lines.findIndex((line) => ABOUT.test(line));
  const where = lines.findIndex((line) => WHERE_AND_WHEN.test(line));
  if (about < 0 || where < 1 || where > about) return null;
  const head = lines.slice(where + 1, about);
  const body = lines.slice(about + 1);
  const end = body.findIndex((line) => ENDS.test(line));
  const title = lines.slice(0, where).findLast(Boolean) ?? '';
  const place = WHERE_AND_WHEN.exec(lines[where]!)![1]!;
  const mode = head.find((line) => MODES.test(line));
  const type = head.find((line) => TYPES.test(line));
  const pay = head.map(payLine).find(Boolean);
  return [
    `Title: ${title}`,
    `Location: ${place}${mode ? ` (${mode})` : ''}`,
    ...(type ? [`Employment type: ${type}`] : []),
    ...(pay ? [pay] : []),
    '',
    ...(end < 0 ? body : body.slice(0, end)),
  ].join('\n');
}

function payLine(line: string): string | null {
  const found = PAY.exec(line);
  if (!found) return null;
  const [, sign = '', from = '', fromUnit = '', period = '', , to = '', toUnit = ''] = found;
  return `Salary: ${sign}${plain(from, fromUnit)} - ${sign}${plain(to, toUnit)} ${PERIODS[period]}`;
}

function plain(amount: string, unit: string): string {
  const digits = amount.replaceAll(',', '');
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(digits)
    ? new Decimal(digits).times(TIMES[unit] ?? 1).toFixed(0)
    : amount;
}
