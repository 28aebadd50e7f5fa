/** An amount of money, grouped as the reader groups digits; its value is decimal text, never a float. */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useReader } from '../app/session.ts';

type Props = Omit<NumberInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value?: string;
  onChange?: (amount: string) => void;
};

export function AmountInput({ value, onChange, ...input }: Props) {
  const { locale } = useReader();
  const { group, decimal } = separatorsOf(locale);
  return (
    <NumberInput
      hideControls
      allowNegative={false}
      decimalScale={2}
      inputMode="decimal"
      thousandSeparator={group}
      decimalSeparator={decimal}
      thousandsGroupStyle={locale.endsWith('-IN') ? 'lakh' : 'thousand'}
      {...input}
      // “2400000.00” is read as “24,00,000”.
      value={value?.replace(/\.0+$/, '') ?? ''}
      onChange={(typed) => onChange?.(String(typed))}
    />
  );
}

function separatorsOf(locale: string) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const one = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  return { group: one('group') ?? ',', decimal: one('decimal') ?? '.' };
}
