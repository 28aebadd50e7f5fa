import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { now } from '../../app/clock.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { optionsOf, PAY_PERIODS, SHIFTS, weekdays } from '../jobs/words.ts';
import type { Draft } from './draft.ts';
import { numberOr, type StepProps } from './fields.ts';

const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP', 'AED', 'SGD'];

export function PayStep({ draft, change, errorAt }: StepProps) {
  return (
    <>
      <FieldGroup legend="Pay" hint="By the year it decides which terms apply." columns={2}>
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
        <Select
          label="For each"
          data={optionsOf(PAY_PERIODS)}
          value={draft.payPeriod}
          onChange={(value) => value && change({ payPeriod: value as Draft['payPeriod'] })}
          allowDeselect={false}
        />
        <TextInput
          label="Variable pay"
          placeholder="Bonus of up to 15 %"
          value={draft.variablePay}
          onChange={(event) => change({ variablePay: event.currentTarget.value })}
          error={errorAt('variablePay')}
          maxLength={500}
        />
        <TagsInput
          label="Benefits"
          description="Enter ends each one."
          placeholder={draft.benefits.length ? undefined : 'Health insurance'}
          value={draft.benefits}
          onChange={(benefits) => change({ benefits })}
          error={errorAt('benefits')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </FieldGroup>
      <FieldGroup legend="Conditions" columns={2}>
        <Select
          label="Shift"
          data={optionsOf(SHIFTS)}
          value={draft.shift}
          onChange={(value) => change({ shift: value as Draft['shift'] })}
          clearable
        />
        <MultiSelect
          label="Working days"
          data={weekdays()}
          value={draft.workingDays.map(String)}
          onChange={(days) => change({ workingDays: days.map(Number) })}
          error={errorAt('workingDays')}
          clearable
        />
        <NumberInput
          label="Probation, months"
          min={0}
          max={24}
          allowDecimal={false}
          value={draft.probationMonths ?? ''}
          onChange={(value) => change({ probationMonths: numberOr(value, null) })}
          error={errorAt('probationMonths')}
        />
        <TextInput
          label="Bond"
          description="What binds whoever joins, and for how long."
          value={draft.bond}
          onChange={(event) => change({ bond: event.currentTarget.value })}
          error={errorAt('bond')}
          maxLength={500}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </FieldGroup>
      <FieldGroup legend="Dates" columns={3}>
        <TextInput
          type="date"
          label="Candidates until"
          min={now().toISOString().slice(0, 10)}
          value={draft.deadline}
          onChange={(event) => change({ deadline: event.currentTarget.value })}
          error={errorAt('deadline')}
        />
        <TextInput
          type="date"
          label="Joining by"
          value={draft.joiningBy}
          onChange={(event) => change({ joiningBy: event.currentTarget.value })}
          error={errorAt('joiningBy')}
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
    </>
  );
}
