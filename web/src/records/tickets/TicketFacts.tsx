import { Anchor, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../app/query-string.ts';
import { ROLE_WORDS, type Role } from '../../app/roles.ts';
import { Facts } from '../../ui/Facts.tsx';
import { When } from '../../ui/When.tsx';
import type { Ticket } from './queries.ts';
import { deskWords, PRIORITY_WORDS, RECORD_WORDS } from './words.ts';

export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { askerName, askerRole, askerEmail, agencyName, escalated, priority, assigneeName } = ticket;
  const { raisedAt, firstRepliedAt, firstReplyDueAt, solveDueAt, resolvedAt, about, page, state } = ticket;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="ticket-facts">
      <Title order={2} size="h4" id="ticket-facts" mb="sm">
        About it
      </Title>
      <Facts
        facts={[
          {
            label: 'Asked by',
            value: (
              <>
                {askerName}
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {askerRole ? ROLE_WORDS[askerRole as Role] : 'By mail; nothing proves who they are'}
                  {askerEmail && ` · ${askerEmail}`}
                </Text>
              </>
            ),
          },
          { label: 'Answered by', value: deskWords(ticket) },
          { label: 'Passed on by', value: escalated && ticket.desk === 'platform' && agencyName },
          { label: 'Who was asked to', value: assigneeName },
          { label: 'Priority', value: PRIORITY_WORDS[priority] },
          { label: 'Raised', value: <When at={raisedAt} /> },
          {
            label: 'First reply',
            value: firstRepliedAt ? (
              <When at={firstRepliedAt} />
            ) : (
              state !== 'closed' && (
                <>
                  due <When at={firstReplyDueAt} show="full" />
                </>
              )
            ),
          },
          {
            label: 'Solution',
            value: resolvedAt ? (
              <When at={resolvedAt} />
            ) : state === 'waiting' ? (
              'Stands still while the answer is waited for'
            ) : (
              <>
                due <When at={solveDueAt} show="full" />
              </>
            ),
          },
          {
            label: 'Record',
            value:
              about &&
              (about.href ? (
                <Anchor component={Link} {...linkTo(about.href)} style={{ overflowWrap: 'anywhere' }}>
                  {about.title}
                </Anchor>
              ) : (
                `${RECORD_WORDS[about.type]} that you cannot see`
              )),
          },
          {
            label: 'Raised on',
            value: page && (
              <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
                {page}
              </Text>
            ),
          },
        ]}
      />
    </Paper>
  );
}
