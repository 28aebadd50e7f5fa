/** What an offer would cost; the server reckons it as it will the invoice. */
import { Box, Paper, Select, SimpleGrid, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { now } from '../../app/clock.ts';
import { Problem } from '../../app/problem.ts';
import { useReader } from '../../app/session.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DateText } from '../../ui/When.tsx';
import { type Band, type Basis, type Calculation, calculationQuery } from './queries.ts';
import { lineWords, rangeWords } from './words.ts';

type Props = {
  basis: Basis;
  bands: Band[];
  /** Beside the pay, e.g. for which client. */
  children?: ReactNode;
};

export function Calculator({ basis, bands, children }: Props) {
  const heading = useId();
  const { timeZone } = useReader();
  const currencies = [...new Set(bands.map(({ currency }) => currency))];
  const [pay, setPay] = useState('');
  const [chosen, setCurrency] = useState<string | null>(null);
  const currency = chosen ?? (currencies.includes('INR') ? 'INR' : (currencies[0] ?? ''));
  const [joiningOn, setJoiningOn] = useState(() => new Intl.DateTimeFormat('sv', { timeZone }).format(now()));
  const [asked] = useDebouncedValue(pay, 250);
  const offer = { pay: asked, currency, ...(joiningOn && { joiningOn }) };
  const answer = useQuery(calculationQuery(basis, offer));
  const refused = answer.error instanceof Problem ? answer.error : null;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby={heading}>
      <Title order={2} id={heading}>
        What would it cost?
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        Fee, tax and dates for an offer, by the same rules as the invoice.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: children ? 4 : 3 }}>
        <AmountInput
          label="Annual pay of the offer"
          value={pay}
          onChange={setPay}
          error={refused?.errors.find(({ path }) => path.endsWith('pay'))?.message}
        />
        <Select
          label="Currency"
          data={currencies}
          value={currency}
          onChange={setCurrency}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label="Joining"
          value={joiningOn}
          onChange={(event) => setJoiningOn(event.currentTarget.value)}
        />
        {children}
      </SimpleGrid>
      <Box role="status" mt={pay && 'lg'}>
        {answer.isFetching && !answer.data && <Skeleton height={96} />}
        {answer.error && <ProblemBox error={answer.error} />}
        {answer.data && <Answer answer={answer.data} />}
      </Box>
    </Paper>
  );
}

function Answer({ answer }: { answer: Calculation }) {
  const { locale } = useReader();
  const { band, fee, taxes, total, taxedAs, invoiceOn, dueOn } = answer;
  const notes = taxes.flatMap(({ note }) => note ?? []);
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: 'Band', value: rangeWords(band, locale) },
          { label: `Fee, ${lineWords('fee', band, band.currency, locale)}`, value: <MoneyText {...fee} /> },
          ...taxes.map(({ name, rate, amount }) => ({
            label: `${name} ${Number(rate)} %`,
            value: <MoneyText {...amount} />,
          })),
          {
            label: 'Total',
            value: (
              <Text span fw={700}>
                <MoneyText {...total} />
              </Text>
            ),
          },
          { label: 'Invoice on', value: <DateText date={invoiceOn} /> },
          { label: 'Due by', value: <DateText date={dueOn} /> },
        ]}
      />
      {(taxedAs === 'own_state' || notes.length > 0) && (
        <Text size="sm" c="dimmed">
          {[taxedAs === 'own_state' && 'Taxed as for a client in your own state.', ...notes]
            .filter(Boolean)
            .join(' ')}
        </Text>
      )}
    </Stack>
  );
}
