/** What is open by how late it is: a bar in each row of the table that says the same in figures. */
import { Paper, Table, Text, Title } from '@mantine/core';
import { MoneyText } from '../../ui/MoneyText.tsx';
import classes from './invoices.module.css';
import type { Age } from './queries.ts';
import { AGES } from './words.ts';

export function Ageing({ ages }: { ages: Age[] }) {
  const currencies = [...new Set(ages.map(({ currency }) => currency))].sort(
    (one, other) => countOf(ages, other) - countOf(ages, one),
  );
  if (currencies.length === 0) return null;
  return (
    <div className={classes.ageing}>
      {currencies.map((currency) => (
        <OneCurrency
          key={currency}
          currency={currency}
          ages={ages.filter((age) => age.currency === currency)}
        />
      ))}
    </div>
  );
}

const countOf = (ages: Age[], currency: string) =>
  ages.filter((age) => age.currency === currency).reduce((sum, { count }) => sum + count, 0);

function OneCurrency({ currency, ages }: { currency: string; ages: Age[] }) {
  const longest = Math.max(...ages.map(({ share }) => share));
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={`open-${currency}`}>
      <Title order={2} id={`open-${currency}`} mb="xs">
        Open in {currency}
      </Title>
      <Table className={classes.ages} aria-labelledby={`open-${currency}`} withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Age</Table.Th>
            <Table.Th scope="col" ta="end">
              Invoices
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Open
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(AGES).map(([age, words]) => (
            <Row
              key={age}
              age={age}
              words={words}
              row={ages.find((one) => one.age === age)}
              longest={longest}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

type RowProps = { age: string; words: string; row: Age | undefined; longest: number };

function Row({ age, words, row, longest }: RowProps) {
  const width = row && longest > 0 ? Math.max(1, (row.share / longest) * 100) : 0;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {words}
        <div className={classes.track} aria-hidden="true">
          <div className={classes.bar} data-age={age} style={{ width: `${width}%` }} />
        </div>
      </Table.Th>
      <Table.Td ta="end">{row?.count ?? <Nothing sign="0" />}</Table.Td>
      <Table.Td ta="end">{row ? <MoneyText {...row.open} /> : <Nothing sign="–" />}</Table.Td>
    </Table.Tr>
  );
}

const Nothing = ({ sign }: { sign: string }) => (
  <Text span inherit c="dimmed">
    {sign}
  </Text>
);
