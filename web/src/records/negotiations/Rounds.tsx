/** The rounds beside one another, with what changed from one to the next; below one another on a telephone. */
import { Mark, Paper, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { StateBadge, stateWords } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import type { Band, Conditions } from '../terms/queries.ts';
import { CONDITIONS, FIELDS_OF, keyOf, type Line, lineWords, rangeWords } from '../terms/words.ts';
import type { Negotiation, Round } from './queries.ts';

type Props = { negotiation: Negotiation };

export function Rounds({ negotiation }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const withTerms = negotiation.scope !== 'open_jobs';
  return (
    <section aria-labelledby="rounds">
      <Title order={2} id="rounds" mb="md">
        {withTerms ? 'Round by round' : 'The proposal'}
      </Title>
      {withTerms && !narrow && <Beside negotiation={negotiation} />}
      <Stack gap="sm" mt="md">
        {withTerms &&
          narrow &&
          negotiation.before.map((band) => <BeforeCard key={keyOf(band)} band={band} />)}
        {negotiation.rounds.map((round) => (
          <RoundCard key={round.id} round={round} negotiation={negotiation} withTerms={withTerms && narrow} />
        ))}
      </Stack>
    </section>
  );
}

function Beside({ negotiation: { before, rounds } }: Props) {
  const { locale } = useReader();
  const lines = CONDITIONS.filter(
    ([line]) =>
      line !== 'description' ||
      [...before, ...rounds.flatMap(({ band }) => band ?? [])].some(({ description }) => description),
  );
  return (
    <ScrollArea type="auto" tabIndex={0} role="group" aria-label="The rounds beside one another">
      <Table verticalSpacing="sm" miw={140 + (rounds.length + before.length) * 160}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {before.map((band) => (
              <Table.Th key={keyOf(band)}>
                Before
                <Text size="sm" c="dimmed" fw={400}>
                  {rangeWords(band, locale)}
                </Text>
              </Table.Th>
            ))}
            {rounds.map(({ id, round, proposedByName }) => (
              <Table.Th key={id}>
                Round {round}
                <Text size="sm" c="dimmed" fw={400}>
                  {proposedByName}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([line, words]) => (
            <Table.Tr key={line}>
              <Table.Th scope="row">{words}</Table.Th>
              {before.map((band) => (
                <Table.Td key={keyOf(band)}>{lineWords(line, band, band.currency, locale)}</Table.Td>
              ))}
              {rounds.map((round) => (
                <Table.Td key={round.id}>
                  <Value line={line} round={round} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function BeforeCard({ band }: { band: Band }) {
  const { locale } = useReader();
  return (
    <Paper withBorder p="md" component="article" aria-label="Before">
      <Text fw={600}>Before</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {rangeWords(band, locale)}
      </Text>
      <Facts
        facts={CONDITIONS.map(([line, label]) => ({
          label,
          value: lineWords(line, band, band.currency, locale),
        }))}
      />
    </Paper>
  );
}

/** What changed is marked, and said for those who do not see the mark. */
function Value({ line, round: { band, changed } }: { line: Line; round: Round }) {
  const { locale } = useReader();
  const words = lineWords(line, band as Band & Conditions, band!.currency, locale);
  if (!FIELDS_OF[line].some((field) => (changed as string[]).includes(field))) return words;
  return (
    <Mark color="marigold" title="Changed">
      {words || 'nothing'}
    </Mark>
  );
}

function RoundCard({ round, negotiation, withTerms }: Props & { round: Round; withTerms: boolean }) {
  const { agencyName, clientName } = negotiation;
  const {
    message,
    proposedAt,
    proposedByName,
    proposedBy,
    signedName,
    state,
    answeredByName,
    answeredAt,
    reason,
  } = round;
  return (
    <Paper withBorder p="md" component="article" aria-label={`Round ${round.round}`}>
      <Text fw={600}>
        Round {round.round}: {proposedBy === 'agency' ? agencyName : clientName} <StateBadge state={state} />
      </Text>
      <Text size="sm" c="dimmed">
        {proposedByName}, signed as “{signedName}”, <When at={proposedAt} show="full" />
      </Text>
      {message && (
        <Text mt="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {message}
        </Text>
      )}
      {withTerms && (
        <div style={{ marginTop: 'var(--mantine-spacing-sm)' }}>
          <Facts
            facts={CONDITIONS.filter(([line]) => line !== 'description' || round.band?.description).map(
              ([line, label]) => ({ label, value: <Value line={line} round={round} /> }),
            )}
          />
        </div>
      )}
      {answeredAt && state !== 'countered' && answeredByName && (
        <Text size="sm" mt="xs">
          {stateWords(state)} by {answeredByName}, <When at={answeredAt} show="full" />
          {reason && `: “${reason}”`}
        </Text>
      )}
    </Paper>
  );
}
