/** Tickets that I raised, follow or answer: as a list, and for the desk as a board. */
import { Badge, Button, Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { allOf, useQueryString } from '../../app/query-string.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateWords } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { SavedFilters } from '../saved-filters/SavedFilters.tsx';
import { Board } from './Board.tsx';
import { listTickets, type TicketItem, ticketStates, useDesk } from './queries.ts';
import RaiseForm from './RaiseForm.tsx';
import { Statistics } from './Statistics.tsx';
import { CATEGORY_WORDS, deskWords, LATE_WORDS, optionsOf, PRIORITY_WORDS } from './words.ts';

export default function TicketsPage() {
  const desk = useDesk();
  const [address, change] = useQueryString();
  const [asking, ask] = useState(false);
  const { view, after, open, ...rest } = address;
  const { state, ...narrowed } = rest;
  const counts = useQuery(ticketStates(asQuery(narrowed))).data ?? {};
  const isBoard = desk.answers && view === 'board';
  return (
    <>
      <PageHeader
        title="Tickets"
        detail={desk.leads ? 'Questions to you, and yours.' : 'What you asked, and what became of it.'}
      >
        <Group gap="xs">
          {desk.leads && (
            <Button component={Link} to="/tickets/answers" variant="default">
              Kept answers
            </Button>
          )}
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => ask(true)}>
            Ask for help
          </Button>
        </Group>
      </PageHeader>
      {desk.leads && <Statistics />}
      {desk.answers && (
        <SegmentedControl
          mb="sm"
          aria-label="Show as"
          data={[
            { value: 'list', label: 'List' },
            { value: 'board', label: 'Board' },
          ]}
          value={isBoard ? 'board' : 'list'}
          onChange={(value) => change({ view: value === 'board' ? value : undefined, after: undefined })}
        />
      )}
      {isBoard ? (
        <Board
          query={asQuery({ scope: narrowed.scope, priority: narrowed.priority, category: narrowed.category })}
        />
      ) : (
        <>
          {desk.savesFilters && <SavedFilters list="tickets" />}
          <DataList<TicketItem>
            subject="ticket"
            label="Tickets"
            fetch={listTickets}
            columns={COLUMNS}
            href={({ id }) => `/tickets/${id}`}
            search="Subject, name or number"
            filters={filtersFor(desk, counts)}
            csv="/api/common/tickets/export.csv"
            empty={{
              icon: 'inbox',
              title: 'No tickets here',
              hint: desk.leads
                ? 'When somebody asks, it waits here for an answer.'
                : 'If something does not work, or you wonder how, ask for help.',
            }}
          />
        </>
      )}
      {asking && <RaiseForm close={() => ask(false)} />}
    </>
  );
}

/** As the API takes them: several values of one with commas between. */
const asQuery = (address: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(address).flatMap(([key, value]) =>
      allOf(value).length ? [[key, [value].flat().join(',')]] : [],
    ),
  );

const STATES = ['open', 'in_progress', 'waiting', 'resolved', 'closed'];

function filtersFor(
  { leads, answers }: ReturnType<typeof useDesk>,
  counts: Record<string, number>,
): Filter[] {
  return [
    ...(answers
      ? [
          {
            key: 'scope',
            label: 'Which',
            single: true,
            inline: true,
            options: [
              { value: 'to_answer', label: 'To answer' },
              { value: 'mine', label: 'Mine' },
              ...(leads ? [{ value: 'all', label: 'All' }] : []),
            ],
          },
        ]
      : []),
    {
      key: 'state',
      label: 'State',
      options: STATES.map((state) => ({
        value: state,
        label: `${stateWords(`ticket_${state}`)} ${counts[state] ?? 0}`,
      })),
    },
    { key: 'priority', label: 'Priority', options: optionsOf(PRIORITY_WORDS) },
    { key: 'category', label: 'Category', options: optionsOf(CATEGORY_WORDS) },
    ...(answers
      ? [
          {
            key: 'assignee',
            label: 'Who answers',
            single: true,
            options: [
              { value: 'me', label: 'I' },
              { value: 'nobody', label: 'Nobody yet' },
            ],
          },
          { key: 'late', label: 'Late', single: true, options: [{ value: 'true', label: 'Past a target' }] },
        ]
      : []),
  ];
}

const COLUMNS: Column<TicketItem>[] = [
  { key: 'subject', label: 'Subject', render: ({ subject, code }) => `${code}: ${subject}` },
  {
    key: 'state',
    label: 'State',
    render: ({ state, late }) => (
      <Group gap={6}>
        <StateBadge state={`ticket_${state}`} />
        {late && (
          <Badge color="clay" size="sm">
            {LATE_WORDS[late]}
          </Badge>
        )}
      </Group>
    ),
  },
  { key: 'priority', label: 'Priority', render: ({ priority }) => PRIORITY_WORDS[priority] },
  { key: 'askerName', label: 'Asked by', render: ({ askerName }) => askerName },
  { key: 'answers', label: 'Answered by', render: (ticket) => ticket.assigneeName ?? deskWords(ticket) },
  { key: 'lastMessageAt', label: 'Last word', render: ({ lastMessageAt }) => <When at={lastMessageAt} /> },
];
