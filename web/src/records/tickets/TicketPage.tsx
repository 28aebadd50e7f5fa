/** One ticket: what was said, what it is about, who answers, and what can be done. */
import { Alert, Anchor, Badge, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../app/query-string.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { type Ticket, ticketQuery, useDesk } from './queries.ts';
import { Rating } from './Rating.tsx';
import { TicketCommands } from './TicketCommands.tsx';
import { TicketFacts } from './TicketFacts.tsx';
import { Watchers } from './Watchers.tsx';
import { CATEGORY_WORDS, LATE_WORDS } from './words.ts';

const BACK = { label: 'Tickets', href: '/tickets' };

export default function TicketPage() {
  const found = useQuery(ticketQuery(useParam('ticketId')));
  if (found.data) return <Loaded ticket={found.data} />;
  return (
    <>
      <PageHeader title="Ticket" back={BACK} />
      {found.isError ? (
        <ProblemBox error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <Skeleton height={320} radius="lg" />
      )}
    </>
  );
}

function Loaded({ ticket }: { ticket: Ticket }) {
  const { leads } = useDesk();
  const { code, subject, state, category, late, mergedInto } = ticket;
  return (
    <>
      <PageHeader
        title={subject}
        state={
          <>
            <StateBadge state={`ticket_${state}`} />
            {late && <Badge color="clay">{LATE_WORDS[late]}</Badge>}
          </>
        }
        back={BACK}
        detail={`${code} · ${CATEGORY_WORDS[category]}`}
      >
        <TicketCommands ticket={ticket} />
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            {mergedInto && (
              <Alert color="sky" icon={<Icon name="link" />}>
                <Text size="sm" c="var(--mantine-color-text)">
                  It goes on in{' '}
                  <Anchor component={Link} to={`/tickets/${mergedInto.id}`} inherit underline="always">
                    {mergedInto.code}
                  </Anchor>
                  , where all of it is read.
                </Text>
              </Alert>
            )}
            <Conversation messages={ticket.messages} />
            <Rating ticket={ticket} />
            <Composer ticket={ticket} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <TicketFacts ticket={ticket} />
            <Watchers ticket={ticket} />
            {leads && <RecordTimeline subjectId={ticket.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
