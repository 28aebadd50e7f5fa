import { NumberInput, Select, TextInput } from '@mantine/core';
import { now } from '../../../app/clock.ts';
import { AmountInput } from '../../../ui/AmountInput.tsx';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import { numberOr, type StepProps } from './fields.ts';

const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP', 'AED', 'SGD'];

export function PayStep({ draft, change, errorAt }: StepProps) {
  return (
    <>
      <FieldGroup legend="Annual pay" hint="The band decides which terms apply." columns={3}>
        <AmountInput
          label="From"
          value={draft.payFrom}
          onChange={(payFrom) => change({ payFrom })}
          error={errorAt('pay.from') ?? errorAt('pay')}
        />
        <AmountInput
          label="To"
          value={draft.payTo}
          onChange={(payTo) => change({ payTo })}
          error={errorAt('pay.to')}
        />
        <Select
          label="Currency"
          data={[...new Set([draft.currency, ...CURRENCIES])]}
          value={draft.currency}
          onChange={(currency) => currency && change({ currency })}
          error={errorAt('pay.currency')}
          allowDeselect={false}
          searchable
        />
      </FieldGroup>
      <FieldGroup legend="Experience and notice" columns={3}>
        <NumberInput
          label="Experience from, years"
          min={0}
          max={50}
          decimalScale={1}
          value={draft.experienceFrom ?? ''}
          onChange={(value) => change({ experienceFrom: numberOr(value, null) })}
          error={errorAt('experience.fromMonths') ?? errorAt('experience')}
        />
        <NumberInput
          label="Experience to, years"
          placeholder="No upper limit"
          min={0}
          max={50}
          decimalScale={1}
          value={draft.experienceTo ?? ''}
          onChange={(value) => change({ experienceTo: numberOr(value, null) })}
          error={errorAt('experience.toMonths')}
        />
        <NumberInput
          label="Longest notice, days"
          placeholder="Any"
          min={0}
          max={400}
          allowDecimal={false}
          value={draft.noticeDaysMax ?? ''}
          onChange={(value) => change({ noticeDaysMax: numberOr(value, null) })}
          error={errorAt('noticeDaysMax')}
        />
      </FieldGroup>
      <FieldGroup legend="Deadline" columns={3}>
        <TextInput
          type="date"
          label="Candidates until"
          min={now().toISOString().slice(0, 10)}
          value={draft.deadline}
          onChange={(event) => change({ deadline: event.currentTarget.value })}
          error={errorAt('deadline')}
        />
      </FieldGroup>
    </>
  );
}
