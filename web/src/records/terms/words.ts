/** Terms in words, the same wherever they are read. */
import { formatMoney } from '../../ui/MoneyText.tsx';
import type { Band, Conditions, Gap } from './queries.ts';

export const CONDITIONS = [
  ['fee', 'Fee'],
  ['replacement', 'Replacement'],
  ['invoiceAfterDays', 'Invoice'],
  ['paymentWithinDays', 'Payment'],
  ['interestPercentPerMonth', 'Interest if late'],
  ['description', 'Besides'],
] as const;

export type Line = (typeof CONDITIONS)[number][0];

/** Which of the server's fields a line tells of. */
export const FIELDS_OF: Record<Line, string[]> = {
  fee: ['fee', 'feeType'],
  replacement: ['replacementDays', 'replacementRule'],
  invoiceAfterDays: ['invoiceAfterDays'],
  paymentWithinDays: ['paymentWithinDays'],
  interestPercentPerMonth: ['interestPercentPerMonth'],
  description: ['description'],
};

export function lineWords(line: Line, terms: Conditions, currency: string, locale: string): string {
  switch (line) {
    case 'fee':
      return terms.feeType === 'percentage'
        ? `${Number(terms.fee)} % of annual pay`
        : `${formatMoney({ amount: terms.fee, currency }, locale)} fixed`;
    case 'replacement':
      return terms.replacementDays === 0
        ? 'none'
        : `within ${days(terms.replacementDays)} of joining, else credited ${RULES[terms.replacementRule]}`;
    case 'invoiceAfterDays':
      return terms.invoiceAfterDays === 0 ? 'on joining' : `${days(terms.invoiceAfterDays)} after joining`;
    case 'paymentWithinDays':
      return `within ${days(terms.paymentWithinDays)}`;
    case 'interestPercentPerMonth':
      return Number(terms.interestPercentPerMonth) === 0
        ? 'none'
        : `${Number(terms.interestPercentPerMonth)} % a month`;
    case 'description':
      return terms.description ?? '';
  }
}

export const RULES = { pro_rata: 'pro rata', full_credit: 'in full' } as const;

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export function rangeWords({ payFrom, payTo, currency }: Gap, locale: string): string {
  const amount = (text: string) => formatMoney({ amount: text, currency }, locale);
  return payTo === null ? `${amount(payFrom)} and above` : `${amount(payFrom)} to below ${amount(payTo)}`;
}

export const keyOf = ({ payFrom, currency }: Pick<Band, 'payFrom' | 'currency'>) => `${currency} ${payFrom}`;
