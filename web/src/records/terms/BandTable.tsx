/** Pay bands to read: a table where there is room, a card each on a telephone. */
import { Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import type { Band } from './queries.ts';
import { CONDITIONS, keyOf, lineWords, rangeWords } from './words.ts';

type Props = {
  label: string;
  bands: Band[];
  /** Given, each band has a button that begins with it. */
  action?: { label: string; run: (band: Band) => void };
};

const COLUMNS = CONDITIONS.filter(([line]) => line !== 'description');

export function BandTable({ label, bands, action }: Props) {
  const { locale } = useReader();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  if (narrow) return <Cards label={label} bands={bands} action={action} />;
  return (
    <Table aria-label={label} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Annual pay</Table.Th>
          {COLUMNS.map(([line, words]) => (
            <Table.Th key={line}>{words}</Table.Th>
          ))}
          {action && <Table.Th />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bands.map((band) => (
          <Table.Tr key={keyOf(band)}>
            <Table.Th scope="row" fw={600}>
              {rangeWords(band, locale)}
              {band.description && (
                <Text size="sm" c="dimmed" fw={400} style={{ whiteSpace: 'pre-line' }}>
                  {band.description}
                </Text>
              )}
            </Table.Th>
            {COLUMNS.map(([line]) => (
              <Table.Td key={line}>{lineWords(line, band, band.currency, locale)}</Table.Td>
            ))}
            {action && (
              <Table.Td ta="end">
                <BandButton band={band} action={action} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cards({ label, bands, action }: Props) {
  const { locale } = useReader();
  return (
    <Stack component="section" gap="sm" aria-label={label}>
      {bands.map((band) => (
        <Paper key={keyOf(band)} withBorder p="md">
          <Title order={3} mb="sm">
            {rangeWords(band, locale)}
          </Title>
          <Facts
            facts={CONDITIONS.map(([line, words]) => ({
              label: words,
              value: lineWords(line, band, band.currency, locale),
            }))}
          />
          {action && (
            <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
              <BandButton band={band} action={action} />
            </div>
          )}
        </Paper>
      ))}
    </Stack>
  );
}

function BandButton({ band, action }: { band: Band; action: NonNullable<Props['action']> }) {
  const { locale } = useReader();
  return (
    <Button
      size="sm"
      variant="default"
      onClick={() => action.run(band)}
      aria-label={`${action.label}: ${rangeWords(band, locale)}`}
    >
      {action.label}
    </Button>
  );
}
