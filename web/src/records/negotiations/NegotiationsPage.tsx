/** Every negotiation of my side by its newest round. */
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { ChooseEngagement } from './ChooseEngagement.tsx';
import {
  listNegotiations,
  type NegotiationItem,
  negotiationStates,
  otherNameOf,
  useSide,
} from './queries.ts';
import { Statistics } from './Statistics.tsx';
import { aboutWords, feeWords } from './words.ts';

export default function NegotiationsPage() {
  const { isClient, home } = useSide();
  const { locale } = useReader();
  const [address] = useQueryString();
  const [proposing, setProposing] = useState(false);
  const turn = oneOf(address.turn) as 'mine' | 'theirs' | undefined;
  const states = useQuery(negotiationStates({ q: oneOf(address.q), turn })).data ?? {};
  return (
    <>
      <PageHeader
        title="Negotiations"
        detail="Terms that one side proposed and the other is to answer, or has."
      >
        <Button leftSection={<Icon name="handshake" size={16} />} onClick={() => setProposing(true)}>
          Propose terms
        </Button>
      </PageHeader>
      <Statistics />
      <DataList<NegotiationItem>
        subject="negotiation"
        label="Negotiations"
        fetch={listNegotiations}
        columns={columnsFor(isClient, locale)}
        href={({ id }) => `${home}/${id}`}
        search={isClient ? 'Agency' : 'Client'}
        filters={[filterWith(states), ...FILTERS]}
        empty={{
          icon: 'handshake',
          title: 'Nothing has been negotiated yet',
          hint: 'Propose other terms for a pay band or for one job, and the other side accepts, counters or says no.',
        }}
      />
      {proposing && <ChooseEngagement close={() => setProposing(false)} />}
    </>
  );
}

const STATES = ['proposed', 'accepted', 'rejected', 'withdrawn', 'expired'];

const filterWith = (counts: Record<string, number>): Filter => ({
  key: 'state',
  label: 'State',
  inline: true,
  options: stateOptions(...STATES.filter((state) => counts[state])).map((option) => ({
    ...option,
    count: counts[option.value],
  })),
});

const FILTERS: Filter[] = [
  {
    key: 'turn',
    label: 'Whose turn',
    single: true,
    options: [
      { value: 'mine', label: 'Ours' },
      { value: 'theirs', label: 'The other side’s' },
    ],
  },
  {
    key: 'expiring',
    label: 'Last day',
    single: true,
    options: [{ value: 'true', label: 'Within three days' }],
  },
];

const columnsFor = (isClient: boolean, locale: string): Column<NegotiationItem>[] => [
  {
    key: 'name',
    label: isClient ? 'Agency' : 'Client',
    render: (negotiation) => otherNameOf(negotiation, isClient),
  },
  { key: 'about', label: 'About', render: (negotiation) => aboutWords(negotiation, locale) },
  { key: 'fee', label: 'Proposed fee', render: (negotiation) => feeWords(negotiation, locale) },
  {
    key: 'state',
    label: 'State',
    render: ({ state, round, turn }) => (
      <Group gap={6}>
        <StateBadge state={state} />
        <Text span size="sm" c="dimmed">
          {turn === 'mine' ? 'Your turn' : turn === 'theirs' ? 'Their turn' : `Round ${round}`}
        </Text>
      </Group>
    ),
  },
  {
    key: 'expiresOn',
    label: 'Answer by',
    render: ({ state, expiresOn }) => (state === 'proposed' ? <DateText date={expiresOn} /> : '–'),
  },
  { key: 'proposedAt', label: 'Newest round', render: ({ proposedAt }) => <When at={proposedAt} /> },
];
