/** Tickets by their state, what is due next first. */
import { Anchor, Badge, Card, Group, Paper, ScrollArea, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { boardQuery, type TicketItem } from './queries.ts';
import { LATE_WORDS, PRIORITY_WORDS } from './words.ts';

export function Board({ query }: { query: Record<string, unknown> }) {
  const board = useQuery(boardQuery(query));
  if (board.isError) return <ProblemBox error={board.error} onRetry={() => board.refetch()} />;
  if (!board.data) return <Skeleton height={320} radius="lg" />;
  return (
    <ScrollArea
      type="auto"
      offsetScrollbars
      viewportProps={{ tabIndex: 0, 'aria-label': 'Tickets by state' }}
    >
      <Group gap="md" wrap="nowrap" align="flex-start">
        {board.data.columns.map(({ state, count, cards }) => (
          <Paper key={state} component="section" withBorder p="sm" w={250} flex="none" aria-label={state}>
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h5">
                <StateBadge state={`ticket_${state}`} />
              </Title>
              <Text size="sm" c="dimmed">
                {count > cards.length ? `${cards.length} of ${count}` : count}
              </Text>
            </Group>
            <Stack gap="xs">
              {cards.map((ticket) => (
                <BoardCard key={ticket.id} ticket={ticket} />
              ))}
            </Stack>
          </Paper>
        ))}
      </Group>
    </ScrollArea>
  );
}

function BoardCard({ ticket }: { ticket: TicketItem }) {
  const { id, code, subject, askerName, assigneeName, priority, late, lastMessageAt } = ticket;
  return (
    <Card withBorder padding="sm">
      <Anchor component={Link} to={`/tickets/${id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Anchor>
      <Text size="sm" c="dimmed">
        {code} · {askerName}
      </Text>
      <Text size="xs">
        {PRIORITY_WORDS[priority]} · {assigneeName ?? 'nobody’s'} · <When at={lastMessageAt} />
      </Text>
      {late && (
        <Badge color="clay" mt={4} size="sm">
          {LATE_WORDS[late]}
        </Badge>
      )}
    </Card>
  );
}
