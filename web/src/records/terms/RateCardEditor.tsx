/** The whole card at once, as a table to type in; the server says at the cell what does not go together. */
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, readAgain, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { queryClient } from '../../app/queries.ts';
import { Conflict } from '../../ui/Conflict.tsx';
import { putErrors } from '../../ui/field-errors.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { BandRow } from './BandRow.tsx';
import { type ConditionValues, usualConditions, valuesOf } from './ConditionsFields.tsx';
import { Gaps } from './Gaps.tsx';
import type { Band, RateCard, RateCardVersion } from './queries.ts';
import classes from './rate-card.module.css';

export type BandValues = ConditionValues & { payFrom: string; payTo: string; currency: string };
export type CardValues = { effectiveFrom: string; bands: BandValues[] };

type Props = { card: RateCard; from: RateCardVersion | null; effectiveFrom: string; close: () => void };

export function RateCardEditor({ card, from, effectiveFrom, close }: Props) {
  const form = useForm<CardValues>({
    initialValues: { effectiveFrom, bands: from ? from.bands.map(rowOf) : [emptyRow(card.currency)] },
  });
  const save = useCommand({
    subject: 'rate_card',
    done: 'The rate card is saved.',
    run: (values: CardValues, headers: Intent) =>
      ok(
        api.POST('/api/agency/rate-card/versions', {
          body: { ...values, bands: values.bands.map(bandOfRow), basedOn: card.newest },
          headers,
        }),
      ),
    onDone: close,
  });
  const { effectiveFrom: day, bands } = form.values;
  const add = () => form.insertListItem('bands', rowAfter(bands.at(-1), card.currency));
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        save.mutate(values, { onError: (error) => putErrors(form, error) }),
      )}
      noValidate
    >
      <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="bands">
        <Title order={2} id="bands">
          Pay bands
        </Title>
        <Text size="sm" c="dimmed" mt={4} mb="md">
          “From” belongs to the band, “below” to the next one; leave “to below” empty for “and above”. The
          arrow keys go from band to band.
        </Text>
        <Stack gap="md" align="flex-start">
          <Bands form={form} />
          <Button variant="light" leftSection={<Icon name="plus" size={16} />} onClick={add}>
            Add a band
          </Button>
          <Check form={form} />
          <TextInput
            type="date"
            label="Holds from"
            description="Today, or a day to come."
            min={card.today}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('effectiveFrom')}
          />
          {save.error && <Refusal error={save.error} close={close} />}
          <Group>
            <Button type="submit" loading={save.isPending}>
              {day > card.today ? 'Plan it' : 'Save the card'}
            </Button>
            <Button variant="default" onClick={close} disabled={save.isPending}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}

function Refusal({ error, close }: { error: Error; close: () => void }) {
  if (!(error instanceof Problem && error.status === 409)) return <ProblemBox error={error} />;
  const reload = () => {
    void readAgain(queryClient, 'rate_card');
    close();
  };
  return <Conflict problem={error} onReload={reload} />;
}

const HEADS = [
  ['Currency', 1],
  ['Annual pay from', 1],
  ['to below', 1],
  ['Fee', 2],
  ['Replacement', 2],
  ['Invoice after', 1],
  ['Payment within', 1],
  ['Interest a month', 1],
] as const;

function Bands({ form }: { form: UseFormReturnType<CardValues> }) {
  return (
    <table className={classes.table} onKeyDown={walk}>
      <thead>
        <tr>
          {HEADS.map(([words, span]) => (
            <th key={words} scope="col" colSpan={span}>
              {words}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      {form.values.bands.map((_, at) => (
        <BandRow
          key={at}
          form={form}
          at={at}
          onRemove={form.values.bands.length > 1 ? () => form.removeListItem('bands', at) : undefined}
        />
      ))}
    </table>
  );
}

/** Up and down: the same field of the band before or after. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const cell = (event.target as HTMLElement).closest('[data-field]');
  if (!step || !cell || event.target instanceof HTMLSelectElement) return;
  const same = [...event.currentTarget.querySelectorAll(`[data-field="${cell.getAttribute('data-field')}"]`)];
  const next = same[same.indexOf(cell) + step]?.querySelector<HTMLElement>('input, textarea');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What pay is left out, as it is typed. Half of a band is no mistake yet. */
function Check({ form }: { form: UseFormReturnType<CardValues> }) {
  const [bands] = useDebouncedValue(form.values.bands, 500);
  const checked = useQuery({
    queryKey: ['rate_card', 'check', bands],
    queryFn: () => ok(api.POST('/api/agency/rate-card/check', { body: { bands: bands.map(bandOfRow) } })),
    // While a band is being written there is nothing to say yet.
    enabled: bands.every(({ payFrom, fee }) => payFrom && fee),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (checked.error instanceof Problem && checked.error.status === 422)
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="status">
        {checked.error.errors.find(({ path }) => path.endsWith('payFrom'))
          ? whereOf(checked.error)
          : checked.error.detail}
      </Text>
    );
  return checked.data ? <Gaps gaps={checked.data.gaps} /> : null;
}

function whereOf({ errors }: Problem): string {
  return errors
    .filter(({ path }) => path.endsWith('payFrom'))
    .map(({ path, message }) => `Band ${Number(path.split('.')[1]) + 1}: ${message}`)
    .join(' ');
}

const rowOf = ({ payFrom, payTo, currency, ...conditions }: Band): BandValues => ({
  payFrom,
  payTo: payTo ?? '',
  currency,
  ...valuesOf(conditions),
});

const bandOfRow = (row: BandValues): Band => ({ ...row, payTo: row.payTo || null });

/** Goes on where the last one ends, on the same conditions. */
const rowAfter = (last: BandValues | undefined, currency: string): BandValues =>
  last ? { ...last, payFrom: last.payTo, payTo: '', description: '' } : emptyRow(currency);

const emptyRow = (currency: string): BandValues => ({
  payFrom: '0',
  payTo: '',
  currency,
  ...usualConditions,
});
