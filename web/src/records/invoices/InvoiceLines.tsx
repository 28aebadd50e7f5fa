/** What is charged and how it comes about. */
import { Paper, Table, Text, Title } from '@mantine/core';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { DateText } from '../../ui/When.tsx';
import classes from './invoices.module.css';
import type { Invoice } from './queries.ts';
import { feeWords } from './words.ts';

export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { lines, total, annualPay, joiningDate, feeType, feeRate, candidateName } = invoice;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="lines">
      <Title order={2} id="lines">
        What is charged
      </Title>
      <Text c="dimmed" mt={4} mb="sm">
        {candidateName} joined on <DateText date={joiningDate} /> at <MoneyText {...annualPay} /> a year. The
        terms say: {feeWords(feeType, feeRate)}.
      </Text>
      {lines.length === 0 ? (
        <Text>The lines and the tax are written when the invoice is issued.</Text>
      ) : (
        <Table className={classes.lines} aria-labelledby="lines" horizontalSpacing={0}>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={`${line.kind} ${line.description}`} line={line} />
            ))}
          </Table.Tbody>
          {total && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row">Total</Table.Th>
                <Table.Td ta="end">
                  <MoneyText {...total} />
                </Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      )}
    </Paper>
  );
}

function Line({ line: { description, code, note, amount } }: { line: Invoice['lines'][number] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {description}
        {(code || note) && (
          <Text size="sm" c="dimmed">
            {[code && `SAC ${code}`, note].filter(Boolean).join(' · ')}
          </Text>
        )}
      </Table.Th>
      <Table.Td ta="end">
        <MoneyText {...amount} />
      </Table.Td>
    </Table.Tr>
  );
}
