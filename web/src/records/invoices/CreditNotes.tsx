/** What was credited of the invoice, each with its document. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../ui/Icon.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { DateText } from '../../ui/When.tsx';
import { creditNotePdfQuery, type Invoice } from './queries.ts';

type Note = Invoice['creditNotes'][number];

export function CreditNotes({ invoice: { creditNotes } }: { invoice: Invoice }) {
  if (creditNotes.length === 0) return null;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="credit-notes">
      <Title order={2} id="credit-notes" mb="sm">
        Credit notes
      </Title>
      <Stack>
        {creditNotes.map((note) => (
          <OneNote key={note.id} note={note} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneNote({ note: { id, number, issuedOn, reason, total } }: { note: Note }) {
  const pdf = useQuery(creditNotePdfQuery(id)).data;
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={2} maw={520}>
        <Text fw={600}>
          {number}: <MoneyText {...total} />
        </Text>
        <Text size="sm" c="dimmed">
          <DateText date={issuedOn} /> · {reason}
        </Text>
      </Stack>
      {pdf && (
        <Button
          component="a"
          href={pdf.href}
          download={`${number.replaceAll('/', '-')}.pdf`}
          variant="default"
          leftSection={<Icon name="download" size={16} />}
        >
          Download {number}
        </Button>
      )}
    </Group>
  );
}
