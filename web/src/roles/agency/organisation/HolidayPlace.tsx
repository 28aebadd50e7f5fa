/** Whose public holidays are kept, with those to come. */
import { Select, Skeleton, Table, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../app/session.ts';
import { countryName, countryOptions } from '../../../records/organisations/choices.ts';
import { holidaysQuery, type Organisation } from '../../../records/organisations/queries.ts';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';
import type { WorkingTimeValues } from './WorkingTimeSection.tsx';

type Props = { form: UseFormReturnType<WorkingTimeValues>; organisation: Organisation };

export function HolidayPlace({ form, organisation }: Props) {
  const { locale } = useReader();
  const { holidayCountry, holidayRegion } = form.values;
  const byAddress = holidayCountry === '';
  const country = holidayCountry || organisation.country;
  const ofCountry = useQuery(holidaysQuery(country, null)).data;
  const regions = ofCountry?.regions ?? [];
  const stateCode = regions.find(({ code, name }) => [code, name].includes(organisation.state ?? ''))?.code;
  const region = byAddress ? (stateCode ?? null) : holidayRegion || null;
  return (
    <>
      <FieldGroup
        legend="Public holidays"
        hint="Days that the law makes free; a free afternoon counts as a working day."
      >
        <Select
          label="Country"
          searchable
          allowDeselect={false}
          data={[
            { value: '', label: `As the registered address: ${placeWords(organisation, locale)}` },
            ...countryOptions(locale, ofCountry?.countries ?? [country]),
          ]}
          {...form.getInputProps('holidayCountry')}
          onChange={(value) => form.setValues({ holidayCountry: value ?? '', holidayRegion: '' })}
        />
        {!byAddress && regions.length > 0 && (
          <Select
            label="Region"
            searchable
            allowDeselect={false}
            data={[
              { value: '', label: 'The whole country’s only' },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            {...form.getInputProps('holidayRegion')}
          />
        )}
      </FieldGroup>
      <Preview country={country} region={region} />
    </>
  );
}

const placeWords = ({ country, state }: Organisation, locale: string) =>
  [state, countryName(country, locale)].filter(Boolean).join(', ');

function Preview({ country, region }: { country: string; region: string | null }) {
  const { locale } = useReader();
  const preview = useQuery(holidaysQuery(country, region));
  if (preview.isPending) return <Skeleton height={200} mb="xl" />;
  if (preview.isError) return <ProblemBox error={preview.error} onRetry={() => preview.refetch()} />;
  const { holidays } = preview.data;
  if (holidays.length === 0) {
    return (
      <Text c="dimmed" mb="xl">
        We know no public holidays of this place. Add your own days off below.
      </Text>
    );
  }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (
    <Table mb="xl" verticalSpacing={6} captionSide="top">
      <Table.Caption ta="start">The next twelve months</Table.Caption>
      <Table.Tbody>
        {holidays.map(({ date, name }) => (
          <Table.Tr key={`${date} ${name}`}>
            <Table.Td>
              <DateText date={date} />
            </Table.Td>
            <Table.Td visibleFrom="sm">{weekday.format(new Date(`${date}T00:00:00Z`))}</Table.Td>
            <Table.Th fw={500}>{name}</Table.Th>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
