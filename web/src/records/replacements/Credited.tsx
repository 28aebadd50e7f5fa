/** What was credited because nobody is found: each note with its document, and what became of the invoice. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { creditNotePdfQuery, useSide } from '../invoices/queries.ts';
import type { Replacement } from './queries.ts';

type Note = Replacement['creditNotes'][number];

export function Credited({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} mt="md" style={{ listStyle: 'none' }} aria-label="Credited">
      {notes.map((note) => (
        <OneNote key={note.id} note={note} />
      ))}
    </Stack>
  );
}

function OneNote({ note: { id, number, issuedOn, total, invoice } }: { note: Note }) {
  const { pays, home } = useSide();
  const pdf = useQuery(creditNotePdfQuery(id)).data;
  return (
    <li>
      <Text fw={600}>
        Credit note{' '}
        {pdf ? (
          <Anchor href={pdf.href} download={`${number.replaceAll('/', '-')}.pdf`} underline="always">
            {number}
          </Anchor>
        ) : (
          number
        )}
        : <MoneyText {...total} />
      </Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          <DateText date={issuedOn} /> · Invoice{' '}
          {pays ? (
            <Anchor component={Link} to={`${home}/${invoice.id}`} underline="always" inherit>
              {invoice.number}
            </Anchor>
          ) : (
            invoice.number
          )}
        </Text>
        <StateBadge state={invoice.state} />
      </Group>
    </li>
  );
}
