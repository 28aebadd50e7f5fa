/** Fee, replacement, invoice, payment, interest: the fields of one set of conditions. */
import { NativeSelect, NumberInput, SimpleGrid, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { AmountInput } from '../../ui/AmountInput.tsx';
import type { Conditions } from './queries.ts';

export type ConditionValues = Omit<Conditions, 'description'> & { description: string };

/** Of a band, too, without its pay. */
export function valuesOf(terms: Conditions): ConditionValues {
  const { feeType, replacementDays, replacementRule, invoiceAfterDays, paymentWithinDays } = terms;
  return {
    feeType,
    fee: plain(terms.fee),
    replacementDays,
    replacementRule,
    invoiceAfterDays,
    paymentWithinDays,
    interestPercentPerMonth: plain(terms.interestPercentPerMonth),
    description: terms.description ?? '',
  };
}

/** Where nothing was agreed before. */
export const usualConditions: ConditionValues = {
  feeType: 'percentage',
  fee: '8.33',
  replacementDays: 90,
  replacementRule: 'pro_rata',
  invoiceAfterDays: 30,
  paymentWithinDays: 30,
  interestPercentPerMonth: '0',
  description: '',
};

const plain = (amount: string) => amount.replace(/\.0+$/, '');

type Props = {
  form: UseFormReturnType<{ conditions: ConditionValues } & Record<string, unknown>>;
  currency: string;
};

export function ConditionsFields({ form, currency }: Props) {
  const field = (name: keyof ConditionValues) => form.getInputProps(`conditions.${name}`);
  const { feeType } = form.values.conditions;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect label="Fee" data={FEE_TYPES} {...field('feeType')} />
        {feeType === 'percentage' ? (
          <AmountInput label="Percent of annual pay" decimalScale={4} suffix=" %" {...field('fee')} />
        ) : (
          <AmountInput label={`Amount in ${currency}`} {...field('fee')} />
        )}
        <NumberInput label="Replacement within days" {...WHOLE} {...field('replacementDays')} />
        <NativeSelect
          label="Nobody replaces them: credit"
          data={REPLACEMENT_RULES}
          {...field('replacementRule')}
        />
        <NumberInput label="Invoice, days after joining" {...WHOLE} {...field('invoiceAfterDays')} />
        <NumberInput label="Payment within days" {...WHOLE} {...field('paymentWithinDays')} />
        <AmountInput
          label="Interest if late, % a month"
          decimalScale={4}
          suffix=" %"
          {...field('interestPercentPerMonth')}
        />
      </SimpleGrid>
      <Textarea
        label="Besides"
        description="Optional, in words."
        autosize
        minRows={1}
        {...field('description')}
      />
    </>
  );
}

export const FEE_TYPES = [
  { value: 'percentage', label: 'Percentage' },
  { value: 'fixed', label: 'Fixed amount' },
];

export const REPLACEMENT_RULES = [
  { value: 'pro_rata', label: 'Pro rata' },
  { value: 'full_credit', label: 'In full' },
];

export const WHOLE = {
  hideControls: true,
  allowDecimal: false,
  allowNegative: false,
  inputMode: 'numeric',
} as const;
