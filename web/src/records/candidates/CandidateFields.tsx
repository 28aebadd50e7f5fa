/** The fields of a candidate; what a résumé told is marked until somebody touches it. */
import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { experienceWords } from '../jobs/words.ts';
import { SkillsEditor } from './SkillsEditor.tsx';
import type { CandidateValues } from './values.ts';

export type CandidateForm = UseFormReturnType<CandidateValues>;

type Props = {
  form: CandidateForm;
  /** The fields that came from a résumé. */
  read?: ReadonlySet<string>;
};

const CURRENCIES = ['INR', 'EUR', 'GBP', 'USD', 'AED', 'SGD', 'CHF', 'AUD', 'CAD'];

export function CandidateFields({ form, read }: Props) {
  const mark = (field: keyof CandidateValues) =>
    read?.has(field) && !form.isDirty(field) ? 'Read from the file' : undefined;
  const field = (name: keyof CandidateValues) => ({
    ...form.getInputProps(name),
    error: errorOf(form, name),
    description: mark(name),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
  });
  return (
    <>
      <FieldGroup legend="Who it is">
        <TextInput label="Name" withAsterisk autoComplete="off" {...field('name')} />
        <TextInput label="Lives in" {...field('location')} />
        <TagsInput label="E-mail addresses" placeholder="name@example.com" {...field('emails')} />
        <TagsInput label="Phone numbers" placeholder="+91 …" {...field('phones')} />
        <TextInput label="Born on" type="date" {...field('birthDate')} />
        <TagsInput label="Tags" {...field('tags')} />
      </FieldGroup>
      <FieldGroup legend="Work and pay">
        <TextInput label="Current title" {...field('currentTitle')} />
        <TextInput label="Current employer" {...field('currentEmployer')} />
        <NumberInput
          label="Experience in months"
          min={0}
          max={900}
          allowDecimal={false}
          {...field('experienceMonths')}
          description={experienceHint(form.values.experienceMonths, mark('experienceMonths'))}
        />
        <NumberInput label="Notice in days" min={0} max={400} allowDecimal={false} {...field('noticeDays')} />
        <PayInput label="Current pay a year" form={form} {...field('currentPay')} />
        <PayInput label="Expected pay a year" form={form} {...field('expectedPay')} />
        <Select label="Currency" data={CURRENCIES} allowDeselect={false} {...field('payCurrency')} />
      </FieldGroup>
      <FieldGroup legend="Skills" columns={1} hint={mark('skills')}>
        <SkillsEditor form={form as never} />
      </FieldGroup>
      <FieldGroup legend="Notes" columns={1}>
        <Textarea
          label="Private notes"
          {...field('notes')}
          description="Only your agency reads them."
          autosize
          minRows={3}
        />
      </FieldGroup>
    </>
  );
}

type PayProps = { label: string; form: CandidateForm; description?: ReactNode };

function PayInput({ form, ...props }: PayProps) {
  const { payCurrency } = form.values;
  return (
    <NumberInput
      min={0}
      thousandSeparator=","
      thousandsGroupStyle={payCurrency === 'INR' ? 'lakh' : 'thousand'}
      prefix={`${payCurrency} `}
      hideControls
      {...props}
    />
  );
}

function experienceHint(months: number | string, mark?: string) {
  const words = months === '' ? undefined : experienceWords(Number(months));
  return [words, mark].filter(Boolean).join(' · ') || undefined;
}

/** The server speaks of one of several (“emails.0”); the words stand at their common field. */
const errorOf = (form: CandidateForm, name: string) =>
  form.errors[name] ?? Object.entries(form.errors).find(([path]) => path.startsWith(`${name}.`))?.[1];
