import { formatMoney } from '../../ui/MoneyText.tsx';
import { formatDay } from '../../ui/When.tsx';
import { PAY_PERIODS, WORK_MODES, wordFor } from '../jobs/words.ts';
import type { ImportRow } from './queries.ts';

/** “1 draft”, “4,930 drafts”, as the reader writes numbers. */
export const counted = (count: number, one: string, many: string, locale: string) =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;

export const placesWords = (fields: ImportRow['fields']) =>
  (fields?.locations ?? [])
    .map(({ place, workMode, openings }) => {
      const mode =
        workMode === 'office' || place.toLowerCase() === workMode
          ? ''
          : ` (${wordFor(WORK_MODES, workMode)})`;
      return `${place}${mode}: ${openings}`;
    })
    .join(', ');

export function payWords(fields: ImportRow['fields'], locale: string) {
  const pay = fields?.pay;
  if (!pay) return '';
  const { from, to, currency, period = 'year' } = pay;
  const amounts = [from, to].map((amount) => formatMoney({ amount, currency }, locale));
  return `${amounts.join(' – ')} a ${PAY_PERIODS[period].toLowerCase()}`;
}

export const deadlineWords = (fields: ImportRow['fields'], locale: string) =>
  fields?.deadline ? formatDay(fields.deadline, locale) : '';
