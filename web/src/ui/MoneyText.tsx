/** An amount in the record's currency and the reader's way of writing numbers (lakh grouping for en-IN). */
import { useReader } from '../app/session.ts';

export type Money = { amount: string; currency: string };

export function MoneyText({ amount, currency }: Money) {
  const { locale } = useReader();
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {formatMoney({ amount, currency }, locale)}
    </span>
  );
}

export function formatMoney({ amount, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // As text, so that no digit goes through a floating-point number.
  return format.format(amount as Intl.StringNumericLiteral);
}
