/** One band of the card to type in: a row of the table, a card of its own on a telephone. */
import { ActionIcon, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FEE_TYPES, REPLACEMENT_RULES, WHOLE } from './ConditionsFields.tsx';
import type { BandValues, CardValues } from './RateCardEditor.tsx';
import classes from './rate-card.module.css';

type Props = { form: UseFormReturnType<CardValues>; at: number; onRemove: (() => void) | undefined };

/** The arrow keys go from band to band instead. */
const KEYS = { withKeyboardEvents: false } as const;

export function BandRow({ form, at, onRemove }: Props) {
  const field = (name: keyof BandValues) => form.getInputProps(`bands.${at}.${name}`);
  const of = `band ${at + 1}`;
  const cell = (name: keyof BandValues, input: ReactNode) => <td data-field={name}>{input}</td>;
  const look = { classNames: { label: classes.label } };
  const percentage = form.values.bands[at]!.feeType === 'percentage';
  return (
    <tbody className={classes.band} aria-label={`Band ${at + 1}`}>
      <tr>
        {cell(
          'currency',
          <TextInput
            {...look}
            label={named('Currency', of)}
            maxLength={3}
            {...field('currency')}
            onChange={(event) =>
              form.setFieldValue(`bands.${at}.currency`, event.currentTarget.value.toUpperCase())
            }
          />,
        )}
        {cell(
          'payFrom',
          <AmountInput {...look} {...KEYS} label={named('Annual pay from', of)} {...field('payFrom')} />,
        )}
        {cell(
          'payTo',
          <AmountInput
            {...look}
            {...KEYS}
            label={named('to below', of)}
            placeholder="and above"
            {...field('payTo')}
          />,
        )}
        {cell(
          'feeType',
          <NativeSelect {...look} label={named('Kind of fee', of)} data={FEE_TYPES} {...field('feeType')} />,
        )}
        {cell(
          'fee',
          <AmountInput
            {...look}
            {...KEYS}
            label={named('Fee', of)}
            decimalScale={percentage ? 4 : 2}
            suffix={percentage ? ' %' : ''}
            {...field('fee')}
          />,
        )}
        {cell(
          'replacementDays',
          <NumberInput
            {...look}
            {...KEYS}
            {...WHOLE}
            label={named('Replacement within', of)}
            suffix=" days"
            {...field('replacementDays')}
          />,
        )}
        {cell(
          'replacementRule',
          <NativeSelect
            {...look}
            label={named('Else credited', of)}
            data={REPLACEMENT_RULES}
            {...field('replacementRule')}
          />,
        )}
        {cell(
          'invoiceAfterDays',
          <NumberInput
            {...look}
            {...KEYS}
            {...WHOLE}
            label={named('Invoice after', of)}
            suffix=" days"
            {...field('invoiceAfterDays')}
          />,
        )}
        {cell(
          'paymentWithinDays',
          <NumberInput
            {...look}
            {...KEYS}
            {...WHOLE}
            label={named('Payment within', of)}
            suffix=" days"
            {...field('paymentWithinDays')}
          />,
        )}
        {cell(
          'interestPercentPerMonth',
          <AmountInput
            {...look}
            {...KEYS}
            label={named('Interest a month', of)}
            decimalScale={4}
            suffix=" %"
            {...field('interestPercentPerMonth')}
          />,
        )}
        <td className={classes.remove}>
          {onRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              size="lg"
              aria-label={`Remove ${of}`}
              onClick={onRemove}
            >
              <Icon name="trash" />
            </ActionIcon>
          )}
        </td>
      </tr>
      <tr>
        <td colSpan={11} data-field="description" className={classes.words}>
          <TextInput
            {...look}
            label={named('Besides', of)}
            placeholder="In words, optional"
            {...field('description')}
          />
        </td>
      </tr>
    </tbody>
  );
}

/** The table’s head says it for those who see; with the band's number for those who hear. */
const named = (words: string, of: string) => (
  <>
    {words}
    <span className={classes.heard}>, {of}</span>
  </>
);
