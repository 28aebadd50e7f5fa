/** Who invoices whom, as it stands on the document. */
import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { Invoice } from './queries.ts';

type Party = NonNullable<Invoice['seller']>;

export function Parties({ invoice: { seller, buyer } }: { invoice: Invoice }) {
  if (!seller || !buyer) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg">
      <PartyCard way="From" party={seller} />
      <PartyCard way="To" party={buyer} />
    </SimpleGrid>
  );
}

function PartyCard({ way, party }: { way: string; party: Party }) {
  const { name, lines, gstin, pan, vatId } = party;
  const numbers = [gstin && `GSTIN ${gstin}`, pan && `PAN ${pan}`, vatId && `VAT ID ${vatId}`];
  return (
    <Paper component="section" withBorder p="lg" aria-label={`${way} ${name}`}>
      <Text size="sm" c="dimmed">
        {way}
      </Text>
      <Title order={3}>{name}</Title>
      {[...lines, ...numbers].filter(Boolean).map((line) => (
        <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {line}
        </Text>
      ))}
    </Paper>
  );
}
