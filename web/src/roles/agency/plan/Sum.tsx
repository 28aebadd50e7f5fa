import { Table } from '@mantine/core';
import { type Money, MoneyText } from '../../../ui/MoneyText.tsx';

type Props = {
  sum: {
    credit: Money | null;
    price: Money | null;
    net: Money | null;
    taxes: { name: string; rate: string; amount: Money; note: string | null }[];
    total: Money | null;
  };
};

/** From the price to what is paid. */
export function Sum({ sum: { price, credit, net, taxes, total } }: Props) {
  if (!price || !net || !total) return null;
  const hasCredit = credit !== null && Number(credit.amount) > 0;
  const rows = [
    ...(hasCredit
      ? [
          { label: 'Price', amount: price },
          { label: 'Less what was paid and is not used up', amount: credit },
        ]
      : []),
    { label: 'Before tax', amount: net },
    ...taxes.map(({ name, rate, amount, note }) => ({ label: note ?? `${name} ${Number(rate)} %`, amount })),
  ];
  return (
    <Table aria-label="What it costs">
      <Table.Tbody>
        {rows.map(({ label, amount }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td ta="right">
              <MoneyText {...amount} />
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">To pay</Table.Th>
          <Table.Td ta="right" fw={650}>
            <MoneyText {...total} />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
