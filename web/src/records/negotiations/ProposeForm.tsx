/** The first round: for a pay band, or for one job alone. */
import {
  type ComboboxItem,
  NativeSelect,
  SegmentedControl,
  Select,
  SimpleGrid,
  Text,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import type { Intent } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import type { Engagement } from '../engagements/queries.ts';
import {
  ConditionsFields,
  type ConditionValues,
  usualConditions,
  valuesOf,
} from '../terms/ConditionsFields.tsx';
import type { Band } from '../terms/queries.ts';
import { keyOf, rangeWords } from '../terms/words.ts';
import { OfferFields } from './OfferFields.tsx';
import { negotiableJobsQuery, otherNameOf, useSide } from './queries.ts';

type Values = {
  scope: 'band' | 'job';
  range: { payFrom: string; payTo: string; currency: string };
  jobId: string;
  conditions: ConditionValues;
  message: string;
  expiresOn: string;
  signedName: string;
};

type Props = {
  engagement: Pick<Engagement, 'id' | 'agencyName' | 'clientName'>;
  /** The terms that hold. */
  bands: Band[];
  /** Which to begin with. */
  band: Band | null;
  /** For this job alone. */
  job?: { id: string; title: string; code: string; currency: string };
  close: () => void;
};

export function ProposeForm({ engagement, bands, band, job, close }: Props) {
  const navigate = useNavigate();
  const { isClient, home } = useSide();
  const other = otherNameOf(engagement, isClient);
  const first = band ?? (job ? undefined : bands[0]);
  return (
    <CommandForm<Values, { id: string }>
      title={`Propose terms to ${other}`}
      label="Sign and propose"
      size="lg"
      subject="negotiation"
      initial={{
        scope: job ? 'job' : 'band',
        range: first ? rangeOf(first) : { payFrom: '', payTo: '', currency: job?.currency ?? '' },
        jobId: job?.id ?? '',
        conditions: first ? valuesOf(first) : usualConditions,
        message: '',
        expiresOn: '',
        signedName: '',
      }}
      validate={{ jobId: (id, { scope }) => (scope === 'job' && !id ? 'Choose a job.' : null) }}
      submit={(values, intent) => send(engagement.id, values, intent)}
      done={`${other} is asked.`}
      onDone={({ id }) => navigate({ to: `${home}/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          {job ? (
            <Text>
              For “{job.title}” ({job.code}) alone: the terms then hold for this job’s pay and for no other
              job.
            </Text>
          ) : (
            <WhatFor form={form} engagement={engagement} bands={bands} />
          )}
          <ConditionsFields form={form as never} currency={form.values.range.currency} />
          <OfferFields form={form as never} other={other} />
        </>
      )}
    </CommandForm>
  );
}

function send(id: string, { scope, range, jobId, ...values }: Values, headers: Intent) {
  const body = { ...values, expiresOn: values.expiresOn || undefined };
  return scope === 'job'
    ? ok(api.POST('/api/common/jobs/{id}/propose-terms', { params: { path: { id: jobId } }, body, headers }))
    : ok(
        api.POST('/api/common/engagements/{id}/propose-terms', {
          params: { path: { id } },
          body: { ...body, range: { ...range, payTo: range.payTo || null } },
          headers,
        }),
      );
}

const rangeOf = ({ payFrom, payTo, currency }: Band) => ({ payFrom, payTo: payTo ?? '', currency });

type FormOf = UseFormReturnType<Values>;

function WhatFor({ form, engagement, bands }: { form: FormOf } & Pick<Props, 'engagement' | 'bands'>) {
  return (
    <>
      <SegmentedControl
        aria-label="For what"
        data={[
          { value: 'band', label: 'For a pay band' },
          { value: 'job', label: 'For one job only' },
        ]}
        {...form.getInputProps('scope')}
      />
      {form.values.scope === 'band' ? (
        <RangeFields form={form} bands={bands} />
      ) : (
        <JobField form={form} engagement={engagement} />
      )}
    </>
  );
}

const OTHER = 'other';

/** One of the bands there are, or any pay between two amounts; what other bands say of it gives way. */
function RangeFields({ form, bands }: { form: FormOf; bands: Band[] }) {
  const { locale } = useReader();
  const chosen = bands.find((band) => JSON.stringify(rangeOf(band)) === JSON.stringify(form.values.range));
  const choose = (key: string) => {
    const band = bands.find((each) => keyOf(each) === key);
    if (!band) return form.setFieldValue('range', { ...form.values.range, payFrom: '', payTo: '' });
    form.setFieldValue('range', rangeOf(band));
    form.setFieldValue('conditions', valuesOf(band));
  };
  return (
    <>
      <NativeSelect
        label="Annual pay"
        data={[
          ...bands.map((band) => ({ value: keyOf(band), label: rangeWords(band, locale) })),
          { value: OTHER, label: 'Other pay' },
        ]}
        value={chosen ? keyOf(chosen) : OTHER}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {!chosen && (
        <SimpleGrid cols={3} spacing="xs">
          <AmountInput label="From" {...form.getInputProps('range.payFrom')} />
          <AmountInput label="to below" placeholder="and above" {...form.getInputProps('range.payTo')} />
          <TextInput
            label="Currency"
            maxLength={3}
            {...form.getInputProps('range.currency')}
            onChange={(event) =>
              form.setFieldValue('range.currency', event.currentTarget.value.toUpperCase())
            }
          />
        </SimpleGrid>
      )}
    </>
  );
}

function JobField({ form, engagement }: { form: FormOf } & Pick<Props, 'engagement'>) {
  const { isClient } = useSide();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const [chosen, setChosen] = useState<ComboboxItem | null>(null);
  const jobs = useQuery(negotiableJobsQuery(engagement.id, q)).data ?? [];
  const found = jobs.map(({ id, code, title }) => ({ value: id, label: `${title} (${code})` }));
  const choose = (id: string | null, item: ComboboxItem | null) => {
    form.setFieldValue('jobId', id ?? '');
    setChosen(item);
    const job = jobs.find((each) => each.id === id);
    if (job) form.setFieldValue('range.currency', job.currency);
  };
  return (
    <>
      <Select
        label="Job"
        // What was chosen stays, whatever is searched for next.
        data={chosen && !found.some(({ value }) => value === chosen.value) ? [chosen, ...found] : found}
        nothingFoundMessage="No such job"
        searchable
        onSearchChange={(words) => setTyped(words === chosen?.label ? '' : words)}
        {...form.getInputProps('jobId')}
        onChange={choose}
      />
      <Text size="sm" c="dimmed">
        The terms then hold for this job’s pay and for no other job.
        {isClient && ' A job can be chosen once you have submitted it.'}
      </Text>
    </>
  );
}
